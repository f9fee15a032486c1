import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyzeArticle } from '../../src/ingest/articles/analyze-article.ts';
import { openNewsroom } from '../support/newsroom.ts';
import { addFeed, makeArticle } from '../support/records.ts';

const REPORTS = {
  ada: '“Grumble as they like; the fare will be frozen until spring,” Ada Roe told the council on Monday.',
  bo: '“The fare will be frozen until spring,” said Bo Tamm, who runs the ferries.',
};

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  const feed = await addFeed(newsroom.store);
  for (const [id, text] of Object.entries(REPORTS)) {
    const { quotes, terms } = analyzeArticle('Fares', text);
    const article = makeArticle({ feedId: feed.id, id, title: 'Fares', text });
    await newsroom.store.saveArticle(article, quotes, terms);
  }
});
afterAll(() => newsroom.close());

const titleOf = async (speaker: string) =>
  (await newsroom.ask(`verify "the fare will be frozen until spring" speaker:"${speaker}"`)).title;

test('words that another said as a whole are still theirs who said more in the sentence', async () => {
  expect(await titleOf('Ada Roe')).toMatch(/: on record, but cut short, as said by Ada Roe$/u);
  expect(await titleOf('Bo Tamm')).toMatch(/: on record word for word, as said by Bo Tamm$/u);
  expect(await titleOf('Ines Wendt')).toContain(', not by Ines Wendt');
});

test('words that their speaker disowns elsewhere are told so', async () => {
  const feed = await addFeed(newsroom.store);
  const REPORT = 'Ada Voss told the crews: “If you do not like it, you may swim.”';
  for (const [id, text] of [
    ['said', REPORT],
    ['denied', `The Ledger reported that ${REPORT}\n\nMs Voss said no such thing.`],
  ] as const) {
    const { quotes, terms } = analyzeArticle('Crews', text);
    const article = makeArticle({ feedId: feed.id, id, title: 'Crews', text });
    await newsroom.store.saveArticle(article, quotes, terms);
  }
  const { title } = await newsroom.ask('verify "If you do not like it, you may swim"');
  expect(title).toMatch(/as said by Ada Voss; a report says that this is denied$/u);
  expect(await newsroom.say('quotes voss')).toContain('this speaker denies having said it');
});

test('who is only probably the speaker is called so', async () => {
  const feed = await addFeed(newsroom.store);
  const text = '“Nobody told us of the broken crane,” said Ines Wendt.';
  const { quotes, terms } = analyzeArticle('Cranes', text);
  const unsure = quotes.map((quote) => ({ ...quote, confidence: 0.6 }));
  const article = makeArticle({ feedId: feed.id, id: 'ines', title: 'Cranes', text });
  await newsroom.store.saveArticle(article, unsure, terms);
  const { title } = await newsroom.ask('verify "Nobody told us of the broken crane"');
  expect(title).toMatch(/: on record word for word, as said by probably Ines Wendt$/u);
});
