"""How English pages state the place of a speech. No functions stand here."""

import re

# English name, code, name and path as today's list has them.
ENGLISH_NAMES = (
    (re.compile(r"\bHong Kong\b"), "810000", "香港特别行政区", ("香港特别行政区",)),
    (re.compile(r"\bMacao\b|\bMacau\b"), "820000", "澳门特别行政区", ("澳门特别行政区",)),
)
# Only an office says whose speech it is; a country named otherwise may be the guest, the subject or the host.
COUNTRY_OFFICES = re.compile(
    r"\b(?:President|Prime Minister|Premier|Chancellor|King|Queen|Parliament|Congress|Government) of "
    r"(?P<country>(?:the )?(?:United States(?: of America)?|United Kingdom|Republic of [A-Z]\w+|[A-Z][a-z]+"
    r"(?: [A-Z][a-z]+){0,2}))(?=[,.;:\s)]|$)"
)
