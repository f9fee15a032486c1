import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import { createPlaceStories } from '../../src/briefings/place-stories.ts';
import type { Block, Reply, StoryBlock } from '../../src/chat/reply/reply.ts';
import type { Article } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { addNews, deliverRound, scriptedAdapter } from '../support/briefings.ts';
import { makeBriefing, makeQuote, makeSpeaker } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

/** Three mornings of an invented newsroom, through the real outbox. */
let store: Store;
let chat: ReturnType<typeof scriptedAdapter>;
beforeEach(async () => {
  store = await openTestStore();
  chat = scriptedAdapter();
  await setUp();
});
afterEach(() => store.close());

const setUp = (fields = {}) =>
  store.saveOrder(
    makeBriefing({
      ...{ times: ['08:00'], zone: 'UTC', stories: 2, createdAt: '2026-03-01T00:00:00.000Z' },
      nextDueAt: '2026-03-03T08:00:00.000Z',
      ...fields,
    }),
  );

/** Gives what was posted that morning. */
async function morning(day: number, adapter = chat.adapter): Promise<Reply[]> {
  const at = new Date(`2026-03-0${day}T08:00:00Z`);
  const before = chat.replies.length;
  await createPlaceStories({ store, now: () => at })();
  await claimDue(store, at);
  const deps = { store, adapters: { discord: adapter }, now: () => at, onTrouble: () => {} };
  await deliverRound(deps);
  await deliverRound(deps);
  return chat.replies.slice(before);
}

const report = (id: string, at: string, fields: Partial<Article>, words?: [string, string]) =>
  addNews(
    store,
    { id, url: `https://x.example/${id}`, published: `2026-03-${at}:00.000Z`, ...fields },
    words
      ? [
          makeQuote(fields.text!, words[0], {
            speaker: makeSpeaker(words[1], { roles: ['mayor'] }),
          }),
        ]
      : [],
  );

const STRIKE =
  'Ferry crews in Sill Bay began a strike on Monday and left 4,000 passengers on the piers.\n\n“We go on until they pay us what they owe,” said Tobias Marsh, who leads the crews.\n\nCalder Lines cancelled 60 crossings until Friday.';
const strike = (id: string, at: string, outlet: string) =>
  report(id, at, { title: 'Ferry crews strike in Sill Bay', outlet, text: STRIKE }, [
    'We go on until they pay us what they owe,',
    'Tobias Marsh',
  ]);
const DEAL =
  'Ferry crews in Sill Bay voted on Wednesday by 212 to 40 to return to work after Calder Lines offered them nine percent.\n\n“We go on until they pay us what they owe,” Tobias Marsh had said.\n\n“It is not all we asked for, but it feeds a family,” said Tobias Marsh after the vote.';
const deal = () =>
  report(
    'deal',
    '05T06:00',
    { title: 'Ferry crews in Sill Bay end strike', outlet: 'Post', text: DEAL },
    ['It is not all we asked for, but it feeds a family,', 'Tobias Marsh'],
  );
const school = () =>
  report('school', '03T16:00', {
    ...{ title: 'Torvale opens a school for 300 children', outlet: 'Herald' },
    text: 'The school in Torvale cost 12 million crowns and took three years to build.',
  });
const minor = (n: number, at: string) =>
  report(`minor-${n}`, at, {
    title: ['Baker wins cake prize', 'Library lends garden tools', 'Owl moves into belfry'][n]!,
    outlet: 'Courier',
    text: ['Flour met butter.', 'Spades and rakes are free.', 'It sleeps all day.'][n]!,
  });

const storiesIn = ({ blocks }: Reply): StoryBlock[] =>
  blocks.filter((block) => block.kind === 'story');
const titlesIn = (answer: Reply): string[] => storiesIn(answer).map(({ title }) => title);
const linesIn = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block: Block) =>
    block.kind === 'story'
      ? [block.title, block.sentence?.text ?? [], block.statement?.texts ?? []].flat()
      : block.kind === 'quote'
        ? block.texts
        : [],
  );

