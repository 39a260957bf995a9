"""The little style that the theme cannot say: case header, what is still needed, definitions, pillar marks."""

import streamlit as st

from pages.parts.dark import DARK

_STYLE = """<style>
.block-container { padding-top: 3rem; max-width: 92rem; }
h1 { padding: .25rem 0 .5rem !important; }
.fp-head { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline;
  border-bottom: 2px solid #1f5f6b; padding-bottom: .5rem; margin-bottom: .5rem; }
.fp-head p { margin: 0; } .fp-who { font-size: 1.125rem; font-weight: 600; }
.fp-state { font-size: .875rem; color: #3c4b55; }
.fp-mark { font-size: .875rem; font-weight: 600; letter-spacing: .04em; margin-right: 1rem; }
.fp-fictional { display: inline-block; border: 2px solid #1c2730; padding: 0 .375rem; font-size: .8125rem; font-weight: 700;
  letter-spacing: .06em; margin-left: .5rem; }
.fp-said { margin: -.5rem 0 .5rem; font-size: .9375rem; color: #3c4b55; border-left: 3px solid #7b8a93; padding-left: .5rem; max-width: 70ch; }
.fp-fault { margin: -.5rem 0 .5rem; font-size: .9375rem; color: #8a1f11; border-left: 3px solid #8a1f11; padding-left: .5rem; max-width: 70ch; }
.fp-kept { position: fixed; right: 1rem; bottom: 1rem; z-index: 1000000; margin: 0; padding: .75rem; background: #fff; border: 2px solid #8a1f11; }
.fp-floating { position: fixed; right: 1rem; bottom: 1rem; z-index: 1000; margin: 0; padding: .75rem; max-width: 44ch; color: #1c2730;
  background: #fff; border: 2px solid #1f5f6b; pointer-events: none; animation: fp-away .5s 9s forwards; }
@keyframes fp-away { to { visibility: hidden; opacity: 0; } }
.st-key-newer-version { position: fixed; top: .375rem; right: 4rem; width: auto !important; z-index: 999995; background: #f3f5f6; padding: .125rem .75rem;
  border-left: 3px solid #1f5f6b; }
.st-key-newer-version p, .st-key-newer-version button { color: #1c2730; } .st-key-newer-version button { text-decoration: underline; }
@media (max-width: 640px) { .st-key-newer-version { top: 3.5rem; left: 0; right: 0; } }
.fp-signed, .fp-here { margin: 0; font-size: .9375rem; color: #3c4b55; }
.fp-clash-name { font-weight: 600; margin: .5rem 0 0; border-top: 1px solid #c3ccd1; padding-top: .5rem; }
.fp-para { font-size: .8125rem; color: #4a5a64; white-space: nowrap; border-bottom: 1px dotted #4a5a64; }
.fp-text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 70ch; margin: 0 0 .5rem; }
.fp-def dt { font-weight: 600; } .fp-def dd { margin: 0 0 .625rem; font-size: .9375rem; }
.fp-def { border-left: 3px solid #1f5f6b; padding-left: .875rem; margin: 0; }
.fp-source { font-size: .8125rem; color: #4a5a64; }
.fp-words li { font-size: .9375rem; margin-bottom: .25rem; } .fp-words { padding-left: 1.1rem; margin: 0; }
.fp-line { margin: 0; overflow-wrap: anywhere; } .fp-line small { color: #4a5a64; font-size: .875rem; }
.fp-pillar { font-weight: 600; font-size: 1.0625rem; margin: 0; }
.fp-rule { border-bottom: 1px solid #c3ccd1; padding: .375rem 0; }
.fp-rule.fp-chosen { border: 0; padding: 0; } [class*="st-key-went-to-rule"] { scroll-margin-top: 4.5rem; }
.fp-rule h2 { font-size: 1.1875rem !important; font-weight: 400; padding: 0 0 .5rem !important; margin: 0 !important; } .fp-rule small { color: #4a5a64; font-size: .875rem; }
.fp-rule summary { cursor: pointer; overflow-wrap: anywhere; } .fp-rule[open] summary { margin-bottom: .5rem; }
.fp-rule summary:focus-visible { outline: 3px solid #1f5f6b; outline-offset: 1px; }
.fp-changed { font-size: 1.0625rem !important; padding: .75rem 0 .25rem !important; margin: 0 !important; overflow-wrap: anywhere; }
.fp-version { font-size: 1.375rem !important; padding: .5rem 0 .25rem !important; }
.fp-rule p { max-width: 70ch; margin: 0 0 .5rem; overflow-wrap: anywhere; }
.fp-facts { display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem; max-width: 80ch; margin: 0 0 .75rem !important; padding: 0 !important; font-size: .9375rem; }
.fp-facts dt { color: #4a5a64; } .fp-facts dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 640px) { .fp-facts { grid-template-columns: 1fr; gap: 0; } .fp-facts dd { margin-bottom: .5rem; } }
[class*="st-key-went-to"] { border-left: 4px solid #1f5f6b !important; }
[data-testid="stColumn"]:has(.st-key-went-to-finding) { position: sticky; top: 4rem; align-self: flex-start; max-height: 90vh; overflow-y: auto; }
.stElementContainer:has(> .stHtml > script) { position: absolute; }
@media (max-width: 640px) { .block-container { padding-left: 1rem; padding-right: 1rem; padding-top: 4rem; } }
</style>"""


def style() -> None:
    """Put the style on the page."""
    st.html(_STYLE)
    if st.context.theme.type == "dark":
        st.html(DARK)
