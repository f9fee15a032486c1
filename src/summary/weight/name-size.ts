import { foldWords } from '../../text/fold.ts';
import type { Told, ToldWord } from './told.ts';

/** How large a name is, 0 to 1, by its last word: that of whoever is met most is 1. */
export type NameSizes = ReadonlyMap<string, number>;

/** The capitalised words of a report’s title and of its beginning, folded. */
export type Named = { title: string[]; lead: string[] };

/** What stands only in the text is less what the report is about. */
const LEAD_SHARE = 0.6;
const CAPITAL = /^\p{Lu}/u;

/** The sizes of names, given those who speak in the reports of all days, the most frequent first. */
export function sizesOf(names: string[]): NameSizes {
  const sizes = new Map<string, number>();
  for (const [rank, name] of names.entries()) {
    const last = foldWords(name).at(-1);
    if (last !== undefined && !sizes.has(last)) sizes.set(last, 1 - rank / names.length);
  }
  return sizes;
}

export const namedIn = ({ title, lead }: Told): Named => ({
  title: capitalised(title),
  lead: capitalised(lead),
});

const capitalised = (words: ToldWord[]): string[] => [
  ...new Set(words.filter(({ text }) => CAPITAL.test(text)).map(({ lower }) => lower)),
];

/** The size of the largest name in the title, or a share of that of the largest in the text. */
export const nameSizeOf = ({ title, lead }: Named, sizes: NameSizes): number =>
  Math.max(largest(title, sizes), LEAD_SHARE * largest(lead, sizes));

const largest = (words: string[], sizes: NameSizes): number =>
  words.reduce((most, word) => Math.max(most, sizes.get(word) ?? 0), 0);
