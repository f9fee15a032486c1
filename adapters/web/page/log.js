import { titleOf } from './announce.js';
import { keepLog, restoreLog } from './keep.js';
import { tellTimes } from './times.js';

/** Keeps a page that is open for weeks from growing for ever. */
const KEPT = 300;
/** What somebody pastes is in the answer, as far as it matters. */
const MAX_SHOWN_CHARS = 300;

/** The channel: questions, answers and posts. Cards come from our server as escaped HTML. */
export function createLog(log, below, announce) {
  const isAtEnd = () =>
    window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 120;

  function add(element) {
    tellTimes(element);
    log.append(element);
    while (log.children.length > KEPT) log.firstElementChild.remove();
    return element;
  }

  function toElement(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  }

  const find = (key) => (key ? log.querySelector(`[data-key="${CSS.escape(key)}"]`) : null);

  /** Puts a card as it is now in the place of the one that is shown; false where that says the same. */
  function renew(shown, card) {
    tellTimes(card);
    if (card.outerHTML === shown.outerHTML) return false;
    const isFocused = shown.contains(document.activeElement);
    shown.replaceWith(card);
    if (isFocused) card.focus({ preventScroll: true });
    return true;
  }

  // What comes before all earlier posts have come is new to a tab that was here before.
  let isGoingOn = restoreLog(log, toElement);
  tellTimes(log);
  addEventListener('pagehide', () => keepLog(log));

  below.addEventListener('click', () => {
    below.hidden = true;
    log.lastElementChild?.scrollIntoView({ block: 'start' });
    [...log.querySelectorAll('.card')].at(-1)?.focus({ preventScroll: true });
  });
  addEventListener('scroll', () => {
    if (isAtEnd()) below.hidden = true;
  });

  return {
    /** Shows the question at once and gives a function that puts the answer under it. */
    ask(line) {
      const exchange = document.createElement('div');
      exchange.className = 'exchange';
      const asked = document.createElement('p');
      asked.className = 'asked';
      asked.dir = 'auto';
      asked.textContent =
        line.length > MAX_SHOWN_CHARS ? `${line.slice(0, MAX_SHOWN_CHARS).toWellFormed()}…` : line;
      const waiting = document.createElement('p');
      waiting.className = 'waiting';
      waiting.textContent = 'Looking it up…';
      exchange.append(asked, waiting);
      add(exchange).scrollIntoView({ block: 'start' });
      return (html) => {
        waiting.remove();
        const card = toElement(html);
        // An answer for everyone may have come as a post already, with its question.
        find(card.dataset.key)?.closest('#log > *').remove();
        tellTimes(card);
        exchange.append(card);
        exchange.scrollIntoView({ block: 'start' });
        return card;
      };
    },

    /** A post that arrives does not scroll the page while somebody reads further up. */
    post(key, html) {
      const element = toElement(html);
      const card = element.matches('.card') ? element : element.querySelector('.card');
      const shown = find(key);
      if (shown) return renew(shown, card);
      const follow = isAtEnd();
      add(element);
      if (!isGoingOn) return;
      announce(`New in #newsroom: ${titleOf(card)}`, card);
      if (follow) element.scrollIntoView({ block: 'start' });
      else below.hidden = false;
    },

    /** All that was posted before the page was opened has come: what comes now is new. */
    goOn() {
      isGoingOn = true;
    },

    /** A card that was corrected takes the place of the one that is shown. */
    edit(html) {
      const card = toElement(html);
      const shown = find(card.dataset.key);
      if (shown && renew(shown, card)) announce(`Corrected: ${titleOf(card)}`, card);
    },
  };
}
