/** Examples, speakers, commands as buttons: `data-line` asks at once, `data-fill` only writes. */
export function showDesk({ commands, examples, speakers }) {
  fill('#examples', examples, ({ line, about, runs }) => [line, about, runs]);
  fill('#speakers ul', speakers, ({ line, name, detail }) => [name, detail, true, line]);
  fill('#commands ul', commands, ({ line, about }) => [line.trim(), about, false, line]);
  document.getElementById('speakers').hidden = speakers.length === 0;
  // Hidden where there is no JavaScript, since nothing in them works there.
  for (const id of ['commands', 'files']) document.getElementById(id).hidden = false;
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

/**
 * On phones the shortcuts cover the page until one is chosen, or they are closed: by their button, by
 * Escape, or by a tap beside them. What they cover cannot be reached meanwhile.
 */
export function createMenu({ button, side, close, shade, covered }) {
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const set = (open) => {
    button.setAttribute('aria-expanded', String(open));
    for (const part of [side, shade]) part.classList.toggle('open', open);
    for (const part of covered) part.inert = open;
  };
  const leave = () => {
    set(false);
    button.focus();
  };
  button.addEventListener('click', () => {
    if (isOpen()) return leave();
    set(true);
    side.scrollTop = 0;
    close.focus();
  });
  for (const part of [close, shade]) part.addEventListener('click', leave);
  // What is chosen is answered in the page, which may not be out of reach by then.
  side.addEventListener('click', ({ target }) => {
    if (target.closest('[data-line], [data-fill]')) set(false);
  });
  side.addEventListener('change', ({ target }) => {
    if (target.type === 'file') set(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen()) leave();
  });
  // A phone that is turned has room for both, and no button to close the one with.
  new ResizeObserver(() => {
    if (isOpen() && button.offsetParent === null) set(false);
  }).observe(document.body);
}
