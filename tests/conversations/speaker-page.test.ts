import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import type { Place } from '../../src/model.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';
import { addFeed } from '../support/records.ts';

const ELSEWHERE: Place = { id: 'elsewhere', platform: 'discord', name: 'Another server' };
const DAY_MS = 86_400_000;

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;

async function print(
  feedId: string,
  daysAgo: number,
  [outlet, title, text]: [string, string, string],
): Promise<void> {
  const published = new Date(CLOCK.getTime() - daysAgo * DAY_MS).toISOString();
  await storeArticle(
    { title, outlet, byline: null, published, url: null, text, language: 'en' },
    {
      identity: { realm: feedId, keys: [`${outlet} ${title}`] },
      feedId,
      outlet,
      url: null,
      published,
      sample: false,
      now: CLOCK.toISOString(),
    },
    { store: newsroom.store },
  );
}

beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  const { id: here } = await addFeed(newsroom.store, 'https://here.example/feed', {
    followedBy: [PLACE.id],
  });
  const { id: there } = await addFeed(newsroom.store, 'https://there.example/feed', {
    followedBy: [ELSEWHERE.id],
  });
  const all: [number, string, string, string][] = [
    [
      30,
      'Fjord Times',
      'Salmon farms may spread in Ulvoya',
      '“Salmon farms feed this coast,” said Signe Aasen, director of the Marine Institute. “They foul it,” said Odd Brekke, chairman of the Skippers’ League.',
    ],
    [
      16,
      'Coast Weekly',
      'Skippers march against salmon farms',
      '“Our nets come up full of lice,” said Odd Brekke, chairman of the Skippers’ League. “Brekke has never counted one,” said Signe Aasen, director of the Marine Institute.',
    ],
    [
      2,
      'Fjord Times',
      'Minister halts new salmon farms',
      '“A halt to salmon farms is right for now,” said Signe Aasen, fisheries minister. Aasen said: “I have changed jobs, not my mind.”',
    ],
    [5, 'Sport', 'Keeper signs for Tarn', '“I am home,” said goalkeeper Bo Castell.'],
    [5, 'Chronicle', 'Prayers for rain in Tarn', '“We pray,” said Bishop Bo Castell.'],
  ];
  for (const [daysAgo, ...report] of all) await print(here, daysAgo, report);
  await print(there, 1, [
    'Secret Paper',
    'Aasen on secret reactor',
    '“The reactor is mine,” said Signe Aasen, owner of the secret reactor.',
  ]);
});
afterAll(() => newsroom.close());

type Data = {
  spellings: { name: string; quotes: number }[];
  topics: { topic: string; statements: number; naming: number }[];
  inSameReports: { name: string; reports: number; statementsNaming: number }[];
  weeks: { label: string; value: number }[];
};

const headings = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
const itemsUnder = ({ blocks }: Reply, heading: string) => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const list = blocks[at + 1];
  return list?.kind === 'list' ? list.items : [];
};

