"""What is typed is sent while typing, and leaving with something unsent warns first.

Streamlit sends a text field when it loses focus, or on Enter (Ctrl+Enter in a box). The script sends that key for
the user 700 ms after the last one; focus and caret stay. See docs/decisions.
"""

import streamlit as st

_SCRIPT = """<script>
(() => {
  if (window.fourPillarsTyping) return;
  window.fourPillarsTyping = true;
  const timers = new Map();
  const isField = e => e instanceof HTMLTextAreaElement || (e instanceof HTMLInputElement && e.type === 'text');
  const inCase = e => e.closest('[class*="st-key-field-"]');
  const send = e => {
    timers.delete(e);
    if (!e.isConnected) return;
    e.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', keyCode: 13, which: 13,
      ctrlKey: e.tagName === 'TEXTAREA', bubbles: true, cancelable: true}));
  };
  document.addEventListener('input', event => {
    const e = event.target;
    if (!isField(e) || !inCase(e) || event.isComposing || e.getAttribute('role') === 'combobox' || e.closest('[data-testid="stDateInput"]')) return;
    clearTimeout(timers.get(e));
    timers.set(e, setTimeout(send, 700, e));
  }, true);
  document.addEventListener('focusout', event => { clearTimeout(timers.get(event.target)); timers.delete(event.target); }, true);
  window.addEventListener('beforeunload', event => {
    if (timers.size || document.querySelector('[data-test-script-state="running"]')) { event.preventDefault(); event.returnValue = ''; }
  });
})();
</script>"""


def guard_typing() -> None:
    """Put the script on the page, once a page load."""
    st.html(_SCRIPT, unsafe_allow_javascript=True)
