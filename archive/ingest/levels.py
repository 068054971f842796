"""How deep each heading of an outline stands, and where its numbering jumps."""

from collections.abc import Sequence

from archive.ingest.outline import RANK

_FEWEST_NUMBERS = 3  # that run through a text


def levels_of(headings: Sequence[tuple[str, int]], counts: Sequence[int] = ()) -> list[int]:
    """Return the level of each heading, 1 the outermost, from (style, depth the source marks or 0).

    ``counts`` are the numbers of the numbered ones. Where these count on over many unnumbered headings, the
    unnumbered ones stand under them, also those that come before the first number.

    A style's level is its place among the styles that the text uses, numbered styles in their usual order
    一、 (一) 1. (1). Unnumbered headings go where they are first used: before all numbers they are the
    outermost, under a numbered heading they are one deeper than that.

    >>> levels_of([("han-bracket", 0), ("han", 0), ("han-bracket", 0)])
    [2, 1, 2]
    """
    used = list(dict.fromkeys(_key(style, depth) for style, depth in headings))
    numbered = sorted((style for style in used if style in RANK), key=lambda style: RANK[style])
    order = list(numbered)
    before = numbered[0] if numbered and _count_on(headings, counts, numbered[0]) else None
    for style in used:
        if style not in RANK:
            order.insert(order.index(before) + 1 if before in order else 0, style)
        before = style
    # h2 and h3 of one page keep their own order, wherever they were first used.
    plain = sorted((style for style in order if style not in RANK), key=lambda style: style)
    places = [n for n, style in enumerate(order) if style not in RANK]
    for place, style in zip(places, plain, strict=True):
        order[place] = style
    return [order.index(_key(style, depth)) + 1 for style, depth in headings]


def _count_on(headings: Sequence[tuple[str, int]], counts: Sequence[int], outermost: str) -> bool:
    """Tell whether the outermost numbers run through a text with more unnumbered headings between them."""
    at = [n for n, (style, _) in enumerate(headings) if style == outermost] if counts else []
    if len(at) < _FEWEST_NUMBERS or [counts[n] for n in at] != list(range(1, len(at) + 1)):
        return False
    between = [n for n in range(at[0], at[-1]) if headings[n][0] not in RANK and not headings[n][1]]
    return len(between) > len(at)


def jumps(headings: Sequence[tuple[str, int, int]], *, opens_late: bool = False) -> list[tuple[int, str]]:
    """Return (paragraph, note) for each place where the outermost numbering leaves numbers out.

    ``headings`` are (style, count, paragraph). ``opens_late`` tells that a part before the text is known to
    be missing, which explains a first number above 1.

    >>> jumps([("han", 1, 0), ("han", 3, 4)])
    [(4, '3 follows 1')]
    """
    styles = [style for style, _, _ in headings if style in RANK]
    if not styles:
        return []
    outermost = min(styles, key=lambda style: RANK[style])
    found = []
    before = 0
    for style, count, paragraph in headings:
        if style != outermost or not count:
            continue
        first = before == 0
        if count > before + 1 and not (first and opens_late):
            found.append((paragraph, f"begins at {count}" if first else f"{count} follows {before}"))
        before = count
    return found


def _key(style: str, depth: int) -> str:
    return f"{style} {depth}" if style not in RANK else style
