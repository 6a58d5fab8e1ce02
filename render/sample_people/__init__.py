"""Sample people with generated selfie clips, for trying Walk-On out and for tests."""
