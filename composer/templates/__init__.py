"""Templates: messages with places for values, in many languages, filled for an order and proved against the rules."""
