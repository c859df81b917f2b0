"""What the owner reads in the morning."""
