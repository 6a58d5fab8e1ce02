"""The model files that rendering needs: pinned, pulled, verified."""
