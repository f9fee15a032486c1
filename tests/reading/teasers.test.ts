import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedOf, openWeb, pageOf } from './open-web.ts';

const FEED = 'https://ledger.example/feed.xml';
const QUAY = {
  title: 'Mayor wants a new quay at Northgate',
  path: 'quay',
  age: 2,
  words: '“The old quay will not last another winter,” said Ines Wendt, the mayor.',
};
const FERRY = { title: 'Night ferry to Sill Bay is back', path: 'ferry', age: 3 };
const WALL =
  'One more step before you go on. This check is done by itself and takes a few seconds. Please keep cookies switched on and try once more if nothing happens for a while.';

let desk: Awaited<ReturnType<typeof openWeb>>;
beforeEach(async () => {
  desk = await openWeb();
});
afterEach(() => desk.close());

describe('an item whose page cannot be read', () => {
  beforeEach(async () => {
    desk.web[FEED] = feedOf(QUAY, FERRY);
    desk.web['https://ledger.example/quay'] = 403;
    desk.web['https://ledger.example/ferry'] = 451;
    expect(await desk.visit()).toMatchObject({ added: 2, failed: 0 });
  });

  test('is found by its headline and its words, and called a teaser', async () => {
    expect(await desk.say('search quay')).toMatch(
      /^“quay” in 1 teaser\n.*not last another winter.*teaser: not the whole report/u,
    );
    expect(await desk.say('search night ferry')).toContain(
      'Night ferry to Sill Bay is back: Harbour Ledger · 2026-03-20 · teaser',
    );
  });

  test('counts with what is said in it', async () => {
    expect(await desk.say('quotes "Ines Wendt"')).toContain(
      '“The old quay will not last another winter”',
    );
  });

  test('stands in a briefing as a teaser, not as a report', async () => {
    const told = await desk.say('summary');
    expect(told).toContain('teaser: not the whole report');
    expect(told).toContain('2 teasers, 2 stories, 1 source.');
    expect(told).not.toMatch(/\d reports?/u);
  });

  test('is told with its source, which is ailing after a day', async () => {
    const told = 'pages could not be read this week: ledger.example does not let me read that';
    expect(await desk.say('sources list')).toContain(`2 of 2 ${told}`);
    desk.wait(25);
    expect(await desk.say('sources list')).toMatch(
      /^1 source, 1 ailing\n• Harbour Ledger: ailing: it has given nothing readable since 2026-03-20/u,
    );
  });

  test('gives way to its page once that can be read', async () => {
    const words = '“The old quay will not last another winter,” said Ines Wendt, the mayor.';
    const more = 'The council of Northgate votes on the quay in May, after a survey of its piles.';
    desk.web['https://ledger.example/quay'] = pageOf(QUAY.title, words, more);
    expect(await desk.visit(1)).toMatchObject({ added: 0, revised: 1 });
    const [quay] = await desk.articles();
    expect(quay).toMatchObject({ title: QUAY.title, text: `${words}\n\n${more}` });
    expect(quay).not.toHaveProperty('teaser');
    expect(await desk.say('why https://ledger.example/ferry')).toContain(
      'Only a teaser is kept: ledger.example does not let me read that (451).',
    );
  });

  test('is summed up by its address, since its words are stored', async () => {
    expect(await desk.say('summary https://ledger.example/quay')).toContain(
      'not last another winter',
    );
  });

  test('is a report where the feed itself has all of it, and none where its words break off', async () => {
    const told = 'The survey of the quay took three days, and divers looked at each of its piles. ';
    desk.web[FEED] = feedOf(
      { title: 'Survey of the quay is done', path: 's', age: 1, words: told.repeat(9) },
      {
        title: 'Divers tell of the quay',
        path: 'd',
        age: 1,
        words: `&lt;p&gt;${told}&lt;/p&gt;&lt;p&gt;${told}${told}&lt;/p&gt;`,
      },
      { title: 'Mayor on the quay', path: 'm', age: 1, words: told.repeat(3) },
      { title: 'Piles of the quay in numbers', path: 'p', age: 1, words: `${told.repeat(9)}[…]` },
    );
    await desk.visit(1);
    const cut = (await desk.articles()).map(({ title, teaser }) => [title, teaser !== undefined]);
    expect(Object.fromEntries(cut)).toMatchObject({
      'Survey of the quay is done': false,
      'Divers tell of the quay': false,
      'Mayor on the quay': true,
      'Piles of the quay in numbers': true,
    });
  });

  test('bears the name that its site gives itself on other pages', async () => {
    const page = pageOf(QUAY.title, QUAY.words, 'The council of Northgate votes on it in May.');
    const named = page.replace('<head>', '<head><meta property="og:site_name" content="Ledger">');
    desk.web['https://ledger.example/mill'] = named;
    desk.web['https://ledger.example/pool'] = 403;
    desk.web[FEED] = feedOf(
      { title: 'Mayor wants new quay', path: 'mill', age: 1 },
      { title: 'Pool in Wick stays shut', path: 'pool', age: 1 },
    );
    await desk.visit(1);
    const outlets = (await desk.articles()).slice(0, 2).map(({ outlet }) => outlet);
    expect(outlets).toEqual(['Ledger', 'Ledger']);
  });

  test('takes a corrected headline, also where its page is lost', async () => {
    const page = pageOf(QUAY.title, QUAY.words, 'The council of Northgate votes on it in May.');
    desk.web['https://ledger.example/quay'] = page;
    await desk.visit(1);
    desk.web['https://ledger.example/quay'] = 403;
    const title = 'CORRECTION: Mayor wants no new quay at Northgate';
    desk.web[FEED] = feedOf({ ...QUAY, title }, FERRY);
    expect(await desk.visit(1)).toMatchObject({ revised: 1 });
    const corrected = (await desk.articles()).find(({ url }) => url?.endsWith('/quay'));
    expect(corrected).toMatchObject({ title, text: expect.stringContaining('votes on it in May') });
  });

  test('stays what it is where its page is lost later', async () => {
    const page = pageOf(QUAY.title, QUAY.words, 'The council of Northgate votes on it in May.');
    desk.web['https://ledger.example/quay'] = page;
    await desk.visit(1);
    desk.web['https://ledger.example/quay'] = 403;
    expect(await desk.visit(2)).toMatchObject({ revised: 0 });
    expect((await desk.articles())[0]?.text).toContain('votes on it in May');
  });
});

