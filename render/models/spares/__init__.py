"""Files that serve when the packages of model files are gone."""
