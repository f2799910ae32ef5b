"""The key by which this installation signs what leaves it as a file, and the check of what others have signed.

Ed25519 (RFC 8032): keys and signatures are fixed in length, and the same words under the same key give the same bytes.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from facilitation.kernel.settings import BadSetting

KEY_FILE = "signing_key"
OWNER_ALONE = 0o600


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """This installation as a sender; `public_key` is 64 hexadecimal digits, and the private one leaves it never."""

    public_key: str
    _private_key: Ed25519PrivateKey = field(repr=False)

    def sign(self, content: bytes) -> str:
        """The signature of these bytes as 128 hexadecimal digits."""
        return self._private_key.sign(content).hex()


def kept_signer(folder: Path) -> Signer:
    """The key in the data folder, which the first start makes; raises BadSetting for a file that holds none."""
    path = folder / KEY_FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        _write_once(path, Ed25519PrivateKey.generate().private_bytes_raw().hex())
    try:
        private_key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(path.read_text("ascii").strip()))
    except ValueError as broken:
        msg = (
            f"{path} holds no key. Put back the one from your copy of the data folder, or move the file away: a new "
            "key is then made, and whoever knows this laptop has to compare its fingerprint once more."
        )
        raise BadSetting(msg) from broken
    return Signer(public_key=private_key.public_key().public_bytes_raw().hex(), _private_key=private_key)


def is_signed_by(public_key: str, signature: str, content: bytes) -> bool:
    """Whether the key, of 64 hexadecimal digits, has signed exactly these bytes."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(signature), content)
    except (InvalidSignature, ValueError):
        return False
    return True


def _write_once(path: Path, secret: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE)
    except FileExistsError:
        return  # A second worker has just started for the first time too: its key is the one.
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secret)
