"""Words of time."""

MONTHS = frozenset("""
january february april june july august september october november december jan feb apr jun jul aug sept sep oct nov dec
easter christmas xmas ramadan eid diwali hanukkah whitsun half-term midsummer advent lent michaelmas
""".split())
DAYS = frozenset("""
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
mon tue tues wed weds thu thur thurs fri weekday weekdays weeknight weeknights
""".split())
CAPITAL_ONLY = frozenset("March May Sat Sun Spring Summer Autumn Winter Sats Suns Jan Mar".split())
"""A date only with a capital: "May", not "may"."""
CLOCK = frozenset("noon midday midnight today tomorrow tonight dawn dusk overnight o'clock gmt am pm a.m p.m noon-time".split())
TIME_UNITS = frozenset("""
minute minutes min mins hour hours hr hrs day days night nights morning mornings afternoon afternoons evening evenings week
weeks wk wks fortnight fortnights month months mth mths quarter quarters year years yr yrs weekend weekends
""".split())
UNITS = TIME_UNITS | frozenset("shift shifts session sessions appointment appointments visit visits".split())
RATES = frozenset("""
daily nightly hourly weekly fortnightly monthly quarterly annually yearly biweekly bi-weekly bi-monthly bimonthly
twice-weekly thrice twice six-weekly two-weekly three-weekly four-weekly six-monthly three-monthly bi-annually biannually
half-termly termly half-yearly twice-daily once-weekly alternate mon-fri
""".split())
NUMBERS = frozenset("""
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty ninety hundred dozen half first second third fourth fifth sixth last couple single
twenty-one twenty-four twenty-six twenty-eight forty-eight seventy-two
""".split())
MOMENTS = frozenset("""
release arrival reception appointment review tribunal hearing conference transfer discharge sentence sentencing
trial induction admission move move-on interview visit session deadline expiry end start birthday half-term handover
board panel assessment school-out assembly prayers breakfast lunch dinner bedtime sunset sunrise departure contact alert report
result test shift handcuffing custody lock-up unlock delivery payday close opening closing receipt reading trigger opening-time
""".split())
"""Happenings that fix a time: "on release", "at each appointment", "until the tribunal"."""
