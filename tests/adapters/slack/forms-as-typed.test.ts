import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { ADMIN, alertIn, inForms, PLACE, standsIn } from './in-forms.ts';

describe('what is typed in a form', async () => {
  const { peer, room, openedBy, shownNext } = await inForms();
  const sent = async (view: Json, filled: Record<string, string>) =>
    (await shownNext(() => peer().submit(view, filled, ADMIN))).text as string;
  const briefing = () => openedBy('/onrecord', 'setup', ADMIN);
  const edited = async () => {
    await peer().slash('/briefing', 'create 8am weekdays Berlin grace:2h', ADMIN);
    return openedBy('/briefing', 'edit', ADMIN);
  };

  test.each([
    ['"gas talks"', 'about “gas talks”'],
    ['"gas talks", rates', 'about “gas talks” and rates'],
    ['rates, "gas talks"', 'about rates and “gas talks”'],
  ])('means in the field of topics what it means in a line: %s', async (topic, words) => {
    expect(await sent(await briefing(), { topic })).toContain(words);
  });

  test.each(['who', 'about'])('is a phrase in marks, also in the field %s', async (field) => {
    await sent(await openedBy('/follow', '', ADMIN), {
      [field]: '"gas talks" -football',
      to: 'me',
    });
    const [follow] = await room.store.findFollows(PLACE.id);
    expect(follow?.subject).toEqual({ topic: '“gas talks” -football' });
  });

  test('is said back with one pair of marks', async () => {
    const text = await sent(await openedBy('/onrecord', 'search', ADMIN), { words: '"ferry"' });
    expect(text).toMatch(/^“ferry” in /u);
  });

  test('is looked for among what a speaker said: no verdict', async () => {
    const view = await openedBy('/onrecord', 'search', ADMIN);
    const text = await sent(view, { words: 'ferry', speaker: 'Greta Holm' });
    expect(text).toContain('Greta Holm');
    expect(text).not.toContain('on record');
    const asked = await peer().slash('/quotes', '"Greta Holm" about:ferry', ADMIN);
    expect(text).toBe(asked.text);
  });

  test.each<[Record<string, string>, string, string]>([
    [{ time: 'eight' }, 'time', '“eight” is no time that I know. Write it in digits'],
    [{ time: 'acht Uhr' }, 'time', '“acht Uhr” is no time that I know'],
    [{ topic: '8am' }, 'topic', '“8am” is no topic by itself'],
    [{ topic: '#news' }, 'topic', '“#news” is no topic by itself'],
    [{ topic: '@here' }, 'topic', '“@here” is no topic by itself'],
  ])('%j is explained under its field', async (filled, field, words) => {
    const { errors } = await peer().submit(await briefing(), filled, ADMIN);
    expect(errors?.[field]).toContain(words);
    expect(errors?.[field]).not.toContain('Back to the form');
  });

  test('who may not post in a channel is told so where it is named', async () => {
    const view = await openedBy('/follow');
    const { errors } = await peer().submit(view, { who: 'Greta Holm', to: '#news' });
    expect(Object.keys(errors ?? {})).toEqual(['to']);
  });

  test.each(['time', 'zone', 'channel'])('an emptied %s keeps the form open', async (field) => {
    const view = await edited();
    const { errors } = await peer().submit(view, { [field]: null as never }, ADMIN);
    expect(errors?.[field]).toContain('This cannot be left empty, and nothing was changed yet.');
    const [one] = await room.store.findBriefings(PLACE.id);
    expect(one?.times).toEqual(['08:00']);
  });

  test('an emptied number, day or delay is as if it was never chosen', async () => {
    const text = await sent(await edited(), { days: null as never, grace: null as never });
    expect(text).toContain('days: every weekday → every day');
    const [one] = await room.store.findBriefings(PLACE.id);
    expect(one).toMatchObject({ days: 'daily', graceMinutes: 360 });
  });

  test('hours without a sound are neither asked for nor taken', async () => {
    const view = await edited();
    expect(Object.keys(standsIn(view))).not.toContain('quiet');
    expect(Object.keys(standsIn(await openedBy('/follow', '', ADMIN)))).toContain('quiet');
    const { text } = await peer().slash('/briefing', '6am quiet:22-7', ADMIN);
    expect(text).toContain('No post can come without a sound here');
    expect(await room.store.findBriefings(PLACE.id)).toHaveLength(1);
  });

  test('a form whose context cannot be read is answered in it', async () => {
    for (const written of ['nonsense', 'null', '[]', '{}']) {
      const view = await openedBy('/timeline');
      const kept = { ...view, private_metadata: written };
      const { view: shown } = await peer().submit(kept, { speaker: 'Greta Holm' });
      expect(alertIn(shown!)).toBe('I no longer know this form.');
    }
  });

  test('nothing wrong can be told without words', async () => {
    const view = await openedBy('/onrecord', 'something-wrong line:ferry reason:other');
    const [note] = view.blocks as Json[];
    expect(note).toMatchObject({ block_id: 'note', optional: false });
  });

  test('a start that is pressed twice at once makes one briefing', async () => {
    const line = '5pm weekdays #news about rates';
    const answers = await Promise.all(
      [1, 2].map(() =>
        peer()
          .slash('/briefing', line, ADMIN)
          .then(({ text }) => text),
      ),
    );
    expect(await room.store.findBriefings(PLACE.id)).toHaveLength(1);
    expect(answers.join()).toContain('That briefing is there already');
  });

  test('a quotation in what somebody shared is found behind a comment', async () => {
    const words = '“It is not the price I wanted, but it is a price I can defend.”';
    const post = { channel: 'C0NEWSDESK', ts: '1.0', user: 'U0ADMIN', blocks: [], text: 'look' };
    const message = { ...post, attachments: [{ text: words }] };
    const { text } = await peer().messageShortcut('who_said_this', message as never);
    expect(text).toContain('Viktor Dressel');
  });
});
