"""Reading a prompt, Korean or English: words, quotes, refusals, numbers of people."""
