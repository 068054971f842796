"""Words of English that tell a line cut in mid-sentence from a heading."""

_WORDS = """
    a an the and or but nor of to in on at by for from with into than as that which who whose is are was were
    be been has have had will would shall should can could may might must not this these those our your their
    its we
"""
# No line of its own ends in them.
NEVER_LAST = frozenset(_WORDS.split())
# With them a heading goes on that began in the line above.
NEVER_FIRST_OF_HEADING = frozenset(("and", "or", "but", "nor", "of"))
