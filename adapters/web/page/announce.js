/**
 * Has one line read out, in the language of what it tells of. The channel itself is not read out as it
 * grows: an answer is long, and who wants it goes to it.
 */
export function createAnnouncer(status) {
  return (words, card) => {
    status.lang = card?.lang ?? '';
    status.textContent = words;
  };
}

/** What a card is called. */
export const titleOf = (card) => card.getAttribute('aria-label') ?? '';
