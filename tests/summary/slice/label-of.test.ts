import { describe, expect, test } from 'vitest';
import { labelOf } from '../../../src/summary/slice/label-of.ts';

describe('labelOf', () => {
  test.each([
    ['What’s next: ', 'The council votes on Monday.'],
    ['The big picture: ', 'Six towns have no port.'],
    ['Key takeaways: ', 'Fares rose by a tenth.'],
    ['How it works: ', 'Drivers pay at the gate.'],
    ['UPDATE 2: ', 'The ferry has sunk.'],
    ['BREAKING – ', 'The ferry has sunk.'],
    ['■ What’s next: ', 'The council votes on Monday.'],
    ['Exclusive— ', 'A ferry was sold twice.'],
  ])('tells that news follows “%s”', (label, sentence) => {
    expect(labelOf(label + sentence)).toEqual({ end: label.length, kind: 'news' });
  });

  test.each([
    'Why it matters: ',
    'Why the port shut: ',
    'Our take: ',
    'The bottom line: ',
    'Between the lines: ',
    'Yes, but: ',
    '■ Between the lines: ',
    'What critics say: ',
    'What they’re saying: ',
    'OPINION: ',
  ])('tells that comment follows “%s”', (label) => {
    expect(labelOf(`${label}The bill is a stunt.`)).toEqual({ end: label.length, kind: 'comment' });
  });

  test.each([
    'The rule: no boats after nine.',
    'What happened next – the ferry sank – shocked Torra.',
    'Details of the plan: it costs 40 crowns.',
    'Update of the map is due.',
    'Ann Lee: The ferry sank.',
    'Why it matters is unclear.',
    '',
  ])('finds none in “%s”', (sentence) => {
    expect(labelOf(sentence)).toBeUndefined();
  });
});
