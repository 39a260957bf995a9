"""What is recorded because the person is, or until lately was, a child (chapter 23)."""

from schemas.base import Day, Record, Text, YesNo, described


class Care(Record):
    """Support from the local authority: a looked-after child, a child in need, a care leaver (23.9 to 23.18)."""

    care_leaver: YesNo = described("Is the person a care leaver, entitled to support up to 25? (23.13)")
    leaving_care_team: Text = described("Leaving-care team or personal adviser, and how they take part (23.13).")
    plans_considered: Text = described(
        "Which plans the meeting considered: child protection, child in need, education, health and care, care plan, "
        "early help (23.18)."
    )
    reviewing_officer_told_on: Day = described("For a looked-after child: day the Reviewing Officer was told (23.18).")


class AssetPlus(Record):
    """What AssetPlus covers, and planning for resettlement (23.20, 23.21)."""

    reconviction: YesNo = described("Does it cover the likelihood of reconviction? (23.20)")
    serious_harm: YesNo = described("Does it cover the risk of serious harm to others? (23.20)")
    safety_and_wellbeing: YesNo = described("Does it cover the child's own safety and wellbeing? (23.20)")
    resettlement: Text = described("Resettlement plan, from the beginning of the sentence (23.21).")


class Transition(Record):
    """The move from youth to adult services (23.30)."""

    considered_on: Day = described("Day on which the transfer was considered (23.30).")
    plan: Text = described("What was decided, and who does what (23.30).")
    late_reason: Text = described("Why it came later than six months before the eighteenth birthday (23.30).")


class Release(Record):
    """A release from custody or a secure unit, also a temporary one (23.22)."""

    on: Day = described("Day of the release (23.22).")
    temporary: YesNo = described("Is it a temporary release? (23.22)")
    police_told_on: Day = described("Day the police were told of it (23.22).")
