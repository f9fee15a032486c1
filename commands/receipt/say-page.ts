import { formerName } from '../../src/chat/receipts/former-text.ts';
import { inSpoken } from '../../src/language/in-spoken.ts';
import { say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { QuoteHistory } from '../../src/store/quotes/words-history.ts';

type Known = { quote: StoredQuote; history: QuoteHistory };

/**
 * Whom else the page gave the words to, whether it still has them, as far as it was looked at, and
 * whether it always had them, in sentences.
 */
export const sayPage = (known: Known): string =>
  join(sayFormer(known), sayState(known), sayArrival(known));

/** When the page was looked at last, whatever was seen; null where not since it was first read. */
export function lookedAgainAt({ quote: { article }, history }: Known): string | null {
  const { checkedAt = '', readAt, notSeen } = article;
  const last = [checkedAt, readAt, notSeen?.at ?? ''].sort().at(-1)!;
  return last > history.firstReadAt ? last : null;
}

function sayState({ quote, history }: Known): string {
  const { vanishedAt, withdrawn, article } = quote;
  const { sample, url, readAt, notSeen } = article;
  if (sample)
    return say('Invented for the sample newsroom: there is no page, and nobody said this.');
  const gone = sayGone(article);
  if (vanishedAt) return join(sayMissing(quote, vanishedAt), gone);
  if (withdrawn) return join(say('A correction on the page takes these words back.'), gone);
  if (url === null)
    return say('It has no page: it was read from a file or a text on {time}.', {
      time: when(readAt),
    });
  if (gone)
    return join(
      gone,
      say('It is kept as it was read on {time}.', { time: when(lastRead(article)) }),
    );
  if (notSeen) return join(sayNotSeen(notSeen), sayLast(quote, history));
  if (lastRead(article) > history.firstReadAt) return sayLast(quote, history);
  return say(
    'Read on {time}, and not looked at since: pages are looked at again after 1, 7 and 30 days.',
    { time: when(readAt) },
  );
}

const join = (...sentences: (string | null)[]): string =>
  sentences.filter((said) => said !== null).join(' ');

const sayGone = ({ pageGoneAt }: StoredQuote['article']): string | null =>
  pageGoneAt
    ? say('Its site has had no such page since {time}.', { time: when(pageGoneAt) })
    : null;

const sayMissing = ({ withdrawn, article }: StoredQuote, vanishedAt: string): string =>
  join(
    say('The page no longer has these words: they were missing when it was read on {time}.', {
      time: when(vanishedAt),
    }),
    say('They are kept as they stood there on {time}.', { time: when(article.readAt) }),
    withdrawn ? say('A correction on the page takes them back.') : null,
  );

function sayNotSeen({ at, as }: NonNullable<StoredQuote['article']['notSeen']>): string {
  const time = at ? when(at) : null;
  if (as === 'missing')
    return time
      ? say(
          'When it was looked at on {time}, its site said that there is no such page; seen once, so it may be an outage.',
          { time },
        )
      : say(
          'When it was looked at, its site said that there is no such page; seen once, so it may be an outage.',
        );
  return time
    ? say('When it was looked at on {time}, the page could not be read as this report.', { time })
    : say('When it was looked at last, the page could not be read as this report.');
}

const lastRead = ({ checkedAt, readAt }: StoredQuote['article']): string =>
  checkedAt !== undefined && checkedAt > readAt ? checkedAt : readAt;

function sayLast({ article }: StoredQuote, { firstReadAt, firstSeenAt }: QuoteHistory): string {
  const last = lastRead(article);
  const time = when(last);
  if (last === firstReadAt) return say('It was read on {time}.', { time });
  return say(
    'The page {still, select, yes {still } other {}}had these words when it was last {how, select, read {read} other {looked at}}, on {time}.',
    {
      still: last > firstSeenAt ? 'yes' : 'no',
      how: article.notSeen ? 'read' : 'seen',
      time,
    },
  );
}

/** Words that came with an edit are not as old as their report. */
const sayArrival = ({ history: { firstReadAt, firstSeenAt } }: Known): string | null =>
  firstSeenAt > firstReadAt
    ? say(
        'The report was first read on {read} without these words: they were first seen in it on {seen}.',
        { read: when(firstReadAt), seen: when(firstSeenAt) },
      )
    : null;

function sayFormer({ quote: { formerly = [] } }: Known): string | null {
  const [first, ...others] = formerly.map((former) => ({
    time: when(former.until),
    speaker: formerName(former),
  }));
  if (!first) return null;
  return say('As read here, until {time} this page gave the words to {speaker}{others}.', {
    ...first,
    others: others
      .map((other) => say(', and until {time} this page gave the words to {speaker}', other))
      .join(''),
  });
}

const dateAndTime = inSpoken(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
);

/** `3 March 2026 at 14:05 UTC` */
const when = (instant: string): string => `${dateAndTime().format(new Date(instant))} UTC`;
