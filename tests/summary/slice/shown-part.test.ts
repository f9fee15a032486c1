import { describe, expect, test } from 'vitest';
import { shownPart } from '../../../src/summary/slice/shown-part.ts';
import { growthOf, LINEAR } from '../../support/growth-of.ts';

const shown = (sentence: string): string => {
  const { start, end } = shownPart(sentence, { first: true });
  return sentence.slice(start, end);
};

describe('the opening of what is shown', () => {
  test.each([
    ['SILL BAY: A ferry sank on Monday.', 'A ferry sank on Monday.'],
    ['■ A ferry sank on Monday.', 'A ferry sank on Monday.'],
    ['• UPDATE: SILL BAY (Northwire) — A ferry sank.', 'A ferry sank.'],
    ['1. A ferry sank on Monday.', 'A ferry sank on Monday.'],
    ['(b) A ferry sank on Monday.', 'A ferry sank on Monday.'],
    ['– A ferry sank on Monday.', 'A ferry sank on Monday.'],
    ['■ Our take: The bill is a stunt.', 'Our take: The bill is a stunt.'],
    ['* “Go,” said Ann Lee.', '“Go,” said Ann Lee.'],
    ['A ferry sank on Monday. ■', 'A ferry sank on Monday.'],
    ['What’s next: Talks begin on Monday. ■', 'Talks begin on Monday.'],
  ])('leaves out what is none of the sentence “%s”', (sentence, part) => {
    expect(shown(sentence)).toBe(part);
  });

  test.each([
    'Why it matters: The bill is a stunt.',
    'VERDICT: The bill is a stunt.',
    'Read more: The ferry sank on Monday.',
    '12 boats sank on Monday.',
    '-5 degrees were measured in Tarn.',
    'A ferry sank on Monday.',
    '■',
    '',
  ])('leaves “%s” as it is', (sentence) => {
    expect(shown(sentence)).toBe(sentence);
  });
});

describe('the end of what is shown', () => {
  test.each([
    [
      'An earthquake shook the capital of Torra on Tuesday',
      ', the interior ministry said in a statement.',
    ],
    ['A bridge in the town of Harrow collapsed on Monday night', ', police said on Tuesday.'],
    ['Forty guests were evacuated from a hotel in Tarn', ', according to the fire service.'],
    ['The harbour of Sill Bay reopened on Monday morning', ', Mayor Ida Brandt said on Tuesday.'],
    [
      'Two trains were stopped outside the town of Harrow',
      ', Harrow police said at a news conference.',
    ],
    ['Prices in Torra rose by three percent in May', ', the statistics office reported on Friday.'],
    ['A freighter sank off Sill Bay, and its cargo was recovered', ', the coast guard said.'],
  ])('leaves out who reports “%s”', (report, attribution) => {
    const sentence = `${report}${attribution}`;
    expect(shownPart(sentence)).toEqual({ start: 0, end: report.length, cut: true });
  });

  test.each([
    // whoever says so may be a party
    'The harbour of Sill Bay reopened on Monday morning, he said.',
    'The harbour of Sill Bay reopened on Monday morning, the union said.',
    'The harbour of Sill Bay reopened on Monday morning, the foreign ministry said.',
    'The harbour of Sill Bay reopened on Monday morning, Velmoran officials said.',
    'The harbour of Sill Bay reopened on Monday morning, officials said.',
    'The harbour of Sill Bay reopened on Monday morning, Ann Lee said.',
    // claims, causes, blame, doubt
    'The bridge collapsed because bolts were missing, police said.',
    'The bridge was allegedly opened by vandals, police said.',
    'A man was arrested after he had robbed a bank, police said.',
    'The bridge may have been opened too early, police said.',
    'No boats were stopped in Sill Bay on Monday, police said.',
    'The bridge wasn’t reopened on Monday morning, police said.',
    'The town has handled the strike rather well, Mayor Ida Brandt said.',
    'Roads will be reopened on Monday morning, police said.',
    'Prices in Torra fell by three percent in May, the finance ministry said.',
    'Crime in the town of Harrow dropped by a tenth, Mayor Ida Brandt said.',
    // people hurt, and war
    'Three people were killed when a bridge collapsed, police said.',
    'A drone damaged a school in the town of Harrow, police said.',
    // nothing whole is left
    'After a bridge over the Sill collapsed, police said.',
    'The bridge, which collapsed on Monday night, police said.',
    '“The bridge has been closed since Monday,” police said.',
    'The bridge was closed, police said.',
    'We reopened the bridge on Monday morning, police said.',
    'The bridge was closed: it had been damaged, police said.',
    'Police said on Tuesday that the bridge had reopened.',
  ])('keeps who says so in “%s”', (sentence) => {
    expect(shownPart(sentence).cut).toBe(false);
  });
});

test.each([
  [
    '3.10pm: Engineer Karl Vint has been found guilty.',
    'Engineer Karl Vint has been found guilty.',
  ],
  ['[00:15] The fire is out.', 'The fire is out.'],
  ["67' Brell equalise from the spot.", 'Brell equalise from the spot.'],
  ['14:05 is when the last boat leaves.', '14:05 is when the last boat leaves.'],
  ['Nine people were hurt.', 'Nine people were hurt.'],
])('cuts the time of an entry from “%s”', (sentence, shown) => {
  const { start, end } = shownPart(sentence, { timed: true });
  expect(sentence.slice(start, end)).toBe(shown);
});

test('takes linear time on odd input', () => {
  for (const odd of ['A ', '■ ', '(A', 'Ab, ', 'UPDATE: ', 'the ', '- ', 'Ab-']) {
    const show = (size: number) =>
      shownPart(`${odd.repeat(size)}closed, police said.`, { first: true });
    expect(growthOf(show, 2_000), odd).toBeLessThan(LINEAR);
  }
});
