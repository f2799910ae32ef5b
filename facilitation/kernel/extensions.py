"""The Flask extensions, unbound; the factory binds them and nothing else happens here."""

from flask_babel import Babel
from flask_compress import Compress
from flask_socketio import SocketIO
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect

from facilitation.kernel.database import Base

db = SQLAlchemy(model_class=Base)
csrf = CSRFProtect()
babel = Babel()
compress = Compress()
socketio = SocketIO()
