import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import { CLOCK, openNewsroom } from '../support/newsroom.ts';
import { addFeed } from '../support/records.ts';

const SAID = {
  toll: '“The toll is fair to everybody who drives here,” said Ada Brandt, the mayor of Sill.',
  bridge: '“The old bridge will be mended by the spring,” said Ada Brandt, the mayor of Sill.',
  ferry:
    '“A ferry crossing costs less than you think,” said Bo Castell, the harbour master of Sill.',
  library: '“The library stays open on Sundays from now on,” said Ada Brandt, the mayor of Sill.',
};

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  const { id: feedId } = await addFeed(newsroom.store, 'https://sill.example/feed');
  for (const [title, text] of Object.entries(SAID)) {
    const published = CLOCK.toISOString();
    const page = {
      title,
      outlet: 'Post',
      byline: null,
      published,
      url: null,
      text,
      language: 'en',
    };
    const identity = { realm: 'shared', keys: [title] };
    const about = { identity, feedId, outlet: 'Post', url: null, published, sample: false };
    await storeArticle(page, { ...about, now: published }, { store: newsroom.store });
  }
});
afterAll(() => newsroom.close());

const said = async (line: string): Promise<string[]> => {
  const { blocks } = await newsroom.ask(line);
  return blocks.flatMap((block) => (block.kind === 'quote' ? block.texts : [])).toSorted();
};

describe('topics of which any will do', () => {
  test.each(['toll,bridge,crossing', 'toll, bridge or crossing', 'toll or bridge or crossing'])(
    'are found as %j',
    async (about) => {
      expect(await said(`quotes about:"${about}"`)).toEqual([
        'A ferry crossing costs less than you think',
        'The old bridge will be mended by the spring',
        'The toll is fair to everybody who drives here',
      ]);
      expect(await newsroom.say(`quotes about:"${about}"`)).toMatch(
        /3 statements that name “toll, bridge or crossing”/u,
      );
    },
  );

  test('may each be several words, all of which are needed', async () => {
    expect(await said('quotes brandt about:"old bridge, ferry toll"')).toEqual([
      'The old bridge will be mended by the spring',
    ]);
  });

  test('narrow a file and a timeline as well', async () => {
    const { file } = await newsroom.ask('quotes brandt about:toll,bridge as:jsonl');
    expect(file!.text.trim().split('\n')).toHaveLength(2);
    const timeline = await newsroom.say('timeline brandt about:toll,bridge');
    expect(timeline).toContain('The old bridge');
    expect(timeline).toContain('The toll is fair');
    expect(timeline).not.toContain('library');
  });
});
