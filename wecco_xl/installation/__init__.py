"""What is put on the computer of a user: built add-ins, their installation, a diagnosis."""
