import { data } from 'franc/data.js';

/** What franc gives a trigram that a language hardly has. */
const ABSENT = 300;
// Marks and digits tell nothing of a language.
const SIGNS = /[\u0021-\u0040\s]+/gu;

const languages = Object.keys(data.Latin ?? {});
const ranks = readRanks();

/**
 * How likely each language of the Latin script is, the likeliest first with 1: the scores that
 * `francAll` gives. It asks eighty languages for every trigram of a text; this looks up each trigram
 * once, with the few languages that have it.
 */
export function scoreLatin(text: string): [language: string, score: number][] {
  const counts = countTrigrams(text);
  const distances = languages.map(() => counts.size * ABSENT);
  for (const [trigram, count] of counts)
    for (const { language, rank } of ranks.get(trigram) ?? [])
      distances[language]! += Math.abs(count - rank - 1) - ABSENT;
  const least = Math.min(...distances);
  const most = text.length * ABSENT - least;
  return languages
    .map((name, at): [string, number] => [name, 1 - (distances[at]! - least) / most])
    .sort(([, one], [, other]) => other - one);
}

function countTrigrams(text: string): Map<string, number> {
  const clean = ` ${text.replace(SIGNS, ' ').trim().toLowerCase()} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= clean.length; at++) {
    const trigram = clean.slice(at, at + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}

/** The languages in which each trigram is common, with its rank among theirs. */
function readRanks(): Map<string, { language: number; rank: number }[]> {
  const found = new Map<string, { language: number; rank: number }[]>();
  for (const [language, trigrams] of Object.values(data.Latin ?? {}).entries())
    for (const [rank, trigram] of trigrams.split('|').entries()) {
      const own = found.get(trigram) ?? [];
      own.push({ language, rank });
      found.set(trigram, own);
    }
  return found;
}
