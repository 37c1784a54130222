"""What comes back from another copy of a plan."""
