"""saksi reads conflict news and keeps it as testimony."""

__version__ = "0.1.0"
