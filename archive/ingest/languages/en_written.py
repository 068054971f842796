"""What tells an English text that was written from one that was spoken: mails, blogs. Tables only."""

from archive.ingest.languages import zh_sites

# How a letter ends; "Thank you," only over the name of who writes.
CLOSINGS = (
    r"^\s{0,8}(?:(?:Yours|Sincerely|Best (?:regards|wishes)|Kind regards|Respectfully|Love),?\b"
    r"|(?:Best|Warmly|Thanks|Thank you|Many thanks|Gratefully|Cordially|Cheers|All the best|Take care|"
    r"(?:With )?(?:[Kk]ind |[Ww]arm |[Ww]armest |[Bb]est )?[Rr]egards|"
    r"With (?:gratitude|thanks|appreciation|best wishes)|"
    r"In (?:solidarity|gratitude|partnership|peace)),[^\S\n]*$)"
)
# What says of itself that it was written, and to whom it went.
WRITTEN = (
    r"\bI(?: am|['’]m) (?:writing|sending|emailing|e-mailing)\b|\bI (?:write|wanted to write) to\b"
    r"|\b(?:in |with )?this (?:e-?mail|letter|memo|newsletter|blog|post|article|column)\b"
    r"|\b(?:my|final|last|next) (?:column|blog|post|newsletter)\b"
    r"|\bplease (?:reply|e-?mail|click|forward)\b|\b(?:attached|linked) (?:is|are|document|below)\b"
)
# Words by which whoever speaks turns to those who hear him; a diary has none of them.
TURNS = r"\b(?:you|your|yours|thank|thanks|welcome|ladies|friends|let us|let me|let['’]s)\b"
# Where and when he and they are.
HERE = (
    r"\bthank (?:you|everyone|all of you)\b|\bgood (?:morning|afternoon|evening)\b"
    r"|\b(?:here|gathered?|with you|join(?:ing)? (?:us|me|you)) (?:all )?(?:today|tonight|this)\b"
    r"|\b(?:I stand|we gather|we meet|we are (?:here|gathered))\b"
)
# What blogs print under a contribution.
BLOG_MARK = (
    rf"(?:{zh_sites.BLOG_MARK}|posted (?:by|in) .{{2,60}}|"
    rf"filed under:? .{{2,60}}|tagged(?: with)?:? .{{2,80}}|"
    r"leave a (?:reply|comment)|\d+ (?:thoughts|responses|replies) .{0,60}|like loading.{0,3}|"
    r"subscribe via .{2,30}|blog archive|about me)"
)
