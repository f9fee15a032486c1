import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitReply } from '../../src/chat/fit/fit.ts';
import { button } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

describe('/quotes', () => {
  test('gives a person’s statements word for word, newest first, with outlet and date', async () => {
    const { title, blocks } = await newsroom.ask('/quotes marchetti');
    expect(title).toBe('Ilse Marchetti, Transport Minister');
    const quotes = blocks.filter((block) => block.kind === 'quote');
    expect(quotes.length).toBeGreaterThan(5);
    expect(quotes.every(({ speaker }) => speaker === 'Ilse Marchetti')).toBe(true);
    const dates = quotes.map(({ source }) => source.published);
    expect(dates).toEqual(dates.toSorted().toReversed());
    for (const { texts, source } of quotes) {
      const article = await newsroom.store.findArticle('local', source.articleId);
      for (const text of texts) expect(article?.text).toContain(text);
      expect(article?.text.slice(source.start, source.end)).toBe(texts[0]);
      expect(source.url).toMatch(/^https:\/\/\w+\.example\/.*#:~:text=/u);
    }
  });

  test('takes part of a name, any case, without diacritics', async () => {
    for (const line of ['quotes ZOE ALUND', 'quotes ålund', 'quotes "Zoë Ålund"'])
      expect((await newsroom.ask(line)).title).toBe('Zoë Ålund, Kessia’s chief negotiator');
  });

  test('asks whom you mean where two people share a name, by what they are', async () => {
    const { title, actions } = await newsroom.ask('quotes marsh');
    expect(title).toMatch(/^Several people here are called “marsh”/u);
    expect(actions.map(({ label }) => label)).toEqual([
      'Tobias Marsh, leader of the Seafarers’ Union',
      'Elena Marsh, Governor',
    ]);
    const chosen = await newsroom.ask(actions[1]!.line!);
    expect(chosen.title).toBe('Elena Marsh, Governor');
  });

  test('asks “did you mean” where a name is misspelt, and the button answers', async () => {
    const { title, actions } = await newsroom.ask('quotes marcheti');
    expect(title).toMatch(/^No quotes by “marcheti”\. Did you mean Ilse Marchetti\?/u);
    expect((await newsroom.ask(actions[0]!.line!)).title).toContain('Ilse Marchetti');
  });

  test('says what was searched where it finds nothing, and offers the next step', async () => {
    const nobody = await newsroom.ask('quotes xyzzy');
    expect(nobody.title).toMatch(/Searched \d+ quotes from 4 sources\.$/u);
    const { title, actions } = await newsroom.ask('quotes marchetti about:volcano since:7d');
    expect(title).toBe('No quotes by Ilse Marchetti about volcano in the last 7 days.');
    expect(actions.map(({ label }) => label)).toEqual([
      'On any topic',
      'At any time',
      'All by Ilse Marchetti',
    ]);
  });

  test('narrows by topic, time, outlet and kind', async () => {
    const all = (await newsroom.ask('quotes "Tobias Marsh"', { whole: true })).data as unknown[];
    for (const option of [
      'about:strike',
      'since:3d',
      'since:yesterday',
      'until:yesterday',
      'source:"Calder Post"',
      'kind:direct',
      'kind:reported',
    ]) {
      const some = (await newsroom.ask(`quotes "Tobias Marsh" ${option}`, { whole: true }))
        .data as unknown[];
      expect(some.length, option).toBeGreaterThan(0);
      expect(some.length, option).toBeLessThan(all.length);
    }
  });

  test('takes the days that were named, as the asker’s clock has them, and says which', async () => {
    const datesOf = async (line: string) => {
      const { blocks } = await newsroom.ask(`quotes "Tobias Marsh" ${line}`);
      const [note] = blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
      const quotes = blocks.filter((block) => block.kind === 'quote');
      return { note, dates: quotes.map(({ source }) => source.published) };
    };
    const { note, dates } = await datesOf('since:yesterday until:yesterday');
    expect(note).toMatch(/^\d+ statements yesterday, newest first\./u);
    expect(dates.length).toBeGreaterThan(1);
    for (const date of dates) {
      expect(date! >= '2026-03-18T23:00:00.000Z').toBe(true);
      expect(date! < '2026-03-19T23:00:00.000Z').toBe(true);
    }
    const until = await datesOf('until:18 March');
    expect(until.note).toMatch(/ until 18 March 2026, newest first\./u);
    expect(until.dates[0]! < '2026-03-18T23:00:00.000Z').toBe(true);
    const all = await datesOf('');
    const since = await datesOf('since:19 March');
    expect([...since.dates, ...until.dates]).toEqual(all.dates);
  });

  test('keeps the days it was asked for when a button is clicked next week', async () => {
    const { more } = await newsroom.ask('quotes "Tobias Marsh" since:3d until:yesterday');
    expect(more?.line).toBe(
      'quotes speaker:"Tobias Marsh" since:"2026-03-17T08:40Z" until:2026-03-19',
    );
    const again = await newsroom.ask(`${more?.line} from:1`);
    expect(again.more).toMatchObject({ line: more?.line, total: more?.total });
    const said = again.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(said[0]).toContain(
      ' since 17 March 2026 at 09:40 until 19 March 2026, newest first, from number 2.',
    );
  });

  test('leads on from where a small message had to stop', async () => {
    const { more } = await newsroom.ask('quotes "Tobias Marsh"', { whole: true });
    const rest = await newsroom.ask(`${more?.line} from:5`);
    expect(rest.more).toMatchObject({ from: 5, total: more?.total });
    const { actions } = fitReply(rest, { chars: 900, blocks: 40, actions: 5 });
    expect(actions[1]).toEqual(button('First page', more!.line));
  });

  test('says outlet, headline and date once for each report, and the speaker in the title', async () => {
    const { title, blocks } = await newsroom.ask('quotes petrak');
    expect(title).toBe('Jonas Petrak, Finance Minister');
    const kinds = blocks.map(({ kind }) => kind);
    expect(kinds.join(' ')).toBe('note report quote quote quote report quote quote quote');
    const text = await newsroom.say('quotes petrak');
    expect(text.match(/Petrak denies leaning on governor/gu)).toHaveLength(1);
    expect(text.match(/Finance Minister/gu)).toHaveLength(1);
    expect(text).toContain('Petrak denied that he had pressed the governor for a cut.');
  });

  test('repeats the heading where a message had to stop inside a report', async () => {
    const whole = await newsroom.ask('quotes petrak');
    const chars = 900;
    const first = fitReply(whole, { chars, blocks: 40, actions: 5 });
    const seen = first.blocks.filter(({ kind }) => kind === 'quote').length;
    expect(first.actions[0]).toMatchObject({
      label: `Next (${6 - seen} more)`,
      line: expect.stringMatching(` from:${seen}$`),
    });
    const next = await newsroom.ask(first.actions[0]!.line);
    const [, heading, quote] = next.blocks;
    expect(heading?.kind === 'report' && heading.source.title).toBe(
      quote?.kind === 'quote' && quote.source.title,
    );
    expect(next.blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(6 - seen);
  });

  test('names every piece of a broken quotation in its link', async () => {
    const { blocks } = await newsroom.ask('quotes petrak');
    const broken = blocks.find((block) => block.kind === 'quote' && block.texts.length > 1);
    const source = broken?.kind === 'quote' ? broken.source : undefined;
    expect(source?.spans).toHaveLength(2);
    expect(source?.url).toMatch(/#:~:text=It%20was.*&text=I%20put/u);
  });

  test('shows no closing mark where the article has none', async () => {
    expect(await newsroom.say('quotes "Tobias Marsh"')).toMatch(
      /“We wrote to the company\..*at the union hall\.(?!”)/u,
    );
  });

  test('gives programs spans that slice back, the kind, cue, speaker and article', async () => {
    const data = (await newsroom.ask('quotes marchetti', { whole: true })).data as Record<
      string,
      unknown
    >[];
    expect(data[0]).toMatchObject({
      text: 'grown-up night’s work.',
      kind: 'mixed',
      speaker: 'Ilse Marchetti',
    });
    expect(Object.keys(data[0] as object)).toEqual(
      expect.arrayContaining(['text', 'spans', 'confidence', 'article']),
    );
    expect(data[0]?.article).toMatchObject({
      outlet: 'Meridian Today',
      published: '2026-03-20T05:55:00.000Z',
    });
  });

  test('explains what it cannot read', async () => {
    expect(await newsroom.say('quotes marsh since:soon')).toBe(
      'since is a time such as 7d, yesterday, last week, 20 November or 2026-11-20, not “soon”.',
    );
    expect(await newsroom.say('quotes marsh since:1m')).toMatch(
      /^“1m” may mean minutes or months/u,
    );
    expect(await newsroom.say('quotes "elena marsh" since:today until:"last week"')).toBe(
      'No time is both since today and until Sunday, 15 March 2026: swap what stands after since: and until:.',
    );
    expect(await newsroom.say('quotes "elena marsh" about:the')).toMatch(
      /^“the” has no words to search for: .+ Name what it is about\. For example: “\/quotes about:[a-z]+”\.$/u,
    );
    expect(await newsroom.say('quotes marsh foo:bar')).toMatch(/^“quotes” has no option “foo:”/u);
    expect(newsroom.broken).toEqual([]);
  });

  test('completes speakers while typing', async () => {
    const found = await newsroom.bot.complete({
      line: '/quotes mar',
      place: { id: 'local', platform: 'web', name: '' },
      channel: null,
      user: { id: 'u', name: 'u', zone: null, manages: false },
      findChannel: async () => undefined,
    });
    expect(found.map(({ line }) => line)).toEqual(
      expect.arrayContaining(['/quotes "Elena Marsh" ', '/quotes "Ilse Marchetti" ']),
    );
  });
});

describe('a list of names in one field', () => {
  test.each([
    'quotes speaker:"marchetti, holm" about:strike',
    'quotes about:strike speaker:"marchetti, holm"',
    'quotes since:2026-01-01 about:strike speaker:"marchetti and holm"',
    'quotes about:strike speaker:"holm, Nobody, marchetti"',
    'quotes marchetti, holm about:strike',
    'quotes speaker:"marchetti; holm" about:strike',
  ])('%s', async (line) => {
    const { title } = await newsroom.ask(line);
    if (line.includes('Nobody')) expect(title).toMatch(/^No quotes by “Nobody”/u);
    else expect(title).toMatch(/^Ilse Marchetti and Greta Holm/u);
  });

  test('is none where the whole is one name or a name and a role', async () => {
    expect((await newsroom.ask('quotes speaker:"Holm, Greta" about:strike')).title).toMatch(
      /^Greta Holm/u,
    );
    const role = await newsroom.ask('quotes speaker:"holm, prime minister" about:strike');
    expect(role.title).toMatch(/^No quotes by “holm, prime minister”/u);
  });

  test('is two to compare, and too many for a timeline', async () => {
    const { title } = await newsroom.ask('compare about:strike speaker:"marchetti, holm"');
    expect(title).toMatch(/^Ilse Marchetti and Greta Holm/u);
    const timeline = await newsroom.ask('timeline about:strike speaker:"marchetti, holm"');
    expect(timeline.title).toMatch(/^A timeline is of one speaker/u);
  });
});
