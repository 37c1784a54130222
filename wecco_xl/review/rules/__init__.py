"""The rules, one file per theme; a rule is a function whose name is the code of its fault."""
