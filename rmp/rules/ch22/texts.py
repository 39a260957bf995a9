"""Every text in a record, to find whether something is spoken of at all; never to judge it."""

from collections.abc import Iterator

from schemas.base import Record


def texts_of(value: object) -> Iterator[str]:
    """The texts of a record, in its sections, lists and reasons under codes too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Record):
        for key in type(value).model_fields:
            yield from texts_of(getattr(value, key))
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from texts_of(entry)
    elif isinstance(value, dict):
        yield from texts_of(list(value.values()))
