"""What the commands say: on the terminal and as JSON."""
