#!/bin/sh
# Runs once, when a database's volume is empty, as the image's superuser (docker-compose.yml). Makes the
# role and the database that Walk-On uses: no superuser, so that it cannot read files or run programs.
# The last two grants let it drop log segments in which an erased key still stands (docs/operating.md).
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set password `cat "$ROLE_PASSWORD_FILE"`
CREATE ROLE walkon LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE walkon OWNER walkon;
REVOKE ALL ON DATABASE walkon FROM PUBLIC;
GRANT pg_checkpoint TO walkon;
\connect walkon
GRANT EXECUTE ON FUNCTION pg_switch_wal() TO walkon;
SQL
