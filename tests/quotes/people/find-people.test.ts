import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../src/quotes/doc.ts';
import { findPeople, speakerOf } from '../../../src/quotes/people/find-people.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

const find = (text: string) => findPeople(readDoc(text, splitSentences(text)).tokens);
const names = (text: string) => find(text).map(({ name }) => name);
const mentionsOf = (text: string, wanted: string) =>
  find(text)
    .find(({ name }) => name === wanted)
    ?.mentions.map((mention) => mention.text);

describe('one person under many names', () => {
  test.each([
    ['Minister Ada Voss spoke. Mrs. Voss left. Then Voss came back.', 'Ada Voss', 3],
    ['Voss spoke first. Later Ada Voss left.', 'Ada Voss', 2],
    ['So Ada M. Voss spoke to Ada Voss and J. Roe.', 'Ada M. Voss', 2],
    ['So Timothy Roe met Tim Roe.', 'Timothy Roe', 2],
    ['So Zoë Ålund spoke and Zoe Alund left.', 'Zoë Ålund', 2],
    ['So Bashar al-Marsh spoke. Then Marsh left.', 'Bashar al-Marsh', 2],
    ['So Otto de Roe spoke. De Roe left. Mr. de Roe came.', 'Otto de Roe', 3],
    ['So Ada Marsh-Holt spoke, and Marsh-Holt left.', 'Ada Marsh-Holt', 2],
    ['So the economist Juan Pardo Sol spoke. Mr. Pardo left.', 'Juan Pardo Sol', 2],
    ['So Hanna Voss spoke. Even so Hanna left.', 'Hanna Voss', 2],
    ['So Chen Xiaoli came. Mr. Chen left. Then Chen spoke.', 'Chen Xiaoli', 3],
    ['It was ADA VOSS. So Ada Voss spoke.', 'Ada Voss', 2],
    ['So Otto King spoke. Mr. King left.', 'Otto King', 2],
    ['So Justin Farmer spoke. Farmer left.', 'Justin Farmer', 2],
    ['Ann Müller spoke. Later Ann Mueller left. “No,” Mueller said.', 'Ann Mueller', 3],
    ['So Omar al-Harun spoke. Then Harun left.', 'Omar al-Harun', 2],
    ['So Robert Roe spoke. Later Bob Roe left.', 'Robert Roe', 2],
  ])('%s', (text, name, mentions) => {
    expect(mentionsOf(text, name)).toHaveLength(mentions);
  });

  test('shows the full name used most, not the longest by chance', () => {
    expect(names('So Ada Voss spoke. Then Merry Ada Voss left. So Ada Voss came.')).toContain(
      'Ada Voss',
    );
  });
});

describe('two people of one surname', () => {
  test.each([
    ['Bo Roe and Ada Roe met. Then Mrs. Roe spoke.', 'Ada Roe', ['Ada Roe', 'Roe']],
    ['Senator Ada Roe met Bo Roe. Then Senator Roe spoke.', 'Ada Roe', ['Ada Roe', 'Roe']],
    ['So Bo Roe spoke. His wife Ada Roe left. Then Roe came.', 'Bo Roe', ['Bo Roe', 'Roe']],
    ['So Bo Roe spoke. Bo Roe Jr. left. Then Roe came.', 'Bo Roe', ['Bo Roe', 'Roe']],
    [
      'So Ida Ward met Vera Ward. Vera Ward left; Ward wept.',
      'Vera Ward',
      ['Vera Ward', 'Vera Ward', 'Ward'],
    ],
    ['Then Mr. Roe spoke. Greta Roe left. President Roe came.', 'Roe', ['Roe', 'Roe']],
    ['So Roe won. Ada Roe, his daughter, left. Then Roe came.', 'Roe', ['Roe', 'Roe']],
  ])('%s', (text, name, mentions) => {
    expect(mentionsOf(text, name)).toEqual(mentions);
  });

  test('never makes one of a man and a woman, or of a father and a junior', () => {
    expect(names('So Paul Roe met Paula Roe and Paul Roe Jr. there.')).toHaveLength(3);
    expect(names('So John D. Roe met John M. Roe there.')).toHaveLength(2);
    expect(names('So Ann Marsh spoke. Van Marsh left.')).toHaveLength(2);
  });
});

