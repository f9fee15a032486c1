import type { TextKind } from '../../model.ts';
import { type Advice, FREE, never } from './advice.ts';
import type { Article } from './article.ts';
import { adviseCheck } from './check/advise-check.ts';
import { advisePairs } from './check/advise-pairs.ts';
import { givesOpinion } from './is-opinion.ts';
import { adviseLive } from './live/advise-live.ts';
import { type Reading, readText } from './read-text.ts';
import { adviseTalk } from './talk/advise-talk.ts';

const TURNING: ReadonlySet<TextKind> = new Set([
  'fact-check',
  'list',
  'news',
  'opinion',
  'press-release',
]);

/**
 * The kind of a text, and of each of its sentences whether a summary may show it: what is a claim, a
 * jest, an older state, a question, opinion or boilerplate is never news by itself.
 */
export function adviseOn(article: Article): { kind: TextKind; advice: Advice[] } {
  const reading = readText(article);
  return {
    kind: reading.kind,
    advice: withBars(withTurn(adviseByKind(reading), reading), reading),
  };
}

function adviseByKind(reading: Reading): Advice[] {
  const { kind, title, sentences, own, entries, pairs, talk } = reading;
  if (pairs.length > 0 && kind === 'fact-check') return advisePairs(sentences, pairs);
  if (kind === 'fact-check') return adviseCheck(reading, own);
  if (kind === 'live') return adviseLive(sentences, own, entries);
  if (talk && (kind === 'interview' || kind === 'transcript'))
    return adviseTalk(title, sentences, talk);
  if (kind === 'satire') return sentences.map(() => never('unmeant'));
  return sentences.map(() => FREE);
}

/** What stands before a turn is not so; what tells the news behind it is what the text is read for. */
function withTurn(advice: Advice[], { kind, pairs, turn }: Reading): Advice[] {
  if (!turn || pairs.length > 0 || !TURNING.has(kind)) return advice;
  const bar = never(turn.isDenial ? 'claim' : 'unmeant');
  const wanted = new Map(turn.news.map((one) => [one.at, one]));
  return advice.map((one, at): Advice => {
    const news = wanted.get(at);
    // “None of it is true” says nothing by itself.
    if (at < turn.at || (at === turn.at && !news)) return bar;
    if (!news || one.use === 'never') return one;
    return { use: 'wanted', ...(news.with !== undefined && { with: news.with }) };
  });
}

/** The same for every kind; what is wanted or barred already stays so. */
function withBars(advice: Advice[], reading: Reading): Advice[] {
  const { unmeant, paragraphs, rows, verse, boilerplate } = reading;
  const inRow = new Set(
    paragraphs.flatMap(({ first, last }, at) => (rows[at] ? rangeOf(first, last) : [])),
  );
  return advice.map((one, at): Advice => {
    if (one.use !== 'free') return one;
    if (boilerplate && at >= boilerplate.from) return never('boilerplate');
    if (inRow.has(at)) return never('row');
    if (verse.has(at)) return never('verse');
    if (isInQuotation(reading, at)) return never('quotation');
    if (unmeant[at]) return never('unmeant');
    return judges(reading, at) ? never('opinion') : one;
  });
}

const LETTER = /\p{L}/u;
// a mark that is no apostrophe
const MARK = /["“”]|(?<!\p{L})[‘’']|[‘’'](?!\p{L})/u;
/** Kinds of text that are made of what people say, and say who does. */
const TALK: ReadonlySet<TextKind> = new Set(['interview', 'quotations', 'transcript']);

/** A sentence in the middle of a quotation, without a mark of its own, would pass for the author’s. */
const isInQuotation = ({ kind, own, sentences }: Reading, at: number): boolean =>
  !TALK.has(kind) && !LETTER.test(own[at]!) && !MARK.test(sentences[at]!.text);

const rangeOf = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** In an interview, it is the answer that judges, in a check the verdict; in a comment, less is needed to doubt it is news. */
function judges({ kind, own, voices }: Reading, at: number): boolean {
  if (kind === 'interview' || kind === 'transcript' || kind === 'fact-check') return false;
  if (kind === 'opinion') return givesOpinion(own[at]!, voices[at]!);
  return voices[at] === 'judges';
}
