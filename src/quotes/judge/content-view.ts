import type { Token } from '../doc.ts';
import { isMark } from '../tagger/is-mark.ts';
import type { Segment } from '../tagger/segment.ts';
import { cuesBeside } from './cues-beside.ts';
import type { Question } from './find-questions.ts';
import { marginsOf, type SegmentMargins } from './margins-of.ts';
import { type Setting, shareAt } from './setting.ts';
import { type WordCounts, wordCountsOf } from './word-counts.ts';

/** A question's content, as the judge's facts are read from it. */
export type ContentView = {
  setting: Setting;
  question: Question;
  content: Segment;
  /** First and last token of the content. */
  head: Token;
  tail: Token;
  /** Where the unit in which it begins has its first token, and that in which it ends its last. */
  first: number;
  last: number;
  /** Where the tokens before and after it stand, quotation marks aside. */
  before: number;
  after: number;
  /** The same tokens, where they belong to its units. */
  wordBefore: Token | undefined;
  wordAfter: Token | undefined;
  counts: WordCounts;
  cueNearby: Cue;
  cues: { before: number; after: number };
  margins: SegmentMargins;
  /** The linker's scores of all candidates, best first. */
  scores: number[];
};

/** How often a word is part of a cue, and how many tokens away it is. */
type Cue = { share: number; tokens: number };

export function viewContent(setting: Setting, question: Question): ContentView {
  const { tokens, units } = setting.doc;
  const { content, segments, candidates } = question;
  const head = tokens[content.first]!;
  const tail = tokens[content.last]!;
  const { first } = units[head.unit]!;
  const { last } = units[tail.unit]!;
  let before = content.first - 1;
  while (before >= first && isMark(tokens[before]!)) before--;
  let after = content.last + 1;
  while (after <= last && isMark(tokens[after]!)) after++;
  return {
    setting,
    question,
    content,
    head,
    tail,
    first,
    last,
    before,
    after,
    wordBefore: before >= first ? tokens[before] : undefined,
    wordAfter: after <= last ? tokens[after] : undefined,
    counts: wordCountsOf(tokens, content),
    cueNearby: findCue(setting, { first, last, before, after }),
    cues: cuesBeside(segments, content),
    margins: marginsOf(setting.tags, content),
    scores: candidates.map(({ score }) => score).sort((a, b) => b - a),
  };
}

/** Tokens to either side in which a cue word is looked for. */
const REACH_TOKENS = 8;
/** So much likelier a word further away must be. */
const MIN_GAIN = 0.05;

/** The likeliest cue word near a content. */
function findCue(
  setting: Setting,
  { first, last, before, after }: Pick<ContentView, 'first' | 'last' | 'before' | 'after'>,
): Cue {
  let best = { share: 0, tokens: REACH_TOKENS + 1 };
  for (let tokens = 0; tokens < REACH_TOKENS; tokens++)
    for (const at of [before - tokens, after + tokens]) {
      if (at < first || at > last) continue;
      const share = shareAt(setting, at);
      if (share > best.share + MIN_GAIN) best = { share, tokens };
    }
  return best;
}
