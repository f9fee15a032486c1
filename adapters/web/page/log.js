import { tellTimes } from './times.js';

/** Keeps a page that is open for weeks from growing for ever. */
const KEPT = 300;

/** The channel: questions, answers and posts. Cards come from our server as escaped HTML. */
export function createLog(log, below) {
  const isAtEnd = () =>
    window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 120;

  function add(element) {
    log.append(element);
    while (log.children.length > KEPT) log.firstElementChild.remove();
    tellTimes(element);
    return element;
  }

  function toElement(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  }

  const find = (key) => (key ? log.querySelector(`[data-key="${CSS.escape(key)}"]`) : null);

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
      asked.textContent = line;
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
        exchange.append(card);
        tellTimes(card);
        exchange.scrollIntoView({ block: 'start' });
        return card;
      };
    },

    /** A post that arrives does not scroll the page while somebody reads further up. */
    post(key, html) {
      if (find(key)) return;
      const follow = isAtEnd();
      const post = add(toElement(html));
      if (follow) post.scrollIntoView({ block: 'start' });
      else below.hidden = false;
    },

    /** A card that was corrected takes the place of the one that is shown. */
    edit(html) {
      const card = toElement(html);
      find(card.dataset.key)?.replaceWith(card);
      tellTimes(card);
    },
  };
}
