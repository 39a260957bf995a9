"""What is typed is sent while typing, survives a lost connection, and leaving with something unsent warns first.

Streamlit sends a text field when it loses focus, or on Enter (Ctrl+Enter in a box). The script sends that key for
the user 700 ms after the last one; focus and caret stay. After a lost connection it asks for the page anew, and types
again what another server could not know. See docs/decisions.
"""

import streamlit as st

_SCRIPT = """<script>
(() => {
  if (window.fourPillarsTyping) return;
  window.fourPillarsTyping = true;
  const timers = new Map();
  const stood = new WeakMap();  // what a field showed when the user came to it, or when it was last saved
  const unsaved = new Map();    // what was typed and is not known to be saved, by the field's class
  let lost = false, returning = false, last = null;

  const isField = e => e instanceof HTMLTextAreaElement || (e instanceof HTMLInputElement && e.type === 'text');
  const inCase = e => e.closest('[class*="st-key-field-"]');
  const isTyped = e => isField(e) && inCase(e) && e.getAttribute('role') !== 'combobox' && !e.closest('[data-testid="stDateInput"]');
  const nameOf = e => [...inCase(e).classList].find(name => name.startsWith('st-key-field-'));
  const fieldOf = name => document.querySelector('.' + CSS.escape(name) + ' :is(textarea, input[type="text"])');
  const app = () => document.querySelector('[data-testid="stApp"]');

  const send = e => {
    timers.delete(e);
    if (!e.isConnected) return;
    e.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', keyCode: 13, which: 13,
      ctrlKey: e.tagName === 'TEXTAREA', bubbles: true, cancelable: true}));
    sent(e);
  };
  const sent = e => { const entry = isTyped(e) && unsaved.get(nameOf(e)); if (entry) entry.sent = true; };

  document.addEventListener('focusin', event => {
    if (!isTyped(event.target)) { last = null; return; }
    last = nameOf(event.target);
    if (!unsaved.has(last)) stood.set(event.target, event.target.value);
  }, true);
  document.addEventListener('input', event => {
    const e = event.target;
    if (!isTyped(e) || event.isComposing) return;
    const before = unsaved.get(nameOf(e)) ?? {stood: stood.get(e), typed: e.value};
    const afresh = returning && !e.value.startsWith(before.typed) && e.value.startsWith(before.stood);
    unsaved.set(nameOf(e), {stood: before.stood, typed: afresh ? before.typed + e.value.slice(before.stood.length) : e.value});
    clearTimeout(timers.get(e));
    timers.set(e, setTimeout(send, 700, e));
  }, true);
  document.addEventListener('focusout', event => { clearTimeout(timers.get(event.target)); timers.delete(event.target); sent(event.target); }, true);
  window.addEventListener('beforeunload', event => {
    if (timers.size || document.querySelector('[data-test-script-state="running"]')) { event.preventDefault(); event.returnValue = ''; }
  });

  const askAnew = () => {  // Streamlit's own key for it
    const key = type => document.body.dispatchEvent(new KeyboardEvent(type, {key: 'r', code: 'KeyR', keyCode: 82, which: 82, bubbles: true}));
    key('keydown'); key('keyup');
    let quiet = 0;
    const waiting = setInterval(() => {
      const {testScriptState: run, testConnectionState: connection} = app().dataset;
      quiet = run === 'notRunning' && connection === 'CONNECTED' ? quiet + 1 : 0;
      if (quiet < 5 && !lost) return;
      clearInterval(waiting);
      if (!lost) { returning = false; bringBack(); }
    }, 100);
  };
  const typeAgain = (e, text) => {
    const place = Object.getPrototypeOf(e);
    Object.getOwnPropertyDescriptor(place, 'value').set.call(e, text);
    if (nameOf(e) === last && !isField(document.activeElement)) { e.focus({preventScroll: true}); e.setSelectionRange(text.length, text.length); }
    e.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const offer = text => {
    const box = document.createElement('div'), words = document.createElement('p'), mine = document.createElement('p'), close = document.createElement('button');
    box.className = 'fp-fault fp-kept'; box.setAttribute('role', 'alert'); mine.className = 'fp-text';
    words.textContent = 'The connection was lost, and this field has been changed since. What you typed last is not saved. It is here, to copy where it belongs:';
    mine.textContent = text; close.textContent = 'Close'; close.onclick = () => box.remove();
    box.append(words, mine, close); document.body.append(box);
  };
  const bringBack = () => {
    for (const [name, entry] of unsaved) {
      const e = fieldOf(name);
      if (e && [entry.typed, entry.stood].includes(e.value)) { typeAgain(e, entry.typed); continue; }
      unsaved.delete(name);
      offer(entry.typed);
    }
  };
  const saved = () => {
    for (const [name, entry] of unsaved) {
      const e = fieldOf(name);
      if (!entry.run || timers.has(e)) continue;
      unsaved.delete(name);
      if (e) stood.set(e, entry.typed);
    }
  };
  new MutationObserver(() => {
    const {testScriptState: run, testConnectionState: connection} = app().dataset;
    if (connection !== 'CONNECTED') { lost = true; return; }
    if (lost) { lost = false; returning = true; setTimeout(askAnew, 200); return; }
    if (run !== 'notRunning') { for (const entry of unsaved.values()) entry.run = entry.sent; } else if (!returning) saved();
  }).observe(app(), {attributes: true, attributeFilter: ['data-test-script-state', 'data-test-connection-state']});
})();
</script>"""


def guard_typing() -> None:
    """Put the script on the page, once a page load."""
    st.html(_SCRIPT, unsafe_allow_javascript=True)
