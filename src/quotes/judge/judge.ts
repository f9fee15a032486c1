import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { scoreFacts } from '../learned/trees.ts';
import type { Segment } from '../tagger/segment.ts';
import type { Tags } from '../tagger/tag-doc.ts';
import { contentFacts } from './content-facts.ts';
import { findQuestions, type Question } from './find-questions.ts';
import { type Setting, settingOf } from './setting.ts';
import { NO_SOURCE, namedIn, relationFacts, sourceFacts } from './source-facts.ts';

/** A content that counts as speech, and who said it as far as anybody can tell. */
export type Judgement = Question & {
  source: Segment | undefined;
  /** 0 to 1: that it is speech, and this source's. */
  likely: number;
};

/** What may be true of a content: this candidate said it, nobody who is named did, or it is no speech. */
const SOMEBODY = 0;
const NOBODY = 1;
const NO_SPEECH = 2;

/** From here on it is speech. */
const SPEECH = 0.6;
/** From here on a source is shown; reported speech without one is left out. */
const SHOWN = 0.5;
/** So few words in marks are often a title or a scare quote: they need a source, and a surer one. */
const FEW = 3;
const SHOWN_OF_FEW = 0.6;

/**
 * Decides what is speech and whose, by boosted trees (Friedman 2001) over what tagger, linker, rules and layout say
 * of each content and candidate, normalised over the answers to one question.
 */
export function judge(
  doc: Doc,
  tags: Tags,
  ruled: Attribution[],
  model: Pick<Model, 'lexicon' | 'linker' | 'judge'>,
): Judgement[] {
  const setting = settingOf(doc, tags, model.lexicon);
  const judgements: Judgement[] = [];
  for (const question of findQuestions(doc, tags, ruled, model)) {
    const scores = answersTo(setting, question).map((facts) => scoreFacts(model.judge, facts));
    const few = isFew(doc, question);
    const { source, likely, speech } = decide(question, scores, few ? SHOWN_OF_FEW : SHOWN);
    const before = judgements.at(-1);
    if (source) judgements.push({ ...question, source, likely });
    else if (before?.source && takesUp(doc, before, question))
      judgements.push({ ...question, source: before.source, likely: before.likely });
    else if (speech && question.stretches.length > 0 && !few)
      judgements.push({ ...question, source: undefined, likely: 0 });
  }
  return judgements;
}

type Decision = { source: Segment | undefined; likely: number; speech: boolean };

/** At most three words of it stand in marks, but some do. */
function isFew({ tokens }: Doc, { content, stretches }: Question): boolean {
  let words = 0;
  for (let at = content.first; at <= content.last; at++) {
    const { stretch, text } = tokens[at]!;
    if (stretch >= 0 && /^[\p{L}\p{N}]/u.test(text)) words++;
  }
  return stretches.length > 0 && words <= FEW;
}

function decide({ candidates }: Question, scores: number[], least: number): Decision {
  const answers = likelihoods(scores);
  const noSpeech = answers.pop()!;
  const likely = Math.max(...answers);
  const speech = 1 - noSpeech >= SPEECH;
  const shown = speech && likely >= least;
  return {
    source: shown ? candidates[answers.indexOf(likely)]?.source : undefined,
    likely,
    speech,
  };
}

/** The mark of the quotation before was left open, and this one takes it up: the same person goes on. */
function takesUp(
  { stretches }: Doc,
  before: Judgement,
  { stretches: [first = 0] }: Question,
): boolean {
  return before.stretches.includes(first - 1) && stretches[first - 1]?.open === true;
}

/** The facts of each answer: one a candidate, in their order, then “no speech”. */
export function answersTo(setting: Setting, question: Question): Float32Array[] {
  const own = contentFacts(setting, question);
  const named = namedIn(setting, question.content);
  const answer = (facts: number[]): Float32Array => {
    const row = new Float32Array(own.length + facts.length);
    row.set(own);
    row.set(facts, own.length);
    return row;
  };
  const scores = question.candidates.map(({ score }) => score);
  const most = Math.max(...scores);
  const linked = likelihoods(scores);
  const answers = question.candidates.map(({ source, origin, score }, at) => {
    const rank = scores.reduce((better, other) => (other > score ? better + 1 : better), 0);
    const link = [score - most, rank, linked[at]!];
    return source
      ? answer([
          SOMEBODY,
          ...link,
          ...sourceFacts(setting, question, source, origin),
          ...relationFacts(setting, question, source, named),
        ])
      : answer([NOBODY, ...link, ...NO_SOURCE]);
  });
  return [...answers, answer([NO_SPEECH, most, 0, 0, ...NO_SOURCE])];
}

function likelihoods(scores: number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / all);
}
