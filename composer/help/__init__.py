"""The help book's pages, made from rules, policies and what is written beside them."""
