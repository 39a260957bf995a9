"""What the owner of an action or a contingency lacks (12.9, 12.22)."""

from collections.abc import Iterator

from risk_model.findings import Gap
from schemas.plan import Owner
from schemas.vocabularies import Agency


def without_agency(record: str, name: str, owner: Owner) -> Iterator[Gap]:
    """No owning agency, or another body without its name. `name` is the record in words: Action A3."""
    if owner.agency is None:
        yield Gap(record, "owner.agency", f"{name} has no owning agency.", "Name the one agency that carries it out.")
    elif owner.agency is Agency.OTHER and owner.agency_name is None:
        yield Gap(
            record, "owner.agency_name", f"{name} is owned by another body that is not named.",
            "Give the name of the team or body.",
        )
