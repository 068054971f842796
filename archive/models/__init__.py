"""The nouns of the archive: sources, authorities, speeches, evidence."""

from archive.models.addresses import FormerAddress
from archive.models.authorities import Event, Person, Place, PlaceName
from archive.models.evidence import Evidence
from archive.models.revisions import Revision
from archive.models.shingles import Shingle
from archive.models.sources import Accession, AccessionLine, RawPage
from archive.models.speeches import Contribution, Paragraph, Part, Section, Speech, Witness

__all__ = [
    "Accession",
    "AccessionLine",
    "Contribution",
    "Event",
    "Evidence",
    "FormerAddress",
    "Paragraph",
    "Part",
    "Person",
    "Place",
    "PlaceName",
    "RawPage",
    "Revision",
    "Section",
    "Shingle",
    "Speech",
    "Witness",
]
