import type { Facts } from '../learned/facts.ts';
import { groupFacts } from '../learned/group-facts.ts';
import type { Candidate } from './candidate.ts';
import { CONTENT_FACTS } from './content-facts.ts';
import { viewContent } from './content-view.ts';
import type { Question } from './find-questions.ts';
import { likelihoods } from './likelihoods.ts';
import { namedIn, RELATION_FACTS, viewRelation } from './relation-facts.ts';
import type { Setting } from './setting.ts';
import { readSource, SOURCE_FACTS } from './source-facts.ts';

/** What may be true of a content: a candidate said it, nobody named did, or it is no speech. */
const SOMEBODY = 0;
const NOBODY = 1;
const NO_SPEECH = 2;

/** An answer to a question, by what the linker's scores say of it. */
type Answer = {
  kind: number;
  /** How far the score is below the best; of “no speech” the best score itself. */
  behind: number;
  /** How many candidates score higher. */
  rank: number;
  /** The likelihood among the candidates, 0 to 1. */
  likely: number;
};

const ANSWER_FACTS = groupFacts<Answer>('answer', {
  kind: ({ kind }) => kind,
  behind: ({ behind }) => behind,
  rank: ({ rank }) => rank,
  likely: ({ likely }) => likely,
});

const ROW = [CONTENT_FACTS, ANSWER_FACTS, SOURCE_FACTS, RELATION_FACTS].flatMap(
  ({ names }) => names,
);

/** The facts of an answer in the order of its row: the number of each is its place. */
export const JUDGE_FACTS: Facts = Object.fromEntries(ROW.map((name, at) => [name, at]));

/** Where the facts of each group begin. */
const OF_ANSWER = CONTENT_FACTS.names.length;
const OF_SOURCE = OF_ANSWER + ANSWER_FACTS.names.length;
const OF_RELATION = OF_SOURCE + SOURCE_FACTS.names.length;

/** Stands for every fact of a source where there is none. */
const BLANK = -5;

/** The facts of each answer: one for each candidate, in their order, then “no speech”. */
export function answersTo(setting: Setting, question: Question): Float32Array[] {
  const { candidates, segments, content } = question;
  const shared = new Float32Array(ROW.length).fill(BLANK);
  CONTENT_FACTS.write(viewContent(setting, question), shared);
  const named = namedIn(setting, content);
  const answer = (own: Answer): Float32Array => ANSWER_FACTS.write(own, shared.slice(), OF_ANSWER);
  const best = Math.max(...candidates.map(({ score }) => score));
  const answers = compareScores(candidates).map((scored, at) => {
    const { source, origin } = candidates[at]!;
    if (!source) return answer({ kind: NOBODY, ...scored });
    const row = answer({ kind: SOMEBODY, ...scored });
    row.set(readSource(setting, segments, source, origin), OF_SOURCE);
    return RELATION_FACTS.write(viewRelation(setting, question, source, named), row, OF_RELATION);
  });
  return [...answers, answer({ kind: NO_SPEECH, behind: best, rank: 0, likely: 0 })];
}

function compareScores(candidates: Candidate[]): Omit<Answer, 'kind'>[] {
  const scores = candidates.map(({ score }) => score);
  const best = Math.max(...scores);
  const shares = likelihoods(scores);
  return scores.map((score, at) => ({
    behind: score - best,
    rank: countAbove(scores, score),
    likely: shares[at]!,
  }));
}

function countAbove(scores: number[], score: number): number {
  let above = 0;
  for (const other of scores) if (other > score) above++;
  return above;
}
