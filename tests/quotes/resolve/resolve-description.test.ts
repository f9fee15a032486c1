import { describe, expect, test } from 'vitest';
import { resolveDescription } from '../../../src/quotes/resolve/resolve-description.ts';
import { lastPhrase } from './last-phrase.ts';

describe('a description', () => {
  test.each([
    ['Minister Ada Voss and Mayor Bo Roe met. [The minister] spoke.', 'Ada Voss'],
    ['So Sen. Ada Voss met Rep. Bo Roe. [The senator] spoke.', 'Ada Voss'],
    [
      'Harbour minister Ada Voss met water minister Bo Roe. [The harbour minister] spoke.',
      'Ada Voss',
    ],
    [
      'Harrow president Ada Voss met Calder president Bo Roe. [The president of Harrow] spoke.',
      'Ada Voss',
    ],
    ['So [Ada Voss] spoke. [The Harrow businesswoman] went on.', 'Ada Voss'],
    ['So the Central Bank of Harrow met Ada Voss. [The bank] spoke.', 'Central Bank of Harrow'],
    ['So [the Harrow Fund] spoke. [The group] went on.', 'Harrow Fund'],
    ['So [a spokesman for Calder Lines] spoke.', 'Calder Lines'],
  ])('%s', (text, name) => {
    expect(resolveDescription(...lastPhrase(text))?.person.name).toBe(name);
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
    expect(resolveDescription(...lastPhrase(text))).toBeNull();
  });
});
