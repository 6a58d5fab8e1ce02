"""Messages of ours: which there are, what they show, and how names are resolved."""
