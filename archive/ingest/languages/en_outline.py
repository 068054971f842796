"""Words of English that tell a line cut in mid-sentence, or spoken, from a heading."""

_WORDS = """
    a an the and or but nor of to in on at by for from with into than as that which who whose is are was were
    be been has have had will would shall should can could may might must not this these those our your their
    its we
"""
# No line of its own ends in them.
NEVER_LAST = frozenset(_WORDS.split())
# With them a heading goes on that began in the line above.
NEVER_FIRST_OF_HEADING = frozenset(("and", "or", "but", "nor", "of"))
# Nor does one begin so: where a prompter's lines have no stops, these are what is said.
SPOKEN_FIRST = (
    r"(?:wow,? )?(?:thank you|thanks)\b|(?:and |but |so |now |because |that |today,? |tonight,? )*"
    r"(?:I|it)(?:['’](?:m|d|ve|ll|s))? "
    r"(?:am|is|was|want|would|have|had|know|see|saw|hope|believe|think|speak|look|respect|"
    r"extend|acknowledge|remember|stand|say|(?:so |very |just |truly |really |also )*"
    r"(?:great|good|wonderful|lovely|fantastic|pleased|glad|happy|proud|honou?red|delighted))\b"
    r"|(?:because|and that) (?:we|you|they) |(?:and|so) (?:I|we|you)\b"
)
