/** The list above the input. Focus stays in the input, as in the ARIA combobox pattern. */
export function createCompletions(input, list, { onAccept }) {
  let offers = [];
  let active = -1;
  let asked = 0;
  let shownFor = '';

  // What is shown may belong to an earlier line while the newest one is being answered.
  const isFresh = () => shownFor === input.value;

  function show(found, typed) {
    offers = found;
    shownFor = typed;
    const fixed = fixedPart(typed, found);
    list.replaceChildren(...found.map((offer, at) => toOption(offer, at, fixed)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    // Enter completes a half-typed command. Further on it asks, unless a line of the list was
    // chosen.
    activate(found.length > 0 && isHalfCommand(typed, found) ? 0 : -1);
  }

  function toOption({ line, label }, at, fixed) {
    const option = document.createElement('div');
    option.id = `completion-${at}`;
    option.role = 'option';
    const words = document.createElement('b');
    words.dir = 'auto';
    words.textContent = line
      .slice(fixed)
      .trim()
      .replace(/^"(.+)"$/u, '$1');
    const about = document.createElement('span');
    about.textContent = withoutStart(label, words.textContent);
    option.append(words, ' ', about);
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => accept(at));
    return option;
  }

  function activate(at) {
    active = at;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === at));
    const option = list.children[at];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function accept(at) {
    input.value = offers[at].line;
    input.focus();
    onAccept();
  }

  return {
    get isOpen() {
      return !list.hidden;
    },
    /** Whether a line of the list is marked that continues what is typed. */
    get isChosen() {
      return active >= 0 && (isFresh() || goesOnWith(offers[active].line, input.value));
    },
    close() {
      asked++;
      show([], '');
    },
    /** Answers come in any order, and only the one to the newest line counts. */
    async offer(line, complete) {
      const mine = ++asked;
      const found = line.trim() === '' ? [] : await complete(line).catch(() => []);
      if (mine === asked) show(found, line);
    },
    /** Goes round the list; the line as typed is one of the stops. */
    move(step) {
      const stops = offers.length + 1;
      activate(((active + 1 + step + stops) % stops) - 1);
    },
    acceptActive() {
      const at = Math.max(active, 0);
      if (isFresh() || offers[at].line.startsWith(input.value)) accept(at);
    },
  };
}

const goesOnWith = (line, typed) => line.startsWith(typed) && line.trim() !== typed.trim();

function isHalfCommand(typed, found) {
  const text = typed.trim();
  return !/\s/u.test(typed) && found.every(({ line }) => line.trim() !== text);
}

/** A speaker's label begins with their name, which is shown already. */
function withoutStart(label, words) {
  return label.startsWith(words) ? label.slice(words.length).replace(/^[\s,;:·—–-]+/u, '') : label;
}

/** How many characters of the completed lines are whole words that are typed already. */
function fixedPart(typed, found) {
  let same = typed.length;
  for (const { line } of found) {
    let at = 0;
    while (at < same && line[at] === typed[at]) at++;
    same = at;
  }
  // up to the last blank outside quotation marks
  return /^(?:[^"]*"[^"]*")*[^"]*\s/u.exec(typed.slice(0, same))?.[0].length ?? 0;
}
