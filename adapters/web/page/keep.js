/** Browsers keep some five million characters of a page. */
const MAX_CHARS = 1_000_000;
const NAME = 'log';

/** Those that the focus can be on, from the end, since the beginning may not be kept. */
const stopsIn = (log) => [...log.querySelectorAll('a, button, summary, [tabindex]')].reverse();

/** Keeps the conversation in this tab, for a reload and the way back; the browser drops it with the tab. */
export function keepLog(log) {
  let room = MAX_CHARS;
  const items = [...log.children]
    .filter((item) => !item.querySelector('.waiting'))
    .map((item) => item.outerHTML)
    .reverse()
    .filter((html) => {
      room -= html.length;
      return room > 0;
    });
  const focused = stopsIn(log).indexOf(document.activeElement);
  sessionStorage.setItem(NAME, JSON.stringify({ items: items.reverse(), focused }));
}

/** Puts back what was kept, and the focus of who comes back; tells whether this tab was here before. */
export function restoreLog(log, toElement) {
  const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
  if (!kept) return false;
  log.append(...kept.items.map(toElement));
  const [{ type } = {}] = performance.getEntriesByType('navigation');
  if (type !== 'navigate') stopsIn(log)[kept.focused]?.focus({ preventScroll: true });
  return true;
}
