"""What two texts have in common: words, ideas, where they point."""
