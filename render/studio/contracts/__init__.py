"""The types that scenes, actions, wardrobes and looks are built from."""
