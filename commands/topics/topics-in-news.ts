import { rarityOf } from '../../src/text/rarity-of.ts';
import { commonest, type Form, readTitle } from './read-title.ts';

/** What headlines share, as people type it: `gas talks`. */
export type NewsTopic = { topic: string; reports: number };

/** So many of the best are kept. */
const MAX_TOPICS = 300;
/** No headline is longer. */
const MAX_TITLE_CHARS = 300;

type Found = { terms: string[]; forms: Form[]; reports: Set<number>; score: number };

/**
 * The words of headlines that may be topics, and pairs of them that stand side by side in several:
 * those of most reports first, rarer ones before others. A word that no headline has without the one
 * beside it is none by itself. Two headlines with the same word on different things are taken together:
 * it is what a search for that word finds.
 */
export function topicsInNews(titles: string[]): NewsTopic[] {
  const words = new Map<string, Found>();
  const pairs = new Map<string, Found>();
  for (const [at, whole] of titles.entries()) {
    const title = whole.slice(0, MAX_TITLE_CHARS);
    const forms = readTitle(title);
    for (const form of forms) note(words, [form], at);
    const text = title.toLowerCase();
    for (const [first, next] of forms.slice(1).map((next, before) => [forms[before]!, next]))
      if (text.includes(`${first!.word} ${next!.word}`.toLowerCase()))
        note(pairs, [first!, next!], at);
  }
  const shared = [...pairs.values()].filter(({ reports }) => reports.size > 1);
  for (const { terms, reports } of shared)
    for (const term of terms)
      if (words.get(term)?.reports.size === reports.size) words.delete(term);
  return [...words.values(), ...shared]
    .sort((one, other) => other.score - one.score || (wordsOf(one) < wordsOf(other) ? -1 : 1))
    .slice(0, MAX_TOPICS)
    .map((found) => ({ topic: wordsOf(found), reports: found.reports.size }));
}

function note(all: Map<string, Found>, forms: Form[], report: number): void {
  const terms = forms.map(({ term }) => term);
  const key = terms.join(' ');
  const found = all.get(key) ?? { terms, forms: [], reports: new Set(), score: 0 };
  found.forms.push(...(forms.length > 1 ? [joined(forms)] : forms));
  found.reports.add(report);
  found.score = found.reports.size ** 2 * Math.max(...terms.map(rarityOf));
  all.set(key, found);
}

const joined = (forms: Form[]): Form => ({
  term: forms.map(({ term }) => term).join(' '),
  word: forms.map(({ word }) => word).join(' '),
});

const wordsOf = ({ forms }: Found): string => commonest(forms);
