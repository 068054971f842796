"""Addresses of records: made once, kept for good, and left behind as redirects when a record moves."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence

from django.db import models, transaction
from django.utils.text import slugify

from archive.models import Event, FormerAddress, Person, Speech

# Crockford's base 32: no i, l, o, u, so that an address can be read aloud and typed from paper.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_IN_ONE_QUESTION = 100  # names
Addressed = Event | Person | Speech


def short(*parts: str, length: int = 8) -> str:
    """Return a short name that the same parts always give.

    >>> short("在全市动员大会上的讲话") == short("在全市动员大会上的讲话")
    True
    >>> len(short("a", "b"))
    8
    """
    number = int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:8])
    letters = []
    for _place in range(length):
        number, index = divmod(number, 32)
        letters.append(ALPHABET[index])
    return "".join(letters)


def free(model: type[models.Model], wanted: str) -> str:
    """Return the wanted slug, or the first of "wanted-2", "wanted-3", … that no record has or ever had."""
    slug, number = wanted, 1
    while model.objects.filter(slug=slug).exists() or _was_used(model, slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def free_ones(model: type[models.Model], wanted: Sequence[str]) -> list[str]:
    """Return a slug for each wanted one, as `free` does, no two of them the same; few queries for many."""
    names = sorted(set(wanted))
    # Most archives have never moved a page; then there is no need to make out the path of each name.
    moved = FormerAddress.objects.exists()
    paths = {model(slug=name).get_absolute_url(): name for name in names} if moved else {}
    taken = set(model.objects.filter(slug__in=names).values_list("slug", flat=True))
    if paths:
        former = FormerAddress.objects.filter(path__in=paths).values_list("path", flat=True)
        taken |= {paths[path] for path in former}
    taken |= _numbered(model, {name for name, times in Counter(wanted).items() if times > 1 or name in taken})
    found: list[str] = []
    for name in wanted:
        slug, number = name, 1
        while slug in taken or (moved and number > 1 and free(model, slug) != slug):
            number += 1
            slug = f"{name}-{number}"
        taken.add(slug)
        found.append(slug)
    return found


def _numbered(model: type[models.Model], names: Collection[str]) -> set[str]:
    """Return the slugs held that are one of these names with a number behind it."""
    found: set[str] = set()
    ordered = sorted(names)
    for start in range(0, len(ordered), _IN_ONE_QUESTION):
        some = ordered[start : start + _IN_ONE_QUESTION]
        begun = models.Q(*(("slug__startswith", f"{name}-") for name in some), _connector=models.Q.OR)
        found |= set(model.objects.filter(begun).values_list("slug", flat=True))
    return found


def of_name(name: str) -> str:
    """Return the slug that a name makes: its letters, digits and characters, joined by hyphens.

    >>> of_name("帕尔哈提·玉山江"), of_name("Eleanor Haugland"), of_name("a/b?")
    ('帕尔哈提-玉山江', 'Eleanor-Haugland', 'a-b')
    """
    words = re.findall(r"[\w'’-]+", unicodedata.normalize("NFC", name))
    # A name of signs alone makes no address that can be followed.
    return "-".join(words).replace("'", "").replace("’", "").strip("-_")[:70] or short("name", name)


def move(record: Addressed, slug: str) -> None:
    """Give the record a new slug and leave a redirect behind. Raises ValueError if the slug is taken."""
    slug = slugify(slug, allow_unicode=True)[:80]
    if not slug:
        raise ValueError("An address needs at least one letter, digit or character.")
    if slug == record.slug:
        return
    if type(record).objects.filter(slug=slug).exclude(pk=record.pk).exists():
        raise ValueError(f'Another record has the address "{slug}": choose another.')
    before = record.get_absolute_url()
    with transaction.atomic():
        record.slug = slug
        record.save()
        FormerAddress.moved_to(before, record.get_absolute_url())


def _was_used(model: type[models.Model], slug: str) -> bool:
    return FormerAddress.objects.filter(path=model(slug=slug).get_absolute_url()).exists()
