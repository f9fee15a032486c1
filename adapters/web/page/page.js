import { createAccess } from './access.js';
import { createAnnouncer, titleOf } from './announce.js';
import { createLog } from './log.js';
import { createPrompt } from './prompt.js';
import { createMenu, showDesk } from './side.js';

const $ = (id) => document.getElementById(id);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who waits so long is told that it goes on, in milliseconds. */
const LONG = 1_500;
/** What is pasted is not to be completed, and would make an address that is too long. */
const MAX_COMPLETED_CHARS = 500;
const NO_ANSWER =
  'The newsroom does not answer. Is it still running? Press ↑ to try the line again.';

const announce = createAnnouncer($('said'));
const log = createLog($('log'), $('below'), announce);
const prompt = createPrompt($('prompt'), $('line'), $('completions'), { complete, onLine });
createMenu({
  button: $('menu'),
  side: $('side'),
  close: $('close'),
  shade: $('shade'),
  covered: document.querySelectorAll('main > *, footer > *'),
});
const access = createAccess($('access'));
listen();

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-line], [data-fill]');
  if (!button) return;
  if (button.dataset.fill) return prompt.fill(button.dataset.fill);
  const { line } = button.dataset;
  // A stored line (`cursor …`) says nothing to people, so its button's label is shown.
  const shown = line.startsWith('cursor ') ? button.textContent : line.replace(/^\/?/u, '/');
  const card = await ask(line, shown);
  card.focus({ preventScroll: true });
});
addEventListener('keydown', (event) => {
  const free =
    document.activeElement?.closest('.card') || document.activeElement?.matches('body, main');
  if (event.key !== '/' || !free || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  prompt.fill('/');
});

$('opml').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (!file) return;
  const sent = { name: file.name, text: await file.text() };
  target.value = '';
  const card = await ask('sources add', `/sources add (${file.name})`, sent);
  card.focus({ preventScroll: true });
});

/** The focus stays in the line, so the answer’s title is read out. */
async function onLine(line) {
  announce('');
  const waiting = setTimeout(() => announce('Looking it up…'), LONG);
  const card = await ask(line);
  clearTimeout(waiting);
  announce(titleOf(card), card);
}

async function ask(line, shown = line, file = null) {
  const answer = log.ask(shown);
  const card = answer(await fetchAnswer(line, file));
  refreshDesk();
  return card;
}

async function fetchAnswer(line, file) {
  try {
    const response = await fetch('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ line, zone, file }),
    });
    return response.ok ? await response.text() : toCard(await response.text());
  } catch {
    return toCard(NO_ANSWER);
  }
}

function toCard(words) {
  const card = document.createElement('article');
  card.className = 'card remark';
  card.tabIndex = -1;
  card.setAttribute('aria-label', words);
  card.append(Object.assign(document.createElement('h2'), { textContent: words }));
  return card.outerHTML;
}

async function complete(line) {
  if (line.length > MAX_COMPLETED_CHARS) return [];
  const response = await fetch(`/complete?${new URLSearchParams({ line, zone })}`);
  return response.ok ? response.json() : [];
}

async function refreshDesk() {
  const response = await fetch('/commands').catch(() => undefined);
  if (response?.ok) showDesk(await response.json());
}

/** The browser reconnects by itself, and tells which post it saw last. */
function listen() {
  const tell = (words, live) => {
    $('status').textContent = words;
    $('status').classList.toggle('live', live);
  };
  const connect = () => {
    const events = new EventSource('/events');
    events.addEventListener('open', () => {
      tell('Live', true);
      refreshDesk();
      access.refresh();
    });
    events.addEventListener('error', () => {
      const gone = events.readyState === EventSource.CLOSED;
      tell(gone ? 'Not connected: reload the page' : 'Reconnecting…', false);
    });
    events.addEventListener('post', ({ lastEventId, data }) => log.post(lastEventId, data));
    events.addEventListener('edit', ({ data }) => log.edit(data));
    events.addEventListener('go-on', () => log.goOn());
    return events;
  };
  let events = connect();
  // A stream that is cut off like this is silent, and would be taken for a quiet one for long. The
  // newsroom of one’s own machine is there without any network.
  addEventListener('offline', async () => {
    if (!(await isThere())) tell('Offline', false);
  });
  addEventListener('online', () => {
    events.close();
    tell('Reconnecting…', false);
    events = connect();
  });
}

const isThere = () =>
  fetch('/access', { cache: 'no-store', signal: AbortSignal.timeout(3_000) }).then(
    () => true,
    () => false,
  );
