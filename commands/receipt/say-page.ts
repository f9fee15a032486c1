import type { StoredQuote } from '../../src/model.ts';

/** Whether the page still has the words, as far as it was looked at, in a sentence. */
export function sayPage({ article, vanishedAt, withdrawn }: StoredQuote): string {
  const { sample, url, readAt, checkedAt, pageGoneAt } = article;
  if (sample) return 'Invented for the sample newsroom: there is no page, and nobody said this.';
  if (vanishedAt)
    return `The page no longer has these words: they were missing when it was read on ${when(vanishedAt)}. They are kept as they stood there on ${when(readAt)}.${withdrawn ? ' A correction on the page takes them back.' : ''}`;
  if (withdrawn) return 'A correction on the page takes these words back.';
  if (url === null) return `It has no page: it was read from a file or a text on ${when(readAt)}.`;
  if (pageGoneAt)
    return `Its site has had no such page since ${when(pageGoneAt)}. It is kept as it was read on ${when(checkedAt ?? readAt)}.`;
  if (checkedAt && checkedAt > readAt)
    return `The page still had these words when it was last looked at, on ${when(checkedAt)}.`;
  return `Read on ${when(readAt)}, and not looked at since: pages are looked at again after 1, 7 and 30 days.`;
}

const spoken = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** `3 March 2026 at 14:05 UTC` */
const when = (instant: string): string => `${spoken.format(new Date(instant))} UTC`;
