"""Measures of whether a clip shows a person in front of the camera: one file for each measure."""
