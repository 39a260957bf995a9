"""The guidance's own definitions, exact and attributed, always in view where a level is chosen."""

from __future__ import annotations

from guidance import LEVELS, SERIOUS_HARM
from pages.parts.html import joined, piece, show
from schemas.vocabularies import RiskLevel


def definitions() -> None:
    """Serious harm (11.6) and the four levels (11.7). Nothing here is chosen or suggested."""
    levels = joined(
        [
            piece("<dt>{level}</dt><dd>{words}</dd>", level=level.label, words=_sentence(LEVELS[level.value].words))
            for level in RiskLevel
        ]
    )
    show(
        '<section aria-label="Definitions"><dl class="fp-def"><dt>Serious harm</dt><dd>{harm}</dd>{levels}</dl>'
        '<p class="fp-source">{first}; {second}.</p></section>',
        harm=_sentence(SERIOUS_HARM.words),
        levels=levels,
        first=SERIOUS_HARM.attribution,
        second=LEVELS["low"].attribution,
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
