"""The commands, one file each. Heavy imports stand inside the functions: ``saksi --help`` loads none of them."""
