"""The sheets that Python writes: their shape, their build, their results."""
