import { describe, expect, test } from 'vitest';
import { numberText } from '../../src/chat/reply/number-text.ts';
import { languageName } from '../../src/language/language-name.ts';
import type { Language } from '../../src/language/languages.ts';
import { listAll, listAny } from '../../src/language/list.ts';
import { message, say } from '../../src/language/say.ts';
import { isSaid, speakIn, spoken } from '../../src/language/speak.ts';
import { nameTyped } from '../../src/language/translate.ts';
import { localTime } from '../../src/outbox/local-time.ts';

const STORIES = '{briefings, plural, one {# briefing} other {# briefings}}';
const sayIn = (language: Language, briefings: number): string =>
  speakIn(language, () => say(STORIES, { briefings }));

describe('words', () => {
  test('are English where nobody has said otherwise', () => {
    expect([spoken(), isSaid(), say('Saved.')]).toEqual(['en', false, 'Saved.']);
  });

  test.each([
    ['de', 1, '1 Briefing'],
    ['de', 2, '2 Briefings'],
    ['fr', 0, '0 briefing'],
    ['ru', 1, '1 сводка'],
    ['ru', 3, '3 сводки'],
    ['ru', 5, '5 сводок'],
    ['ru', 21, '21 сводка'],
  ] as const)('count in %s as people there do: %i', (language, number, words) => {
    expect(sayIn(language, number)).toBe(words);
  });

  test('stay in the language of the work that waits, side by side with others', async () => {
    const later = async (language: Language): Promise<string> =>
      speakIn(language, async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return say('Saved.');
      });
    expect(await Promise.all([later('de'), later('en'), later('ru')])).toEqual([
      'Gespeichert.',
      'Saved.',
      'Сохранено.',
    ]);
  });

  test('that are kept for later are said in the language of that time', () => {
    const kept = message('Saved.');
    expect(speakIn('de', () => say(kept))).toBe('Gespeichert.');
  });

  test('take what articles and people say as it is', () => {
    const hostile = `{x} <b>'#{n, plural, other {y}}`;
    expect(say('Undo {times}', { times: hostile })).toBe(`Undo ${hostile}`);
  });

  test('end a Russian sentence that ends in a date with one stop', () => {
    const time = '9 марта 2026 г.';
    const said = speakIn('ru', () => say('It is kept as it was read on {time}.', { time }));
    expect(said).toMatch(/ 9 марта 2026 г\.$/u);
  });
});

test('dates, numbers, lists and languages are written as people there do', () => {
  const written = () => [
    localTime('2026-03-20T08:00:00Z', 'Europe/Berlin'),
    numberText(1234.5),
    listAll(['A', 'B', 'C']),
    listAny(['A', 'B']),
    languageName('de'),
  ];
  expect(written()).toEqual(['Fri 20 Mar, 09:00', '1,234.5', 'A, B and C', 'A or B', 'German']);
  expect(speakIn('de', written)).toEqual([
    'Fr., 20. März, 09:00',
    '1.234,5',
    'A, B und C',
    'A oder B',
    'Deutsch',
  ]);
  expect(speakIn('es', () => listAll(['Petrov', 'Ivanov']))).toBe('Petrov e Ivanov');
});

test('names are known in English and in the language that is spoken', () => {
  const names = ['quotes', 'search'];
  expect(nameTyped('zitate', names)).toBeUndefined();
  expect(speakIn('de', () => nameTyped('zitate', names))).toBe('quotes');
  expect(speakIn('de', () => nameTyped('search', names))).toBe('search');
});
