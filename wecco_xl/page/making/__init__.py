"""How the page is made: one file that holds Python, the libraries and our package (`make page`)."""
