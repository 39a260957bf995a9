"""Words with a capital letter that name nobody: titles, kinds of bodies and places, terms of the field, sentence starts."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "mr mrs ms miss mx dr prof professor sir dame lady lord rev revd reverend pc pcs dc ds di dci ps sgt sergeant constable "
    "inspector detective chief superintendent supt insp det judge qc kc po spo pso governor nurse acting deputy assistant director "
    "leader lead chair practitioner administrator admin clerk teacher solicitor barrister consultant psychiatrist psychologist "
    "counsellor idva isva vlo dlo mosovo om oms pom com de da del der di la le van von bin bint al el ap ab ferch the and aka saint st"
)
"""Words that stand beside a name."""

GENERIC = TITLES | _words(
    "abode accommodation action addiction address adult adults advice adviser advisers advocacy advocate agency alcohol approved area "
    "assessment association avenue board bureau care case cell central centre charity child children city clinic clinical close college "
    "community co-ordinator coordinator cottage cottages council county court cross crown custody department disclosure district "
    "division domestic abuse drive drug drugs duty east eastern education electronic emergency employer employment enforcement "
    "family federation fire fixed flat force forensic foundation functional gardens general green group guardian head health help hill "
    "home homes hospital hostel house housing immigration inclusion independent integrated intelligence interventions job justice key "
    "lane law leisure liaison line local lodge lower mailbox management manager mental midlands minute mobile monitoring multi national "
    "neighbourhood network new no north northern offender offenders office officer old operations outreach panel park parole partnership "
    "people place police practice premises primary prison private probation programme programmes project protection provider psychology "
    "public recovery referral refuge region regional rehabilitation resettlement response responsible rise risk road row safeguarding "
    "safety school secondary section secure security senior service services sexual social society solutions south southern specialist "
    "square staff stalking street substance supervision support surgery surveillance tagging team terrace therapy training trust unit "
    "university unknown upper victim victims view violence way west western women work worker workers yard young youth hmp hmpps hmyoi yoi "
    "nhs nps nomis oasys mappa marac visor sara arms dwp cps delius his her their its of for with or if at in on by to from any all none "
    "not both each first last who when after before since until as is be he she they it that this these those there"
)
"""Words in the names of bodies, roles and addresses that do not tell whose or where."""

CALENDAR = _words(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday christmas easter"
)

ORDINARY = (
    GENERIC
    | CALENDAR
    | _words(
        "a about above according act actions acute additional against ago allow allowed almost alone also although always an another anyone "
        "anything apart arrested ask asked assault attempted aware away back because been began behind being believed beside best better "
        "between beyond breach breaches breached british but call called can category checks conditions confirmed contact continued "
        "contingency convictions could criminal current currently daily date day days did discussed do does done drinking due during "
        "early eight either england english evidence even evening every everyone everything few final five follow following four "
        "friend friends further gave get give given going good had half has have having held here high him himself how however human "
        "i immediate immediately including information inform injury into just keep kept known large late later learn least leave left less "
        "let level licence life little living long longer low made make male female man many medium meeting meetings met might minutes month "
        "months more most mother father brother sister son daughter much must name near needs neither never next night nobody nothing notice "
        "notify now number offence offences offending once one only open orders order other others our out outside over own part partner "
        "partners past person plan planned possession present previous process reason received recall record recorded records release "
        "released report reported reports reoffending rights restraining restrictions reviewed review reviews said same schedule see seen "
        "sees sends sent sentence sentenced serious set several shared should since six so some someone something soon still such taken "
        "takes talk tell tells ten than them then thing things third three through time times to together told too took two under up upon "
        "abduction acknowledged advised aims arrival assess attendance automatic avoids believes bring builds carries certificate changes co "
        "consistent continuous disorder emotional exclude fills fifteen fridays frightened greatest harm hides historical i'm indecent learning "
        "learns manage misuse moderate mondays movement occupational offer ordinary oversee owner parts passport physical poor preparation "
        "prevention put refer referred refusal register registered rehearsal rehouse removes renewed restricts saturdays seek sets signing "
        "single standards stay stops strangers strengths sundays supervise talking thursdays tribunal tuesdays twenty unsettled version waiting wear wednesdays "
        "us use used uses usually very visit visits wales wants was week weekly weeks welsh went were what where whether which while white "
        "whole whose why will within without woman would writes wrote year years yes yet you your"
    )
)
"""Words that a sentence may begin with, and terms of the field."""
