import type { TextKind } from '../../model.ts';
import type { Article } from './article.ts';
import { findPairs, type Pair } from './check/find-pairs.ts';
import { isFactCheck } from './check/is-fact-check.ts';
import { findUnmeant } from './find-unmeant.ts';
import { type Boilerplate, findBoilerplate, isIssued } from './form/find-boilerplate.ts';
import { findRows } from './form/find-rows.ts';
import { findVerse } from './form/find-verse.ts';
import { isAllQuotations } from './form/is-all-quotations.ts';
import { isList } from './form/is-list.ts';
import { isOpinion } from './is-opinion.ts';
import { findLive } from './live/find-live.ts';
import type { Entry } from './live/read-entries.ts';
import { ownWords } from './own-words.ts';
import { type Paragraph, paragraphsOf } from './paragraphs-of.ts';
import { readLabel } from './read-label.ts';
import { readVoice, type Voice } from './read-voice.ts';
import { readTalk, type Talk } from './talk/read-talk.ts';
import { findTurn, type Turn } from './turn/find-turn.ts';

/** An article with what was read of its form. */
export type Reading = Article & {
  kind: TextKind;
  /** What the author says himself, sentence by sentence. */
  own: string[];
  voices: Voice[];
  unmeant: boolean[];
  turn: Turn | undefined;
  paragraphs: Paragraph[];
  /** Whether each paragraph is a row of figures. */
  rows: boolean[];
  /** The sentences in verse. */
  verse: Set<number>;
  entries: Entry[];
  talk: Talk | undefined;
  /** Claims with their answers, where a text is made of such. */
  pairs: Pair[];
  boilerplate: Boilerplate | undefined;
};

/** A text is mostly verse or rows where so much of it is. */
const MOST = 0.5;
const MIN_ROWS = 3;
const MIN_SECTIONS = 2;

/** Reads what kind of text an article is: by its label, its form and its wording. */
export function readText(article: Article): Reading {
  const { sentences, text } = article;
  const label = readLabel(article);
  const own = ownWords(sentences);
  const paragraphs = paragraphsOf(sentences, text);
  const turn = findTurn(article, own);
  const form = {
    own,
    voices: own.map(readVoice),
    unmeant: findUnmeant(article, own, turn),
    turn,
    paragraphs,
    rows: findRows(paragraphs),
    verse: findVerse(paragraphs, label === 'poem'),
    entries: findLive(article, paragraphs, label === 'live'),
    talk: readTalk(paragraphs, own, label === 'interview'),
    pairs: findPairs(sentences, label === 'fact-check'),
    boilerplate: findBoilerplate(paragraphs),
  };
  return { ...article, ...form, kind: kindBy(label, { ...article, ...form }) };
}

function kindBy(label: ReturnType<typeof readLabel>, read: Omit<Reading, 'kind'>): TextKind {
  const { sentences, own, paragraphs, rows, verse, entries, talk, pairs, boilerplate } = read;
  const figures = rows.filter(Boolean).length;
  if (label === 'satire' || label === 'fact-check' || label === 'transcript') return label;
  if (entries.length > 0) return 'live';
  if (pairs.length > 0) return 'fact-check';
  if (talk) return talk.kind;
  if (label === 'opinion') return label;
  if (verse.size > sentences.length * MOST) return 'poem';
  if (figures >= MIN_ROWS && figures > paragraphs.length * MOST) return 'results';
  if (isAllQuotations(own)) return 'quotations';
  if (isFactCheck(read, own)) return 'fact-check';
  if (isIssued(paragraphs) || (boilerplate?.sections ?? 0) >= MIN_SECTIONS) return 'press-release';
  if (isList(paragraphs)) return 'list';
  return isOpinion(read) ? 'opinion' : 'news';
}
