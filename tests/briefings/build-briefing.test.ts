import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildBriefing } from '../../src/briefings/build-briefing.ts';
import { createPlaceStories } from '../../src/briefings/place-stories.ts';
import type { Reply, StoryBlock } from '../../src/chat/reply/reply.ts';
import type { Article } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addNews, daysAgo } from '../support/briefings.ts';
import { makeQuote, makeSpeaker, NOON } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const build = (fields = {}) =>
  buildBriefing({
    store,
    placeId: 'here',
    since: daysAgo(1),
    until: NOON,
    topics: [],
    title: 'The day',
    ...fields,
  }) as Promise<Reply>;

const STRIKE =
  'She left early. Ferries in Sill Bay stopped on Monday as crews of Calder Lines began a strike.\n\n“We go on until they pay us what they owe,” said Tobias Marsh.\n\nCalder Lines will pay back 4,000 tickets of the ferry by Friday.';
const MARSH = makeSpeaker('Tobias Marsh', { roles: ['union leader'] });
const strike = (id: string, fields: Partial<Article> = {}) =>
  addNews(
    store,
    {
      ...{ id, title: 'Ferry strike in Sill Bay', outlet: id, text: STRIKE },
      url: `https://${id.toLowerCase()}.example/strike`,
      ...fields,
    },
    [makeQuote(STRIKE, 'We go on until they pay us what they owe,', { speaker: MARSH })],
  );
const film = (fields: Partial<Article> = {}) =>
  addNews(store, {
    id: 'film',
    outlet: 'Courier',
    title: 'Low Tide opens festival',
    text: 'The film Low Tide opened the festival of Northgate to long cheers.',
    ...fields,
  });
const storiesIn = ({ blocks }: Reply): StoryBlock[] =>
  blocks.filter((block) => block.kind === 'story');
const titlesIn = (answer: Reply): string[] => storiesIn(answer).map(({ title }) => title);
const notesIn = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));

