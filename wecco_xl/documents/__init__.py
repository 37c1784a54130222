"""Documents: a judged plan said as blocks, one file per document, and drawn by one renderer per medium."""
