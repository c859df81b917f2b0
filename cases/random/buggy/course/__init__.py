"""First steps in calculus: every student has numbers of their own."""
