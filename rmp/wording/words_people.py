"""People, roles and agencies: who does it, or who it is done with; never what is done."""

PEOPLE = frozenset("""
i we he she they him her them his hers their theirs it its himself herself themselves you your who whom whose me my our us
someone somebody anyone anybody everyone everybody nobody one others other-people all both each-other
offender person man woman men women boy girl lad lads child children kid teenager youth adult baby infant pupil student
individual subject client service-user user patient resident tenant prisoner detainee perpetrator perp defendant nominal
victim survivor complainant witness target member public neighbour neighborhood neighbourhood relative family parent mother
father mum dad mam nan gran grandmother grandfather grandparent sister brother sibling son daughter aunt auntie uncle cousin
nephew niece husband wife partner ex ex-partner ex-wife ex-husband girlfriend boyfriend friend mate peer colleague stranger
female male employer employee landlord landlady householder community society guest visitor carer guardian
police officer constable sergeant inspector detective superintendent pc ps dc ds di dci pcso cop cops force constabulary
probation practitioner om com pom ps0 pso po spo opd sfo nps hmpps prison governor custodial wing chaplain imam
yot yos yjs youth-offending panel mappa marac mash macc dvu ppu ppd mosovo smu vlo vlu vcs vco idva isva idvas isvas cpn
psychiatrist psychologist psychology psychiatry nurse gp doctor consultant clinician amhp therapist counsellor ot cmht nhs
trust icb ward clinic-team healthcare hospital-team midwife hv dwp jobcentre jcp cab council authority authorities
landlords housing rsl association registered-provider social ss csc cs lado edt ldp mod ho home-office ukvi hoie
agency agencies professional professionals partner partners partnership team teams staff worker workers manager managers
officers stakeholder stakeholders services-in-general department departments unit organisation organisations provider
colleagues practitioner practitioners supervisor keyworker key-worker co-ordinator coordinator lead leads liaison-officer chair
social-worker teacher headteacher head school-staff coach mentor volunteer volunteers facilitator tutor trainer
solicitor lawyer barrister judge magistrate court-staff advocate interpreter duty adviser advisor caseworker handler analyst
ctp ctu nsd prevent-officer so15 nca sio fiu intel-officer dutyofficer receptionist security-staff guard neighbour policeman
policewoman responder crew foreman boss supervisor owner dealer accomplice co-defendant congregation group-members party
parties third-party body bodies everyone-else whoever whomever which-agency ap slt senior-leader director commissioner ceo
mr mrs ms miss mx dr prof sgt supt insp det sir rev reverend ap-staff ip ri aso cjs cps ppcs lscb lsp mh amh camhs drr
""".split())
"""Pronouns, kin, roles, agencies and their abbreviations."""

HEADS_A_ROLE = frozenset("""
worker officer team group manager service services agency staff unit centre center company provider desk plan meeting
coordinator co-ordinator lead assistant scheme panel practitioner programme sergeant clinic department hub board
software order app device equipment package charity network organisation line helpline room room session sessions
""".split())
"""After a vague word these make a name of it: "support worker", "monitoring software"."""

VICTIM_SIDE = frozenset("""
victim victims survivor vlo vlu vlos idva isva idvas isvas complainant family families ex ex-partner ex-wife partner child
children mother parents school witness witnesses she her they
""".split())
"""Whom a measure under victim safety protects or goes through."""
