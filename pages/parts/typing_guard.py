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
    if (lost || returning) { timers.set(e, setTimeout(send, 300, e)); return; }
    press(e);
    sent(e);
  };
  const press = e => {
    e.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', code: 'Enter', keyCode: 13, which: 13,
      ctrlKey: e.tagName === 'TEXTAREA', bubbles: true, cancelable: true}));
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
  document.addEventListener('focusout', event => {
    if (lost || returning) { event.stopImmediatePropagation(); return; }  // or Streamlit would send it
    clearTimeout(timers.get(event.target)); timers.delete(event.target); sent(event.target);
  }, true);
  window.addEventListener('beforeunload', event => {
    if (timers.size || document.querySelector('[data-test-script-state="running"]')) { event.preventDefault(); event.returnValue = ''; }
  });

  // After a lost connection the page must show the truth first: one run, Streamlit's own or one that its key r asks for. What was
  // typed is not sent before that: a server that does not know this session would take it for a change to what stands there now.
  const comeBack = () => {
    let quiet = 0, hasRun = false;
    const waiting = setInterval(() => {
      const {testScriptState: run, testConnectionState: connection} = app().dataset;
      if (connection !== 'CONNECTED') { clearInterval(waiting); return; }
      if (run !== 'notRunning') { hasRun = true; quiet = 0; return; }
      if (++quiet < 5) return;
      if (!hasRun) { hasRun = true; quiet = 0; askAnew(); return; }
      clearInterval(waiting);
      returning = false;
      bringBack();
    }, 100);
  };
  const askAnew = () => {
    for (const type of ['keydown', 'keyup'])
      document.body.dispatchEvent(new KeyboardEvent(type, {key: 'r', code: 'KeyR', keyCode: 82, which: 82, bubbles: true}));
  };
  const standsNow = e => {  // what Streamlit's page believes the server has, also while something else is in the field
    let fiber = e[Object.keys(e).find(key => key.startsWith('__reactFiber$'))];
    while (fiber && !fiber.memoizedProps?.widgetMgr) fiber = fiber.return;
    const {widgetMgr, element} = fiber?.memoizedProps ?? {};
    return element ? widgetMgr.getStringValue(element) ?? '' : undefined;
  };
  const put = (e, text) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(e), 'value').set.call(e, text);
    e.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const typeAgain = (e, text) => {
    if (nameOf(e) === last && !isField(document.activeElement)) { e.focus({preventScroll: true}); e.setSelectionRange(text.length, text.length); }
    put(e, text);
  };
  const showTheirs = (e, text) => {
    put(e, text);
    clearTimeout(timers.get(e)); timers.delete(e); unsaved.delete(nameOf(e)); stood.set(e, text);
    setTimeout(press, 50, e);  // equal to what stands there: nothing is sent, the field counts as untouched
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
      const e = fieldOf(name), now = e && standsNow(e);
      if (now === entry.typed) { unsaved.delete(name); continue; }
      if (e && now === entry.stood) { typeAgain(e, entry.typed); continue; }
      if (e && now !== undefined) showTheirs(e, now);
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
    if (lost) { lost = false; returning = true; comeBack(); return; }
    if (run !== 'notRunning') { for (const entry of unsaved.values()) entry.run = entry.sent; } else if (!returning) saved();
  }).observe(app(), {attributes: true, attributeFilter: ['data-test-script-state', 'data-test-connection-state']});
})();
</script>"""


def guard_typing() -> None:
    """Put the script on the page, once a page load."""
    st.html(_SCRIPT, unsafe_allow_javascript=True)
