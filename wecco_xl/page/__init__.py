"""The page without installation: what a browser shows of plans, computed there by the same functions."""
