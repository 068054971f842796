"""What can be wrong with an index. It is a cache of the database, so each of these has one repair."""

from __future__ import annotations

from haystack.exceptions import SearchBackendError

REPAIR = "run: python3 manage.py rebuild"


class IndexBroken(SearchBackendError):
    """The index cannot answer: it is missing, damaged, or another engine's or another version's.

    ``state`` is "missing" or "broken"; the message is one line that names the folder and the repair.
    """

    def __init__(self, folder: object, what: str, state: str = "broken"):
        super().__init__(f"{folder}: {what}; {REPAIR}")
        self.state = state


class IndexBusy(SearchBackendError):
    """Another process has been writing for longer than we were willing to wait. Nothing is lost: what was
    to be written is still noted in the database."""
