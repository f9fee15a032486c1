import { createCompletions } from './completions.js';

const KEPT = 100;
/** Longer ones are recalled until the page is left: there is not room for a hundred. */
const MAX_KEPT_CHARS = 4_000;

/** The input line, with completion and the lines typed before. */
export function createPrompt(form, input, list, { complete, onLine }) {
  const typed = JSON.parse(sessionStorage.getItem('lines') ?? '[]');
  let recalled = typed.length;
  // The limit is for an address that a form leads to. What is sent from here is refused in words where
  // it is too long, and never cut.
  input.removeAttribute('maxlength');
  const completions = createCompletions(input, list, { onAccept: offer });

  function offer() {
    recalled = typed.length;
    completions.offer(input.value, complete);
  }

  function send() {
    const line = input.value.trim();
    completions.close();
    if (line === '') return;
    input.value = '';
    if (typed.at(-1) !== line) typed.push(line);
    recalled = typed.length;
    const kept = typed.filter(({ length }) => length <= MAX_KEPT_CHARS).slice(-KEPT);
    sessionStorage.setItem('lines', JSON.stringify(kept));
    onLine(line);
  }

  function recall(step) {
    recalled = Math.min(Math.max(recalled + step, 0), typed.length);
    input.value = typed[recalled] ?? '';
    input.setSelectionRange(input.value.length, input.value.length);
  }

  const KEYS = {
    ArrowDown: () => (completions.isOpen ? completions.move(1) : recall(1)),
    ArrowUp: () => (completions.isOpen ? completions.move(-1) : recall(-1)),
    Enter: () => (completions.isOpen && completions.isChosen ? completions.acceptActive() : send()),
    Escape: () => completions.close(),
    Tab: () => completions.acceptActive(),
  };

  input.addEventListener('keydown', (event) => {
    const act = KEYS[event.key];
    const leaves = event.key === 'Tab' && (!completions.isOpen || event.shiftKey);
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    if (!act || leaves || modified || event.isComposing) return;
    event.preventDefault();
    act();
  });
  input.addEventListener('input', offer);
  input.addEventListener('blur', completions.close);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });

  return {
    /** Puts a line in for someone to continue. */
    fill(line) {
      input.value = line;
      input.focus();
      offer();
    },
  };
}
