import { afterAll, beforeAll, expect, test } from 'vitest';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import type { StoredQuote } from '../../src/model.ts';
import { openNewsroom, PLACE } from '../support/newsroom.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker, NOON } from '../support/records.ts';

const WORDS = 'The harbour crane will not be sold this year.';
const EDITED = '2026-03-05T09:30:00.000Z';
const named = (name: string) => {
  const speaker = makeSpeaker(name);
  return { ...speaker, names: [{ id: speaker.id, name, key: '' }] };
};

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let quotes: Map<string, StoredQuote>;
beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  const { store } = newsroom;
  const { id: feedId } = await addFeed(store);
  for (const id of ['gazette', 'herald', 'ledger']) {
    const page = `${id}.example.org/crane`;
    const about = { id, feedId, outlet: `The ${id}`, url: `https://${page}` };
    const text = `${WORDS} So it was said to the ${id}.`;
    const quote = makeQuote(text, WORDS, { speaker: named('Ann Lee'), terms: 'harbour crane' });
    await store.saveArticle(makeArticle({ ...about, text }), [quote], '', { pageKey: page });
  }
  await edit('gazette', WORDS, 'Bo Roe');
  await edit('herald', 'The crane stays where it is.', 'Ann Lee');
  await store.saveLook('ledger', { seen: 'missing', now: '2026-03-06T09:00:00.000Z' });
  await store.saveLook('ledger', { seen: 'missing', now: '2026-03-07T09:00:00.000Z' });
  const all = await store.listQuotes({ placeId: PLACE.id, limit: 99, vanished: true });
  const same = all.filter(({ texts }) => texts[0] === WORDS);
  quotes = new Map(same.map((quote) => [quote.article.id.split('.')[0]!, quote]));
});
afterAll(() => newsroom.close());

function edit(id: string, words: string, speaker: string) {
  const text = `${words} So it was said to the ${id} on Thursday.`;
  const own = [makeQuote(text, words, { speaker: named(speaker), terms: 'harbour crane' })];
  return newsroom.store.reviseArticle(id, {
    ...{ title: 'Talks resume', text, quotes: own, terms: '', company: [], bands: [] },
    ...{ isWithdrawn: () => false, now: EDITED },
  });
}
const receiptOf = (id: string) => newsroom.ask(`receipt ${quotes.get(id)!.receipt!.id}`);

test('the receipt of words whose speaker was edited names the one before', async () => {
  const answer = await receiptOf('gazette');
  expect(answer.title).toBe('Bo Roe in The gazette');
  const text = replyText(answer);
  expect(text).toContain('until 5 March 2026 at 09:30 UTC this page gave the words to Ann Lee.');
  expect(text).toContain(`Read: ${NOON.slice(0, 10)} 12:00 UTC`);
  expect(text).toContain('Looked at again: 2026-03-05 09:30 UTC');
});

test('reports that can no longer be read there are not listed as having the words', async () => {
  const text = replyText(await receiptOf('gazette'));
  expect(text).toContain('They also stood in The herald and The ledger, and can no longer be read');
  expect(text).not.toContain('The same words also stand');
  expect(replyText(await receiptOf('herald'))).toContain('also stand in The gazette.');
});

test('a card says that its page is gone, and whom its page named before', async () => {
  const text = await newsroom.say(`verify "${WORDS}"`);
  expect(text).toContain('its page is gone since 2026-03-06');
  expect(text).toContain('until 2026-03-05 its page gave these words to Ann Lee');
});

test('the receipt opens by the id that exports have for the quote, and exports have both', async () => {
  const { id, receipt } = quotes.get('gazette')!;
  expect((await newsroom.ask(`receipt ${id}`)).title).toBe('Bo Roe in The gazette');
  const { file } = await newsroom.ask('quotes as:jsonl');
  const lines = file!.text.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).receipt)).toContain(receipt!.id);
});
