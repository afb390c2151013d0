"""Orders: their ids and what is known of them."""
