import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../../src/quotes/attribution.ts';
import { readDoc } from '../../../src/quotes/doc.ts';
import { extractQuotes } from '../../../src/quotes/extract-quotes.ts';
import { findPeople } from '../../../src/quotes/people/find-people.ts';
import { findTold } from '../../../src/quotes/turns/find-told.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

const read = (paragraphs: string[], title = '') => {
  const text = paragraphs.join('\n\n');
  return extractQuotes(text, splitSentences(text), { title }).map(
    ({ spans, speaker, class: does, confidence }) => ({
      words: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
      speaker: speaker?.name ?? null,
      does,
      isSure: confidence >= 0.7,
    }),
  );
};

const ASKED = [
  'How did you come to the choir?',
  'My mother led it. I was always there.',
  'What comes next?',
  'A long winter.',
];

describe('an interview in which only the questions stand apart', () => {
  test('is probably answered by whom its title names', () => {
    expect(read([...ASKED, 'Nora Vik, 52, lives in Northport.'], 'Interview: Nora Vik')).toEqual([
      {
        words: 'My mother led it. I was always there.',
        speaker: 'Nora Vik',
        does: 'assert',
        isSure: false,
      },
      { words: 'A long winter.', speaker: 'Nora Vik', does: 'assert', isSure: false },
    ]);
  });

  test('is answered by nobody where no interview is told of', () => {
    const found = read(['Nora Vik, 52, lives in Northport.', ...ASKED], 'News of the choir');
    expect(found.filter(({ speaker }) => speaker !== null)).toEqual([]);
  });

  test('is answered by nobody where an answer tells of the one who should give it', () => {
    const paragraphs = [...ASKED.slice(0, 3), 'Vik has not said.', 'Nora Vik, 52, sings.'];
    const found = read(paragraphs, 'Interview: Nora Vik');
    expect(found.filter(({ words }) => words.startsWith('My mother'))).toEqual([]);
  });
});

describe('a question', () => {
  test('is asked by whoever is named before it, and by nobody who answers', () => {
    const found = read([
      'Nora Vik leads the choir.',
      'Jon Moe: Do you still sing?',
      'Nora Vik: I do. What else is there?',
      'Jon Moe: And who pays?',
      'Nora Vik: Nobody.',
    ]);
    expect(found.map(({ speaker, does }) => [speaker, does])).toEqual([
      ['Jon Moe', 'ask'],
      ['Nora Vik', 'assert'],
      ['Jon Moe', 'ask'],
      ['Nora Vik', 'assert'],
    ]);
  });

  test.each(['Harbour Ledger', 'Q', 'Interviewer'])('of %s is nobody’s statement', (asks) => {
    const found = read([
      'Nora Vik leads the choir. She spoke to the Ledger.',
      `${asks}: Do you still sing?`,
      'Nora Vik: I do.',
      `${asks}: The town says you should stop.`,
      'Nora Vik: I know.',
    ]);
    expect(found.map(({ words }) => words)).toEqual(['I do.', 'I know.']);
  });
});

describe('letters and briefings', () => {
  const LETTER = 'I walk there with my dog and I will miss it.';

  test.each([
    ['one letter', ['The town votes.', LETTER, 'Nora Vik, Northport']],
    [
      'two names that are no end',
      [
        LETTER,
        'Nora Vik, Northport',
        LETTER,
        'Jon Moe, Southport',
        'He sang.',
        'It rained.',
        'So.',
      ],
    ],
    [
      'words that tell of whoever signs',
      [LETTER, 'Nora Vik, Northport', 'We heard Moe sing.', 'Jon Moe, Southport'],
    ],
    ['one topic', ['Nora Vik faced the press.', 'On the sign: “Keep off the grass, all of you.”']],
  ])('are not read in %s', (_, paragraphs) => {
    const found = read(paragraphs).filter(({ speaker }) => speaker !== null);
    expect(found).toEqual([]);
  });

  test('by topics are nobody’s where two are named above', () => {
    const found = read([
      'Nora Vik and Jon Moe faced the press.',
      'On the choir: “We have sung in the rain.”',
      'On the hall: “It is ours, and it was our mothers’.”',
    ]);
    expect(found.filter(({ speaker }) => speaker !== null)).toEqual([]);
  });
});

const byStart = (one: Attribution, other: Attribution): number =>
  one.spans[0]!.start - other.spans[0]!.start;

describe('any talk', () => {
  const pieces = fc.constantFrom(
    'Nora Vik: ',
    'VIK: ',
    'Q: ',
    'A: ',
    'Jon Moe:',
    'Nora Vik',
    '— Nora Vik (@vik) Nov 5, 2026',
    '- Jon Moe, mayor',
    'Vik replied:',
    'I sing. ',
    'Do you? ',
    'We met Nora Vik. ',
    '[APPLAUSE]',
    '(laughs) ',
    '“We sing.” ',
    'Correction: ',
    'Nora Vik – ',
    'Jon Moe, 34, nurse',
    'Nora Vik 00:12',
    '>> ',
    'NV: ',
    'On the hall: ',
    'Nora Vik, Northport',
    '\n\n',
    '\n\n',
    '\n\n',
  );

  test('has its words outside of labels and signatures, in order, each once', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const doc = readDoc(text, splitSentences(text));
        const { turns } = findTold(doc, findPeople(doc.tokens), '');
        let end = 0;
        for (const { spans, source } of turns.toSorted(byStart))
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
            expect(end).toBeLessThanOrEqual(text.length);
            const name = source && doc.tokens[source.first]!;
            expect(!name || name.end <= span.start || name.start >= span.end).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });
});
