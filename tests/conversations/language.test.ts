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
