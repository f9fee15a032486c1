import type { Context } from '../../src/chat/command.ts';
import { whoseWords } from '../../src/chat/understand/read-who-said.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { isSpeaker } from '../place/is-speaker.ts';
import { extractBrought } from './extract-brought.ts';
import type { Brought } from './finding.ts';

/** More words around the one quotation are a text of their own, which may tell who speaks. */
const MAX_WORDS_AROUND = 10;
// `– Ann Lee`, `(Ann Lee)` behind a quotation; `Ann Lee:` before it
const SIGNED = /\s+(?:[–—-]{1,2}\s*|\()(\p{Lu}[\p{L}\p{M}.'’ -]{2,60}?)\)?[.\s]*$/u;
const LABELLED = /^\s*(\p{Lu}[\p{L}\p{M}.'’ -]{2,60}?):\s+(?=\S)/u;

/**
 * The quotations in what somebody typed or pasted, in order, with whom the text says to have spoken.
 * Without quotation marks all of it is one.
 */
export async function readBrought(typed: string, context: Context): Promise<Brought[]> {
  const text = normalizeText(typed);
  const stretches = findStretches(text);
  const [only] = stretches;
  if (!only) return [await readBare(text, context)];
  const around = `${text.slice(0, only.start - 1)} ${text.slice(only.end + 1)}`.trim();
  const isShort = around.split(/\s+/u).length <= MAX_WORDS_AROUND;
  if (stretches.length === 1 && isShort) {
    const words = text.slice(only.start, only.end);
    return [{ words, speaker: await nameIn(around, context) }];
  }
  const found = await context.aside(extractBrought, text);
  return found.length > 0 ? found : [{ words: text, speaker: null }];
}

async function readBare(text: string, context: Context): Promise<Brought> {
  for (const form of [SIGNED, LABELLED]) {
    const match = form.exec(text);
    const words = match ? text.replace(match[0], ' ').trim() : '';
    if (match && words !== '' && (await isSpeaker(match[1]!, context)))
      return { words, speaker: match[1]! };
  }
  return { words: text.trim(), speaker: null };
}

/** Who is named beside a quotation: `Ann Lee:`, `– Ann Lee`, `said Ann Lee on Monday`. */
async function nameIn(around: string, context: Context): Promise<string | null> {
  const plain = around.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  if (plain === '') return null;
  const said = plain.replace(/^(?:said|says)\s+|\s+(?:said|says)$/giu, '');
  for (const name of [whoseWords(plain), said, said.split(/,|\son\s/u)[0]!])
    if (name && (await isSpeaker(name, context))) return name;
  return null;
}
