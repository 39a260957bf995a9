"""Nouns by what they stand for: something that happens, something on paper, a mere idea. Singular; `lexicon` adds plurals."""

EVENTS = frozenset("""
abseil address-check admission alarm anpr appeal appointment arrest assessment asset-check audit ban bail block bloods breathalyser
briefing call call-back caution chat check check-in checklist circle class clinic collection conference consultation convoy
course curfew debrief delivery demonstration depot detox detention diary disclosure doorbell download drill drive-past
drop-in drug-test escort eviction exam examination exclusion exercise fitting formulation handover hearing home-visit
injection inspection interview introduction keywork lesson letter lift lock marker meal meeting mentoring-session module
naloxone observation order outing patrol phone-call placement pick-up polygraph prescription programme prosecution
questionnaire reading re-housing referral registration rehearsal relocation removal restitution roll-call rota scan screening
search seizure session shift sit-down spot-check sponsor stay surgery swab tag talk taster test testing training transfer
trial trip tutorial visit walk warning workbook workshop worksheet welfare-check urinalysis vetting tour install installation
rehousing counselling therapy emdr cbt coaching escorting transport refuge restraint gps tether prohibition surveillance
""".split())
"""What can be seen to take place."""

RECORDS = frozenset("""
acknowledgement affidavit annex archive attachment attendance attendance-list bill booklet book booking cad calendar
card casebook cctv certificate chart chronology clip contract copy data database dashboard delius digest document dossier
email e-mail entry envelope export extract feedback-form figure file filename folder footage form graph index invoice journal
ledger letter licence-copy list log logbook minute mis message nomis note notebook oasys obs offender-record pages
paperwork payslip photo photograph picture plan-copy portal post-it print-out printout print proof proforma receipt record
recording ref reference register registration-form report response-slip result return rio roster score scorecard screenshot
sheet sharepoint signature slip snapshot spreadsheet statement stub summary survey systmone tally template testimonial text
ticket timesheet transcript voicemail visor worksheet write-up reading readout scan sample screen-grab crime-number niche
eform e-form tracker audit-trail ledger duplicate confirmation reply answer newsletter pdf scanner diary workbook
questionnaire scale score-sheet tick receipt payroll bulletin submission dataset case-note
""".split())
"""Where anyone can look to see that it was done."""

IDEAS = frozenset("""
ability abuse acceptance access accommodation accountability action activity activities adherence adult adversity advice
advocacy affect agency agenda agreement-in-principle aim alcohol alternative ambition anger anxiety approach area arrangement aspect
aspiration assault assertiveness association associate attachment-style attempt attention attitude availability avenue background balance
barrier basis behaviour behavior belief belonging benefit best boundary breach capability capacity care case caution challenge chance
change character choice circumstance climate closeness cognition cohesion commitment community comfort competence complexity
compliance component concern condition-compliance conduct confidence conflict connection consequence consideration
consistency contact content context continuity contingency contribution coping crime criminality crisis culture curiosity
cycle danger date decision decision-making decline deficit denial dependency desistance deterioration deterrence detriment
development difficulty dignity direction discussion disengagement disruption distortion distress diversity domestic drug
drugs drinking duty dynamics economy education effect effectiveness effort emotion empathy employment empowerment end
enforcement environment equality escalation ethos event everything exclusion-generally expectation experience exploration
exposure eye facility fact factor family-life fear feeling finance focus follow-up framework friendship function funding gap gambling
goal grievance group growth harm harm-reduction health healing help hope hostility housing-need hygiene idea ideology identity
impact importance improvement impulse impulsivity incident inclusion independence influence info information initiative
insight instability integration intel intelligence intention interest internet interest interpretation intervention
intimacy isolation issue journey joy kind knowledge lack lapse leadership learning legislation leisure level liaison
lifestyle line link loneliness loss maintenance management manner matter maturity means measure mechanism mental mindset misuse
momentum mood motivation motive movement name-only narrative nature need negative network norm objective obligation occasion
offence offending online opinion opportunity option outcome outlook ownership package paranoia participation partnership
path pathway pattern peer people period person personality perspective picture-of-risk piece place planning policy position
positivity potential practice preoccupation presence presentation pressure prevention priority problem procedure process
progress progression propensity proposal protection protective protocol provision psychology punctuality purpose quality question radicalisation
range rapport reality reassurance reason recidivism recognition recovery reduction reflection rehabilitation relapse relation
relationship reliance remorse reoffending re-offending reputation requirement resettlement resilience resolution resource
respect responsibility responsivity restriction result-in-general review right rigour rise risk role routine-generally rule
safe safeguard safeguarding safety sanction scenario scope scrutiny security self self-care self-control self-esteem sense
service setting settlement sex sexual shame side sign-in-general situation skill solution space speech stability standard
status step stigma strategy strength stress stressor structure style substance success suicide support surrounding
susceptibility suspicion synergy system talk-in-general target task teamwork temptation tendency term terrorism theme thing
thinking thought threat topic touch transition transparency trauma treatment-generally trend trigger trust truth type
understanding unemployment update use usage value vetting-in-principle victimisation view vigilance violence volatility voice
vulnerability warning-sign way weakness wellbeing well-being welfare whereabouts willingness withdrawal work workload world
worry wrongdoing web compulsion disinhibition stance stance-taking jealousy money finances debt sleep ground eventuality
regime inclusion-work loop touch-base dialogue interagency footing deal offender-management ties lens whole ways best-practice
expertise perception motivations mobility base oversite lifestyles moods rehab extremism ideation arousal fantasies fantasy
lawlessness antisocial prosocial pro-social pro-criminal attitudes safety-planning multiagency hygiene dysregulation
""".split())
"""Ideas: no one has ever seen or touched one, so as the object of an act they complete nothing."""

NOT_IDEAS = frozenset("""
apartment appointment basement cement department document employment-centre equipment garment instrument monument ornament
pavement payment settlement-sum shipment statement supplement vestment witness business harness illness university city
charity facility locality electricity celebrity utility gratuity nativity station medication prescription application
session television location section petition auction mansion extension junction reception ambulance entrance insurance
appliance licence sentence residence fence conference reference absence allowance maintenance-payment ordinance nuisance
furnace terrace surface necklace palace championship township ownership-papers internship scholarship apprenticeship
ship injunction ammunition portion potion donation invitation notification registration citation quotation plantation
subscription pension mission permission transcription confession admission cremation caravan vision inscription destination
corporation organisation institution federation association-meeting accusation obligation-order decoration solution-strip
operation vaccination examination resignation reservation declaration collection detention eviction election nation
""".split())
"""Words whose ending looks like an idea's, and that are not one."""
