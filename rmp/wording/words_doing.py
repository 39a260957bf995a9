"""Verbs by how much they let anybody see. Base forms; `lexicon` adds the endings."""

SEEN = frozenset("""
accompany admit arrest ask audit ban bar barricade block book breathalyse breathalyze breath-test brief buy cancel carry-out
catalogue circulate coach collect commission compare confiscate cook copy count cross-check cross-reference cut deactivate
debrief decorate demonstrate deposit detain dial disable disclose disconnect dispense dispatch display distribute download
draft drive dose eject email e-mail enrol enroll erase escort evict explain fax fetch film fingerprint fit flag forward freeze
greet hand handcuff hide impound initial inject inspect install interview introduce invite issue itemise itemize knock label
listen lock log mail map measure minute mow nominate notify-in-writing observe-in-person open paint park patrol pay phone
photograph photocopy pick place-on-hold plot post prescribe present-in-person print proofread prosecute question quiz read
reactivate rebook recite recover re-fit refer register rehearse rehouse relocate remand remind remove repair replace
repossess reprogramme reschedule research reset restrain revoke ring roleplay role-play sample scan schedule screen
screenshot seal search section seize sell send serve shadow ship show sign sit sketch speak spot-check staple stamp steam
stop-check strip-search submit subpoena summon summons suspend swab swap take-down talk tape teach telephone tell test text
tick tow trace train transcribe translate transport type unblock uninstall unlock upload vaccinate vet video visit walk
warn weigh withdraw withhold witness write x-ray zip see confirm chaperone chair swipe tag urine-test double-lock re-key hang
wear sew steer pair measure ferry stand wait disarm unplug board drug-test attach fasten pin submit name swear plant eat
exclude prohibit forbid weld sweep laminate redact subscribe unsubscribe cross-examine administer delete decline-entry
""".split())
"""Acts that somebody standing there would see, whatever their object."""

LIGHT = frozenset("""
access accept achieve acquire adapt add adjust advise agree alert allocate allow alter amend analyse announce answer appeal
appear apply appoint approach approve arrange arrive assess assign attend authorise base begin bring broaden call carry cease
change chase check choose clarify clear close come commence commit compile complete compose conclude conduct connect contact
correct cover create decide declare decide define deliver describe design destroy determine detail discover discuss do draw
drop enable end enter enquire enforce escalate establish examine exchange expand expect extend feed file fill finalise find
finish flag focus formulate gain gather get give go hear hold identify implement include inform initiate inquire instruct
investigate invoke join keep keep-up know learn leave let list live lodge lose make mark mediate meet mention move negotiate
note notify obtain occur offer order organise outline perform place plan prepare present produce propose provide publish
purchase put raise receive recommend reconsider record recruit release relay report request require reply restart resume
return review reword run rotate say secure seek select separate set settle share sign-post signpost sort source specify spend
start state stay stop store submit substitute suggest supply switch take taper terminate transfer trial trigger turn undertake
update use utilise verify vary view volunteer withdraw discharge resolve claim evaluate convene consult cascade collate
""".split())
"""Acts that can be seen once they have a thing to work on."""

UNSEEN = frozenset("""
abide act acknowledge address adhere advocate aid aim anticipate appraise assist attempt bear befriend be-aware build care
challenge collaborate combat communicate complement comply conform confront consider consolidate contain continue contribute
control coordinate co-ordinate cooperate co-operate cope counter curb cultivate deal decrease defend deter develop disrupt
discourage dissuade divert effect elevate embed empower encourage endeavour engage enhance ensure equip explore facilitate
familiarise follow foster gauge guard guide handle harness heighten help hope impact improve incentivise increase influence
inspire instil integrate intend interact intervene involve lead lessen liaise liase lias link limit look lower maintain
manage master maximise mentor minimise minimize mitigate moniter monitor motivate navigate network nurture observe optimise
oversee own participate police preserve prevent prioritise proceed progress promote protect pursue quell react reassure
recognise reduce regulate rehabilitate reinforce reintegrate rely remain resettle respect respond restrict safeguard scope
scrutinise stabilise strengthen strive supervise support sustain tackle tailor target tend think track treat trust try
undermine understand uphold upskill watch widen work empathise monitor persevere pull pull-together reach reflect relate
revisit steer-towards touch join-up oversight police-appropriately evaluate-generally keep-abreast be-mindful weigh-up
""".split())
"""Acts that nobody can see done until something says how."""

