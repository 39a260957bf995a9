"""What our own pieces of HTML look like on a dark screen: the colours that the general style fixes for a light one."""

DARK = """<style>
:is(.fp-said, .fp-state, .fp-para, .fp-source, .fp-signed, .fp-here, .fp-line small, .fp-rule small, .fp-facts dt) { color: #d3dde1 !important; }
.fp-fault { color: #ffb4a8; border-color: #ffb4a8; }
.fp-fictional { border-color: currentColor; }
.fp-kept { background: #10181d; border-color: #ffb4a8; }
.fp-head { border-color: #7cc4d0; }
</style>"""
"""Put on the page after the general style, where the reader's browser or the reader chose a dark theme."""
