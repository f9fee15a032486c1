import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../../src/quotes/attribution.ts';
import type { Question } from '../../../src/quotes/judge/find-questions.ts';
import { answersOf, ask } from './ask.ts';

const PLAIN = '[Ada] {said} <no>.';
const [ADA] = ask(PLAIN).sources;

/** Nobody and then Ada as candidates, with these scores. */
const scoresOf = (...scores: number[]): Partial<Question> => ({
  candidates: scores.map((score, at) => ({
    source: at === 0 ? undefined : ADA,
    score,
    origin: 'tagged',
  })),
});

const RULE: Attribution = {
  spans: [],
  kind: 'indirect',
  cue: null,
  source: null,
  stretches: [],
  unit: 0,
  sure: 1,
};

describe('of the content the judge is told', () => {
  test.each([
    ['[Ada] {said} <it rained>.', 'content.words', 2],
    ['[Ada] {said} <Bo met Cy>.', 'content.capitalised', 2 / 3],
    ['[Ada] {said} <it “rained”>.', 'content.quoted', 1 / 2],
    ['[Ada] {said} <the Town was shut>.', 'content.tellingCapitalised', 1 / 2],
    ['[Ada] {said} <I met my aunt>.', 'content.personal', 2 / 4],
    ['[Ada] {said}, “<No.>”', 'content.kindBefore', 1],
    ['[Ada] {said}: “<No.>”', 'content.kindBefore', 2],
    ['It was called “<The Ark>” then.', 'content.kindBefore', 9],
    ['“<No.>”', 'content.kindBefore', 0],
    ['“<No>,” {said} [Ada].', 'content.kindAfter', 1],
    ['“<No,>” {said} [Ada].', 'content.kindAfter', 12],
    ['[Ada] {said}: “<No.>”', 'content.kindAfter', 0],
    ['[Ada] and [Bo] {said} <no>.', 'content.sourcesInUnit', 2],
    ['[Ada] {said} <no>.', 'content.cuesInUnit', 1],
    ['[Ada] {said} <no> and <yes>.', 'content.contentsInUnit', 2],
    ['[Ada] {said} <no>. <It rained>.', 'content.contentsInUnit', 1],
    ['[Ada] {said} <no>. <It rained>.', 'content.contentsInParagraph', 2],
    ['[Ada] said: “<No.>”', 'content.cueNearby', 0.9],
    ['[Ada] said: “<No.>”', 'content.tokensToCueNearby', 1],
    ['[Ada] left. “<No.>”', 'content.tokensToCueNearby', 9],
    ['<It rained>.', 'content.edgesOfUnit', 3],
    ['So then <it rained> at last there.', 'content.edgesOfUnit', 0],
    ['<It rained>.', 'content.opensParagraph', 1],
    ['So. <It rained>.', 'content.opensParagraph', 0],
    ['“<No,>” {said} [Ada].', 'content.endsInStop', 1],
    ['“<No>”, {said} [Ada].', 'content.endsInStop', 0],
    ['<It rained>. So. <It snowed>.', 'content.unitsSinceLast', 2],
    ['<It snowed>.', 'content.unitsSinceLast', 20],
    ['“<No>” and “yes”.', 'content.stretches', 1],
    ['Then <it rained>', 'content.shareOfUnit', 2 / 3],
    ['<It rained>.', 'content.opensCapitalised', 1],
    ['So <it rained>.', 'content.opensCapitalised', 0],
    ['[Ada] said “<no>” then.', 'content.shareBefore', 0.9],
    ['“<No>” said Ada.', 'content.shareAfter', 0.9],
    ['“<No>” said Ada.', 'content.shareBefore', -1],
    ['[Ada] and [Bo] left. “<No.>”', 'content.candidates', 3],
    ['“<No>” {said} [Ada].', 'content.tokensToCueAfter', 2],
    ['“<No>” {said} [Ada].', 'content.tokensToCueBefore', 9],
    ['“<We left.>\n\n“We came.” So they say.', 'content.open', 1],
    ['“We left.\n\n“<We came.>” So they say.', 'content.open', 0],
    ['“We left.\n\n“<We came.>” So they say.', 'content.openBefore', 1],
  ])('in “%s”: %s is %d', (marked, name, value) => {
    for (const answer of answersOf(marked)) expect(answer[name]).toBeCloseTo(value);
  });

  test.each<[string, Partial<Question>, number]>([
    ['content.origin', { origin: 'tagged' }, 0],
    ['content.origin', { origin: 'form' }, 1],
    ['content.origin', { origin: 'loose' }, 2],
    ['content.rule', {}, 0],
    ['content.rule', { rule: RULE }, 1],
    ['content.rule', { rule: { ...RULE, cue: { first: 1, last: 1 } } }, 2],
    ['content.nobodyScore', scoresOf(3, 5), 3],
    ['content.bestAhead', scoresOf(3, 5), 2],
    ['content.bestAhead', scoresOf(3), 9],
  ])('%s of a question with %j: %d', (name, changes, value) => {
    for (const answer of answersOf(PLAIN, changes)) expect(answer[name]).toBe(value);
  });
});

describe('of the answer the judge is told', () => {
  const likely = Math.E ** 2 / (Math.E ** 2 + 1);

  test.each([
    ['nobody', 0, { kind: 1, behind: -2, rank: 1, likely: 1 - likely }],
    ['a source', 1, { kind: 0, behind: 0, rank: 0, likely }],
    ['no speech', 2, { kind: 2, behind: 5, rank: 0, likely: 0 }],
  ])('which it is, and how the linker scored it: %s', (_, at, values) => {
    const answer = answersOf(PLAIN, scoresOf(3, 5))[at]!;
    for (const [name, value] of Object.entries(values))
      expect(answer[`answer.${name}`]).toBeCloseTo(value, 5);
  });
});

test('nothing is known of a source where there is none', () => {
  const [nobody, ada, noSpeech] = answersOf(PLAIN);
  for (const [name, value] of Object.entries(nobody!)) {
    const isOfSource = /^(?:source|relation)\./u.test(name);
    expect(value === -5).toBe(isOfSource);
    if (isOfSource) expect([noSpeech![name], ada![name]]).toEqual([-5, expect.not.closeTo(-5)]);
  }
});
