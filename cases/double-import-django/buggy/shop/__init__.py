"""The shop that customers see."""
