import { expect, test } from 'vitest';
import { resolveNamed } from '../../../src/quotes/resolve/resolve-named.ts';
import { lastPhrase } from './last-phrase.ts';

function resolve(marked: string) {
  const [{ stage }, { source }] = lastPhrase(marked);
  return resolveNamed(stage.doc, stage.people, source)?.person.name;
}

test.each([
  [
    'So [Minister of Trade, Investment and Industry, Senator the Hon. Ada Voss], spoke.',
    'Ada Voss',
  ],
  ['So [Minister in the Ministry of Harbours Ada Voss] spoke.', 'Ada Voss'],
  ['So [Marks and Harrow chief executive Ada Voss] spoke.', 'Ada Voss'],
  ['So [the Calder, North Marland, police chief, Ada Voss], spoke.', 'Ada Voss'],
  ['So [Chief Executive and Managing Director, Ada Voss], spoke.', 'Ada Voss'],
  ['So [Health and Safety Minister Ada Voss] spoke.', 'Ada Voss'],
  ['So [Ada Voss MBE] spoke.', 'Ada Voss'],
  ['So [Abel] “Buck” Roe spoke.', 'Abel “Buck” Roe'],
])('whoever is named behind an office speaks: %s', (text, name) => {
  expect(resolve(text)).toBe(name);
});

test.each([
  'So [Critics of Harrow and Senator Ada Voss] spoke.',
  'So [Supporters of Harrow, Calder and Senator Ada Voss] spoke.',
  'So [Norway and President Ada Voss] spoke.',
  'So [Bo Roe and President Ada Voss] spoke.',
  'So [the mother of Bo, Cy and Senator Ada Voss] spoke.',
])('but not another of whom the office is, nor one of two: %s', (text) => {
  expect(resolve(text)).toBeUndefined();
});
