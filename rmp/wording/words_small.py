"""Little words, adverbs and adjectives, and the words of judgement, aim, hedge and stock response."""

FILLERS = frozenset("""
a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over per to
up upon via with within without about above across after against along alongside amid among amongst around before behind
below beneath beside besides between beyond concerning despite down during except following including inside like near
opposite outside past pending plus re regarding round since through throughout till toward towards under underneath unless
unlike until versus whilst while because although though whereas whether which what when where why how there here
is are am be been being was were has have had having do does did can could may might must shall should will would ought cannot
isn't aren't don't doesn't won't can't wouldn't shouldn't not no none never any some each every either neither both few
fewer many much more most less least several all other another same such own very too also only just even still again
already always ever often now soon later earlier once twice etc ie eg i.e e.g et al ok okay yes his's it's there's he's she's
they're we're he'll she'll they'll who's that's what's let's i'm i'd i'll he'd she'd back away ahead apart aside together
else instead rather quite almost nearly perhaps maybe however therefore thus hence otherwise further furthermore
moreover additionally accordingly appropriately where's far near far-reaching due w w/ w/out ref is/are and/or his/her he/she
them/their him/her s/he vs c/o n/a na nil new old given likely unlikely able unable willing
appropriate relevant suitable necessary needed required possible robust rigorous close closely tight tightly strict good
better best great positive negative effective efficient proactive reactive dynamic ongoing on-going continued continuing
constant continuous regular routine frequent periodic general overall usual normal standard current existing
previous prior future long short term full fully partial complete total joint multi-agency multiagency inter-agency single
additional extra enhanced intensive intense high higher low lower medium big bigger large small main key major minor
important significant specific particular certain various different similar wide wider broad holistic individual
personal professional social local national potential actual real true clear unclear open honest transparent
supportive sensitive careful consistent constructive meaningful proportionate reasonable adequate sufficient available
accessible timely early late prompt urgent immediate quick swift fast slow safe safer unsafe secure healthy healthier
pro-social prosocial anti-social antisocial criminogenic offence-focused offending-related offence-related trauma-informed
person-centred strength-based strengths-based risk-based evidence-based collaborative integrated coordinated whole-family
active actively passive firm fair friendly warm strong stronger weak difficult easy hard tough complex simple special
unannounced announced mutual shared own daily weekly joint-working day-to-day hands-on face-to-face one-to-one 1-1 1:1 121
busy content happy right wrong okay fine vigilant alert aware mindful present absent concerned worried anxious
vulnerable emotional psychological physical financial practical cultural religious criminal illegal legal
unsupervised supervised problematic inappropriate antisocial abusive violent sexual serious risky harmful dangerous aggressive
cognisant line abreast lines place part order regard respect terms conjunction connection relation light view behalf
spite least usually generally mostly mainly largely largely-speaking needs-led bespoke tailored focused targeted way ways
lot bit kind sort type number amount matter matters case cases file-generally basis time times point points stage thing things
deemed felt considered thought assumed believed hoped expected known said called named used based
get gets got getting go goes going went gone come comes coming came let lets become becomes became becoming seem seems
appear appears remain remains keep keeps kept stay stays stayed continue continues continued
""".split())
"""Words that complete nothing by themselves."""

JUDGEMENTS = frozenset("""
improve improved improving improvement improvements better best good positive positively positives well satisfactory
satisfactorily stable stability settled settle settling safe safer safely safety successful successfully success effective
effectively effectiveness appropriate appropriately suitable adequate acceptable fine okay ok smooth smoothly concern concerns
concerning issue issues problem problems untoward adverse negative reduce reduced reduces reduction reducing decrease
decreased less lower lowered lessened minimised managed manageable contained mitigated increase increased
increases more greater higher enhanced engage engages engaged engagement engaging comply complies complied compliant
compliance cooperate cooperates cooperation co-operation cooperative understanding understands understand insight
awareness aware attitude attitudes motivation motivated motivate empathy remorse mindset wellbeing well-being
outcome outcomes progress progresses progressing progressed needs cope copes coping resilience resilient confidence self-esteem
esteem risk risks harm lifestyle pro-social prosocial demonstrate demonstrates demonstrated shows demonstrating
maintained maintains maintain sustained supported protected safeguarded achieved achieve addressed address
quality works working on-track track expected intended desired desirable satisfied satisfaction happy happier content
comfortable confident reassured reassurance feel feels felt feeling pleased assured convinced trust trusts trusting
relationship relationships rapport calm calmer presentation presents behaviour behave behaves behaved behaving responsible
responsibility changed change changes recovery desistance desist reoffending re-offending reoffend offending offences
offence offend re-offend success measure measured normal nothing none all everything happening going goes situation
""".split())
"""Words that give a verdict without saying what it rests on."""

MINDS = frozenset("""
satisfied content comfortable confident confidence reassured reassurance feel feels felt feeling feelings pleased happy
happier assured convinced believe believes opinion view sense instinct impression trust trusts trusting satisfaction
think thinks considers deemed judgement judgment perceived perception
""".split())
"""States of mind: an observation inside them is still only somebody's impression."""

