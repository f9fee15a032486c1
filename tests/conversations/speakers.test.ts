import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { storeArticle } from '../../src/ingest/articles/store-article.ts';
import type { Place } from '../../src/model.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';
import { addFeed, makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';

const ELSEWHERE: Place = { id: 'elsewhere', platform: 'discord', name: 'Another server' };

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let feedId: string;

/** An article of an outlet, some days ago, read through the real pipeline. */
async function print(outlet: string, daysAgo: number, text: string): Promise<void> {
  const published = new Date(CLOCK.getTime() - daysAgo * 86_400_000).toISOString();
  const id = `${outlet}-${daysAgo}`;
  const page = { title: id, outlet, byline: null, published, url: null, text, language: 'en' };
  const about = {
    identity: { realm: 'shared', keys: [id] },
    feedId,
    outlet,
    url: null,
    published,
    sample: false,
    now: CLOCK.toISOString(),
  };
  await storeArticle(page, about, { store: newsroom.store });
}

async function printAll(): Promise<void> {
  ({ id: feedId } = await addFeed(newsroom.store, 'https://paper.example/feed', {
    followedBy: [PLACE.id, ELSEWHERE.id],
  }));
  await print(
    'Ledger',
    9,
    '“The ferries will run,” said Senator Oleh Zelensky. Ann Marlow of the Harbour Union left the talks. Zelensky said: “We are patient.”',
  );
  await print(
    'Post',
    6,
    '“Talks go on,” said Oleh Zelenskyy, the senator from Tarn. “They are hard,” Zelenskyy said.',
  );
  await print('Post', 4, '“We agreed on pay,” Mr. Zelenskyy said on Monday.');
  await print(
    'Courier',
    3,
    '“I kept a clean sheet,” said goalkeeper Oleh Zelensky after the match.',
  );
  await print('Herald', 2, '“The pay is too low,” said Ann Marlow, leader of the Harbour Union.');
  await print('Sport', 5, '“It was close,” said striker Bo Castell after the match.');
  await print('Chronicle', 5, '“We pray for rain,” said Bishop Bo Castell.');
  await print('Herald', 1, '“Nobody asked us,” said Anna Marlow, leader of the dockers.');
}

beforeAll(async () => {
  newsroom = await openNewsroom({ sample: '0' });
  await printAll();
});
afterAll(() => newsroom.close());

const undo = ({ actions }: Reply): string => actions.find(({ label }) => label === 'Undo')!.line!;
const texts = (answer: Reply): string[] =>
  answer.blocks
    .flatMap((block) =>
      block.kind === 'quote' ? block.texts.map((text) => text.replace(/[,.]$/u, '')) : [],
    )
    .sort();
const speakers = async (place = PLACE) =>
  ((await newsroom.ask('speakers', { place })).data as { name: string; quotes: number }[]).map(
    ({ name, quotes }) => `${name} ${quotes}`,
  );

describe('one speaker across articles', () => {
  test('is found under every spelling, title and role, with all they said', async () => {
    const said = [
      'Talks go on',
      'The ferries will run',
      'They are hard',
      'We agreed on pay',
      'We are patient',
    ];
    for (const line of [
      'quotes "Oleh Zelenskyy, senator"',
      'quotes "Oleh Zelensky, senator"',
      'quotes "senator zelensky"',
      'quotes "Senator Oleh Zelenskiy"',
    ])
      expect(texts(await newsroom.ask(line)), line).toEqual(said);
  });

  test('is not a namesake of another trade, and the question tells them by role', async () => {
    const { title, actions } = await newsroom.ask('quotes zelensky');
    expect(title).toMatch(/^Several people here are called “zelensky”\. Which one\?/u);
    expect(actions).toHaveLength(2);
    const keeper = actions.find(({ label }) => label.endsWith('goalkeeper'));
    expect(texts(await newsroom.ask(keeper!.line!))).toEqual(['I kept a clean sheet']);
  });

  test('has a profile: names, roles with counts and dates, outlets, last said', async () => {
    const { title, blocks, actions, data } = await newsroom.ask('speakers "Oleh Zelensky, Tarn"');
    expect(title).toMatch(/^Oleh Zelensky/u);
    expect(blocks[0]).toMatchObject({
      text: expect.stringContaining('5 quotes in 2 outlets, the last on 2026-03-16.'),
    });
    expect(data).toMatchObject({
      quotes: 5,
      names: expect.arrayContaining(['Oleh Zelensky', 'Oleh Zelenskyy']),
      roles: expect.arrayContaining([
        expect.objectContaining({ role: 'Senator', firstSaid: '2026-03-11T08:40:00.000Z' }),
      ]),
      outlets: [
        { outlet: 'Post', quotes: 3 },
        { outlet: 'Ledger', quotes: 2 },
      ],
    });
    expect(texts(await newsroom.ask(actions[0]!.line!))).toHaveLength(5);
  });
});

describe('/speakers merge and split', () => {
  test('counts one’s quotes as the other’s, and undoes that', async () => {
    const before = await speakers();
    expect(before).toEqual(expect.arrayContaining(['Ann Marlow 1', 'Anna Marlow 1']));
    const merged = await newsroom.ask('speakers merge "Anna Marlow" "Ann Marlow"');
    expect(merged.title).toBe('From now on, quotes by Anna Marlow count as Ann Marlow’s here.');
    expect(merged.data).toEqual({ merged: ['Anna Marlow'], into: 'Ann Marlow' });
    expect(await speakers()).toEqual(expect.arrayContaining(['Ann Marlow 2']));
    for (const name of ['ann', 'anna', 'marlow'])
      expect(texts(await newsroom.ask(`quotes ${name}`)), name).toHaveLength(2);

    const undone = await newsroom.ask(undo(merged));
    expect(undone.title).toBe(
      'From now on, quotes by Anna Marlow no longer count as Ann Marlow’s here.',
    );
    expect(await speakers()).toEqual(before);
    await newsroom.ask(undo(undone));
    expect(await speakers()).toEqual(expect.arrayContaining(['Ann Marlow 2']));
    await newsroom.ask('speakers split "Anna Marlow"');
    expect(await speakers()).toEqual(before);
  });

  test('is of this place alone', async () => {
    const before = await speakers(ELSEWHERE);
    const merged = await newsroom.ask('speakers merge "Anna Marlow" "Ann Marlow"');
    expect(await speakers(ELSEWHERE)).toEqual(before);
    await newsroom.ask(undo(merged));
  });

  test('survives that the articles are read again', async () => {
    const merged = await newsroom.ask('speakers merge "Anna Marlow" "Ann Marlow"');
    const all = await speakers();
    for (const { id } of [PLACE, ELSEWHERE]) await newsroom.store.unfollowFeed(id, feedId);
    expect(await speakers()).toEqual([]);
    await printAll();
    expect(await speakers()).toEqual(all);
    await newsroom.ask(undo(merged));
  });

  test('takes names apart that were taken for one, and undoes that', async () => {
    const before = await speakers();
    const apart = await newsroom.ask('speakers split "Oleh Zelensky, Tarn"');
    expect(apart.title).toMatch(
      /^From now on, quotes by .*Zelenskyy.* no longer count as Oleh Zelensky/u,
    );
    expect((await speakers()).length).toBeGreaterThan(before.length);
    expect(await speakers(ELSEWHERE)).toEqual(before);
    await newsroom.ask(undo(apart));
    expect(await speakers()).toEqual(before);
  });

  test('asks which one you mean by role, and the button merges that one', async () => {
    const asked = await newsroom.ask('speakers merge "Anna Marlow" "Oleh Zelensky"');
    expect(asked.title).toMatch(/^The second name: Several people here are called/u);
    const keeper = asked.actions.find(({ label }) => label.endsWith('goalkeeper'));
    const merged = await newsroom.ask(keeper!.line!);
    expect(merged.title).toMatch(/quotes by Anna Marlow count as Oleh Zelensky’s here/u);
    await newsroom.ask(undo(merged));
  });

  test('tells namesakes apart in what it says', async () => {
    const { title, actions } = await newsroom.ask(
      'speakers merge "Bo Castell" "Bo Castell, bishop"',
    );
    expect(title).toMatch(/^The first name: Several people here are called “Bo Castell”/u);
    const striker = actions.find(({ label }) => label.endsWith('striker'));
    const merged = await newsroom.ask(striker!.line!);
    expect(merged.title).toBe(
      'From now on, quotes by Bo Castell, striker count as Bo Castell, Bishop’s here.',
    );
    expect((await newsroom.ask(undo(merged))).title).toBe(
      'From now on, quotes by Bo Castell, striker no longer count as Bo Castell, Bishop’s here.',
    );
    expect((await newsroom.ask('quotes castell')).actions).toHaveLength(2);
  });

  test('explains what it cannot do', async () => {
    expect(await newsroom.say('speakers merge "Ann Marlow" "Ann Marlow"')).toMatch(
      /are already one speaker here/u,
    );
    expect(await newsroom.say('speakers split "Ann Marlow"')).toBe(
      'Ann Marlow has only one name here, so there is nothing to split.',
    );
    expect(await newsroom.say('speakers split "Ann Marlow" part:Bo')).toBe(
      'Nobody called “Bo” counts as Ann Marlow here.',
    );
    expect(await newsroom.say('speakers merge nobody "Ann Marlow"')).toMatch(
      /^No quotes by “nobody”/u,
    );
    expect(await newsroom.say('speakers merge marlow')).toMatch(/needs the other name/u);
    const asker = { manages: false };
    expect((await newsroom.ask('speakers split marlow', asker)).title).toMatch(
      /takes someone who manages/u,
    );
    expect(newsroom.broken).toEqual([]);
  });

  test('completes names while typing', async () => {
    const ask = { place: PLACE, channel: null, findChannel: async () => undefined };
    const user = { id: 'u', name: 'u', zone: null, manages: true };
    const found = await newsroom.bot.complete({ ...ask, user, line: '/speakers merge anna' });
    expect(found[0]?.line).toBe('/speakers merge "Anna Marlow" ');
    const suggested = await newsroom.bot.suggest(
      { ...ask, user, line: 'mar' },
      'speakers split',
      'one',
    );
    expect(suggested.map(({ value }) => value)).toEqual(['Ann Marlow', 'Anna Marlow']);
  });
});

describe('names that differ by a hyphen', () => {
  const CORRECT = 'Ines Varga-Holm';
  const MISSPELT = 'Ines Varga Holm';

  test('are one person in what is read from now on', async () => {
    const shop = await openNewsroom({ sample: '0' });
    const { id } = await addFeed(shop.store, 'https://holm.example/feed');
    let articles = 0;
    for (const name of [CORRECT, MISSPELT, 'Inés Varga-Holm']) {
      const at = `${articles++}`;
      const text = `“The harbour is full number ${at},” said ${name}, the harbour minister.`;
      const page = { title: at, outlet: 'Post', byline: null, published: CLOCK.toISOString() };
      const about = { feedId: id, outlet: 'Post', url: null, published: page.published };
      await storeArticle(
        { ...page, url: null, text, language: 'en' },
        {
          ...about,
          identity: { realm: 'shared', keys: [at] },
          sample: false,
          now: CLOCK.toISOString(),
        },
        { store: shop.store },
      );
    }
    const { data } = await shop.ask('speakers');
    expect(data).toMatchObject([{ name: CORRECT, quotes: 3 }]);
    await shop.close();
  });

  describe('and were taken for two', () => {
    let shop: Awaited<ReturnType<typeof openNewsroom>>;

    beforeAll(async () => {
      shop = await openNewsroom({ sample: '0' });
      const { id: feedId } = await addFeed(shop.store, 'https://holm.example/feed');
      const said = [CORRECT, CORRECT, CORRECT, MISSPELT];
      for (const [at, name] of said.entries()) {
        const text = `The quay is wet ${at}`;
        const nameId = 'ines-varga-holm';
        const speaker = {
          ...makeSpeaker(name),
          id: name === CORRECT ? nameId : `${nameId}-2`,
          names: [{ id: nameId, name, key: 'holm' }],
        };
        const article = makeArticle({ id: `q${at}`, feedId, text });
        await shop.store.saveArticle(article, [makeQuote(text, text, { speaker })], '', {});
      }
    });
    afterAll(() => shop.close());

    test('the question which one has a button that makes them one', async () => {
      const asked = await shop.ask(`quotes "${CORRECT}"`);
      const labels = asked.actions.map(({ label }) => label);
      expect(labels).toEqual([CORRECT, MISSPELT, 'They are one person']);
      const reader = await shop.ask(`quotes "${CORRECT}"`, { manages: false });
      expect(reader.actions).toHaveLength(2);
      const merged = await shop.ask(asked.actions.at(-1)!.line!);
      expect(merged.data).toEqual({ merged: [MISSPELT], into: CORRECT });
      expect(texts(await shop.ask(`quotes "${CORRECT}"`))).toHaveLength(4);
      await shop.ask(undo(merged));
    });

    test('are merged in whichever order they are typed, and the commoner name stays', async () => {
      for (const names of [
        [CORRECT, MISSPELT],
        [MISSPELT, CORRECT],
      ]) {
        const merged = await shop.ask(`speakers merge "${names[0]}" "${names[1]}"`);
        expect(merged.data).toEqual({ merged: [MISSPELT], into: CORRECT });
        await shop.ask(undo(merged));
      }
    });

    test('the name that is asked for stays', async () => {
      const line = `speakers merge "${CORRECT}" "${MISSPELT}"`;
      expect(await shop.say(`${line} keep:Somebody`)).toBe(
        `“Somebody” is none of these names: ${CORRECT}; ${MISSPELT}.`,
      );
      const merged = await shop.ask(`${line} keep:"${MISSPELT}"`);
      expect(merged.data).toEqual({ merged: [CORRECT], into: MISSPELT });
      await shop.ask(undo(merged));
    });
  });
});
