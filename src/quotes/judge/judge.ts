import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import type { Model } from '../learned/model.ts';
import { scoreFacts } from '../learned/trees.ts';
import type { Segment } from '../tagger/segment.ts';
import type { Tags } from '../tagger/tag-doc.ts';
import { answersTo } from './answers-to.ts';
import { findQuestions, type Question } from './find-questions.ts';
import { likelihoods } from './likelihoods.ts';
import { settingOf } from './setting.ts';

/** A content that counts as speech, and who said it as far as anybody can tell. */
export type Judgement = Question & {
  source: Segment | undefined;
  /** 0 to 1: that it is speech, and that this source said it. */
  likely: number;
};

/** From here on a content is speech. */
const MIN_SPEECH = 0.6;
/** From here on a source is shown; reported speech without one is left out. */
const MIN_SHOWN = 0.5;
/** A few words in marks are often a title or a scare quote: they need a source, and a surer one. */
const MAX_FEW_WORDS = 3;
const MIN_SHOWN_OF_FEW = 0.6;

/**
 * Decides what is speech and whose, by boosted trees (Friedman 2001) over what tagger, linker,
 * rules and layout say of each content and candidate. The answers to one question share a
 * likelihood of 1.
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
    const { source, likely, speech } = decide(question, scores, few ? MIN_SHOWN_OF_FEW : MIN_SHOWN);
    const before = judgements.at(-1);
    if (source) judgements.push({ ...question, source, likely });
    else if (before?.source && takesUp(doc, before, question))
      judgements.push({ ...question, source: before.source, likely: before.likely });
    else if (speech && question.stretches.length > 0 && !few)
      judgements.push({ ...question, source: undefined, likely: 0 });
  }
  return judgements;
}

const WORD = /^[\p{L}\p{N}]/u;

/** Whether only a few words of it stand in marks; not if none does. */
function isFew({ tokens }: Doc, { content, stretches }: Question): boolean {
  if (stretches.length === 0) return false;
  let quoted = 0;
  for (let at = content.first; at <= content.last && quoted <= MAX_FEW_WORDS; at++) {
    const { stretch, text } = tokens[at]!;
    if (stretch >= 0 && WORD.test(text)) quoted++;
  }
  return quoted <= MAX_FEW_WORDS;
}

type Decision = { source: Segment | undefined; likely: number; speech: boolean };

/** Takes the likeliest answer; `scores` has one more than there are candidates, for “no speech”. */
function decide({ candidates }: Question, scores: number[], minShown: number): Decision {
  const answers = likelihoods(scores);
  const noSpeech = answers.pop()!;
  const likely = Math.max(...answers);
  const speech = 1 - noSpeech >= MIN_SPEECH;
  const shown = speech && likely >= minShown;
  return {
    source: shown ? candidates[answers.indexOf(likely)]?.source : undefined,
    likely,
    speech,
  };
}

/** The quotation before was left open, and this one takes it up: the same person goes on. */
function takesUp(
  { stretches }: Doc,
  before: Judgement,
  { stretches: [first = 0] }: Question,
): boolean {
  return before.stretches.includes(first - 1) && stretches[first - 1]?.open === true;
}
