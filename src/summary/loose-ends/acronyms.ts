import type { Capital } from './capitals.ts';
import { KNOWN_ACRONYMS } from './data/known-acronyms.ts';
import { type Explanation, explain, type LooseEnd } from './loose-end.ts';

/** What acronyms stand for in the sentences so far. */
export type Acronyms = Map<string, Explanation>;

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,6}s?$/u;
const SMALL = /^(?:a|an|and|at|for|in|of|on|or|the|to|with|s)$/u;
// Between the words of a name: Ministry | of the | Sea, Sheriff|’s |Office.
const GAP = /^(?:['’]s?)?[ -](?:(?:and|for|in|of|on|the) ){0,2}$/u;
const MIN_LETTERS = 3;
const MAX_LETTERS = 6;
const MAX_GAP = 12;
const MAX_EXPANSION_CHARS = 120;

/** Takes up the names whose initials may stand for them later, and the words before “(FCC)”. */
export function spell(acronyms: Acronyms, sentence: string, capitals: Capital[], by: number): void {
  capitals.forEach((capital, at) => {
    spellName(acronyms, sentence, capitals.slice(at, at + MAX_LETTERS), by);
    spellBracket(acronyms, sentence, capital, by);
  });
}

/** FCC, of Family Care Center; and every longer one that begins with its words. */
function spellName(acronyms: Acronyms, sentence: string, words: Capital[], by: number): void {
  let letters = '';
  for (const [at, { text, end }] of words.entries()) {
    if (at > 0 && !isNear(sentence, words[at - 1]!, words[at]!)) return;
    letters += text[0];
    if (letters.length >= MIN_LETTERS && !acronyms.has(letters))
      acronyms.set(letters, explain(sentence, { start: words[0]!.start, end }, by));
  }
}

const isNear = (sentence: string, { end }: Capital, { start }: Capital): boolean =>
  start - end <= MAX_GAP && GAP.test(sentence.slice(end, start));

/** FRB, of fast radio burst (FRB). */
function spellBracket(acronyms: Acronyms, sentence: string, capital: Capital, by: number): void {
  const { start, end, text } = capital;
  if (sentence[start - 1] !== '(' || sentence[end] !== ')' || !ACRONYM.test(text)) return;
  const words = sentence.slice(0, start - 1).trimEnd();
  const letters = lettersOf(text);
  const first = firstOf(words, letters);
  if (first !== undefined)
    acronyms.set(letters, explain(sentence, { start: first, end: words.length }, by));
}

/** MEPs: several of one. */
const lettersOf = (text: string): string => text.replace(/s$/u, '');

/** Where the words begin whose initials are the letters: fast radio burst (FRB). */
function firstOf(before: string, letters: string): number | undefined {
  const from = Math.max(0, before.length - MAX_EXPANSION_CHARS);
  const words = [...before.slice(from).matchAll(/[\p{L}\p{N}]+/gu)];
  let left = letters.length;
  for (const { 0: word, index } of words.reverse()) {
    if (word[0]!.toUpperCase() === letters[left - 1]) left--;
    else if (!SMALL.test(word)) return undefined;
    if (left === 0) return from + index;
  }
  return undefined;
}

/** An acronym that an earlier sentence expands, and that not everybody knows. */
export function bareAcronym(
  acronyms: Acronyms,
  sentence: string,
  { start, end, text }: Capital,
): LooseEnd | undefined {
  if (!ACRONYM.test(text)) return undefined;
  const letters = lettersOf(text);
  if (KNOWN_ACRONYMS.has(letters) || sentence[start - 1] === '(') return undefined;
  const expansion = acronyms.get(letters);
  return expansion && { kind: 'acronym', start, end, expansion };
}
