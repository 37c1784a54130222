"""A judgement in French sentences, whoever shows them."""
