import { fateOf } from '../../src/chat/receipts/fate-of.ts';
import { writeDay } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';

/** Why a report that had the words is no longer where they can be read; null where it is. */
export function whyGone(quote: StoredQuote): string | null {
  const { vanishedAt, article } = quote;
  switch (fateOf(quote)) {
    case 'withdrawn':
      return say('withdrawn by the outlet');
    case 'missing':
      return say('no longer there, as read on {date}', { date: writeDay(vanishedAt!) });
    case 'gone':
      return say('its page is gone since {date}', { date: writeDay(article.pageGoneAt!) });
    default:
      return null;
  }
}

/** Each report once, as it is now where it still has the words; without this one. */
export function otherReports(quotes: StoredQuote[], { receipt }: StoredQuote): StoredQuote[] {
  const byReceipt = Map.groupBy(quotes, (quote) => quote.receipt?.id ?? quote.id);
  return [...byReceipt]
    .filter(([id]) => id !== receipt?.id)
    .map(([, own]) => own.find(({ vanishedAt }) => vanishedAt === null) ?? own.at(-1)!);
}
