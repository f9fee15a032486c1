import { splitSentences } from '../text/split-sentences.ts';
import { type Alignment, align } from './align.ts';
import { type Cut, findCut } from './find-cut.ts';
import { findJoined, type JoinedPart } from './find-joined.ts';
import { findRun } from './find-run.ts';
import { type Recorded, readWords, type Statement, type Word, weightOf } from './wording.ts';

/** What the record holds of a quotation that somebody brings; `ids` are in the order given. */
export type Judgement =
  /** These statements have the words, in whole sentences. */
  | { verdict: 'exact'; ids: string[] }
  /** These have the words, but more in the same sentence, or between them. Of the first it is told what. */
  | ({ verdict: 'cut'; ids: string[]; between: string[] } & Cut)
  /** This statement has nearly the words, in the sentences `whole`. */
  | { verdict: 'altered'; ids: [string]; whole: string; likeness: number }
  /** The words are from several statements. */
  | { verdict: 'joined'; parts: JoinedPart[] }
  | { verdict: 'none'; nearest: string | null };

/** From this likeness on (0 to 1) the quotation may be a changed wording of the statement. */
const MIN_LIKENESS = 0.46;
/** From this on, it is no other’s. */
const MIN_SURE_LIKENESS = 0.9;
/** From this on, few words may be enough. */
const MIN_CLOSE_LIKENESS = 0.85;
/** What must be the same at least: two words that tell something. */
const MIN_SHARED_WEIGHT = 2;
/** Below, a statement is no help to whoever asks. */
const MIN_NEAR_LIKENESS = 0.35;

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
  const best = findNearest(words, statements);
  if (best && best.likeness >= MIN_SURE_LIKENESS && isEnough(words, best)) return altered(best);
  const joined = findJoined(quotation, words, statements);
  if (joined) return { verdict: 'joined', parts: joined };
  if (best && best.likeness >= MIN_LIKENESS && isEnough(words, best)) return altered(best);
  const isNear = best && best.likeness >= MIN_NEAR_LIKENESS;
  return { verdict: 'none', nearest: isNear ? best.statement.id : null };
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
  return { verdict: 'cut', ids: taken.map(({ id }) => id), ...first.cut };
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

type Nearest = Alignment & { statement: Statement };

function findNearest(words: Word[], statements: Statement[]): Nearest | undefined {
  const near = statements.flatMap((statement): Nearest[] => {
    const found = align(words, statement.words);
    return found ? [{ ...found, statement }] : [];
  });
  return near.reduce<Nearest | undefined>(
    (best, one) => (best && best.likeness >= one.likeness ? best : one),
    undefined,
  );
}

/** Whether enough of the words that tell something are the same: few may be anybody’s. */
const isEnough = (words: Word[], { shared, likeness }: Nearest): boolean =>
  likeness >= MIN_CLOSE_LIKENESS || shared >= Math.min(MIN_SHARED_WEIGHT, weightOf(words) / 2 + 1);

const altered = ({ statement, from, to, likeness }: Nearest): Judgement => {
  const { id, text, words } = statement;
  const stretch = text.slice(words[from]!.start, words[to - 1]!.end);
  const whole = findCut(statement, from, to)?.whole ?? stretch;
  return { verdict: 'altered', ids: [id], whole, likeness };
};
