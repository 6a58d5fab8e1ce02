"""People and creatures as they are drawn: head, body, limbs."""
