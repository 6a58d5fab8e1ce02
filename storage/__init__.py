"""Where Walk-On keeps what it is trusted with. Nothing is kept yet: `walkon try` only writes
the files it is asked for."""
