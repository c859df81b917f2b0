"""The river station at the ford."""
