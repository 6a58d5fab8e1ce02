"""Contact sheets of all that the studio can draw, to look at before anybody else does."""
