import { describe, expect, test } from 'vitest';
import { resolveNamed } from '../../../src/quotes/resolve/resolve-named.ts';
import { lastPhrase } from './last-phrase.ts';

function resolve(marked: string) {
  const [{ stage }, { source }] = lastPhrase(marked);
  return resolveNamed(stage.doc, stage.people, source);
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
    ['[The water secretary], Ada Voss, spoke.', 'Ada Voss'],
  ])('%s', (text, name) => {
    expect(resolve(text)?.person.name).toBe(name);
  });

  test.each([
    'So [Ada Voss’s campaign] spoke.',
    'So [the Voss campaign] spoke. Ada Voss left.',
    'So [an aide to Ada Voss] spoke.',
    'So [Bo Roe and Ada Voss] spoke.',
    'So [his book “The Art of Voss”] says so.',
    'So [critics of Ada Voss] spoke.',
    '[The water secretary], who once met Bo Roe, spoke.',
    '[Democrats] spoke.',
  ])('but not an owner, a boss, one of two, or a title: %s', (text) => {
    expect(resolve(text)).toBeNull();
  });

  test('is surer in full than as a surname that two people bear', () => {
    expect(resolve('So [Ada Voss] spoke to Bo Voss.')?.sure).toBe(1);
    expect(resolve('So Ada Voss met Bo Voss. [Voss] spoke.')?.sure).toBeLessThan(0.8);
  });
});
