"""Makes the secrets of docker-compose.yml that are not there yet: `make secrets`.

Needs nothing but Python. A secret that exists stays as it is. Tokens of bots are put in by hand.
"""

import base64
import hashlib
import os
import secrets
import sys
from pathlib import Path
from urllib.parse import urlsplit

KEYS = "~walkon:* ~arq:*"
CHANNEL = "&walkon:bell"
QUEUE = "-@all +@read +@write +@transaction +@connection +subscribe +publish -@dangerous +info"
ROLES = {
    "wakeup": f"{CHANNEL} -@all +publish +client|setinfo",
    "dispatcher": f"{KEYS} {CHANNEL} {QUEUE}",
    "worker": f"{KEYS} {CHANNEL} {QUEUE}",
}
"""What each user of Redis may do: on which keys and channels, with which commands."""
FOLDER = Path("secrets")


def write(folder: Path, name: str, make: str) -> str:
    """Writes a secret that is missing or empty; returns the one that is there then."""
    path = folder / name
    if path.exists() and (kept := path.read_text("utf-8").strip()):
        return kept
    path.write_text(make + "\n" if make else "", "utf-8")
    path.chmod(0o644)  # each container reads it as an account of its own; the folder is closed
    return make


def make_all(folder: Path) -> None:
    """Makes what is missing in the folder, which only this account can open."""
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)
    write(folder, "master_key", base64.b64encode(secrets.token_bytes(32)).decode())
    for name in ("telegram_webhook_secret", "database_admin_password", "keys_admin_password"):
        write(folder, name, secrets.token_hex(24))
    for name, host in (("database", "postgres"), ("keys", "keys")):
        url = folder / f"{name}_url"
        known = urlsplit(url.read_text("utf-8").strip()).password if url.exists() else None
        password = write(folder, f"{name}_password", known or secrets.token_hex(24))
        write(folder, url.name, f"postgresql://walkon:{password}@{host}/walkon")
    write_redis(folder)
    for name in ("telegram_token", "discord_token"):
        write(folder, name, "")


def write_redis(folder: Path) -> None:
    """A URL for each user, and the file that gives the server their rights and hashed passwords."""
    lines = ["user default reset off"]
    for role, rights in ROLES.items():
        made = f"redis://{role}:{secrets.token_hex(24)}@redis:6379/0"
        url = write(folder, f"redis_url_{role}", made)
        hashed = hashlib.sha256((urlsplit(url).password or "").encode()).hexdigest()
        lines.append(f"user {role} reset on #{hashed} {rights}")
    path = folder / "redis_acl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    path.chmod(0o644)


def main() -> None:
    os.umask(0o077)
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    print("Secrets are in secrets/; keep a copy of master_key apart: nothing opens without it.")


if __name__ == "__main__":
    main()
