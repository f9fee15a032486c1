import { readWords } from '../../src/briefings/pick/align-statements.ts';
import { areNearlySame } from '../../src/briefings/pick/are-nearly-same.ts';
import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import type { Entry } from './each-once.ts';
import { type ReadEntry, readEntries } from './find-entries.ts';
import { isCompared } from './is-compared.ts';

/** So many earlier ones are read, of those that share most of the words. */
const MAX_TRIED = 4;
/** Of all words of the shorter: around a quotation its whole sentence counts. */
const MIN_SHARE = 0.5;

/**
 * The latest earlier quotation that has nearly the same words, for each entry that has one. Only what
 * stands in quotation marks as a whole is compared: other words are the outlet’s own.
 */
export async function findEarlier(
  shown: ReadEntry[],
  all: Entry[],
  search: StatementSearch,
  context: Context,
): Promise<Map<ReadEntry, ReadEntry>> {
  const tried = findAlike(
    shown.filter(({ first }) => isCompared(first)),
    all.filter(({ first }) => isCompared(first)),
  );
  const wanted = new Set([...tried.values()].flat());
  const read = await readEntries([...wanted], search, context);
  const byFirst = new Map(read.map((one) => [one.first, one]));
  const found = new Map<ReadEntry, ReadEntry>();
  for (const [one, entries] of tried) {
    const words = readWords(wordsOf(one.quote));
    const earlier = entries
      .flatMap(({ first }) => byFirst.get(first) ?? [])
      .find(({ quote }) => areNearlySame(words, readWords(wordsOf(quote))));
    if (earlier) found.set(one, earlier);
  }
  return found;
}

/** The words with a sign where the quotation was broken. */
export const wordsOf = ({ texts }: StoredQuote): string => texts.join(' … ');

/** For each of the shown, the latest of all before it that share most of the words, by their terms. */
function findAlike(shown: ReadEntry[], all: Entry[]): Map<ReadEntry, Entry[]> {
  const found = new Map(shown.map((one): [ReadEntry, Entry[]] => [one, []]));
  const own = shown.map(({ quote }) => new Set(foldTerms(wordsOf(quote))));
  const places = new Map(all.map(({ first }, at) => [first, at]));
  const at = shown.map(({ first }) => places.get(first) ?? all.length);
  // Which of the shown have a term: thousands of entries are gone through once.
  const having = new Map<string, number[]>();
  for (const [nth, terms] of own.entries())
    for (const term of terms) {
      const others = having.get(term);
      if (others) others.push(nth);
      else having.set(term, [nth]);
    }
  for (const [place, entry] of all.entries()) {
    const { terms } = entry.first;
    const shared = new Map<number, number>();
    for (const term of terms)
      for (const nth of having.get(term) ?? []) shared.set(nth, (shared.get(nth) ?? 0) + 1);
    for (const [nth, many] of shared) {
      const alike = found.get(shown[nth]!)!;
      const isAlike = many >= MIN_SHARE * Math.min(own[nth]!.size, terms.length);
      if (isAlike && place > at[nth]! && alike.length < MAX_TRIED) alike.push(entry);
    }
  }
  return found;
}
