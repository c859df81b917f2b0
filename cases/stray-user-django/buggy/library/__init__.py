"""A library of tools: members take them home for two weeks."""
