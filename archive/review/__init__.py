"""From draft to stored, reviewed speech. The only code that writes speeches."""
