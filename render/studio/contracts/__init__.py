"""The types that the files of the catalog are written against."""
