import { listOutlets } from '../../src/chat/receipts/dispute-text.ts';
import { quoteBlock } from '../../src/chat/receipts/receipts.ts';
import type { QuoteBlock } from '../../src/chat/reply/reply.ts';
import { sayDay } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
import { dayOf, type Entry } from './each-once.ts';
import type { ReadEntry } from './find-entries.ts';

/**
 * An entry as a card, with what its article alone does not tell: that the words came with an edit, and
 * which outlets had them, too, but have them no longer.
 */
export function entryBlock(entry: ReadEntry): QuoteBlock {
  const block = quoteBlock(entry.quote);
  const remarks = [sayCameIn(entry), block.source.remark, sayDropped(entry)].filter(Boolean);
  const remark = remarks.length > 0 ? remarks.join('; ') : null;
  return { ...block, source: { ...block.source, remark } };
}

/** On the day that an entry stands under, where its article came out on another. */
function sayCameIn({ first: { cameIn, published }, quote }: ReadEntry): string | null {
  const isLater = cameIn === published && dayOf(published) !== dayOf(quote.article.published);
  return isLater
    ? say('came with an edit: first seen in this report on {day}', { day: sayDay(published) })
    : null;
}

/** Where an outlet has the words in another report still, it has them. */
function sayDropped({ first, others }: Entry): string | null {
  const standing = [first, ...others].filter(({ isGone }) => !isGone);
  const having = new Set([first, ...standing].map(({ outlet }) => outlet));
  const dropped = others
    .filter(({ isGone, outlet }) => isGone && !having.has(outlet))
    .sort((one, other) => (one.published < other.published ? -1 : 1));
  const [earliest] = dropped;
  if (!earliest) return null;
  const outlets = listOutlets([...new Set(dropped.map(({ outlet }) => outlet))]);
  return earliest.isDated && dropped.length === 1
    ? say('no longer in {outlet}, which had it on {day}', {
        outlet: outlets,
        day: sayDay(earliest.published),
      })
    : say('no longer in {outlets}', { outlets });
}
