"""Who is a member."""
