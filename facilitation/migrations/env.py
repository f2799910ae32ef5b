"""Alembic's entry: runs the steps on the connection that the caller opened, inside its transaction."""

from alembic import context

from facilitation.kernel.database import Base

connection = context.config.attributes["connection"]
# SQLite changes columns by copying tables (batch); its DDL is as transactional as PostgreSQL's.
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True, transactional_ddl=True)
context.run_migrations()
