"""How fast the programme is, always against something else measured in the same run on the same files."""
