"""The database engine: connections, dialects, column types, tables and migrations."""
