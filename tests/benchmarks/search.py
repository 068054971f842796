"""One table of who answers how fast: `python -m tests.benchmarks.search FOLDER [--of NAMES] [--json FILE]`.

FOLDER holds an archive that `tests.benchmarks.speeches` made. Each contestant builds its index of it in a
process of its own and answers in another, one after the other. Ours are measured further, as a reader meets
them: the search with all its facets and excerpts, whole pages, a first use of words, hostile addresses.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
OURS = ("whoosh", "tantivy")
ALL = (*OURS, "stock", "fts5", "bare")
# Of ours, the one whose work is the same: (measured, beside).
RATIOS = (("whoosh", "stock"), ("tantivy", "bare"), ("whoosh", "fts5"), ("tantivy", "fts5"))
STOCK_MOST = 3_000  # speeches up to which stock is asked unless named: it takes half an hour for 20,000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--of", help=f"contestants, of {','.join(ALL)}")
    parser.add_argument("--json", type=Path, help="write what was measured here too")
    asked = parser.parse_args()
    measured: dict[str, dict] = {}
    with tempfile.TemporaryDirectory(dir=asked.folder.parent) as scratch:
        count = _child("count", "whoosh", asked.folder, Path(scratch))["speeches"]
        names = asked.of.split(",") if asked.of else [n for n in ALL if n != "stock" or count <= STOCK_MOST]
        for name in names:
            folder = Path(scratch) / name
            measured[name] = _child("build", name, asked.folder, folder)
            measured[name]["index MB"] = round(_size(folder), 1)
            measured[name] |= _child("answer", name, asked.folder, folder)
            print(f"{name}: measured", file=sys.stderr, flush=True)
            if asked.json:  # after each, so that one that fails takes nothing with it
                told = {"speeches": count, "measured": measured}
                asked.json.write_text(json.dumps(told, indent=1, ensure_ascii=False))
    print(f"{count} speeches, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}; p50/p95 in ms\n")
    print(table(measured))


def table(measured: dict[str, dict]) -> str:
    """Return what was measured as a table, with how many times as long a peer takes."""
    names = list(measured)
    ratios = [pair for pair in RATIOS if set(pair) <= measured.keys()]
    lines = [["", *names, *(f"{peer}÷{ours}" for ours, peer in ratios)]]
    for row in dict.fromkeys(row for one in measured.values() for row in one):
        cells = [measured[name].get(row) for name in names]
        line = [row, *map(_cell, cells)]
        for ours, peer in ratios:
            mine, other = measured[ours].get(row), measured[peer].get(row)
            both = isinstance(mine, dict) and isinstance(other, dict)
            line.append(f"{other['p50'] / max(mine['p50'], 0.001):.2f}" if both else "")
        lines.append(line)
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(w) if not at else cell.rjust(w)
            for at, (cell, w) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def _cell(value: object) -> str:
    if isinstance(value, dict):
        hits = f" ({value['hits']})" if "hits" in value else ""
        return f"{value['p50']:.1f}/{value['p95']:.1f}{hits}"
    return "" if value is None else str(value)


def _child(step: str, name: str, archive: Path, folder: Path) -> dict:
    surroundings = {
        **os.environ,
        "ROSTRUM_DATA_DIR": str(archive),
        "ROSTRUM_SEARCH": name if name in OURS else "whoosh",
        "DJANGO_SETTINGS_MODULE": "archive.settings",
    }
    command = [sys.executable, "-m", "tests.benchmarks.search_steps", step, name, str(folder)]
    ended = subprocess.run(command, cwd=CHECKOUT, env=surroundings, stdout=subprocess.PIPE, check=True)
    return json.loads(ended.stdout.splitlines()[-1])


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


if __name__ == "__main__":
    main()
