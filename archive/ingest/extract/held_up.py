"""Places that a speaker holds up as models: by their own fame, or by what the sentence says of them."""

from __future__ import annotations

from archive.ingest.extract.sightings import Sighting
from archive.ingest.gazetteer import Gazetteer, simplified
from archive.ingest.gazetteer.names import stem
from archive.ingest.languages.zh_place_witnesses import MODELS, PRAISE
from archive.ingest.patterns import compiled

LONGEST_SENTENCE = 200  # characters of a sentence on each side of a name that are looked at
SENTENCE_END = compiled(r"[。！？!?;；]")
_PRAISE = compiled(PRAISE)


def praised(sighting: Sighting, gazetteer: Gazetteer) -> bool:
    """Whether a name is held up as a model by its own fame, or by the sentence that it stands in."""
    return is_model(sighting, gazetteer) or bool(_PRAISE.search(simplified(sentence(sighting))))


def is_model(sighting: Sighting, gazetteer: Gazetteer) -> bool:
    stems = {stem(gazetteer.current[unit].name) for unit in sighting.units if unit in gazetteer.current}
    return bool(stems & MODELS)


def sentence(sighting: Sighting) -> str:
    """Return what stands before and behind a name in its sentence."""
    mention, text = sighting.mention, sighting.passage.text
    before = SENTENCE_END.split(text[max(0, mention.start - LONGEST_SENTENCE) : mention.start])[-1]
    after = SENTENCE_END.split(text[mention.end : mention.end + LONGEST_SENTENCE])[0]
    return before + after
