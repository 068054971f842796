"""A speech as plain text: title, facts, text, source."""

from __future__ import annotations

from archive.exports.composition import Composition


def write(composition: Composition) -> bytes:
    """Return UTF-8 without a byte order mark, lines ended by LF, an empty line between paragraphs.

    The title stands first, then the facts that are known, each on a line, then the text between two
    rules, then where it is from. What is missing is said in brackets where it belongs.
    """
    colon = composition.marks.colon
    paragraphs = [
        composition.title,
        "\n".join(f"{label}{colon}{value}" for label, value in composition.facts),
        "-" * 8,
        *(line.text for line in composition.body),
        "-" * 8,
        "\n".join(f"{label}{colon}{value}" for label, value in composition.notes),
    ]
    return ("\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n").encode()
