import { describe, expect, test } from 'vitest';
import { candidateFacts } from '../../../src/quotes/linker/candidate-facts.ts';
import { LINK_FACTS } from '../../../src/quotes/linker/link-facts.ts';
import { linkKeys } from '../../../src/quotes/linker/link-keys.ts';
import type { Position } from '../../../src/quotes/linker/position.ts';
import { hashText, mixHash } from '../../../src/text/hash.ts';
import { docOf } from '../marked.ts';
import { segmentsIn } from '../segments.ts';

type Name = keyof typeof LINK_FACTS;

const NAMES = new Map(Object.entries(LINK_FACTS).map(([name, number]) => [number, name]));

/** Where the linker stands at the last <content>. */
function positionIn(marked: string): Position {
  const segments = segmentsIn(marked);
  const at = segments.findLastIndex(({ role }) => role === 'content');
  const previousContent = segments.slice(0, at).findLast(({ role }) => role === 'content');
  return {
    doc: docOf(marked),
    segments,
    at,
    content: segments[at]!,
    previous: undefined,
    previousContent,
  };
}

function read(
  position: Position,
  candidate: number | undefined,
): Record<string, (number | undefined)[]> {
  const facts: Record<string, (number | undefined)[]> = {};
  candidateFacts(position, candidate, (fact, ...values) => {
    facts[NAMES.get(fact)!] = values;
  });
  return facts;
}

/** What the linker is told of the first [source]. */
function factsOf(marked: string): Record<string, (number | undefined)[]> {
  const position = positionIn(marked);
  const source = position.segments.findIndex(({ role }) => role === 'source');
  return read(position, source);
}

const of = hashText;
/** Forms of a content: flags as in `formOf`. */
const SENTENCE = 2 + 4;
const QUOTED = 1 + 8 + 16;