UNSEEN_NOUNS = frozenset("""
monitoring liaison liason oversight support supervision management engagement involvement awareness communication cooperation
co-operation collaboration partnership coordination co-ordination vigilance encouragement reassurance guidance help assistance
care protection control prevention reduction input scrutiny networking mentoring containment interaction facilitation
""".split())
"""The same acts as nouns: "monitoring of", "support with"."""

UNSEEN_STATES = frozenset("""
aware mindful vigilant alert proactive responsible accountable conscious cognisant sensitive attentive curious involved
sighted informed updated watchful cautious careful available supportive committed robust
""".split())
"""What somebody is to be, instead of to do."""
RECORDING = frozenset("""
attend bring collect complete confirm count deliver document enter fit file fill initial install inspect issue list log
measure minute note number observe obtain photograph plot print produce publish quote reply report return sample scan score
see send show sign stamp state submit tally tell tick upload verify weigh witness write record return read hear receive
count name test hand catch find change close remove say keep open copy name answer lodge register pass attach pay tag wear
""".split())
"""Verbs by which a thing is seen, counted or set down."""

UNSEEN_PASTS = frozenset("led overseen oversaw upheld understood dealt borne built".split())
"""Past forms that do not end in -ed."""

IRREGULAR = {
    "see": "sees saw seen seeing", "write": "writes wrote written writing", "speak": "speaks spoke spoken speaking",
    "tell": "tells told telling", "take": "takes took taken taking", "give": "gives gave given giving",
    "go": "goes went gone going", "get": "gets got getting", "hold": "holds held holding", "keep": "keeps kept keeping",
    "make": "makes made making", "meet": "meets met meeting", "ring": "rings rang rung ringing", "read": "reads reading",
    "send": "sends sent sending", "sit": "sits sat sitting", "stand": "stands stood standing", "pay": "pays paid paying",
    "bring": "brings brought bringing", "build": "builds built building", "buy": "buys bought buying",
    "find": "finds found finding", "put": "puts putting", "run": "runs ran running", "say": "says said saying",
    "seek": "seeks sought seeking", "sell": "sells sold selling", "set": "sets setting", "show": "shows shown showing",
    "stay": "stays stayed staying", "teach": "teaches taught teaching", "think": "thinks thought thinking",
    "wear": "wears wore worn wearing", "withdraw": "withdraws withdrew withdrawn withdrawing", "leave": "leaves left leaving",
    "undertake": "undertakes undertook undertaken undertaking", "understand": "understands understood understanding",
    "drive": "drives drove driven driving", "freeze": "freezes froze frozen freezing", "lead": "leads led leading",
    "deal": "deals dealt dealing", "feed": "feeds fed feeding", "hear": "hears heard hearing", "lose": "loses lost losing",
    "oversee": "oversees oversaw overseen overseeing", "know": "knows knew known knowing", "begin": "begins began begun",
    "come": "comes came coming", "do": "does did done doing", "draw": "draws drew drawn drawing", "let": "lets letting",
    "choose": "chooses chose chosen choosing", "spend": "spends spent spending", "swear": "swears swore sworn swearing",
    "hide": "hides hid hidden hiding", "eat": "eats ate eaten eating", "cut": "cuts cutting", "hang": "hangs hung hanging",
    "bear": "bears bore borne bearing", "forbid": "forbids forbade forbidden forbidding", "become": "becomes became becoming",
    "withhold": "withholds withheld withholding", "sweep": "sweeps swept sweeping", "sew": "sews sewn sewing",
}
"""Verbs whose forms no rule makes."""
