import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

/** The first line of the answer; what was set up is taken away again. */
async function titleOf(line: string): Promise<string> {
  const { title, data } = await newsroom.ask(line);
  if (data && typeof data === 'object' && 'understood' in data)
    await newsroom.ask(`briefing delete ${(data as unknown as { id: string }).id}`);
  return title.replace('A briefing is set: ', '');
}

describe('a briefing in one’s own words', () => {
  test.each([
    ['briefing create 7:15pm mondays and thursdays', 'on Mondays and Thursdays at 19:15'],
    ['briefing 6am weekdays', 'every weekday at 06:00'],
    ['briefing add noon and midnight at weekends', 'at weekends at 00:00 and 12:00'],
    ['please set up a briefing for #news at half past seven pm', 'every day at 19:30'],
    ['/briefing new weekdays 0930 #news Lisbon time', '(Europe/Lisbon) in #news'],
    ['briefing create time:"5pm fridays tokyo time"', 'on Fridays at 17:00 (Asia/Tokyo)'],
    ['briefing create time:5pm days:fri zone:UTC+3 channel:#news', '(UTC+3) in #news'],
    [
      'briefing create 9am topic:"dams, “snow report”, -sport"',
      'about dams and “snow report”, without sport',
    ],
    ['briefing create 9am weekdays topic:dams topic:rates', 'about dams and rates'],
    ['briefing create 9am about dams topic:rates', 'about dams and rates'],
    ['briefing create 9am from "harbour ledger"', 'only from Harbour Ledger'],
    ['briefing create 9am sources:"the ledger" length:short stories:3', 'short, at most 3 stories'],
    ['briefing create weekdays 9am ferry #news', 'in #news, about ferry'],
    ['briefing create 9am topic:none', 'every day at 09:00 (Europe/Berlin) in #newsroom.'],
    ['briefing create 9am paused:yes', 'every day at 09:00'],
  ])('“%s” is understood', async (line, title) => {
    expect(await titleOf(line)).toContain(title);
    expect(newsroom.broken).toEqual([]);
  });

  test('says how it took what was not said plainly', async () => {
    const { blocks, data } = await newsroom.ask('briefing create evry weekday at 9 CET ferry');
    expect(blocks).toEqual(
      [
        { kind: 'text', text: 'Next: Fri 20 Mar, 10:00; Mon 23 Mar, 09:00; Tue 24 Mar, 09:00.' },
        { kind: 'note', text: 'You said CET, which I take as Europe/Berlin.' },
        { kind: 'note', text: 'I read “evry” as “every”.' },
        { kind: 'note', text: 'I took “ferry” for the topic.' },
      ].map((block, at) =>
        at === 0 ? { ...block, text: expect.stringMatching(/^Next: /u) } : block,
      ),
    );
    expect(data).toMatchObject({
      understood: {
        times: ['09:00'],
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        zone: 'Europe/Berlin',
        channel: null,
        topics: ['ferry'],
      },
    });
    await newsroom.ask(`briefing delete ${(data as { id: string }).id}`);
  });

  test('shows the next three dates, at the same hour over a clock change', async () => {
    const { blocks, data } = await newsroom.ask(
      'briefing create fridays and sundays 8:30 Rome time',
    );
    expect(blocks[0]).toEqual({
      kind: 'text',
      text: 'Next: Sun 22 Mar, 08:30; Fri 27 Mar, 08:30; Sun 29 Mar, 08:30.',
    });
    await newsroom.ask(`briefing delete ${(data as { id: string }).id}`);
  });

  test.each([
    ['briefing create 8am CST', ['America/Chicago', 'Asia/Shanghai', 'America/Havana']],
    ['briefing create 8;45 weekdays', ['08:45']],
    ['briefing create 7 or 8 am', ['07:00', '08:00', '07:00 and 08:00']],
    ['briefing create tusday and thirsday 9am', ['Tuesday, thursday']],
    ['briefing create every morning in #news', ['07:00', '08:00', '09:00']],
    ['briefing create every evening', ['18:00', '19:00', '20:00']],
    ['briefing create about dams', ['07:00', '08:00', '09:00', '18:00']],
    ['briefing create 8am Europe/Rmoe', ['Europe/Rome']],
    ['briefing crate 8am', ['briefing create 8am']],
  ])('“%s” is asked back, and each button sets it up or asks on', async (line, labels) => {
    const { actions, data } = await newsroom.ask(line);
    expect(data).toMatchObject({ choices: expect.any(Array) });
    for (const label of labels) {
      const button = actions.find((one) => one.label.toLowerCase().startsWith(label.toLowerCase()));
      expect(button, label).toBeDefined();
      expect(await titleOf(button!.line)).not.toMatch(/^I do not|no time/u);
    }
  });

  test.each([
    ['briefing create 25:10', '25:10'],
    ['briefing create 8am UTC+17', 'UTC+17'],
    ['briefing create 8am every other friday', 'every other friday'],
    ['briefing create 8am #news and #newsroom', '#newsroom'],
    ['briefing create 8am channel:#news #newsroom', '#newsroom'],
    ['briefing create 8am weekdays time:9am', '9am'],
    ['briefing create 8am days:mon fridays days:sun', 'sun'],
    ['briefing create 8am #nowhere', '#nowhere'],
    ['briefing create 8am sources:Nowhere', 'Nowhere'],
    ['briefing create 8am weekdays xyzzy', 'xyzzy'],
    ['briefing create 8am soon', 'soon'],
    ['briefing create 8am payday', 'payday'],
    ['briefing create 8am lenght:short', 'lenght:'],
    ['briefing create 8am @everyone', '@everyone'],
    ['briefing create 8am __proto__', '__proto__'],
    [`briefing create 8am ${'x'.repeat(3_000)}`, 'x'.repeat(30)],
  ])('“%.40s” is refused with the word', async (line, word) => {
    const { data } = await newsroom.ask(line);
    expect((data as { word: string }).word).toContain(word);
    expect(await newsroom.store.findBriefings(PLACE.id)).toEqual([]);
    expect(newsroom.broken).toEqual([]);
  });

  test('what comes too often is offered as a follow of each topic', async () => {
    const { title, actions } = await newsroom.ask(
      'briefing hourly about dams and "snow report" -sport',
    );
    expect(title).toMatch(/^“hourly” cannot be\..* follow/u);
    expect(actions.map(({ line }) => line)).toEqual([
      'follow "dams" -sport when:hourly',
      'follow "snow report" -sport when:hourly',
    ]);
    const { actions: none } = await newsroom.ask('briefing create as soon as anything happens');
    expect(none).toEqual([]);
  });

  test('the same twice is noticed, and one that differs in its time may take its place', async () => {
    const first = await newsroom.ask('briefing create 8am weekdays about dams #news');
    const again = await newsroom.ask('briefing create mon-fri 08:00 topic:dams channel:#news');
    expect(again.title).toMatch(/^That briefing is there already: every weekday at 08:00/u);
    expect(again.actions.map(({ label }) => label)).toContain('Pause');
    expect(await newsroom.store.findBriefings(PLACE.id)).toHaveLength(1);
    const later = await newsroom.ask('briefing create 9am weekdays about dams #news');
    const instead = later.actions.find(({ label }) => label === 'Delete the one at 08:00');
    expect(instead!.line).toBe(`briefing delete ${(first.data as { id: string }).id}`);
    await newsroom.ask(instead!.line);
    const [left, ...others] = await newsroom.store.findBriefings(PLACE.id);
    expect(others).toEqual([]);
    expect(left!.times).toEqual(['09:00']);
    await newsroom.ask(`briefing delete ${left!.id}`);
  });

  test('undo takes it away again', async () => {
    const { actions } = await newsroom.ask('briefing create 8am');
    await newsroom.ask(actions.find(({ label }) => label === 'Undo')!.line);
    expect(await newsroom.store.findBriefings(PLACE.id)).toEqual([]);
  });

  test('needs a channel where it is asked for outside of one', async () => {
    const ask = (line: string) =>
      newsroom.bot.answer({
        line,
        place: PLACE,
        channel: null,
        user: { id: 'u', name: 'U', zone: null, manages: true },
        findChannel: async () => CHANNEL,
      });
    expect((await ask('briefing create 8am')).title).toMatch(/^Where should it be posted\?/u);
  });

  test.each([
    'briefing 6am weekdays',
    'post the headlines here at 9 on mondays',
    'briefing edit 9am',
  ])('“%s” takes somebody who manages the place', async (line) => {
    const { title } = await newsroom.ask(line, { manages: false });
    expect(title).toMatch(/takes someone who manages this place/u);
  });

  test('zones are offered while typing, those that begin so first', async () => {
    const offered = async (typed: string) =>
      (
        await newsroom.bot.suggest(
          {
            line: typed,
            place: PLACE,
            channel: CHANNEL,
            user: { id: 'u', name: 'U', zone: null, manages: true },
            findChannel: async () => CHANNEL,
          },
          'briefing create',
          'zone',
        )
      ).map(({ value }) => value);
    expect((await offered('europe/ber'))[0]).toBe('Europe/Berlin');
    expect(await offered('new york')).toContain('America/New_York');
    expect((await offered('u'))[0]).toBe('UTC');
    expect(await offered('nowhere')).toEqual([]);
    const all = await offered('');
    expect(new Set(all).size).toBe(all.length);
  });
});
