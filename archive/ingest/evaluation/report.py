"""The scores of a trial as text for a terminal."""

from collections.abc import Iterator
from unicodedata import east_asian_width

from archive.ingest.evaluation.floors import moved
from archive.ingest.evaluation.pages import PageScore
from archive.ingest.evaluation.scores import Scores
from archive.ingest.evaluation.trial import Trial

_NAME = 20  # columns of the first column, at least
_MOST = 12  # differences of a page that are shown


def text(trial: Trial, *, worst: int = 10) -> str:
    """Return the report on a trial: scores, folders, traps, kinds, and the worst pages with differences."""
    parts = [_heading(trial), _fields(trial.scores), *_texts(trial.scores), _kinds(trial.scores)]
    parts += [_table("folder", trial.sets), _by_folder(trial)] if len(trial.sets) > 1 else []
    parts += [_table("trap", trial.traps)] if trial.traps else []
    parts += ["\n".join(_known_failures(trial))] if trial.known_failures else []
    parts += [_without_gold(trial.without_gold)] if trial.without_gold else []
    shown = trial.worst(worst)
    if shown:
        parts.append("\n".join(["worst pages", *(line for page in shown for line in _page(page))]))
    return "\n\n".join(parts)


def _heading(trial: Trial) -> str:
    scores = trial.scores
    return (
        f"{trial.folder}: {scores.pages} expectations, {scores.clean} without any difference "
        f"({scores.figures()['clean']:.1f} %)"
    )


def _fields(scores: Scores) -> str:
    lines = [_row("field", "right %", "ok", "empty", "missed", "wide", "wrong", "invented")]
    figures = scores.figures()
    for name in scores.rows():
        tally = scores.tallies[name]
        counts = [str(tally[o] or "·") for o in ("ok", "empty", "missed", "wide", "wrong", "invented")]
        lines.append(_row(name, f"{figures[name]:.1f}", *counts))
    return "\n".join(lines)


def _texts(scores: Scores) -> Iterator[str]:
    if not scores.characters.expected:
        return  # gold that names fields only
    found = scores.figures()
    ends = f"(precision {found['paragraph_precision']:.4f}, recall {found['paragraph_recall']:.4f})"
    right, sets = scores.stitched.right, scores.stitched.expected
    yield "\n".join(
        f"{_padded(name, _NAME)}{value:>9}  {note}".rstrip()
        for name, value, note in (
            ("text kept %", f"{found['text_kept']:.2f}", f"of {scores.characters.expected} characters"),
            ("chrome let in %", f"{found['chrome_let_in']:.2f}", "of the text reported"),
            ("paragraph ends F1", f"{found['paragraph_f1']:.4f}", ends),
            ("sections F1", f"{found['sections_f1']:.4f}", f"(place left out {found['headings_f1']:.4f})"),
            ("stitching %", f"{found['stitching']:.1f}", f"{right} of {sets} sets of parts"),
            ("kinds %", f"{found['kinds']:.1f}", f"{scores.extra} speeches too many"),
        )
    )


def _kinds(scores: Scores) -> str:
    lines = ["kinds: expected → found"]
    for (expected, found), number in sorted(scores.kinds.items(), key=lambda row: (-row[1], row[0])):
        arrow = "" if expected == found else f" → {found}"
        lines.append(f"{number:>6}  {expected}{arrow}")
    return "\n".join(lines)


def _table(what: str, groups: dict[str, Scores]) -> str:
    head = ("pages", "clean %", "missed", "wrong", "invented", "ends F1", "kept %", "let in %", "sect. F1")
    columns = max(_NAME, *(_width(name) + 1 for name in groups))
    lines = [_row(what, *head, columns=columns)]
    for name, scores in sorted(groups.items(), key=lambda row: (row[1].figures()["clean"], row[0])):
        found = scores.figures()
        outcomes = [
            sum(tally[o] for tally in scores.tallies.values() for o in names)
            for names in (("missed", "wide"), ("wrong",), ("invented",))
        ]
        has_text = bool(scores.characters.expected)
        measured = (
            f"{found['paragraph_f1']:.3f}",
            f"{found['text_kept']:.2f}",
            f"{found['chrome_let_in']:.2f}",
            f"{found['sections_f1']:.3f}",
        )
        lines.append(
            _row(
                name,
                str(scores.pages),
                f"{found['clean']:.0f}",
                *(str(n or "·") for n in outcomes),
                *(measured if has_text else "····"),
                columns=columns,
            )
        )
    return "\n".join(lines)


def _by_folder(trial: Trial) -> str:
    """Return the share of right values of each field, a column for each folder."""
    figures = {name: scores.figures() for name, scores in trial.sets.items()}
    cells = {name: max(9, _width(name) + 2) for name in figures}
    lines = [_padded("right %", _NAME) + "".join(f"{name:>{cells[name]}}" for name in figures)]
    for field in trial.scores.rows():
        shares = {name: f"{found[field]:.1f}" if field in found else "" for name, found in figures.items()}
        lines.append(_padded(field, _NAME) + "".join(f"{shares[name]:>{cells[name]}}" for name in figures))
    return "\n".join(line.rstrip() for line in lines)


def _known_failures(trial: Trial) -> Iterator[str]:
    failing = len(trial.known_failures) - len(trial.passing_failures)
    yield f"known failures: {failing} still fail"
    for page in trial.passing_failures:
        yield f"  {moved(page.expectation.name)}"


def _without_gold(files: tuple[str, ...]) -> str:
    more = f" and {len(files) - _MOST} more" * (len(files) > _MOST)
    return f"without gold, not read: {', '.join(files[:_MOST])}{more}"


def _page(page: PageScore) -> Iterator[str]:
    traps = f"  [{', '.join(page.expectation.traps)}]" if page.expectation.traps else ""
    yield f"  {page.expectation.name}{traps}"
    for line in page.differences[:_MOST]:
        yield f"    {line}"
    if len(page.differences) > _MOST:
        yield f"    {len(page.differences) - _MOST} more differences; see --json"


def _row(name: str, *cells: str, columns: int = _NAME) -> str:
    return _padded(name, columns) + "".join(f"{cell:>9}" for cell in cells)


def _padded(name: str, columns: int) -> str:
    """Return a name padded to so many columns of a terminal, where a Han character takes two."""
    return name + " " * max(1, columns - _width(name))


def _width(name: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in name)
