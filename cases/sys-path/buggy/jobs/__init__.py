"""What is done every morning."""
