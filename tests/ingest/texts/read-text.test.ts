import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/ingest/texts/read-text.ts';
import { UnreadableError } from '../../../src/ingest/unreadable-error.ts';

const FIXTURES = new URL('../../fixtures/texts/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, FIXTURES), 'utf8');

describe('readText', () => {
  test.each(readdirSync(FIXTURES))('tells the article from what surrounds it: %s', (name) => {
    const { paragraphs, ...about } = JSON.parse(read(`${name}/expected.json`));
    const file = readdirSync(new URL(`${name}/`, FIXTURES)).find((entry) => /^source/u.test(entry));
    const { text, language, ...told } = readText(read(`${name}/${file}`), file ?? '');
    expect(text.split('\n\n')).toEqual(paragraphs);
    expect(told).toEqual(about);
    expect(language).toBeNull();
  });

  test('reads Windows line ends like any other', () => {
    const source = read('outlet-prefix/source.txt');
    expect(readText(source.replaceAll('\n', '\r\n'), 'a.txt')).toEqual(readText(source, 'a.txt'));
  });

  test('takes a blank before a colon for an outlet, and no other colon', () => {
    const text = (start: string) =>
      readText(`${start} The boats stay in the harbour today.`, 'a').text;
    expect(text('wavewire :')).toBe('The boats stay in the harbour today.');
    expect(text('Warning:')).toBe('Warning: The boats stay in the harbour today.');
  });

  test.each([
    '[',
    '**',
    '`',
    '*a',
    '<a',
    '# ',
    '> ',
    '\n',
    '- ',
    '![](',
    '(a) ',
    'A ',
    '1',
    'By Aa',
  ])('is not held up by %j over and over', (unit) => {
    const source = `share ${unit.repeat(100_000 / unit.length)}`;
    for (const name of ['a.md', 'a.txt'])
      expect(() => readText(source, name)).toThrow(UnreadableError);
  });

  test('refuses a book', () => {
    expect(() => readText('All work and no play. '.repeat(25_000), 'book.txt')).toThrow(
      'book.txt is too long for an article: it has more than 500,000 characters.',
    );
  });

  test.each([
    '“The tap is dry,” said plumber Zed Roe.',
    '“Never,” said Zed Roe, 41.',
    'Zed Roe answered “no”.',
    'It rained again.',
  ])('finds one short sentence enough: %s', (sentence) => {
    const { title, text } = readText(
      `Taps run dry\nBy Ann Bell\n3 May 2025\n\n${sentence}\n`,
      'a.txt',
    );
    expect({ title, text }).toEqual({ title: 'Taps run dry', text: sentence });
  });

  test.each([
    ['numbers', '1 2 3 4 5 6 7 8 9 10 11 12. 13 14 15.'],
    ['signs', '#$%& ++ == -- /// \\\\ ,,, ;;; ::: '.repeat(20)],
    ['a word', 'Hello.'],
    ['words without an end', 'one two three four five six seven eight nine'],
    ['debris alone', 'Share this\nViews: 0\nRelated posts:'],
  ])('says that %s are no sentences', (_name, source) => {
    expect(() => readText(source, 'notes.txt')).toThrow(
      new UnreadableError('notes.txt has no sentences to read.'),
    );
  });
});
