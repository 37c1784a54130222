"""A closed file: new values in it, one file in the place of another."""
