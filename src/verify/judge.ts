import { splitSentences } from '../text/split-sentences.ts';
import { type Alignment, align } from './align.ts';
import { type Cut, findCut } from './find-cut.ts';
import { findGap } from './find-gap.ts';
import { findJoined, type JoinedPart } from './find-joined.ts';
import { findRun } from './find-run.ts';
import { type Recorded, readWords, type Statement, type Word, weightOf } from './wording.ts';

/** What the record holds of a quotation that somebody brings; ids are in the order given. */
export type Judgement =
  /** These statements have the words, in whole sentences. */
  | { verdict: 'exact'; ids: string[] }
  /** These have the words, but more in the same sentence, or between them: of the first it is told what. */
  | { verdict: 'cut'; versions: Version[]; before: string; after: string; between: string[] }
  /** These have nearly the words, the nearest first. */
  | { verdict: 'altered'; versions: Version[]; likeness: number }
  /** The words are from several statements, or in another order. */
  | { verdict: 'joined'; parts: JoinedPart[] }
  | { verdict: 'none'; nearest: string | null };

/** Statements with the same words, in the sentences that were taken from. */
export type Version = { ids: string[]; whole: string };

/** The statements of a judgement. */
export function idsOf(judgement: Judgement): string[] {
  switch (judgement.verdict) {
    case 'exact':
      return judgement.ids;
    case 'joined':
      return [...new Set(judgement.parts.flatMap(({ id }) => id ?? []))];
    case 'none':
      return [];
    default:
      return judgement.versions.flatMap(({ ids }) => ids);
  }
}

/** From this likeness on (0 to 1) the quotation may be a changed wording of the statement. */
const MIN_LIKENESS = 0.46;
/** From this on, it is no other’s. */
const MIN_SURE_LIKENESS = 0.9;
/** From this on, few words may be enough. */
const MIN_CLOSE_LIKENESS = 0.85;
/** All of the words are a statement’s, and some between them are left out. */
const ALL_ON_RECORD = 0.95;
/** What must be the same at least: two words that tell something. */
const MIN_SHARED_WEIGHT = 2;
/** Below, a statement is no help to whoever asks. */
const MIN_NEAR_LIKENESS = 0.35;

/** Several wordings are nearly as near as the nearest: which is meant, is for people to see. */
const NEARLY_AS_NEAR = 0.1;
const MAX_VERSIONS = 3;
/** So much of a quotation may be in no statement that it is put together from. */
const MAX_LOOSE = 0.1;
/** The same for a longer one, of whole sentences that nobody is known to have said. */
const MAX_LOOSE_LONG = 0.5;
const MIN_LONG_WORDS = 40;

// `…`, `[...]`: what a quotation shows to be left out
const LEFT_OUT = /\s*(?:[[(]\s*(?:…|\.{3}|\. \. \.)\s*[\])]|…|\.{3,}|\. \. \.)\s*/u;

/**
 * Compares the words of a quotation with statements that may have them. Case, accents and marks do
 * not count. It is told what is on record, never whether the quotation is true.
 */
export function judge(quotation: string, recorded: Recorded[]): Judgement {
  const words = readWords(quotation);
  const statements = recorded.map((one) => ({ ...one, words: readWords(one.text) }));
  if (words.length === 0) return { verdict: 'none', nearest: null };
  const parts = quotation
    .split(LEFT_OUT)
    .map(readWords)
    .filter((part) => part.length > 0);
  const found = findWords(parts, statements) ?? findWords(sentencesOf(quotation), statements);
  if (found) return found;
  const gapped = findGap(words, statements);
  if (gapped.length > 0) return altered(gapped.map((one) => ({ ...one, likeness: ALL_ON_RECORD })));
  const all = alignAll(words, statements);
  const near = nearest(words, all);
  const best = near[0]?.likeness ?? 0;
  if (best >= MIN_SURE_LIKENESS) return altered(near);
  const joined = findJoined(quotation, words, statements);
  if (joined && joined.loose <= MAX_LOOSE) return { verdict: 'joined', parts: joined.parts };
  if (best >= MIN_LIKENESS) return altered(near);
  const isLong = words.length >= MIN_LONG_WORDS;
  if (isLong && joined && joined.loose <= MAX_LOOSE_LONG)
    return { verdict: 'joined', parts: joined.parts };
  const isNear = all[0] && all[0].likeness >= MIN_NEAR_LIKENESS;
  return { verdict: 'none', nearest: isNear ? all[0]!.statement.id : null };
}

