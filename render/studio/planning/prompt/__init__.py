"""Reads prompts in Korean and English: parts, quotes, negations, numbers of people."""
