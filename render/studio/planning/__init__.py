"""From a prompt to a plan: which place, action, wardrobe and look."""
