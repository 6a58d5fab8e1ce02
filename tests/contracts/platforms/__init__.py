"""The platforms that the stories are told on: one file each, with `stage(w, folder)`."""
