/** Examples, speakers, commands as buttons: `data-line` asks at once, `data-fill` only writes. */
export function showDesk({ commands, examples, speakers }) {
  fill('#examples', examples, ({ line, about, runs }) => [line, about, runs]);
  fill('#speakers ul', speakers, ({ line, name, detail }) => [name, detail, true, line]);
  fill('#commands ul', commands, ({ line, about }) => [line.trim(), about, false, line]);
  document.getElementById('speakers').hidden = speakers.length === 0;
}

/** Leaves a list that is the same already, since the focus may be on one of its buttons. */
function fill(selector, entries, describe) {
  const list = document.querySelector(selector);
  const said = JSON.stringify(entries);
  if (list.dataset.said === said) return;
  list.dataset.said = said;
  list.replaceChildren(...entries.map((entry) => toItem(...describe(entry))));
}

function toItem(label, about, runs, line = label) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset[runs ? 'line' : 'fill'] = line;
  const words = document.createElement('b');
  words.dir = 'auto';
  words.textContent = label;
  const detail = document.createElement('span');
  detail.textContent = about;
  button.append(words, ' ', detail);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

/** On phones the shortcuts cover the log until one is chosen. */
export function createMenu(button, side) {
  const set = (open) => {
    button.setAttribute('aria-expanded', String(open));
    side.classList.toggle('open', open);
  };
  button.addEventListener('click', () => set(button.getAttribute('aria-expanded') !== 'true'));
  side.addEventListener('click', (event) => {
    if (event.target.closest('button')) set(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return;
    set(false);
    button.focus();
  });
}