describe('three editions', () => {
  test('tell nothing twice, and an update as such', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await strike('b', '03T06:00', 'Courier');
    const [first] = await morning(3);
    expect(storiesIn(first!)).toMatchObject([
      {
        title: 'Ferry crews strike in Sill Bay',
        update: false,
        statement: { speaker: 'Tobias Marsh' },
      },
    ]);

    await strike('c', '03T12:00', 'Herald');
    await school();
    const [second] = await morning(4);
    expect(titlesIn(second!)).toEqual(['Torvale opens a school for 300 children']);
    expect((second!.data as { reports: number }).reports).toBe(1);

    await deal();
    const [third] = await morning(5);
    expect(storiesIn(third!)).toMatchObject([
      {
        title: 'Ferry crews in Sill Bay end strike',
        url: 'https://x.example/deal',
        update: true,
        sentence: { text: expect.stringContaining('212 to 40') },
        statement: { texts: ['It is not all we asked for, but it feeds a family,'] },
        outlets: [{ outlet: 'Post' }],
      },
    ]);
    const lines = [first, second, third].flatMap((edition) => linesIn(edition!));
    expect(new Set(lines).size).toBe(lines.length);
    expect(await morning(6)).toEqual([]);
  });

  test('post nothing where other outlets only tell again what was told', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await morning(3);
    await strike('b', '03T20:00', 'Courier');
    expect(await morning(4)).toEqual([]);
    const [delivery] = await store.findDeliveries('briefing', 1);
    expect(delivery).toMatchObject({ state: 'skipped', error: 'nothing was new' });
  });

  test('tell a development of several outlets under the newest headline, with words of that day', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await strike('b', '03T06:00', 'Courier');
    await morning(3);
    const off = (id: string, at: string, outlet: string) =>
      report(
        id,
        at,
        {
          title: 'Ferry strike in Sill Bay called off after late deal',
          outlet,
          text: 'The ferry strike in Sill Bay was called off after a late deal.\n\n“We go on until they pay us what they owe,” Tobias Marsh had said on Monday.\n\n“Tonight every boat is back in the water,” said Lena Ort.',
        },
        ['We go on until they pay us what they owe,', 'Tobias Marsh'],
      );
    await off('off-1', '03T18:00', 'Ledger');
    await off('off-2', '03T19:00', 'Post');
    await off('off-3', '03T20:00', 'Herald');
    const [second] = await morning(4);
    expect(storiesIn(second!)).toMatchObject([
      {
        title: 'Ferry strike in Sill Bay called off after late deal',
        url: 'https://x.example/off-3',
        update: true,
        statement: null,
      },
    ]);
    expect(linesIn(second!)).not.toContain('We go on until they pay us what they owe,');
    expect(await morning(5)).toEqual([]);
  });

  test('tell no words of before under an update, though they were not told', async () => {
    await report('fire', '02T20:00', {
      ...{ title: 'Fire destroys mill in Torvale', outlet: 'Ledger' },
      text: 'A fire destroyed the mill in Torvale.\n\n“I heard the roof come down from my bed,” said Ute Lahr, a neighbour.',
    });
    await morning(3);
    const text =
      'Police arrested the owner of the mill in Torvale over the fire.\n\n“I heard the roof come down from my bed,” said Ute Lahr.';
    await report('arrest', '03T20:00', { title: 'Owner of Torvale mill arrested', text }, [
      'I heard the roof come down from my bed,',
      'Ute Lahr',
    ]);
    const [second] = await morning(4);
    expect(storiesIn(second!)).toMatchObject([
      { title: 'Owner of Torvale mill arrested', statement: null },
    ]);
    expect(second!.blocks.filter(({ kind }) => kind === 'quote')).toEqual([]);
  });

  test('note what they told', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await morning(3);
    const [delivery] = await store.findDeliveries('briefing', 1);
    expect(delivery!.told).toMatchObject({ stories: ['a'], statements: [expect.any(String)] });
  });

  test('know nothing of what another channel was told', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await morning(3);
    await setUp({
      ...{ id: 'other', channel: { id: '2002', name: 'other' } },
      nextDueAt: '2026-03-03T08:00:00.000Z',
    });
    expect((await morning(3)).map(titlesIn)).toEqual([['Ferry crews strike in Sill Bay']]);
  });
});

