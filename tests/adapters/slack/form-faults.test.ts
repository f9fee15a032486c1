import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../../adapters/slack/layout/form-context.ts';
import { renderForm } from '../../../adapters/slack/layout/render-form.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { message } from '../../../src/language/say.ts';
import type { Json } from '../../support/slack/json.ts';
import { ADMIN, alertIn, buttonIn, inForms, standsIn } from './in-forms.ts';

describe('what is wrong in a form', async () => {
  const { peer, openedBy, openedByPress, shownNext } = await inForms();

  test.each<[string, string, Record<string, string>, string, string]>([
    ['a time', '/timeline', { speaker: 'Greta Holm', since: 'gestern' }, 'since', '“gestern”'],
    ['nobody', '/timeline', { speaker: 'zzzz' }, 'speaker', 'No quotes by “zzzz”'],
    ['several of a name', '/timeline', { speaker: 'marsh' }, 'speaker', 'Which one? Tobias Marsh'],
    ['one of two', '/compare', { speaker: 'Holm', with: 'zzzz' }, 'with', '“zzzz”'],
    ['no words', '/verify', { words: '…' }, 'words', 'no words to check'],
    ['blanks', '/verify', { words: '   ' }, 'words', 'needs the words'],
    ['no source', '/timeline', { speaker: 'Holm', source: 'nosuch' }, 'source', '“nosuch”'],
    ['no source', '/onrecord search', { words: 'ferry', source: 'nosuch' }, 'source', '“nosuch”'],
    ['somebody new', '/follow', { who: 'zzzz', to: 'me' }, 'who', 'Nobody called “zzzz”'],
    ['no channel', '/follow', { who: 'Greta Holm', to: '#gone' }, 'to', '“#gone”'],
    ['a pace', '/follow', { who: 'Greta Holm', when: 'never', to: 'me' }, 'when', '“never”'],
  ])(
    'stands under its field, and the form stays open: %s',
    async (_, command, filled, at, words) => {
      const [name = '', ...rest] = command.split(' ');
      const view = await openedBy(name, rest.join(' '));
      const { errors } = await peer().submit(view, filled);
      expect(errors?.[at]).toContain(words);
      expect(Object.keys(errors ?? {})).toEqual([at]);
      expect(peer().modals()).toHaveLength(1);
      expect(peer().shown).toEqual([]);
    },
  );

  test.each<[string, Record<string, string>, string, string]>([
    ['a time', { time: 'at half past never' }, 'time', '“never”'],
    ['a zone', { zone: 'Georgia' }, 'zone', 'Asia/Tbilisi'],
    ['a channel', { channel: 'C0SECRETS' }, 'channel', '#newsroom-private is archived'],
  ])('is said in the form of a new briefing, too: %s', async (_, filled, at, words) => {
    peer().archive('C0SECRETS');
    const view = await openedBy('/onrecord', 'setup', ADMIN);
    const { errors } = await peer().submit(view, filled, ADMIN);
    expect(errors?.[at]).toContain(words);
    expect(peer().modals(ADMIN.user)).toHaveLength(1);
  });

  test('is answered where it takes a button to answer, which leads back to the form, too', async () => {
    const filled = { who: 'Greta Holm', about: 'ferry', to: 'me' };
    const view = await openedBy('/follow');
    const answer = await shownNext(() => peer().submit(view, filled));
    expect(answer.text).toContain('I follow a speaker or words, not both at once');
    buttonIn(answer, 'The words “ferry”');
    expect(standsIn(await openedByPress(answer, 'Back to the form'))).toMatchObject(filled);
  });

  test('can be mended in the form where a button does that, and is sent again', async () => {
    const view = await openedBy('/onrecord', 'setup', ADMIN);
    const filled = { channel: 'C0GENERAL', time: '9:15', topic: 'ferry' };
    const { view: refused } = await peer().submit(view, filled, ADMIN);
    expect(alertIn(refused!)).toContain('I am not in #general');
    expect(standsIn(refused!)).toMatchObject(filled);
    const next = peer().nextView();
    await peer().pressIn(refused!, buttonIn(refused!, 'Join #general').action_id, ADMIN);
    const joined = await next;
    expect(alertIn(joined)).toBe('I am in #general now.');
    expect(standsIn(joined)).toMatchObject(filled);
    const { text } = await shownNext(() => peer().submit(joined, {}, ADMIN));
    expect(text).toContain('at 09:15 (Europe/Berlin) in #general, about ferry');
  });
});

describe('a refusal that is about no field', async () => {
  const tooMuch = (bot: Bot): Bot => ({
    ...bot,
    answer: async () => ({ ...reply('Too much at once.'), refused: {}, isTooMuch: true }),
  });
  const { peer, openedBy } = await inForms({ through: tooMuch });

  test('stands above all of them, and they keep what was typed', async () => {
    const view = await openedBy('/timeline');
    const filled = { speaker: 'Greta Holm', about: 'ferry' };
    const { view: refused } = await peer().submit(view, filled);
    expect(alertIn(refused!)).toBe('Too much at once.');
    expect(standsIn(refused!)).toMatchObject(filled);
    const { view: again } = await peer().submit(refused!, { about: 'pay' });
    expect(standsIn(again!)).toMatchObject({ speaker: 'Greta Holm', about: 'pay' });
    expect(again!.blocks.filter(({ type }: Json) => type === 'alert')).toHaveLength(1);
  });
});

describe('a form that takes long to be answered', async () => {
  const slowly = (bot: Bot): Bot => ({
    ...bot,
    async answer(ask) {
      await sleep(2_400);
      return bot.answer(ask);
    },
  });
  const { peer, openedBy, openedByPress, shownNext } = await inForms({
    through: slowly,
    ackMs: 3_000,
  });

  test('closes, and its refusal leads back to it as it was filled in', async () => {
    const view = await openedBy('/onrecord', 'setup', ADMIN);
    const filled = { time: 'at half past never', topic: 'gas talks' };
    const answer = await shownNext(() => peer().submit(view, filled, ADMIN));
    expect(answer.text).toContain('“never”');
    const again = await openedByPress(answer, 'Back to the form', ADMIN);
    expect(standsIn(again)).toMatchObject({ ...filled, days: 'weekdays' });
  });

  test('does so where the command opens none when it says so much', async () => {
    const view = await openedBy('/timeline');
    const filled = { speaker: 'Greta Holm', about: 'ferry', since: 'gestern' };
    const answer = await shownNext(() => peer().submit(view, filled));
    const again = await openedByPress(answer, 'Back to the form');
    expect(standsIn(again)).toMatchObject(filled);
  });
});

test('fields that Slack does not tell of have what stood in them', () => {
  const { blocks } = renderForm(
    {
      ...{ title: message('Check a quotation'), name: 'verify', manages: false, kept: {} },
      fields: [
        { ...FIELD, kind: 'text', value: 'a word', suggests: false, long: true },
        { ...FIELD, name: 'speaker', kind: 'text', value: 'Holm', suggests: true, long: false },
        { ...FIELD, name: 'to', kind: 'channel', value: { id: 'C0NEWSDESK', name: 'news' } },
      ],
    },
    {},
  );
  expect(valuesOf(blocks, {})).toEqual({ words: 'a word', speaker: 'Holm', to: '<#C0NEWSDESK>' });
  expect(valuesOf(blocks, { words: { value: { value: null } } }).words).toBe('');
});

const FIELD = { name: 'words', label: 'Words', about: 'what was said', required: false };