const sentencesOf = (text: string): Word[][] =>
  splitSentences(text)
    .map((sentence) => readWords(sentence.text))
    .filter((words) => words.length > 0);

/** The statements that have all parts word for word, in their order. */
function findWords(parts: Word[][], statements: Statement[]): Judgement | undefined {
  const taken = statements.flatMap((statement) => takeParts(parts, statement) ?? []);
  const whole = taken.filter(({ cut }) => cut === undefined);
  if (whole.length > 0) return { verdict: 'exact', ids: whole.map(({ id }) => id) };
  const [first] = taken;
  if (!first?.cut) return undefined;
  const { before, after, between } = first.cut;
  const versions = toVersions(taken.map(({ id, cut }) => ({ id, whole: cut!.whole })));
  return { verdict: 'cut', versions, before, after, between };
}

function toVersions(taken: { id: string; whole: string }[]): Version[] {
  const byWords = Map.groupBy(taken, ({ whole }) =>
    readWords(whole)
      .map(({ key }) => key)
      .join(' '),
  );
  return [...byWords.values()].slice(0, MAX_VERSIONS).map((own) => ({
    ids: [...new Set(own.map(({ id }) => id))],
    whole: own[0]!.whole,
  }));
}

type Taken = { id: string; cut: (Cut & { between: string[] }) | undefined };

/** Words may stand twice in a statement: whole sentences count before parts of one. */
function takeParts(parts: Word[][], statement: Statement): Taken | undefined {
  let first: Taken | undefined;
  for (let at = 0; at >= 0; at = findRun(parts[0]!, statement.words, at + 1)) {
    const taken = takeFrom(at, parts, statement);
    if (taken && taken.cut === undefined) return taken;
    first ??= taken;
  }
  return first;
}

function takeFrom(from: number, parts: Word[][], statement: Statement): Taken | undefined {
  const { id, text, words } = statement;
  const between: string[] = [];
  let first = from;
  let end = from;
  for (const [at, part] of parts.entries()) {
    const start = findRun(part, words, end);
    if (start < 0) return undefined;
    if (at === 0) first = start;
    else if (start > end) between.push(text.slice(words[end]!.start, words[start]!.start).trim());
    end = start + part.length;
  }
  const cut = findCut(statement, first, end);
  if (!cut && between.length === 0) return { id, cut: undefined };
  const whole = text.slice(words[first]!.start, words[end - 1]!.end);
  return { id, cut: { before: '', after: '', whole, ...cut, between } };
}

type Near = Alignment & { statement: Statement };

/** All statements that have any of the words, the nearest first. */
function alignAll(words: Word[], statements: Statement[]): Near[] {
  const near = statements.flatMap((statement): Near[] => {
    const found = align(words, statement.words);
    return found ? [{ ...found, statement }] : [];
  });
  return near.sort((one, other) => other.likeness - one.likeness);
}

/** Those that come nearest and have enough of the words. */
function nearest(words: Word[], all: Near[]): Near[] {
  const near = all.filter((one) => isEnough(words, one));
  const least = Math.max(MIN_LIKENESS, (near[0]?.likeness ?? 0) - NEARLY_AS_NEAR);
  return near.filter(({ likeness }) => likeness >= least);
}

/** Whether enough of the words that tell something are the same: few may be anybody’s. */
const isEnough = (words: Word[], { shared, likeness }: Near): boolean =>
  likeness >= MIN_CLOSE_LIKENESS || shared >= Math.min(MIN_SHARED_WEIGHT, weightOf(words) / 2 + 1);

function altered(near: Pick<Near, 'statement' | 'from' | 'to' | 'likeness'>[]): Judgement {
  const versions = toVersions(
    near.map(({ statement, from, to }) => ({
      id: statement.id,
      whole: findCut(statement, from, to)?.whole ?? stretchOf(statement, from, to),
    })),
  );
  return { verdict: 'altered', versions, likeness: near[0]!.likeness };
}

const stretchOf = ({ text, words }: Statement, from: number, to: number): string =>
  text.slice(words[from]!.start, words[to - 1]!.end);
