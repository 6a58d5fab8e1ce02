"""One file per measurement; the file's name is what `make bench NAME` takes."""
