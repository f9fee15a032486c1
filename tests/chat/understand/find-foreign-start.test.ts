import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findForeignStart } from '../../../src/chat/understand/find-foreign-start.ts';

test.each([
  ['de', 'und Rourke?'],
  ['de', 'Nur im Courier'],
  ['de', 'seit Montag'],
  ['de', 'mehr davon'],
  ['fr', 'et Rourke ?'],
  ['fr', 'depuis lundi'],
  ['fr', 'la suite'],
  ['es', 'y Rourke?'],
  ['es', '¿y sobre la huelga?'],
  ['es', 'desde el lunes'],
  ['ru', 'а Рурк?'],
  ['ru', 'только сегодня'],
  ['ru', 'ещё'],
] as const)('%s: %s', (language, words) => {
  expect(findForeignStart(words)).toBe(language);
});

test.each([
  'and Rourke?',
  'more',
  'plus Rourke',
  'solo',
  'sin tax',
  'encore tax',
  'Nur Khan',
  'Undine',
  'in bank',
  'und what did Rourke say?',
  '“und Rourke”',
  'Песков',
  'Etienne',
  '',
])('%s: is not certain to be another language', (words) => {
  expect(findForeignStart(words)).toBeUndefined();
});

test('no line of an English speaker begins so', () => {
  const lines = readFileSync(new URL('english-lines.txt', import.meta.url), 'utf8').split('\n');
  expect(lines.filter((line) => findForeignStart(line) !== undefined)).toEqual([]);
});
