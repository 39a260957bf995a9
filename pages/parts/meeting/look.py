"""How the meeting screen looks: large enough for the back of the room, light or dark, the matrix never out of sight."""

from __future__ import annotations

import json
from collections.abc import Iterable

import streamlit as st

from pages.parts.html import show
from risk_model.findings import Finding

_STYLE = """<style>
@media (min-width: 1700px) { html { font-size: 24px !important; } }
@media (min-width: 1000px) and (max-width: 1699px) { html { font-size: 18px !important; } }
[data-testid="stSidebar"], [data-testid="stSidebarCollapsedControl"], [data-testid="stExpandSidebarButton"] { display: none; }
[data-testid="stHeader"] { height: 0; min-height: 0; } [data-testid="stToolbar"] { display: none; }
.block-container { max-width: none; padding: .5rem 1rem 1rem; }
[data-testid="stVerticalBlock"] { gap: .5rem; }
p, li, td, th, label, input, textarea, button { line-height: 1.3 !important; }
[data-testid="stWidgetLabel"] p, [data-testid="stMarkdownContainer"] p, .fp-said, .fp-fault, .fp-state, .fp-mark, .fp-words li,
.fp-source, .fp-para, .fp-line small, .fp-def dd, small, .stButton p { font-size: 1rem !important; }
textarea, input, [data-baseweb="select"] *, [data-testid="stDateInput"] *, [role="option"] { font-size: 1rem !important; }
.fp-said, .fp-state, .fp-para, .fp-source, .fp-line small { color: inherit !important; }
.fp-head { margin-bottom: .25rem; padding-bottom: .25rem; }
h1.fp-who { font-size: 1.125rem !important; padding: 0 !important; margin: 0; }
.fp-now { font-weight: 600; }
.fp-must { border: 2px solid currentColor; padding: .125rem .5rem; font-weight: 600; margin: 0; }
.fp-item { font-weight: 600; margin: 0; border-bottom: 2px solid currentColor; }
@media (min-width: 1000px) {
  :is([data-testid="stLayoutWrapper"], [data-testid="stElementContainer"]):has(> [class*="st-key-meeting-top"]) { position: sticky; top: 0; z-index: 50; }
  [class*="st-key-meeting-top"] { padding-bottom: .25rem; max-height: 62vh; overflow-y: auto; }
  [data-testid="stColumn"]:has([class*="st-key-meeting-agenda"]) { position: sticky; top: .5rem; align-self: flex-start; max-height: 98vh; overflow-y: auto; }
}
@media (max-width: 640px) { [data-testid="stColumn"]:has([class*="st-key-meeting-agenda"]) { order: 2; } }
[class*="st-key-agenda-go"] button > div, [class*="st-key-agenda-go"] button span { justify-content: flex-start; width: 100%; text-align: left; }
[class*="st-key-agenda-go"] button { justify-content: flex-start; text-align: left; padding: .0625rem .375rem; min-height: 0; }
[class*="st-key-meeting-agenda"] [data-testid="stVerticalBlock"] { gap: 0; }
</style>"""


_PAPER = {"light": "#ffffff", "dark": "#10181d"}
"""The colour behind the matrix, so that the record that scrolls under it does not show through."""


def room_style() -> None:
    """Put the meeting's style on the page, after the general one."""
    paper = _PAPER.get(st.context.theme.type or "light", _PAPER["light"])
    st.html(_STYLE.replace("</style>", f"[class*='st-key-meeting-top'] {{ background: {paper}; }}</style>"))


def light_or_dark() -> None:
    """The button that turns the room's screen dark or light; the browser keeps the choice for this screen."""
    dark = st.context.theme.type == "dark"
    if st.button("Light screen" if dark else "Dark screen", key="turn-theme", type="tertiary"):
        choice = json.dumps("Light" if dark else "Dark")
        st.html(
            "<script>(() => { const value = " + json.dumps(choice) + "; "
            "localStorage.setItem(`stActiveTheme-${window.location.pathname}-v2`, value); window.location.reload(); })();</script>",
            unsafe_allow_javascript=True,
        )


def asked_for(asked: Iterable[Finding]) -> None:
    """The findings under an item, each on a line with its paragraph."""
    for finding in asked:
        show(
            '<p class="fp-said"><span aria-hidden="true">○</span> {message} <span class="fp-para">{para}</span></p>',
            message=finding.message,
            para=finding.paragraph,
        )
