"""What a restriction can rest on."""

POWERS = frozenset("""
licence license licences condition conditions order orders requirement requirements section sections s ss act acts article
warrant bail sopo shpo sro sho voo cbo asbo dvpo dvpn dapo dapn spo tpim stpo stpim fto kcpo cto dto iso sdo scpo hro rso ipp
injunction injunctions undertaking non-molestation occupation restraining notification registration prohibition prohibitions
tenancy lease covenant pace ripa coppa mha mca dols mappa-order statute statutory regulation regulations rule rules psi
pi psr pso ndpb parole court courts judge tribunal sentence probation-order community-order suspended supervision-order
guardianship hospital-order consent contract agreement bylaw byelaw bylaws byelaws power powers law common-law common
legislation disqualification barring dbs pss curfew clause paragraph para part schedule code authorisation authorised
authorization governor sanction directive direction directions deportation paroled recall detention hdc ftr mandate
exclusion notice notices voluntarily voluntary subpoena sch reg undertakings binding bind-over surety passport-order
cautioned caution asb closure cpn-notice trespass pspo policy-rules handbook regime-rules ap-rules pcl registered register
public-protection-manual manual pd1 psm contact-restrictions rotl ytl l2w byelaw-notice parental ward wardship cao ppo flo
dsho bsa warranty proviso permission requirement-day rar tags
""".split())
"""Licences, orders, statutes and rules, and their abbreviations."""

NO_POWERS = frozenset("""
agreed agreement-in-principle mappa meeting minutes plan practice yes tbc discretion policy multi-agency professional judgement
""".split())
"""Words that sound like backing and give none."""
