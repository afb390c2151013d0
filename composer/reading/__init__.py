"""What a draft's sentences say and what its message is for; reads with the policy's language at hand."""
