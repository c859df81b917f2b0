"""What the herbarium's programs are held to."""
