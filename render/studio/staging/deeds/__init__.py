"""What things do by themselves, a file each: a part is found by the actions that it performs."""