describe('a door', () => {
  test('that shares no word with the headline is no article', async () => {
    desk.web[FEED] = feedOf(QUAY);
    desk.web['https://ledger.example/quay'] = pageOf('Just a moment', WALL);
    await desk.visit();
    expect(await desk.articles()).toMatchObject([
      { text: QUAY.words, teaser: 'ledger.example shows a door to programs, not the article.' },
    ]);
  });

  test('is known by standing under two headlines', async () => {
    const short = [
      { title: 'Budget vote', path: 'a', age: 1 },
      { title: 'Storm ahead', path: 'b', age: 2, words: 'Gusts of storm force are expected.' },
    ];
    desk.web[FEED] = feedOf(...short);
    for (const { path } of short)
      desk.web[`https://ledger.example/${path}`] = pageOf('Ledger', WALL);
    await desk.visit();
    const texts = (await desk.articles()).map(({ text, teaser }) => [text, teaser !== undefined]);
    expect(texts).toEqual([
      ['', true],
      ['Gusts of storm force are expected.', true],
    ]);
  });

  test('that was taken for an article is taken back when it comes again', async () => {
    const said = `${WALL} “Nobody passes without it,” said Ada Quill.`;
    const first = { title: 'Budget vote', path: 'a', age: 1, words: 'The budget passed.' };
    desk.web[FEED] = feedOf(first);
    desk.web['https://ledger.example/a'] = pageOf('Ledger', said);
    await desk.visit();
    expect(await desk.say('quotes "Ada Quill"')).toContain('Nobody passes without it');
    const second = { title: 'Storm ahead', path: 'b', age: 0, words: 'A storm comes.' };
    desk.web[FEED] = feedOf(second, first);
    desk.web['https://ledger.example/b'] = pageOf('Ledger', said);
    await desk.visit(1);
    expect((await desk.articles()).map(({ text }) => text)).toEqual([
      'A storm comes.',
      'The budget passed.',
    ]);
    expect(await desk.say('quotes "Ada Quill"')).not.toContain('Nobody passes');
    // A third is known by what was learned.
    desk.web[FEED] = feedOf({ title: 'Mill sold', path: 'c', age: 0 }, second, first);
    desk.web['https://ledger.example/c'] = pageOf('Ledger', said);
    await desk.visit(1);
    const third = (await desk.articles()).find(({ title }) => title === 'Mill sold');
    expect(third?.text).toBe('');
  });

  test('is not seen in an article that is printed again under an edited headline', async () => {
    const text = 'The council of Northgate voted for the budget on Monday evening, nine to four.';
    const more = 'Schools get more money, and the ferry to Sill Bay keeps its night crossing.';
    const items = ['Council votes budget', 'Council votes for its budget'].map((title, at) => ({
      ...{ title, path: `${at}`, age: at },
    }));
    desk.web[FEED] = feedOf(...items);
    for (const { path, title } of items)
      desk.web[`https://ledger.example/${path}`] = pageOf(title, text, more);
    await desk.visit();
    for (const article of await desk.articles()) expect(article.text).toBe(`${text}\n\n${more}`);
  });
});
