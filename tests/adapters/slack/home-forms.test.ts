import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { ADMIN, buttonIn, inForms, PLACE, standsIn } from './in-forms.ts';

const READER = { user: 'U0READER' };

describe('what is set up in a Home', async () => {
  const { room, peer, openedBy } = await inForms();
  const tell = (line: string) => room.ask(line, { place: PLACE });
  const labelsIn = ({ blocks }: Json): string[] =>
    blocks
      .flatMap(({ type, elements }: Json) => (type === 'actions' ? elements : []))
      .map(({ text }: Json) => text.text);

  async function homeOf({ user }: typeof ADMIN): Promise<Json> {
    const view = peer().nextView();
    await peer().openHome(user);
    return view;
  }
  /** The form that a button there opens. */
  async function formBehind(label: string, who = ADMIN): Promise<Json> {
    const home = await homeOf(who);
    const form = peer().nextView();
    await peer().pressIn(home, buttonIn(home, label).action_id, who);
    return form;
  }
  /** Sends a form, and gives what is answered in private, and the Home after it. */
  async function sent(form: Json, filled: Record<string, string | null>) {
    const home = peer().nextView();
    await peer().submit(form, filled, ADMIN);
    return { home: await home, text: peer().posts.at(-1)!.text };
  }

  test('a briefing is changed in a form that has all it is now', async () => {
    await tell('briefing create 08:00, 18:00 weekdays Berlin topic:"gas talks, -sport" grace:2h');
    const form = await formBehind('Edit');
    expect(form.title.text).toBe('Change a briefing');
    expect(standsIn(form)).toMatchObject({
      ...{ time: '08:00, 18:00', days: 'weekdays', zone: 'Europe/Berlin', length: 'normal' },
      ...{ topic: 'gas talks, -sport', sources: undefined, grace: '2h' },
    });
    const changes = { days: 'daily', topic: 'ferry', grace: null };
    const { home, text } = await sent(form, changes);
    expect(text).toContain('Changed: every day at 08:00 and 18:00 (Europe/Berlin)');
    expect(JSON.stringify(home.blocks)).toContain('about ferry');
    expect(await room.store.findBriefings(PLACE.id)).toMatchObject([
      {
        times: ['08:00', '18:00'],
        days: 'daily',
        topics: ['ferry'],
        graceMinutes: 360,
        stories: 6,
      },
    ]);
  });

  test.each<[string, Record<string, string | null>, object]>([
    ['all topics taken away', { topic: null }, { topics: [] }],
    ['only what is left out', { topic: '-sport' }, { topics: ['-sport'] }],
    ['a phrase', { topic: '“gas talks”, rates' }, { topics: ['"gas talks"', 'rates'] }],
    ['a time', { time: '9am' }, { times: ['09:00'] }],
    ['a channel', { channel: 'C0SECRETS' }, { channel: { id: 'C0SECRETS' } }],
    ['length and number', { length: 'short', stories: '3' }, { length: 'short', stories: 3 }],
    ['a zone', { zone: 'Asia/Tokyo' }, { zone: 'Asia/Tokyo' }],
  ])('so changed, the rest of a briefing stays: %s', async (_, filled, after) => {
    await tell('briefing create 08:00 weekdays Berlin topic:"gas talks" sources:"Calder Post"');
    const [before] = await room.store.findBriefings(PLACE.id);
    await sent(await formBehind('Edit'), filled);
    const [briefing] = await room.store.findBriefings(PLACE.id);
    expect(briefing).toMatchObject(after);
    const changed = [...Object.keys(after), 'nextDueAt', 'version'];
    for (const [part, value] of Object.entries(before!))
      if (!changed.includes(part)) expect([part, briefing![part as never]]).toEqual([part, value]);
  });

  test('what is wrong in a change is said under its field, and nothing is changed', async () => {
    await tell('briefing create 08:00 weekdays Berlin');
    const { errors } = await peer().submit(await formBehind('Edit'), { time: '25:00' }, ADMIN);
    expect(errors?.time).toContain('25:00');
    expect(await room.store.findBriefings(PLACE.id)).toMatchObject([{ times: ['08:00'] }]);
  });

  test('what is followed is changed in a form', async () => {
    await tell('follow about:ferry when:hourly quiet:22-7');
    const form = await formBehind('Edit');
    expect(standsIn(form)).toEqual({ when: 'hourly', quiet: '22:00-07:00', most: '20' });
    const { home, text } = await sent(form, { when: 'at once', quiet: null, most: '5' });
    expect(text).toContain('at once, at most 5 posts a day');
    expect(JSON.stringify(home.blocks)).toContain('at most 5 posts a day');
  });

  test('sources are added and stopped in forms, and what cannot be read stays in them', async () => {
    const form = await formBehind('Add a source');
    const { errors } = await peer().submit(form, { url: 'https://nowhere.example' }, ADMIN);
    expect(errors?.url).toContain('nowhere.example');
    const before = labelsIn(await homeOf(ADMIN));
    expect(before).not.toContain('Stop reading a source');
    const url = 'https://ours.example/feed.xml';
    const kind = { kind: 'network', shared: false, group: null } as const;
    const { id } = await room.store.saveFeed({
      ...{ url, title: 'Ours', now: '2026-03-20T08:00:00.000Z' },
      ...kind,
    });
    await room.store.followFeed(PLACE.id, id, { title: 'Ours', group: null });
    const stop = await formBehind('Stop reading a source');
    expect(stop.blocks.map(({ block_id: id }: Json) => id)).toEqual(['url']);
  });

  test('the language is chosen in a form', async () => {
    const form = await formBehind('Language');
    expect(standsIn(form)).toEqual({ name: 'automatic' });
    const { text } = await sent(form, { name: 'german' });
    expect(text).toContain('Saved');
    expect(await room.store.findChosenLanguage(PLACE.id)).toBe('de');
  });

  test('who may not manage the workspace sees no button that changes it', async () => {
    await tell('briefing create 08:00 weekdays Berlin');
    await tell('follow about:ferry');
    expect(labelsIn(await homeOf(READER))).toEqual(['Preview', 'Sources']);
  });

  test.each(['U0READER', 'U0GUEST'])('%s is refused before a form opens', async (user) => {
    await peer().slash('/briefing', '08:00 weekdays Berlin', ADMIN);
    for (const line of ['setup', 'briefing edit', 'sources add', 'sources remove'])
      expect((await peer().slash('/onrecord', line, { user })).text).toContain('takes someone who');
    expect(peer().modals(user)).toEqual([]);
  });

  test('a change that is typed is made without a form', async () => {
    await tell('briefing create 08:00 weekdays Berlin');
    const typed = (line: string) => peer().slash('/desk', line, ADMIN);
    expect((await typed('briefing edit 9am')).text).toContain('Changed: every weekday at 09:00');
    const form = await openedBy('/desk', 'briefing edit', ADMIN);
    expect(standsIn(form).time).toBe('09:00');
  });
});
