import type { Span } from '../../model.ts';
import { PARTICLES } from '../../text/data/name-particles.ts';

export type Capital = Span & { text: string };

// Mr., J., U.S.; O’Neill, Jong-un, McKay, FCC; not the ’s of Salo’s.
const CAPITAL =
  /(?:Adm|Capt|Cllr|Col|Cpl|Det|Dr|Gen|Gov|Insp|Lt|Maj|Mr|Mrs|Ms|Prof|Rep|Rev|Sen|Sgt|St|Supt)\.|(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'.-](?![’']?s(?!\p{L}))[\p{L}\p{N}]+)*/uy;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** The longest small words between two of a name: van der. */
const MAX_GAP = 10;

/** The capitalised words of a sentence, in order. */
export function findCapitals(sentence: string): Capital[] {
  const capitals: Capital[] = [];
  for (let at = 0; at < sentence.length; at++) {
    if (!mayBeCapital(sentence.charCodeAt(at)) || isInWord(sentence, at)) continue;
    CAPITAL.lastIndex = at;
    const text = CAPITAL.exec(sentence)?.[0];
    if (text === undefined) continue;
    capitals.push({ start: at, end: at + text.length, text });
    at += text.length - 1;
  }
  return capitals;
}

/** Asked of every character: A to Z, and all that is no plain letter. */
const mayBeCapital = (code: number): boolean => (code > 64 && code < 91) || code > 0xbf;

/** The N of McNeil, O’Neill and Jean-Noël. */
function isInWord(sentence: string, at: number): boolean {
  if (at === 0 || sentence[at - 1] === ' ') return false;
  const mark = /[’'-]/u.test(sentence[at - 1]!) ? 2 : 1;
  return LETTER.test(sentence[at - mark] ?? ' ');
}

/** Those that stand side by side, as the words of a name do: Ruta Salo, Otto van der Roe. */
export function joinRuns(sentence: string, capitals: Capital[]): Capital[][] {
  const runs: Capital[][] = [];
  for (const capital of capitals) {
    const run = runs.at(-1);
    if (run && isJoined(sentence, run.at(-1)!.end, capital.start)) run.push(capital);
    else runs.push([capital]);
  }
  return runs;
}

function isJoined(sentence: string, end: number, start: number): boolean {
  if (start === end + 1) return sentence[end] === ' ';
  return start - end <= MAX_GAP && areParticles(sentence.slice(end, start));
}

/** “ van der ” */
export const areParticles = (gap: string): boolean =>
  gap.startsWith(' ') &&
  gap
    .trim()
    .split(' ')
    .every((word) => PARTICLES.has(word));

/** The word before a place in the sentence, with one blank between; empty where there is none. */
export function wordBefore(sentence: string, at: number): string {
  if (sentence[at - 1] !== ' ') return '';
  return sentence.slice(sentence.lastIndexOf(' ', at - 2) + 1, at - 1);
}
