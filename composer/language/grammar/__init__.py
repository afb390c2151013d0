"""Grammar: slips that every language shares, each language's own patterns, and the English engine."""
