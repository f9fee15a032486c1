import type { Context } from '../../src/chat/command.ts';
import type { Span } from '../../src/model.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { extractBrought } from '../aside.ts';
import { isSpeaker } from '../place/is-speaker.ts';
import { MAX_WORDS_BESIDE, nameAmong, nameBeside } from '../place/name-beside.ts';
import { evenMarks } from './even-marks.ts';
import { findMarked } from './find-marked.ts';
import type { Brought } from './finding.ts';
import { nameEach } from './name-each.ts';
import { namedHere } from './named-here.ts';
import { readTurns } from './read-turns.ts';

// `– Ann Lee`, `(Ann Lee)` behind a quotation; `Ann Lee:` before it
const SIGNED = /\s+(?:[–—-]{1,2}\s*|\()(\p{Lu}[\p{L}\p{M}.'’ -]{2,60}?)\)?[.\s]*$/u;
const LABELLED = /^\s*(\p{Lu}[\p{L}\p{M}.'’ -]{2,60}?):\s+(?=\S)/u;

/**
 * The quotations in what somebody typed or pasted, in order, with whom the text says to have spoken.
 * Without quotation marks each turn of a transcript is one, and all of any other text.
 */
export async function readBrought(typed: string, context: Context): Promise<Brought[]> {
  const text = normalizeText(evenMarks(typed));
  const marked = findMarked(text);
  const [only] = marked;
  if (!only) {
    const turns = readTurns(text);
    return turns ? namedHere(turns, context) : [await readBare(text, context)];
  }
  const around = `${text.slice(0, only.start - 1)} ${text.slice(only.end + 1)}`.trim();
  const isShort = around.split(/\s+/u).length <= MAX_WORDS_BESIDE;
  if (marked.length === 1 && isShort) return [await readOne(text, only, around, context)];
  return namedHere(await context.aside(extractBrought, text), context);
}

/** One quotation with few words around it, which may be a question: “did Ann Lee really say”. */
async function readOne(
  text: string,
  span: Span,
  around: string,
  context: Context,
): Promise<Brought> {
  const words = text.slice(span.start, span.end);
  const beside = await nameBeside(around, context);
  if (beside) return { words, speaker: beside };
  const [told] = nameEach(text, [span]);
  const [named] = await namedHere([{ words, speaker: told?.voice?.name ?? null }], context);
  if (named?.speaker) return named;
  return { words, speaker: await nameAmong(around, context), isGuess: true };
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
