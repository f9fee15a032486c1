import { expect, test } from 'vitest';
import { quoteBlock } from '../../src/chat/receipts/receipts.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import { correctReply } from '../../src/corrections/correct-reply.ts';
import type { StoredQuote } from '../../src/model.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

const NOTE = { kind: 'note', text: 'Corrected' } as const;

async function storedQuote(): Promise<StoredQuote> {
  const store = await openTestStore({ sample: '0' });
  const { id: feedId } = await addFeed(store);
  const text = 'The crane stays where it is, said Ann Lee.';
  const speaker = { ...makeSpeaker('Ann Lee'), names: [{ id: 'lee', name: 'Ann Lee', key: '' }] };
  const quote = makeQuote(text, 'The crane stays where it is', { speaker });
  await store.saveArticle(makeArticle({ feedId, text }), [quote], '');
  const [stored] = await store.listQuotes({ placeId: 'here', limit: 1 });
  await store.close();
  return stored!;
}

test('a new speaker is named on the card, though the old one stood above it', async () => {
  const quote = await storedQuote();
  const posted = { ...quoteBlock(quote), above: { speaker: true, passage: true } };
  const now: StoredQuote = {
    ...quote,
    speaker: { ...quote.speaker!, id: 'roe', name: 'Bo Roe' },
    formerly: [{ speaker: 'Ann Lee', confidence: 1, until: '2026-03-05T09:00:00.000Z' }],
  };
  const current = new Map([[quote.receipt!.id, now]]);
  const { reply: corrected } = correctReply(reply('News', { blocks: [posted] }), current, NOTE);
  expect(corrected.blocks).toMatchObject([
    { kind: 'note', isCorrection: true },
    { speaker: 'Bo Roe', above: { speaker: false }, firstSpeaker: 'Ann Lee' },
  ]);
});

test('a second correction takes the place of what was said of the first', async () => {
  const quote = await storedQuote();
  const gone = { ...quote, article: { ...quote.article, pageGoneAt: '2026-03-05T09:00:00.000Z' } };
  const posted = reply('News', { blocks: [quoteBlock(quote)] });
  const at = (now: StoredQuote) => new Map([[quote.receipt!.id, now]]);
  const first = correctReply(posted, at(gone), NOTE);
  const second = correctReply(first.reply, at(quote), NOTE);
  expect(first.changes).toHaveLength(1);
  expect(second.reply.blocks.filter(({ kind }) => kind === 'note')).toHaveLength(1);
  expect(correctReply(second.reply, at(quote), NOTE).changes).toEqual([]);
});
