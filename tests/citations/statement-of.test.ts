import { expect, test } from 'vitest';
import { statementOf } from '../../src/chat/receipts/statement-of.ts';
import type { StoredQuote } from '../../src/model.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';

const TEXT = 'The mayor, Ann Lee, ordered the crews home on Friday.';
const SAID = 'the crews home on Friday';
const URL = 'https://gazette.example/a';

const at = (text: string) => ({
  text,
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
});

const ordered: StoredQuote = {
  ...makeQuote(TEXT, SAID, { kind: 'indirect', class: 'urge', cue: at('ordered') }),
  id: 'q',
  texts: [SAID],
  clause: { start: 0, end: TEXT.length },
  speaker: makeSpeaker('Ann Lee', { roles: ['mayor'] }),
  article: makeArticle({ feedId: 'f', url: URL, text: TEXT }),
  vanishedAt: null,
  withdrawn: false,
  alsoIn: [],
  disputes: [],
};

test('a file says how it was said by the verb of the article, as the card does', () => {
  expect(statementOf(ordered)).toMatchObject({ manner: 'ordered', shown: TEXT });
});

test('a file links to the passage while it stands there', () => {
  expect(statementOf(ordered).passageUrl).toMatch(/#:~:text=/u);
});

test('a file links to the page alone once the words are gone from it', () => {
  const gone = { ...ordered, vanishedAt: '2026-07-02T00:00:00.000Z' };
  expect(statementOf(gone).passageUrl).toBe(URL);
});
