"""What members read on Fridays."""