describe('a briefing', () => {
  test('tells a story in its headline, a sentence, a statement and its outlets', async () => {
    await strike('Ledger', { published: daysAgo(0.5) });
    const newest = await strike('Post', { published: daysAgo(0.2) });
    const answer = await build();
    expect(answer.onlyToAsker).toBe(false);
    expect(storiesIn(answer)).toMatchObject([
      {
        title: 'Ferry strike in Sill Bay',
        url: 'https://post.example/strike',
        update: false,
        sentence: {
          text: 'Calder Lines will pay back 4,000 tickets of the ferry by Friday.',
          source: { articleId: newest.id, outlet: 'Post' },
        },
        statement: {
          texts: ['We go on until they pay us what they owe,'],
          speaker: 'Tobias Marsh',
          role: 'union leader',
          sure: true,
        },
        outlets: [
          { outlet: 'Post', url: 'https://post.example/strike' },
          { outlet: 'Ledger', url: 'https://ledger.example/strike' },
        ],
      },
    ]);
    const { text, source } = storiesIn(answer)[0]!.sentence!;
    expect(newest.text.slice(source.start, source.end)).toBe(text);
  });

  test('names each outlet once, with its newest report', async () => {
    await strike('Ledger', { published: daysAgo(0.5) });
    const url = 'https://ledger.example/later';
    await addNews(store, {
      ...{ id: 'later', outlet: 'Ledger', url, published: daysAgo(0.1) },
      ...{ title: 'Ferry strike in Sill Bay goes on', text: STRIKE },
    });
    expect(storiesIn(await build())[0]!.outlets).toEqual([{ outlet: 'Ledger', url }]);
  });

  test('chooses by weight, and shows first what most outlets have, then the newest', async () => {
    await film({ published: daysAgo(0.01) });
    await addNews(store, {
      id: 'quake',
      title: 'Quake kills 212 in Torra',
      text: 'At least 212 people died when a quake struck Torra.',
      published: daysAgo(0.9),
    });
    await strike('Ledger', { published: daysAgo(0.8) });
    await strike('Post', { published: daysAgo(0.8) });
    const answer = await build();
    expect(titlesIn(answer)).toEqual([
      'Ferry strike in Sill Bay',
      'Low Tide opens festival',
      'Quake kills 212 in Torra',
    ]);
    expect(notesIn(answer).at(-1)).toBe(
      '4 reports, 3 stories, 4 sources. Most outlets first, then the newest. Every sentence is copied from its article.',
    );
  });

  test('counts and ranks the whole day, however many reports it has', async () => {
    const many = 420;
    await addNews(store, {
      ...{ id: 'quake', title: 'Quake kills 212 in Torra', published: daysAgo(0.99) },
      text: 'At least 212 people died when a quake struck Torra.',
    });
    for (let n = 0; n < many; n++)
      await addNews(store, {
        ...{ id: `small-${n}`, title: `Notice ${n}`, text: `Notice ${n} hangs in the hall.` },
        published: daysAgo(0.5 - n / 1_000),
      });
    const ids = ['quake', ...Array.from({ length: many }, (_, n) => `small-${n}`)];
    await store.saveStories(ids.map((id) => ({ articleId: id, storyId: id })));
    const answer = await build();
    expect(titlesIn(answer)).toContain('Quake kills 212 in Torra');
    expect(notesIn(answer).at(-1)).toMatch(/^421 reports, 421 stories /u);
    expect(answer.actions[0]?.label).toBe('312 of 415 more stories');
  });

  test('lets the plainest headline lead, without its label', async () => {
    await strike('Ledger', { title: 'LIVE: Ferry crews strike in Sill Bay | Ledger' });
    await strike('Post', { title: 'Is this the end of Calder Lines?', published: daysAgo(0.01) });
    expect(titlesIn(await build())).toEqual(['Ferry crews strike in Sill Bay']);
  });

  test('puts the lead in the place of a headline that only asks or teases', async () => {
    await strike('Ledger', { title: 'Why did the ferries stop?' });
    expect(titlesIn(await build())).toEqual([
      'Ferries in Sill Bay stopped on Monday as crews of Calder Lines began a strike.',
    ]);
  });

  test('knows since when a story runs and of how many reports, those of days before too', async () => {
    await strike('Ledger', { published: daysAgo(3) });
    await strike('Post', { published: daysAgo(0.5) });
    await createPlaceStories({ store, now: () => new Date(NOON) })();
    expect((await build()).data).toMatchObject({
      stories: [{ id: 'Ledger', reports: 2, firstSeen: daysAgo(3), speakers: ['Tobias Marsh'] }],
    });
  });

  test('joins stories of one headline, which grouping took for two', async () => {
    await film({ text: 'One. Northgate saw it first.' });
    await film({ id: 'second', outlet: 'Herald', text: 'A long evening by the sea, with stars.' });
    await store.saveStories([{ articleId: 'second', storyId: 'another' }]);
    const answer = await build();
    expect(storiesIn(answer).map(({ outlets }) => outlets.length)).toEqual([2]);
  });

  test('leaves out a story that only mentions its topic', async () => {
    await strike('Ledger');
    const PASSING =
      'The central bank held its rate. Prices rose by a tenth, and rents with them. Savers gained and borrowers paid more. Builders sold fewer homes than in spring. The crown rose against most other money. The governor named the strike in passing.';
    await addNews(store, { id: 'rate', title: 'Governor holds rates', text: PASSING });
    expect((await build()).data).toMatchObject({ reports: 2 });
    expect((await build({ topics: ['strike'] })).data).toMatchObject({
      reports: 1,
      stories: [{ outlets: ['Ledger'] }],
    });
  });

  test('tells the same words only once, also where two stories have them', async () => {
    await strike('Ledger');
    const TALKS =
      'Talks on ferry wages ended without a result in Northgate.\n\n“We’ll go on until they pay us what they owe us,” said Tobias Marsh of the ferry union.';
    await addNews(
      store,
      { id: 'talks', title: 'Wage talks end in Northgate', text: TALKS, outlet: 'Herald' },
      [makeQuote(TALKS, 'We’ll go on until they pay us what they owe us,', { speaker: MARSH })],
    );
    await store.saveStories([{ articleId: 'talks', storyId: 'another' }]);
    const told = storiesIn(await build());
    expect(told).toHaveLength(2);
    expect(told.flatMap(({ statement }) => statement ?? [])).toHaveLength(1);
  });

  test('takes what came from its beginning on and before its end', async () => {
    await strike('first', { published: daysAgo(1) });
    await strike('too early', { published: new Date(Date.parse(daysAgo(1)) - 1).toISOString() });
    await strike('too late', { published: NOON });
    expect((await build()).data).toMatchObject({
      since: daysAgo(1),
      until: NOON,
      reports: 1,
      stories: [{ outlets: ['first'] }],
    });
  });

  test('is none where nothing is new, or nothing on its topic', async () => {
    expect(await build()).toBeUndefined();
    await strike('Ledger');
    expect(await build({ topics: ['festival'] })).toBeUndefined();
    expect(await build({ topics: ['ferries'] })).toBeDefined();
  });

  test('shows a report without words, too', async () => {
    await addNews(store, { text: '', title: 'Photo of the day' });
    expect(storiesIn(await build())).toMatchObject([
      { title: 'Photo of the day', sentence: null, statement: null },
    ]);
  });
});

describe('topics', () => {
  test('have a heading each, and a story stands under the first that it fits', async () => {
    await strike('Ledger');
    await film();
    const answer = await build({ topics: ['festival', 'ferries', 'strike', 'rates'] });
    expect(
      answer.blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [`# ${block.text}`]
          : block.kind === 'story'
            ? [block.title]
            : [],
      ),
    ).toEqual(['# festival', 'Low Tide opens festival', '# ferries', 'Ferry strike in Sill Bay']);
    expect(notesIn(answer)[0]).toBe('Nothing new on: rates.');
    expect(answer.data).toMatchObject({ reports: 2 });
  });

  test('may be a phrase, whose words stand in a row, or leave out a word', async () => {
    await strike('Ledger');
    await film();
    expect(titlesIn(await build({ topics: ['"ferry strike"'] }))).toHaveLength(1);
    expect(await build({ topics: ['"strike ferry"'] })).toBeUndefined();
    expect(await build({ topics: ['ferry -strikes'] })).toBeUndefined();
    const rest = await build({ topics: ['-ferries'] });
    expect(titlesIn(rest)).toEqual(['Low Tide opens festival']);
    expect(notesIn(rest)[0]).toContain('Left out: ferries.');
  });
});
