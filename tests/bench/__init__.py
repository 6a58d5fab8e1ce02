"""`make bench`: figures of the whole program, taken one measurement at a time.

A measurement is a file in `measurements/`; its name is the file's name. It has `measure(build)`,
which returns its figures by name, and, where a figure has a limit, `MOST` or `LEAST`. Figures that
are compared (ours over the bare library) are taken in one measurement, within the same minute.
"""
