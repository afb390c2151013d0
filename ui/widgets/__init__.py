"""What the window shows, one widget a file. Widgets never import widgets."""
