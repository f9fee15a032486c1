import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findForeign, findForeignTalk } from '../../../src/chat/understand/find-foreign.ts';

test.each([
  ['de', 'was sagte Marchetti zum Streik?'],
  ['de', 'Was hat Marchetti über die Fähre gesagt?'],
  ['de', 'Vergleiche Marsh und Holm'],
  ['de', 'Wer sagte „It’s a door, and it’s open“?'],
  ['de', 'was gibt es Neues?'],
  ['de', 'zeig mir Zitate von Holm'],
  ['de', 'WER HAT DAS GESAGT'],
  ['fr', 'Qu’a dit Marsh sur la grève ?'],
  ['fr', "qu'est-ce que Marsh a dit"],
  ['fr', 'que dit Holm des salaires ?'],
  ['fr', 'montre les citations de Holm'],
  ['es', '¿Qué dijo Marsh sobre la huelga?'],
  ['es', 'quién dijo eso'],
  ['es', 'compara Marsh y Holm'],
  ['ru', 'Что сказал Марш о забастовке?'],
  ['ru', 'сравни Марша и Холм'],
  ['ru', 'кто это сказал'],
] as const)('%s: %s', (language, sentence) => {
  expect(findForeign(sentence)).toBe(language);
});

test.each([
  'what did Marsh say?',
  'Ursula von der Leyen',
  'quotes by Ursula von der Leyen about die Zeit',
  'El País on la Vanguardia',
  'Charles de Gaulle et Marie Curie',
  'who said “Wir schaffen das und es ist gut”?',
  'did Macron say "que la France est de retour"',
  'hat trick by Marsh',
  'was Holm in Las Vegas?',
  'die hard fans',
  'Песков о газе',
  'Дмитрий Песков',
  'que',
  'wie',
  'o que disse Marsh sobre a greve?',
  'che cosa ha detto Marsh?',
  'qui vivra verra said by whom?',
  '',
  '🙂',
])('%s: is not certain to be another language', (sentence) => {
  expect(findForeign(sentence)).toBeUndefined();
});

test('no line of an English speaker is taken for another language', () => {
  const lines = readFileSync(new URL('english-lines.txt', import.meta.url), 'utf8').split('\n');
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => findForeign(line) !== undefined)).toEqual([]);
  expect(lines.filter((line) => findForeignTalk(line.toLowerCase()))).toEqual([]);
});

test.each([
  ['danke', 'de', true],
  ['vielen dank', 'de', true],
  ['guten morgen', 'de', false],
  ['merci beaucoup', 'fr', true],
  ['bonjour', 'fr', false],
  ['muchas gracias', 'es', true],
  ['hola', 'es', false],
  ['спасибо', 'ru', true],
  ['привет', 'ru', false],
] as const)('%s is talk in %s', (plain, language, isThanks) => {
  expect(findForeignTalk(plain)).toEqual({ language, isThanks });
});

test.each(['merci holm', 'hola about pay', 'thanks', 'salut les copains dit holm'])(
  '%s is none',
  (plain) => {
    expect(findForeignTalk(plain)).toBeUndefined();
  },
);
