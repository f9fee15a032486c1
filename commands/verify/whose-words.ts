import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import { foldWords, speakerId } from '../../src/text/fold.ts';
import { findMisspelt } from '../who/find-misspelt.ts';
import { lookUp } from '../who/look-up.ts';
import type { Whose } from './finding.ts';

const MAX_MISSPELT = 3;

/** Tells whether a quote is of somebody; `name` is theirs where one alone is meant. */
export type Meant = { name: string; ids: string[]; isBy(quote: StoredQuote): boolean };

/**
 * Whom a name may mean: everybody called so, or spelt nearly so where nobody is. For an organisation
 * also whoever speaks for it.
 */
export async function whomNameMeans(name: string, context: Context): Promise<Meant> {
  const named = await lookUp(name, context);
  const meant = named.length > 0 ? named : await findMisspelt(name, MAX_MISSPELT, context);
  const ids = meant.map(({ speaker }) => speaker.id);
  const words = foldWords(name);
  return {
    name: meant.length === 1 ? meant[0]!.speaker.name : name,
    ids,
    isBy: ({ speaker, source }) =>
      (speaker !== null && ids.includes(speaker.id)) ||
      [...(speaker?.roles ?? []), source?.text ?? ''].some((text) => hasAll(text, words)),
  };
}

export function whoseAre(quotes: StoredQuote[], meant: Meant | null): Whose {
  if (!meant) return 'unasked';
  if (quotes.some(meant.isBy)) return 'theirs';
  const name = speakerId(meant.name.split(',')[0]!);
  const mayBe = quotes.some(({ speaker }) => !speaker || speakerId(speaker.name) === name);
  return mayBe ? 'unsure' : 'others';
}

function hasAll(text: string, words: string[]): boolean {
  const own = new Set(foldWords(text));
  return words.length > 0 && words.every((word) => own.has(word));
}
