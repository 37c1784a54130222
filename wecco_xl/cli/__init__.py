"""The commands of `wecco`."""
