import { afterAll, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

const { say, ask, store, close } = await openNewsroom();
afterAll(close);

test('whoever manages a place chooses in which language it is written to', async () => {
  expect(await say('desk language')).toMatchInlineSnapshot(`
    "Which language is to be written here?
    I write in English here, as far as I know the language of this place.
    This is for what I post, and for answers that everyone sees. Whoever asks for themselves is answered in the language of their own app, where I know it. What articles say stays in their language."
  `);
  const { title, actions } = await ask('language french');
  expect([title, await store.languageIn(PLACE.id)]).toEqual(['Saved.', 'fr']);
  const back = actions.find(({ line }) => line === 'language automatic')!;
  await ask(back.line);
  expect(await store.languageIn(PLACE.id)).toBe('en');
});

test('a language that we do not write is refused, with those that we do', async () => {
  expect(await say('language latin')).toContain('english');
  expect(await store.languageIn(PLACE.id)).toBe('en');
});

test('only whoever manages a place changes it', async () => {
  expect((await ask('language german', { manages: false })).title).toContain('manages');
  expect(await store.languageIn(PLACE.id)).toBe('en');
});

test.each([
  'briefing create 7h30 en semaine',
  'briefing create time:"8 de la mañana"',
  'briefing create 8am по будням',
])('“%s” says when in a language in which orders are not read, and is asked back', async (line) => {
  const before = (await store.findBriefings(PLACE.id)).length;
  expect((await ask(line)).asksBack ?? (await ask(line)).data).toBeTruthy();
  expect(await store.findBriefings(PLACE.id)).toHaveLength(before);
});

test('what is named in a field for all words counts as much as beside it', async () => {
  const roles = [{ id: '1', name: 'readers' }];
  const line = 'briefing create time:"8am ping:@readers quiet:22-7 stories:3 length:full"';
  expect((await ask(line, { roles })).title).toBe(
    'A briefing is set: every day at 08:00 (Europe/Berlin) in #newsroom, full, at most 3 stories, pinging @readers, without a sound at 22:00–07:00.',
  );
  expect((await ask('briefing edit time:"stories:5"')).title).toContain('at 08:00');
  expect((await ask('briefing create time:"9am ping:@nobody"', { roles })).title).toContain(
    'I cannot find the role “@nobody” here',
  );
});