describe('the page of a speaker', () => {
  test('has a chart, the latest statements, topics, roles, outlets and company', async () => {
    const page = await newsroom.ask('speakers aasen');
    expect(page.title).toBe('Signe Aasen, fisheries minister');
    expect(headings(page)).toEqual([
      'Latest statements',
      'Topics',
      'Described as',
      'Quoted by',
      'In the same reports',
    ]);
    const quotes = page.blocks.filter(({ kind }) => kind === 'quote');
    expect(quotes).toHaveLength(3);
    expect(page.blocks.find(({ kind }) => kind === 'chart')).toMatchObject({
      alt: '4 statements from 18 Feb to 18 Mar 2026; most in the week of 16 Mar: 2.',
    });
    const { weeks } = page.data as Data;
    expect(weeks.map(({ label, value }) => `${label} ${value}`)).toEqual([
      '16 Feb 1',
      '23 Feb 0',
      '2 Mar 1',
      '9 Mar 0',
      '16 Mar 2',
    ]);
  });

  test('shows roles with their dates, the latest first', async () => {
    const roles = itemsUnder(await newsroom.ask('speakers aasen'), 'Described as');
    expect(roles.map(({ label }) => label)).toEqual([
      'fisheries minister',
      'director of the Marine Institute',
    ]);
    expect(roles[1]!.detail).toBe('2 quotes, 2026-02-18 to 2026-03-04');
  });

  test('has topics whose buttons all find something', async () => {
    const topics = itemsUnder(await newsroom.ask('speakers aasen'), 'Topics');
    expect(topics[0]!.label).toMatch(/salmon/u);
    for (const { actions } of topics) {
      const found = await newsroom.ask(actions[0]!.line);
      expect(
        found.blocks.some(({ kind }) => kind === 'quote'),
        actions[0]!.line,
      ).toBe(true);
    }
  });

  test('counts on each topic what its button lists', async () => {
    const page = await newsroom.ask('speakers aasen');
    const { topics } = page.data as Data;
    const items = itemsUnder(page, 'Topics');
    expect(items).toHaveLength(topics.length);
    for (const [at, { label, detail, actions }] of items.entries()) {
      const { statements, naming } = topics[at]!;
      const { blocks } = await newsroom.ask(actions[0]!.line);
      expect(
        blocks.filter(({ kind }) => kind === 'quote'),
        label,
      ).toHaveLength(statements);
      const [told] = blocks.flatMap((block) => (block.kind === 'note' ? block.text : []));
      const listed = [...told!.matchAll(/(\d+) (?:statements? that|made in)/gu)].map(([, n]) => n);
      const counted = [...(detail ?? '').matchAll(/\d+/gu)].map(([n]) => n);
      expect(
        listed.filter((n) => n !== '0'),
        told,
      ).toEqual(counted);
      expect(naming).toBeLessThanOrEqual(statements);
    }
  });

  test('says who speaks in the same reports, and names whom only by the words', async () => {
    const { inSameReports } = (await newsroom.ask('speakers aasen')).data as Data;
    expect(inSameReports).toEqual([{ name: 'Odd Brekke', reports: 2, statementsNaming: 1 }]);
    const other = (await newsroom.ask('speakers brekke')).data as Data;
    expect(other.inSameReports).toEqual([{ name: 'Signe Aasen', reports: 2, statementsNaming: 0 }]);
    const [brekke] = itemsUnder(await newsroom.ask('speakers aasen'), 'In the same reports');
    expect(brekke).toMatchObject({ detail: '2 reports, named in 1 statement' });
    expect((await newsroom.ask(brekke!.actions[0]!.line)).title).toMatch(/^Odd Brekke/u);
  });

  test('leads to all statements and to following', async () => {
    const { actions } = await newsroom.ask('speakers aasen');
    const all = actions.find(({ label }) => label === 'All statements')!;
    const { blocks } = await newsroom.ask(all.line);
    expect(blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(4);
    expect(actions.find(({ label }) => label === 'Follow')!.line).toMatch(/^follow who:/u);
    const { commands } = await import('../../commands/index.ts');
    const hasTimeline = commands.some(({ name }) => name === 'timeline');
    expect(actions.some(({ label }) => label === 'Timeline')).toBe(hasTimeline);
  });

  test('says how often each name was met, under all parts of a speaker', async () => {
    await newsroom.ask('speakers merge "Odd Brekke" "Signe Aasen"');
    const { data, blocks } = await newsroom.ask('speakers "signe aasen"');
    expect((data as Data).spellings).toEqual([
      { name: 'Signe Aasen', quotes: 4 },
      { name: 'Odd Brekke', quotes: 2 },
    ]);
    expect(blocks[0]).toMatchObject({
      text: expect.stringContaining('Names met: Signe Aasen (4), Odd Brekke (2).'),
    });
    await newsroom.ask('speakers split "signe aasen"');
  });

  test('knows nothing of what another place reads', async () => {
    const here = JSON.stringify(await newsroom.ask('speakers aasen'));
    expect(here).not.toMatch(/reactor|Secret/u);
    const there = JSON.stringify(await newsroom.ask('speakers aasen', { place: ELSEWHERE }));
    expect(there).toMatch(/Secret Paper/u);
    expect(there).not.toMatch(/salmon/u);
  });

  test('of somebody with one statement has neither chart nor company', async () => {
    const page = await newsroom.ask('speakers "bo castell, goalkeeper"');
    expect(page.blocks.some(({ kind }) => kind === 'chart')).toBe(false);
    expect((page.data as Data).inSameReports).toEqual([]);
  });

  test('of namesakes is asked back, and the two are told apart by role', async () => {
    const list = await newsroom.ask('who is bo castell');
    const items = list.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items.map(({ label }) => label).sort()).toEqual([
      'Bo Castell, Bishop',
      'Bo Castell, goalkeeper',
    ]);
    expect(items.every(({ detail }) => detail === '1 quote')).toBe(true);
    const lines = items.map(({ actions }) => actions[0]!.line);
    expect(new Set(lines).size).toBe(2);
  });

  test('of a misspelt name is offered, and of nobody there is none', async () => {
    const near = await newsroom.ask('speakers aassen');
    expect(near.title).toMatch(
      /^Nobody called “aassen” has been quoted\. Did you mean Signe Aasen\?/u,
    );
    expect((await newsroom.ask(near.actions[0]!.line)).title).toMatch(/^Signe Aasen/u);
    const nobody = await newsroom.ask('speakers xyzzyq');
    expect(nobody.title).toBe('Nobody called “xyzzyq” has been quoted.');
    for (const hostile of ['<b>x</b>', `"${'ab '.repeat(400)}"`, '@everyone', '‮nesaa'])
      await newsroom.ask(`speakers ${hostile}`);
    expect(newsroom.broken).toEqual([]);
  });
});
