import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedOf, openWeb, pageOf } from './open-web.ts';

const FEED = 'https://ledger.example/feed.xml';
const undated = { title: 'Mayor of Wick resigns', path: 'mayor', date: 'the day before the fair' };
const PAGE = pageOf(
  undated.title,
  '“I have done what I could for Wick,” said the mayor, Ines Wendt, on the town hall’s steps.',
  'A new mayor is to be chosen in the summer, after the fair and the long holidays.',
);

const PLAIN = 'What comes next is for the council to say when it meets again after the holidays.';

let desk: Awaited<ReturnType<typeof openWeb>>;
beforeEach(async () => {
  desk = await openWeb();
  desk.web['https://ledger.example/mayor'] = PAGE;
});
afterEach(() => desk.close());

describe('an article that nobody dates', () => {
  test('says so, and is no news of the day at the first visit of its feed', async () => {
    desk.web[FEED] = feedOf(undated);
    await desk.visit();
    const told = await desk.say('quotes "Ines Wendt"');
    expect(told).toContain('(ledger.example; date unknown, read 2026-03-20)');
    expect(await desk.say('quotes "Ines Wendt" since:1d')).toMatch(/^No quotes/u);
    expect(await desk.say('summary')).toMatch(/^Nothing new/u);
    expect(await desk.say('why https://ledger.example/mayor')).toMatch(
      /when it came out is unknown(?: \(“the day before the fair”\))?\./u,
    );
  });

  test('counts as of the day it was first seen where its feed was known before', async () => {
    desk.web[FEED] = feedOf({ title: 'Pool in Wick stays shut', path: 'pool', age: 20 });
    await desk.visit();
    desk.web[FEED] = feedOf(undated, { title: 'Pool in Wick stays shut', path: 'pool', age: 20 });
    await desk.visit(1);
    desk.wait(1);
    expect(await desk.say('quotes "Ines Wendt" since:1d')).toContain('done what I could');
    expect(await desk.say('summary')).toContain('Mayor of Wick resigns');
  });

  test('carries no date into citations and data', async () => {
    desk.web[FEED] = feedOf(undated);
    await desk.visit();
    const { file } = await desk.ask('quotes "Ines Wendt" as:markdown');
    expect(file?.text).toContain('no date');
    const { data } = await desk.ask('quotes "Ines Wendt"', { whole: true });
    expect(JSON.stringify(data)).toContain('"published":null');
  });
});

test('where a feed stamps all its items with one instant, a page that dates itself is believed', async () => {
  const items = ['Choir wins first prize', 'Snow closes hill road', 'Mill of Tarn burns'].map(
    (title, at) => ({ title, path: `stamped${at}`, age: 1 }),
  );
  desk.web[FEED] = feedOf(...items);
  const dated = '<head><meta property="article:published_time" content="2025-03-02T09:00:00Z">';
  for (const { title, path } of items) {
    const page = pageOf(title, `${title}, and nobody was hurt.`, PLAIN);
    const own = path === 'stamped0' ? page.replace('<head>', dated) : page;
    desk.web[`https://ledger.example/${path}`] = own;
  }
  await desk.visit();
  const years = (await desk.articles()).map(({ title, published }) => [
    title,
    published.slice(0, 4),
  ]);
  expect(Object.fromEntries(years)).toEqual({
    'Choir wins first prize': '2025',
    'Snow closes hill road': '2026',
    'Mill of Tarn burns': '2026',
  });
});

test('a date that is to come is capped, and said', async () => {
  desk.web[FEED] = feedOf({ ...undated, date: 'Fri, 02 Jan 2027 10:00:00 GMT' });
  await desk.visit();
  expect(await desk.say('quotes "Ines Wendt"')).toContain(
    '(ledger.example, 2026-03-20; its source dates it ahead: 2027-01-02',
  );
});

describe('what turns up at a later visit', () => {
  const pool = { title: 'Pool in Wick stays shut', path: 'pool', age: 24 * 20 };
  const titles = async () => (await desk.articles()).map(({ title }) => title);

  test('is kept though it bears an old date, and is no news of the day', async () => {
    desk.web[FEED] = feedOf(pool);
    await desk.visit();
    const flood = { title: 'Flood of Wick in old pictures', path: 'flood', age: 24 * 60 };
    desk.web[FEED] = feedOf(flood, pool);
    expect(await desk.visit(1)).toMatchObject({ added: 1, fresh: 0 });
    expect(await titles()).toEqual([pool.title, flood.title]);
    expect(await desk.say('summary')).toMatch(/^Nothing new/u);
  });

  test('is kept wherever in the feed it stands, dated or not', async () => {
    desk.web[FEED] = feedOf(pool, { ...undated });
    await desk.visit();
    const more = ['Choir wins first prize', 'Snow closes hill road', 'Mill of Tarn burns'];
    const items = more.map((title, at) => ({ title, path: `more${at}` }));
    desk.web[FEED] = feedOf(items[0]!, pool, items[1]!, undated, items[2]!);
    expect(await desk.visit(1)).toMatchObject({ added: 3 });
    desk.wait(1);
    const told = await desk.say('summary');
    for (const title of more) expect(told).toContain(title);
    expect(told).not.toContain(undated.title);
  });

  test('comes over several visits where it is a lot', async () => {
    desk.web[FEED] = feedOf(pool);
    await desk.visit();
    const burst = Array.from({ length: 42 }, (_, at) => ({ title: `Lot ${at}`, path: `lot${at}` }));
    desk.web[FEED] = feedOf(...burst, pool);
    expect(await desk.visit(1)).toMatchObject({ added: 30 });
    expect(await desk.visit(1)).toMatchObject({ added: 12 });
    expect(await desk.visit(1)).toMatchObject({ added: 0 });
  });

  test('is not what was passed over at the first visit', async () => {
    const old = Array.from({ length: 50 }, (_, at) => ({ title: `Lot ${at}`, path: `lot${at}` }));
    desk.web[FEED] = feedOf(...old);
    expect(await desk.visit()).toMatchObject({ added: 30 });
    expect(await desk.visit(1)).toMatchObject({ added: 0 });
  });
});