describe('of the source the linker is told', () => {
  test.each<[string, Name, number[] | undefined]>([
    ['[Ada] {said}: “<No.>”', 'after', [0]],
    ['“<No>,” {said} [Ada].', 'after', [1]],
    ['[Ada] {said}: “<No.>”', 'distance', [0, 3]],
    ['“<No,>” {said} [Ada].', 'distance', [1, 2]],
    ['[Ada <Voss spoke] of rain>.', 'distance', [0, 9]],
    ['[Ada] {said}: “<No.>”', 'units', [0, 4]],
    ['[Ada] left. Then it was “<no>”.', 'units', [0, 5]],
    ['[Ada] {said}: “<No.>”', 'paragraphsAndForm', [1, QUOTED + 4]],
    ['[Ada] {said}:\n\n“<No.>”', 'paragraphsAndForm', [2, QUOTED + SENTENCE]],
    ['[Ada] {said} <no rain fell>.', 'paragraphsAndForm', [1, 4]],
    ['<No rain fell>, {said} [Ada].', 'paragraphsAndForm', [8 + 1, 2]],
    ['[Ada] {said} <no rain “fell then>.”', 'paragraphsAndForm', [1, 1 + 4 + 16]],
    ['[Ada] {said} “<No.>”', 'rolesBetween', [7 * 4 + 2, 0]],
    ['[Ada] {said} [Bo] {said} <no>.', 'rolesBetween', [((7 * 4 + 2) * 4 + 1) * 4 + 2, 0]],
    ['[Ada] {said} [Bo] {said} <no>.', 'countsBetween', [2 * 16 + 4]],
    ['[Ada] {said} <it> and <no>.', 'countsBetween', [16 + 1]],
    ['[Ada] {said} <no>.', 'cuesBeside', [1, 0]],
    ['“<No,>” {said} [Ada].', 'cuesBeside', [2, 1]],
    ['[Ada], as ever and ever, {said} <no>.', 'cuesBeside', [0, 0]],
    ['[Ada] {said} <no>.', 'cueAfter', [of('said'), 0]],
    ['[Ada] {said} <no>.', 'cueBefore', undefined],
    ['“<No,>” {said} [Ada].', 'cueBefore', [of('said'), 1]],
    ['[Ada] {said} <no>.', 'cuesBesideAndUnitsAndForm', [16 + 1, 4]],
    ['[the minister] {said} <no>.', 'kind', [0, 0]],
    ['[Ada] {said} <no>.', 'kind', [1, 0]],
    ['[She] {said} <no>.', 'kind', [2, 0]],
    ['Ada, [who] {said} <no>.', 'kind', [3, 0]],
    ['[It] {said} <no>.', 'kind', [4, 0]],
    ['[She] {said} <no>.', 'kindAndUnits', [2 * 2, 2]],
    ['“[Ada] {said} <no>.”', 'bothQuoted', [1, 1]],
    ['[Ada] {said}: “<No.>”', 'bothQuoted', [0, 1]],
    ['[Ada] {said} <no>.', 'subjectAndUnits', [1, 2]],
    ['So, as ever, [Ada] {said} <no>.', 'subjectAndUnits', [0, 2]],
    ['[Ada] {said} <no>.', 'cueBetween', [of('said'), 0]],
    ['[Ada]: <no>.', 'cueBetween', [0, 0]],
    ['[Ada Voss] {said} <no>.', 'lastWord', [of('voss')]],
    ['[Ada] {said} <no>.', 'sourceAndCueBetween', [2 + 1, 4]],
    ['[Ada] left. [Bo]: “<No.>”', 'sourceAndCueBetween', [0, QUOTED + 4]],
    ['<It rained>. Then [Ada] {said} <no>.', 'speakerSoFarAndUnitsSince', [1, 4]],
    ['[Ada] {said} <no>.', 'speakerSoFarAndUnitsSince', [0, 4]],
    ['[Ada] {said} <no>.', 'paragraphs', [1, 1]],
    ['It rained. [Ada] {said} <no>.', 'paragraphs', [1, 0]],
    ['[Ada] {said} <no>.', 'wordsBetween', [mixHash(7, 3, of('said')), 0]],
    ['[Ada] {promised} <no>.', 'wordsBetween', [mixHash(7, 3, 1), 0]],
    ['“<No.>” Rain fell. [Ada] left.', 'stopBetween', [1, 8 + 5]],
    ['“<No,>” {said} [Ada].', 'stopBetween', [0, 8 + 3]],
    ['[Ada] {said} that <rain fell>.', 'thatBetween', [1, 0]],
    ['[Ada] {said} <rain fell>.', 'thatBetween', [0, 0]],
    ['[Ada] {said} <no>.', 'sameUnit', [0, 4]],
    ['[Ada] left. “<No.>”', 'sameUnit', undefined],
    ['So [Ada] {said} <no>.', 'wordBefore', [of('so'), mixHash(0, 0)]],
    ['[Ada] {said} <no>.', 'wordBefore', [0, mixHash(0, 0)]],
    ['So [Ada] {said} <no>.', 'wordAfter', [of('said'), mixHash(0, 0)]],
    ['Harrow’s [mayor] {said} <no>.', 'shortWordBefore', [of('’s'), mixHash(0, 0)]],
    ['Harrow [mayor] {said} <no>.', 'shortWordBefore', [1, mixHash(0, 0)]],
    ['[Ada] {promised} <no>.', 'shortWordAfter', [2, mixHash(1, mixHash(0, 0), 4)]],
  ])('in “%s”: %s %j', (marked, name, values) => {
    expect(factsOf(marked)[name]).toEqual(values);
  });

  test('whether it is the speaker so far', () => {
    const position = positionIn('[Ada] {said} <no>.');
    const [ada] = position.segments;
    expect(read(position, 0).speakerSoFar).toEqual([0, 4]);
    expect(read({ ...position, previous: ada }, 0).speakerSoFar).toEqual([1, 4]);
  });
});

describe('of “nobody is named” the linker is told', () => {
  test.each<[string, Name, number[]]>([
    ['It was said: “<No.>”', 'nobody', [0]],
    ['It was said: “<No.>”', 'nobodyAndForm', [QUOTED + 4]],
    ['It was said: “<No.>”', 'nobodyAndFormAndParagraph', [QUOTED + 4, 1]],
    ['It was said: “<No.>”', 'nobodyAndSpeakerSoFar', [0, QUOTED + 4]],
  ])('in “%s”: %s %j', (marked, name, values) => {
    expect(read(positionIn(marked), undefined)[name]).toEqual(values);
  });

  test('nothing of a source', () => {
    const names = Object.keys(read(positionIn('[Ada] {said} <no>.'), undefined));
    expect(names.every((name) => name.startsWith('nobody'))).toBe(true);
  });
});

describe('the numbers of the facts', () => {
  test('are used once', () => {
    expect(NAMES.size).toBe(Object.keys(LINK_FACTS).length);
  });

  test('are those of facts that are told', () => {
    const told = [
      read(positionIn('<No>.'), undefined),
      factsOf('[Ada] {said} <no>.'),
      factsOf('“<No,>” {said} [Ada].'),
    ].flatMap((facts) => Object.keys(facts));
    expect(new Set(told)).toEqual(new Set(NAMES.values()));
  });
});

test('the keys of a candidate are the hashes of its facts', () => {
  const position = positionIn('[Ada] {said} <no>.');
  const told: number[] = [];
  candidateFacts(position, 0, (fact, a, b = 0) => told.push(mixHash(fact, a, b)));
  expect(linkKeys(position, 0)).toEqual(told);
});
