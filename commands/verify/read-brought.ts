import type { Context } from '../../src/chat/command.ts';
import { inTurns } from '../../src/chat/in-turns.ts';
import { PERSON_PRONOUNS } from '../../src/text/data/function-words.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { isSpeaker } from '../place/is-speaker.ts';
import { MAX_WORDS_BESIDE, nameAmong, nameBeside, whoIsMeant } from '../place/name-beside.ts';
import { evenMarks } from './even-marks.ts';
import { extractBrought } from './extract-brought.ts';
import { findMarked } from './find-marked.ts';
import type { Brought } from './finding.ts';
import { nameEach } from './name-each.ts';
import { readTurns } from './read-turns.ts';
import type { Voice } from './to-voice.ts';

// `– Ann Lee`, `(Ann Lee)` behind a quotation; `Ann Lee:` before it
const SIGNED = /\s+(?:[–—-]{1,2}\s*|\()(\p{Lu}[\p{L}\p{M}.'’ -]{2,60}?)\)?[.\s]*$/u;
const LABELLED = /^\s*(\p{Lu}[\p{L}\p{M}.'’ -]{2,60}?):\s+(?=\S)/u;
// `her spokesman`, of whom this text does not tell more; `who said “…”`
const OF_SOMEBODY = /^(?:(?:his|her|their|its|my|our|your)\s|who(?:ever)?$)/iu;

// `the minister Ann Lee`, `Ann Lee, driver of the last tram`
const ROLE_BEFORE = /^(?:[^\p{Lu}]\S* )+(?=\p{Lu})/u;
const ROLE_BEHIND = /(?:,| \().*$/su;
const IN_FULL = /^\S+ \S/u;

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
    return turns ? namedOf(turns, context) : [await readBare(text, context)];
  }
  const around = `${text.slice(0, only.start - 1)} ${text.slice(only.end + 1)}`.trim();
  const isShort = around.split(/\s+/u).length <= MAX_WORDS_BESIDE;
  if (marked.length === 1 && isShort) {
    const words = text.slice(only.start, only.end);
    const speaker = await nameBeside(around, context);
    if (speaker) return [{ words, speaker }];
    const [told] = await namedOf(
      nameEach(text, marked).map(({ voice }) => toBrought(words, voice)),
      context,
    );
    if (told?.speaker) return [told];
    return [{ words, speaker: await nameAmong(around, context), basis: 'guess' }];
  }
  return namedOf(await context.aside(extractBrought, text), context);
}

const toBrought = (words: string, voice: Voice | undefined): Brought => ({
  words,
  speaker: voice?.name ?? null,
  basis: voice?.isLabel ? 'label' : undefined,
});

async function readBare(text: string, context: Context): Promise<Brought> {
  for (const form of [SIGNED, LABELLED]) {
    const match = form.exec(text);
    const words = match ? text.replace(match[0], ' ').trim() : '';
    if (match && words !== '' && (await isSpeaker(match[1]!, context)))
      return { words, speaker: match[1]! };
  }
  return { words: text.trim(), speaker: null };
}

/** Whom their text names, as people here are called; a name in full that nobody here bears stays. */
async function namedOf(found: Brought[], context: Context): Promise<Brought[]> {
  const named: Brought[] = [];
  for await (const { words, speaker, basis } of inTurns(found)) {
    const isNone =
      !speaker || PERSON_PRONOUNS.has(speaker.toLowerCase()) || OF_SOMEBODY.test(speaker);
    named.push({ words, speaker: isNone ? null : await nameOf(speaker, basis, context), basis });
  }
  return named;
}

/** “Critics” and “Breaking news” are no names: what nobody here bears has to look like one. */
async function nameOf(
  phrase: string,
  basis: Brought['basis'],
  context: Context,
): Promise<string | null> {
  const bare = phrase.replace(ROLE_BEFORE, '').replace(ROLE_BEHIND, '');
  const known = (await whoIsMeant(phrase, context)) ?? (await whoIsMeant(bare, context));
  return known ?? (basis !== 'label' && IN_FULL.test(bare) ? bare : null);
}
