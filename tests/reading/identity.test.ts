import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedOf, openWeb, pageOf } from './open-web.ts';

const FEED = 'https://ledger.example/feed.xml';
const STORM = { title: 'Storm closes harbour', path: 'storm', guid: 'weekly', age: 30 };
const FERRY = { title: 'Ferry crosses again', path: 'ferry', guid: 'weekly', age: 1 };

let desk: Awaited<ReturnType<typeof openWeb>>;
beforeEach(async () => {
  desk = await openWeb();
  for (const { title, path } of [STORM, FERRY])
    desk.web[`https://ledger.example/${path}`] = pageOf(
      title,
      `${title}, the harbour master said on Tuesday, and nobody knows for how long it will be so.`,
      'Boats of up to nine metres may lie in the inner basin until the wind has turned to the west.',
    );
});
afterEach(() => desk.close());
const titles = async () => (await desk.articles()).map(({ title }) => title);

describe('an item under a guid that was met before', () => {
  test('is another article where its headline and its address are others', async () => {
    desk.web[FEED] = feedOf(STORM);
    await desk.visit();
    desk.web[FEED] = feedOf(FERRY);
    expect(await desk.visit(1)).toMatchObject({ added: 1 });
    expect(await desk.visit(1)).toMatchObject({ added: 0 });
    expect(await titles()).toEqual([FERRY.title, STORM.title]);
  });

  test('is the same article where only its address has changed, or its headline is edited', async () => {
    desk.web[FEED] = feedOf(STORM);
    await desk.visit();
    desk.web['https://ledger.example/gale'] = desk.web['https://ledger.example/storm']!;
    desk.web[FEED] = feedOf({ ...STORM, path: 'gale', title: 'Storm closes the harbour of Wick' });
    expect(await desk.visit(1)).toMatchObject({ added: 0 });
    expect(await titles()).toHaveLength(1);
  });
});

describe('what comes again under one address', () => {
  const edition = (day: number, guid: string, title = `Alert of day ${day}`) => ({
    ...{ title, path: 'alerts', guid, age: 24 * (5 - day) },
    words: ['Roofs may fly.', 'Ice on all roads.', 'The dyke is closed.'][day]!,
  });
  const page = (day: number) => {
    const told = ['A storm takes roofs', 'Black ice makes roads slippery', 'Water stands high'];
    const text = `${told[day]}, the office for alerts said, and everybody is asked to stay at home.`;
    desk.web['https://ledger.example/alerts'] = pageOf(
      'Alerts',
      text,
      `${text} It is for day ${day}.`,
    );
  };
  const texts = async () => (await desk.articles()).map(({ text }) => text.slice(0, 7));

  test.each([
    ['guids and headlines of their own', (day: number) => edition(day, `g${day}`)],
    ['headlines of their own alone', (day: number) => edition(day, 'alerts')],
    ['dates alone', (day: number) => edition(day, 'alerts', 'Alert of the day')],
  ])('is one article a day, with %s', async (_, of) => {
    for (const day of [0, 1, 2]) {
      page(day);
      desk.web[FEED] = feedOf(of(day));
      await desk.visit(24);
      await desk.visit(1);
    }
    expect(await texts()).toEqual(['Water s', 'Black i', 'A storm']);
  });
});

test('a feed that changes all guids and dates at each visit brings nothing twice', async () => {
  for (const round of [1, 2, 3, 4]) {
    const item = { ...STORM, guid: `g${round}`, age: 1 / round };
    desk.web[FEED] = feedOf(item, { ...FERRY, guid: `h${round}`, age: 1 / round });
    await desk.visit(1);
  }
  expect(await titles()).toHaveLength(2);
});

test('the entries of a live blog are items of their own, whose links lead to them', async () => {
  const entry = (n: number) => ({
    title: `Update ${n}: ${['wind', 'waves', 'calm'][n]}`,
    path: `live#entry-${n}`,
    guid: `entry-${n}`,
    age: n,
    words: `Entry ${n} says what the harbour master saw from his tower at that hour of the day.`,
  });
  desk.web['https://ledger.example/live'] = pageOf('Live', 'All entries stand on this page.');
  desk.web[FEED] = feedOf(entry(1), entry(2));
  await desk.visit();
  desk.web[FEED] = feedOf(entry(0));
  expect(await desk.visit(1)).toMatchObject({ added: 1 });
  expect((await desk.articles()).map(({ url }) => url)).toEqual([
    'https://ledger.example/live#entry-0',
    'https://ledger.example/live#entry-1',
    'https://ledger.example/live#entry-2',
  ]);
});
