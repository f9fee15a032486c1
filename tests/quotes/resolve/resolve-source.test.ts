import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../src/quotes/doc.ts';
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import type { Person } from '../../../src/quotes/people/person.ts';
import { resolveSource } from '../../../src/quotes/resolve/resolve-source.ts';
import { splitSentences } from '../../../src/text/sentences.ts';

/** Resolves each phrase between brackets in turn, as an article's quotes are, and gives the last. */
function resolve(marked: string) {
  const text = marked.replace(/[[\]]/gu, '');
  const doc = readDoc(text, splitSentences(text));
  const people = findPeople(doc.tokens);
  let last: Person | null = null;
  let resolved = { speaker: null as { name: string } | null, sure: 0 };
  let removed = 0;
  for (const { index, 0: phrase } of marked.matchAll(/\[[^\]]*\]/gu)) {
    const start = index - removed;
    const end = start + phrase.length - 2;
    removed += 2;
    const source = {
      first: doc.tokens.findIndex((token) => token.end > start),
      last: doc.tokens.findLastIndex((token) => token.start < end),
    };
    const found = resolveSource(doc, people, source, last);
    if (found.person) last = found.person;
    resolved = found;
  }
  return { name: resolved.speaker?.name ?? null, sure: resolved.sure };
}

describe('a name in the phrase', () => {
  test.each([
    ['So [Ada Voss] spoke.', 'Ada Voss'],
    ['So Ada Voss came. [Voss] spoke.', 'Ada Voss'],
    ['So [Ada Voss, head of the Harrow Institute,] spoke.', 'Ada Voss'],
    ['So [Rep. Ada Voss (D-Harrow), who runs the Harrow Fund,] spoke.', 'Ada Voss'],
    ['So [Voss’s spokesman Martin Roe] spoke.', 'Martin Roe'],
    ['So [Another critic, Ada Voss,] spoke.', 'Ada Voss'],
    ['So [One of the top executives, Ada Voss,] spoke.', 'Ada Voss'],
    ['So [the secretary of state Ada Voss] spoke.', 'Ada Voss'],
    ['So [the director of the Harrow Council Ada Voss] spoke.', 'Ada Voss'],
    ['So [the mayor of Port Calder Ada Voss] spoke.', 'Ada Voss'],
    ['So [his wife and current Harrow nominee Ada Voss] spoke.', 'Ada Voss'],
    ['So [Bo Roe’s niece, state Sen. Ada “Addie” Voss,] spoke.', 'Ada “Addie” Voss'],
    ['So [The Harrow Times newspaper] wrote it.', 'Harrow Times'],
    ['So [the Commission on Harbour Works] spoke.', 'Commission on Harbour Works'],
    ['So [a spokesman for Calder Lines] spoke.', 'Calder Lines'],
  ])('%s', (text, name) => {
    expect(resolve(text).name).toBe(name);
  });

  test.each([
    'So [Ada Voss’s campaign] spoke.',
    'So [the Voss campaign] spoke. Ada Voss left.',
    'So [an aide to Ada Voss] spoke.',
    'So [Bo Roe and Ada Voss] spoke.',
    'So [his book “The Art of Voss”] says so.',
    'So [critics of Ada Voss] spoke.',
    '[Democrats] spoke.',
  ])('but not an owner, a boss, one of two, or a title: %s', (text) => {
    expect(resolve(text)).toEqual({ name: null, sure: 0 });
  });

  test('is surer in full than as a surname that two people bear', () => {
    expect(resolve('So [Ada Voss] spoke to Bo Voss.').sure).toBe(1);
    expect(resolve('So Ada Voss met Bo Voss. [Voss] spoke.').sure).toBeLessThan(0.8);
  });
});

describe('a pronoun', () => {
  test.each([
    ['He is Bo Roe. Ada Voss spoke. [She] left.', 'Ada Voss'],
    ['So Ada Voss met Bob Roe. “No,” [he] said.', 'Bob Roe'],
    ['“No,” said [Bo Roe]. Harrow slept. “Yes,” [he] said.', 'Bo Roe'],
    ['“No,” said [Bo Roe]. Jim Marsh shook his head. “Yes,” [he] said.', 'Jim Marsh'],
    ['They asked Ada Voss, [who] said no.', 'Ada Voss'],
    ['They asked Ada Voss, now head of the union, [who] said no.', 'Ada Voss'],
    ['“No,” said [the Harrow Fund]. “Never,” [it] added.', 'Harrow Fund'],
  ])('%s', (text, name) => {
    expect(resolve(text).name).toBe(name);
  });

  test.each([
    'So Ada Voss met Bo Roe. [They] spoke.',
    'So Ada Voss spoke. [I] left.',
    'So Ada Voss spoke. “No,” [he] said.',
    'So Vermont slept. “No,” [he] said.',
    'So Ada Voss met Bo Roe. [It] said so.',
  ])('stays open: %s', (text) => {
    expect(resolve(text).name).toBeNull();
  });
});

describe('a description', () => {
  test.each([
    ['Minister Ada Voss and Mayor Bo Roe met. [The minister] spoke.', 'Ada Voss'],
    ['So Sen. Ada Voss met Rep. Bo Roe. [The senator] spoke.', 'Ada Voss'],
    [
      'Harbour minister Ada Voss met water minister Bo Roe. [The harbour minister] spoke.',
      'Ada Voss',
    ],
    ['So [Ada Voss] spoke. [The Harrow businesswoman] went on.', 'Ada Voss'],
    ['So the Central Bank of Harrow met Ada Voss. [The bank] spoke.', 'Central Bank of Harrow'],
    ['So [the Harrow Fund] spoke. [The group] went on.', 'Harrow Fund'],
    ['[The water secretary], Ada Voss, spoke.', 'Ada Voss'],
  ])('%s', (text, name) => {
    expect(resolve(text).name).toBe(name);
  });

  test.each([
    'Minister Ada Voss spoke. [A minister] left.',
    'Minister Ada Voss spoke. [His doctor] left.',
    'So Ada Voss, who ran for president, spoke. [The president] left.',
    'So [Ada Voss] spoke. [The Harrow businessman] went on.',
    'So [Ada Voss] spoke. [The narrator] went on.',
    'So [Ada Voss] spoke. [The report] went on.',
    'So [the Harrow Senate] spoke. [The agency] went on.',
  ])('that may be anybody is nobody: %s', (text) => {
    expect(resolve(text).name).toBeNull();
  });
});
