"""The order in which findings are read."""

from __future__ import annotations

from risk_model.findings import Finding
from risk_model.kinds import Check
from schemas.case import Case
from schemas.links import records_by_list


class ReadingOrder:
    """Sorts findings: errors first, then by record in the order of the case, then by rule."""

    _kinds = {kind: place for place, kind in enumerate(Check)}

    def __init__(self, case: Case) -> None:
        sections = ["case", "person", "offence", "context", "mappa", "agencies", "people_at_risk", "assessment"]
        lists = records_by_list(case)
        order = [
            *sections,
            *(i for path, ids in lists.items() if not path.startswith(("plan", "dis", "meet")) for i in ids),
        ]
        order += ["plan", *(i for path, ids in lists.items() if path.startswith("plan") for i in ids)]
        order += ["disclosures", *lists["disclosures"], "referral", "meetings", *lists["meetings"], "departures"]
        self._places = {record: place for place, record in enumerate(order)}

    def __call__(self, finding: Finding) -> tuple[int, int, str]:
        """The key of a finding."""
        return self._kinds[finding.check], self._places.get(finding.record, len(self._places)), finding.rule
