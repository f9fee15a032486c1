import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { CLOCK, openNewsroom } from '../support/newsroom.ts';
import { addFeed, makeArticle } from '../support/records.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let feedId: string;

/** A report that stands in a story, whatever its words. */
async function print(story: string, outlet: string, hoursAgo: number, title: string, text: string) {
  const published = new Date(CLOCK.getTime() - hoursAgo * 3_600_000).toISOString();
  const id = `${outlet}-${hoursAgo}`;
  const url = `https://${outlet}.example/${hoursAgo}`;
  await newsroom.store.saveArticle(
    makeArticle({ feedId, id, url, title, outlet, text, published }),
    [],
    foldTerms(`${title} ${text}`).join(' '),
  );
  await newsroom.store.saveStories([{ articleId: id, storyId: story }]);
}

beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  feedId = (await addFeed(newsroom.store)).id;
  await print('pact', 'Post', 40, 'Envoys meet again in Tarn', 'Envoys met in Tarn, with a pen.');
  await print('pact', 'Ledger', 20, 'Herring pact signed in Tarn', 'The herring pact is signed.');
  await print('pact', 'Courier', 18, 'Coasts sign herring pact', 'A herring pact was signed.');
  await print('price', 'Herald', 9, 'Herring price falls', 'The herring price fell by half.');
  await print('price', 'Post', 8, 'Herring price down', 'The herring price is down by half.');
});
afterAll(() => newsroom.close());

describe('/coverage of a story with what led to it', () => {
  test('offers stories as their buttons answer: the same headline, the same number', async () => {
    const { title, actions } = await newsroom.ask('coverage herring');
    expect(title).toMatch(/^Which story\? 2 stories/u);
    expect(actions).toHaveLength(2);
    for (const { label, line } of actions) {
      const [, headline, outlets] = /^(.*) \((\d+) outlets?\)$/u.exec(label)!;
      const answer = await newsroom.ask(line);
      expect(answer.title).toBe(`Who carried “${headline}”`);
      expect(replyText(answer)).toMatch(new RegExp(`(?:by|in) ${outlets} of `, 'u'));
    }
    expect(actions[0]!.label).toMatch(/\(3 outlets\)$/u);
  });

  test('names who was first with what, and what was there before', async () => {
    const { actions } = await newsroom.ask('coverage herring');
    const answer = await newsroom.ask(actions[0]!.line);
    expect(answer.data).toMatchObject({ first: ['Ledger'] });
    const text = replyText(answer);
    expect(text).toMatch(/Reports on the topic are in 3 of /u);
    expect(text).toMatch(/First with “Herring pact signed in Tarn”: Ledger/u);
    expect(text).toMatch(/Before that, .*: Post, .*, “Envoys meet again in Tarn”\./u);
    expect(text).not.toMatch(/First: /u);
  });
});
