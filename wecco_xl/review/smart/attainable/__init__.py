"""The letter A: means that are there, a person who answers, nobody else who decides."""
