"""Use cases of one account: policy, grants, history, export, linking, leaving."""