describe('organisations', () => {
  test.each([
    ['So the Harrow Grain Fund spoke. Then the HGF left.', 'Harrow Grain Fund', 2],
    ['So the Bureau of Harbour Safety spoke. The B.H.S. left.', 'Bureau of Harbour Safety', 2],
    [
      'So the United Isles Harbour Council met. The Harbour Council left.',
      'United Isles Harbour Council',
      2,
    ],
    ['So The Harrow Times wrote it. So the Times said.', 'Harrow Times', 2],
    [
      'So the Institute for Fiscal and Monetary Studies spoke.',
      'Institute for Fiscal and Monetary Studies',
      1,
    ],
  ])('%s', (text, name, mentions) => {
    expect(mentionsOf(text, name)).toHaveLength(mentions);
  });

  test('keeps the House apart from the White House', () => {
    expect(names('So the White House spoke. Then the House left.')).toEqual([
      'White House',
      'House',
    ]);
  });
});

describe('what is known of someone', () => {
  test.each([
    ['So Rolf Adeyemi, 51, head of the dockers’ union, spoke.', 'head of the dockers’ union'],
    ['The water secretary, Rolf Adeyemi, spoke.', 'water secretary'],
    ['Then Harrow mayor Rolf Adeyemi spoke.', 'Harrow mayor'],
    ['Then Rolf Adeyemi, a Quay Museum mammalogist, spoke.', 'Quay Museum mammalogist'],
    ['Then Cleo Marsh’s uncle Rolf Adeyemi spoke.', 'Cleo Marsh’s uncle'],
  ])('%s', (text, role) => {
    expect(speakerOf(find(text).find(({ name }) => name === 'Rolf Adeyemi')!)).toMatchObject({
      name: 'Rolf Adeyemi',
      kind: 'person',
      roles: [role],
    });
  });

  test('a title that is in the name is not told again', () => {
    const [king] = find('So King Aled spoke. King Aled left.');
    expect(speakerOf(king!)).toMatchObject({ name: 'King Aled', roles: [] });
  });

  test('what only the article explains is known, and not shown', () => {
    const [person] = find('So its first mayor, Rolf Adeyemi, spoke.');
    expect(person!.roles).toEqual(['first mayor']);
    expect(speakerOf(person!).roles).toEqual([]);
  });

  test.each([
    ['So Mr. Quell spoke.', 'he'],
    ['So spokeswoman Quell spoke.', 'she'],
    ['So Ada Quell spoke.', 'she'],
    ['So Senator Terry Quell spoke. She left, and her aides too.', 'she'],
    ['So Senator Terry Quell spoke.', null],
  ])('gender is told by title, role, first name or the pronouns beside: %s', (text, gender) => {
    expect(find(text).at(-1)?.gender).toBe(gender);
  });
});

describe('a capital that makes no name', () => {
  test.each([
    [
      'Rivals Mock Voss Over Harbour Plan\n\nIt was Ada Voss whom rivals mock. The plan is over.',
      ['Ada Voss'],
    ],
    ['Six of them left. Only six stayed with Ada Voss.', ['Ada Voss']],
    ['Delegates left. So Senate Democrats met Ada Voss.', ['Ada Voss']],
    ['A new Harrow Fund rose. New Harrow Fund money came.', ['Harrow Fund']],
    ['So Ada Voss spoke. The Vosses left.', ['Ada Voss']],
    ['So Voss-backed plans met Ada Voss.', ['Ada Voss']],
    ['A Turkish ship. Turkish ships met Ada Voss.', ['Ada Voss']],
    ['By Ada Voss\nHarrow slept.', ['Ada Voss', 'Harrow']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
