"""The checks of the enrollment report, one file each."""
