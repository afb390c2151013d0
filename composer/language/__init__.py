"""Languages: which one a text is in, what is a word in it, which word was meant."""
