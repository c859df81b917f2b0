"""What the herbarium's programs must do."""
