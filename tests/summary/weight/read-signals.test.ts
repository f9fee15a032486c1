import { describe, expect, test } from 'vitest';
import { namedIn, nameSizeOf, sizesOf } from '../../../src/summary/weight/name-size.ts';
import { readSignals } from '../../../src/summary/weight/read-signals.ts';
import { readTold } from '../../../src/summary/weight/told.ts';

const signal =
  (name: 'toll' | 'harm' | 'deed' | 'novelty' | 'magnitude' | 'talk' | 'aside') =>
  (title: string, text = '') =>
    readSignals({ title, text })[name];

describe('the toll of an event', () => {
  const tollOf = signal('toll');
  test.each([
    ['Quake kills 1,200 in Torra', 1],
    ['At least 100 dead in Torra quake', 0.75],
    ['Dozens of miners die underground', 0.62],
    ['Two dozen people drowned off Senn', 0.6],
    ['Ferry captain dies in Calder', 0.25],
    ['Fifty injured, 50 hurt as ferry hits pier', 0.34],
    ['No deaths in Torra quake', 0],
    ['Author Ida Lonn dead at 88', 0.25],
    ['Senn keeps the death penalty for 12 crimes', 0],
    ['Two-time candidate Ida Lonn, who ran in 1992, dies at 88', 0.25],
    ['Fund worth $900 died in 10 days', 0.25],
  ])('“%s” %d', (title, wanted) => {
    expect(tollOf(title)).toBeCloseTo(wanted);
  });

  test('weighs less where only the text has it', () => {
    expect(tollOf('Quake in Torra', 'It killed 1,000 people.')).toBeCloseTo(0.6);
  });
});

describe('a deed', () => {
  const deedOf = signal('deed');
  const order = [
    'Premier Holt resigns',
    'Court approves the new bridge',
    'Government to ban kites',
    'Chess club bans kites',
    'Government may ban kites',
    'Parliament talks about the kite ban',
  ];
  test('weighs by its gravity, by who does it, and by how sure it is', () => {
    const found = order.map((title) => deedOf(title));
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(new Set(found).size).toBe(order.length);
    expect(found[0]).toBe(1);
    expect(found.at(-1)).toBe(0);
  });

  test('is none of a former office, or a noun', () => {
    expect(deedOf('Former president quits chess club')).toBeLessThan(0.5);
    expect(deedOf('Senate impeachment hearing goes on')).toBe(0);
  });
});

describe('signals', () => {
  test.each([
    ['harm', 'Gunman holds hostages in Senn', 1],
    ['harm', 'Choir sings in Senn', 0],
    ['harm', 'Journalist who wrote on kites killed in Senn', 1],
    ['harm', 'Journalists of Senn meet in long evenings over the death notices', 0],
    ['magnitude', 'All adults in Senn can have kites', 0.75],
    ['magnitude', 'Most of Senn likes kites', 0],
    ['deed', 'Justice Lind announces retirement', 1],
    ['deed', 'Supreme court justice Lind retiring', 1],
    ['deed', 'Senate confirms Lind as premier', 1],
    ['deed', 'Senate committee cancels votes on kites', 0.325],
    ['novelty', 'Torra elects first woman since 1974', 1],
    ['novelty', 'Rents rise to record high', 1],
    ['novelty', 'Holt goes on the record about rents', 0],
    ['novelty', 'The first lady opens a school', 0],
    ['magnitude', '1 million seek work', 0.5],
    ['magnitude', 'Twelve seek work in 2031', 0],
    ['talk', 'Holt slams rival’s kite plan', 1],
    ['talk', 'Kites could become dearer', 1],
    ['talk', 'Ferry has sunk off Vik, coastguard says', 0],
    ['talk', 'Police say five were killed in Brenn', 0],
    ['harm', 'Holt defends Lind after riot in Senn', 0.4],
    ['talk', 'Court strikes down kite ban', 0],
    ['aside', 'Opinion: Holt must go', 1],
    ['aside', 'COMMENT | Holt and the kites', 1],
    ['aside', 'Your horoscope for Tuesday', 1],
    ['aside', 'Quiz: how well do you know Calder?', 1],
    ['aside', 'The 12 best kettles to buy this spring', 1],
    ['aside', '10 tips for better sleep', 1],
    ['aside', 'League table after round nine', 1],
    ['aside', 'Why Holt lost', 0.5],
    ['aside', 'Holt loses vote', 0],
  ] as const)('%s of “%s” is %d', (name, title, wanted) => {
    expect(signal(name)(title)).toBeCloseTo(wanted);
  });

  test('an author who speaks of himself stands aside, a speaker who is quoted does not', () => {
    const asideOf = signal('aside');
    expect(asideOf('A day in Senn', 'I came by train. My coat was wet.')).toBeGreaterThan(0.5);
    expect(asideOf('A day in Senn', '“I came by train. My coat was wet,” Holt said.')).toBe(0);
  });
});

test('a name is as large as its bearer is often quoted, and larger in a title than below it', () => {
  const sizes = sizesOf(['Ada Holt', 'Bo Lind']);
  const sizeOf = (title: string, text: string) =>
    nameSizeOf(namedIn(readTold({ title, text })), sizes);
  expect(sizeOf('Holt wins', '')).toBe(1);
  expect(sizeOf('Lind wins', '')).toBe(0.5);
  expect(sizeOf('Vote is over', 'Ada Holt won.')).toBeCloseTo(0.6);
  expect(sizeOf('Vote is over', 'A holt is a wood.')).toBe(0);
});
