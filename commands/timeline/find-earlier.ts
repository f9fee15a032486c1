import { readWords } from '../../src/briefings/pick/align-statements.ts';
import { areNearlySame } from '../../src/briefings/pick/are-nearly-same.ts';
import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import type { Entry } from './each-once.ts';
import { type ReadEntry, readEntries } from './find-entries.ts';

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
  const direct = all.filter(({ first }) => first.kind === 'direct' && first.isDated);
  const termsOf = new Map(direct.map(({ first }) => [first, new Set(first.terms.split(' '))]));
  const tried = new Map<ReadEntry, Entry[]>();
  for (const one of shown) {
    const at = direct.findIndex(({ first }) => first === one.first);
    if (at < 0) continue;
    const own = new Set(foldTerms(wordsOf(one.quote)));
    const alike = direct.slice(at + 1).filter(({ first }) => isAlike(own, termsOf.get(first)!));
    tried.set(one, alike.slice(0, MAX_TRIED));
  }
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

function isAlike(own: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const term of own) if (others.has(term)) shared++;
  return shared > 0 && shared >= MIN_SHARE * Math.min(own.size, others.size);
}