describe('the stories that have no room', () => {
  test('are counted with a button, go under the message, and are not told the next day', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await strike('b', '03T06:00', 'Courier');
    await school();
    for (const n of [0, 1, 2]) await minor(n, `03T0${n + 1}:00`);
    await report('quake', '03T02:00', {
      ...{ title: 'Quake kills 212 in Torra', outlet: 'Herald' },
      text: 'At least 212 people died when a quake struck Torra.',
    });
    const threaded = { ...chat.adapter, threads: true } as const;
    const [main, under] = await morning(3, threaded);
    expect(titlesIn(main!)).toHaveLength(2);
    expect(main!.actions[0]?.label).toBe('3 more stories');
    expect(under!.title).toBe('The other stories');
    expect(titlesIn(under!).toSorted()).toEqual([
      'Baker wins cake prize',
      'Library lends garden tools',
      'Owl moves into belfry',
    ]);
    for (const { sentence, statement, outlets } of storiesIn(under!)) {
      expect([sentence, statement]).toEqual([null, null]);
      expect(outlets).toHaveLength(1);
    }
    expect((under!.data as { stories: string[] }).stories).toEqual(
      (await listed(main!)).split(','),
    );
    const next = await morning(4, threaded);
    expect(next.map(titlesIn)).toEqual([['Torvale opens a school for 300 children']]);
  });

  test('stand there under the newest headline, too, and as an update', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await morning(3);
    await setUp({ stories: 1, nextDueAt: '2026-03-05T08:00:00.000Z' });
    await deal();
    for (const outlet of ['Ledger', 'Courier', 'Herald'])
      await report(`quake-${outlet}`, '05T02:00', {
        ...{ title: 'Quake kills 212 in Torra', outlet },
        text: 'At least 212 people died when a quake struck Torra.',
      });
    const [, under] = await morning(5, { ...chat.adapter, threads: true });
    expect(storiesIn(under!)).toMatchObject([
      {
        title: 'Ferry crews in Sill Bay end strike',
        url: 'https://x.example/deal',
        update: true,
        outlets: [{ outlet: 'Post' }],
      },
    ]);
  });

  test('are marked where there is only a teaser of them', async () => {
    await strike('a', '02T20:00', 'Ledger');
    await strike('b', '03T06:00', 'Courier');
    await school();
    await report('cake', '03T01:00', {
      ...{ title: 'Baker wins cake prize', outlet: 'Courier', teaser: 'paywall' },
      text: 'Flour met butter.',
    });
    await setUp({ stories: 1 });
    const [, under] = await morning(3, { ...chat.adapter, threads: true });
    expect(storiesIn(under!)).toMatchObject([
      { title: 'Baker wins cake prize', about: 'teaser: not the whole report' },
    ]);
  });

  test('do not go anywhere where there are none', async () => {
    await strike('a', '02T20:00', 'Ledger');
    const [main, ...more] = await morning(3, { ...chat.adapter, threads: true });
    expect(main!.actions.map(({ label }) => label)).toEqual(['Most quoted', 'Sources']);
    expect(more).toEqual([]);
  });
});

/** The ids in the line of the button. */
async function listed({ actions }: Reply): Promise<string> {
  const id = actions[0]!.line.replace('cursor ', '');
  const line = await store.findCursor('anywhere', id);
  return /stories:(\S+)/u.exec(line!)![1]!;
}