AIMS = frozenset("""
reduce reduces reduced reducing reduction manage manages managed managing management minimise minimises minimised minimising
minimize minimizes lower lowers lowered lowering mitigate mitigates mitigated mitigating mitigation lessen lessens lessening
prevent prevents prevented preventing prevention protect protects protected protecting protection protective safeguard
safeguards safeguarding safeguarded keep keeps keeping kept ensure ensures ensuring help helps helping contribute
contributes contributing contribution support supports supporting address addresses addressing tackle tackles deal deals
control controls controlling limit limits limiting decrease decreases diminish diminishes avoid avoids avoiding stop
risk risks risky harm harmful safety safe safer safely secure public victim victims child children everyone everybody
others community society likelihood likely unlikely chance chances possibility probability threat threats danger dangers
offending reoffending re-offending offend reoffend re-offend offences offence offender offenders recidivism crime
crimes measure measures overall further future serious aim aims purpose hope hopes hoped intended intend intention
outcome outcomes positive positively level levels impact mean means allow allows enable enables ensure serve serves
domestic sexual violent violence abuse abusive terrorism terrorist stalking sexually physical emotional psychological
people person persons individuals population potential known adult adults vulnerable women females rosh related
necessary proportionate proportion proportionality interest interests needed justified justify required due reason reasons
current identified posed poses presented presents associated linked assessed agreed essential important appropriate reasonable
""".split())
"""What every action is for, so naming it says nothing about how."""

STOCK = frozenset("""
recall recalled recalls recalling breach breached breaching breaches enforcement enforce enforced revoke revoked revoking
revocation return returned custody prison police 999 112 101 call called calls calling contact contacted contacting ring phone
dial inform informed informing notify notified notifying notification alert alerted alerting tell told advise advised
meet meets meeting meetings convene convened convening conference professionals strategy mappa marac level discuss discussed
discussing discussion discussions review reviewed reviewing consider considered considering consideration initiate initiated
instigate instigated instigating commence start begin request requested requesting seek sought apply applied escalate
escalated escalating escalation arrest arrested arrests arresting refer referred re-refer re-referred referral re-referral
referring emergency emergencies services ambulance urgent urgently executive standard fixed-term licence proceedings
action actions threshold test report reported reporting hold held holding arrange arranged arranging manager management line
senior supervisor agree agreed next steps step warn warning sanction sanctions court panel hearing core group back-to-prison
flag flagged raise raised prosecute prosecution prosecuted charge remand back re-call emergency-recall extraordinary
swift rapid decision decide make made take taken issue issued incident 3 1 2 three two immediately met share shared pass passed
information updated update submit submitted
""".split())
"""The stock answers: no use alone, since everybody knows them and no one has been given a part."""

HAZY = frozenset("""
risk risks increase increased increases increasing escalate escalates escalated escalating escalation rise rises raised rising
heightened elevated concern concerns concerned concerning worry worries worrying worried arise arises arising emerge emerges
emerged emerging deteriorate deteriorates deteriorated deteriorating deterioration worsen worsens worsened worsening
decline declines declined declining decompensate relapse relapses relapsed relapsing relapse-signs breakdown breaks break broken breaking
down non-compliance noncompliance non-compliant noncompliant compliance comply complies complying compliant non-engagement
disengage disengages disengaged disengaging disengagement engage engages engaged engaging engagement fails fail failed failing
failure poor lack lacks lacking reduced drop drops change changes changed changing issue issues problem problems
difficulty difficulties circumstances circumstance situation behaviour behaviours behave behaves presentation presents
mood mental health wellbeing well-being instability unstable unsettled settled danger dangerous threat threats harm
breach breaches breached breaching condition conditions licence order orders terms substance misuse drug drugs
alcohol use lifestyle accommodation housing employment relationship relationships finances financial money
stress stressors stressful crisis anything something things wrong bad worse sign signs indication indications indicator
indicators evidence suspicion suspicions suspected incident incidents event events offending reoffending
reoffend re-offending re-offend reoffends offends offence offences further manageable unmanageable managed manage
contained community control controlled stops stop starts start begins begin becomes become gets plan plans rmp measures
intelligence information suggests suggest indicates indicate received receive noted identified pattern
attitude attitudes hostile hostility manipulative chaotic isolated isolation vulnerable vulnerability trigger triggers factor factors
protective warning general significant suspicious unusual inappropriate untoward adverse negative
occurs occur happens happen appears appear shows show displays display reverts returns activity activities need needs
required necessary imminent serious struggles struggling cope coping cooperate cooperation uncooperative level levels stability stabilise
lapse lapses emotional emotionally psychological psychologically physical physically mentally thinking motivation
superficial disguised support supervision contact old ways habits associates peers negative-peers antisocial
unmet dynamic acute longer destabilised destabilises destabilise spiral spirals slip slips slipping regress regresses pose poses posed
""".split())
"""What cannot be seen to happen: the words of a trigger that nobody could act on."""
