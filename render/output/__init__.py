"""Writes clips: from frames and samples to a labelled, watermarked MP4, or a smaller copy."""
