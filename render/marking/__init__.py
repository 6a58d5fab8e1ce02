"""What says that a clip was made, by whom it may be shown, and where its copies are."""
