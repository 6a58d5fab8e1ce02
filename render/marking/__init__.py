"""Marks clips as made by AI and reads the marks: label, watermark, credentials, fingerprint."""
