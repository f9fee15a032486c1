import { formerName } from '../../src/chat/receipts/former-text.ts';
import { inSpoken } from '../../src/language/in-spoken.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { QuoteHistory } from '../../src/store/quotes/words-history.ts';

type Known = { quote: StoredQuote; history: QuoteHistory };

/**
 * Whom else the page gave the words to, whether it still has them, as far as it was looked at, and
 * whether it always had them, in sentences.
 */
export const sayPage = (known: Known): string =>
  [sayFormer(known), sayState(known), sayArrival(known)].filter((said) => said !== null).join(' ');

/** When the page was looked at last, whatever was seen; null where not since it was first read. */
export function lookedAgainAt({ quote: { article }, history }: Known): string | null {
  const { checkedAt = '', readAt, notSeen } = article;
  const last = [checkedAt, readAt, notSeen?.at ?? ''].sort().at(-1)!;
  return last > history.firstReadAt ? last : null;
}

function sayState({ quote, history }: Known): string {
  const { vanishedAt, withdrawn, article } = quote;
  const { sample, url, readAt, pageGoneAt, notSeen } = article;
  if (sample) return 'Invented for the sample newsroom: there is no page, and nobody said this.';
  const gone = pageGoneAt ? ` Its site has had no such page since ${when(pageGoneAt)}.` : '';
  if (vanishedAt)
    return `The page no longer has these words: they were missing when it was read on ${when(vanishedAt)}. They are kept as they stood there on ${when(readAt)}.${withdrawn ? ' A correction on the page takes them back.' : ''}${gone}`;
  if (withdrawn) return `A correction on the page takes these words back.${gone}`;
  if (url === null) return `It has no page: it was read from a file or a text on ${when(readAt)}.`;
  if (gone) return `${gone.trim()} It is kept as it was read on ${when(lastRead(article))}.`;
  const last = sayLast(quote, history);
  if (notSeen?.as === 'missing')
    return `When it was looked at${onDay(notSeen.at)}, its site said that there is no such page; seen once, so it may be an outage. ${last}`;
  if (notSeen)
    return `When it was looked at${onDay(notSeen.at) || ' last'}, the page could not be read as this report. ${last}`;
  if (lastRead(article) > history.firstReadAt) return last;
  return `Read on ${when(readAt)}, and not looked at since: pages are looked at again after 1, 7 and 30 days.`;
}

const lastRead = ({ checkedAt, readAt }: StoredQuote['article']): string =>
  checkedAt !== undefined && checkedAt > readAt ? checkedAt : readAt;

function sayLast({ article }: StoredQuote, { firstReadAt, firstSeenAt }: QuoteHistory): string {
  const last = lastRead(article);
  if (last === firstReadAt) return `It was read on ${when(last)}.`;
  const still = last > firstSeenAt ? 'still ' : '';
  return `The page ${still}had these words when it was last ${article.notSeen ? 'read' : 'looked at'}, on ${when(last)}.`;
}

/** Words that came with an edit are not as old as their report. */
const sayArrival = ({ history: { firstReadAt, firstSeenAt } }: Known): string | null =>
  firstSeenAt > firstReadAt
    ? `The report was first read on ${when(firstReadAt)} without these words: they were first seen in it on ${when(firstSeenAt)}.`
    : null;

function sayFormer({ quote: { formerly = [] } }: Known): string | null {
  if (formerly.length === 0) return null;
  const [first, ...others] = formerly.map(
    (former) => `until ${when(former.until)} this page gave the words to ${formerName(former)}`,
  );
  return `As read here, ${[first, ...others].join(', and ')}.`;
}

const onDay = (instant: string | null): string => (instant ? ` on ${when(instant)}` : '');

const dateAndTime = inSpoken(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

/** `3 March 2026 at 14:05 UTC` */
const when = (instant: string): string => `${dateAndTime().format(new Date(instant))} UTC`;
