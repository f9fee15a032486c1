import { FINITE_VERBS } from './data/finite-verbs.ts';
import { KNOWN_TO_ALL, ROLES } from './data/known-to-all.ts';
import { LINKING_OPENINGS, PRONOUN_OPENINGS, SPEAKER_OPENINGS } from './data/openings.ts';

/** Marks that may stand before a sentence’s first word. */
const BEFORE = String.raw`^["“”‘'’(\[\s–—-]*`;
/** The end of a word, or of its part in `He’s`. */
const WORD_END = String.raw`(?![\p{L}\p{N}]|[’'-](?!(?:s|re|ll|d|ve|m)\b))`;
// He …, This …
const PRONOUN_OPENING = new RegExp(`${BEFORE}(?:${PRONOUN_OPENINGS.join('|')})${WORD_END}`, 'iu');
// But …, In addition, …
const LINKING_OPENING = new RegExp(`${BEFORE}(?:${LINKING_OPENINGS.join('|')})${WORD_END}`, 'iu');
// We …, but not “We …,” said Lee.
const SPEAKER_OPENING = new RegExp(`^(?:${SPEAKER_OPENINGS.join('|')})${WORD_END}`, 'iu');
// The navy, the White House; but not “the navy officer”, of whom an earlier sentence spoke
const KNOWN = `(?:${KNOWN_TO_ALL.join('|')})(?![\\p{L}-])(?! (?:${ROLES.join('|')})\\b)`;
// The ruling was …, Those pictures showed …, The man, who …; but The man accused of it …
const VERB = `(?:${FINITE_VERBS.join('|')})\\b|\\p{Ll}+n[’']t\\b|\\p{Ll}+(?:ed|[^s\\P{Ll}]s)\\b(?! (?:at|between|by|for|from|in|near|of|on|to|who|with)\\b)`;
const NOUN = String.raw`(?!(?:as|at|by|for|from|in|of|on|that|to|which|who|with)\b)[\p{Ll}\d-]+`;
const POINTING_PHRASE = new RegExp(
  `${BEFORE}(?:[Tt]he|[Tt]hese|[Tt]hose) (?!${KNOWN})(?<noun>(?:(?!(?:${VERB}))${NOUN} ){0,2}${NOUN})(?:[’'](?:s|) \\p{Ll}|,? (?:${VERB})|,)`,
  'u',
);
// This ruling …, Those two pictures …
const POINTING_NOUN = new RegExp(
  `${BEFORE}(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth) (?!(?:${FINITE_VERBS.join('|')})\\b)(?<noun>(?:${NOUN} )?(?!(?:${VERB}))${NOUN})(?= )`,
  'u',
);
// When he arrived, … ; In 2010, she … ; Not surprisingly, it’s … ; By noon, both … ; Sadly, this …
const LATE_PRONOUN =
  /^["“‘'(]*(?<intro>[^,;:“”"]{2,90}), ["“‘']?(?:both|he|her|his|it|its|she|that|their|these|they|this|those)\b/iu;
// Drivers, meanwhile, …
const LATE_LINK =
  /^[^,;:“”"]{2,50}, (?:by contrast|for (?:her|his|its|their) part|however|in turn|instead|likewise|meanwhile|moreover|nevertheless|nonetheless|on the other hand|then|though|too),/iu;
const EARLY_PRONOUN =
  /^["“‘'(]*(?:(?:(?:days|hours|just|long|minutes|moments|months|shortly|soon|weeks|years) )?(?:after|before)|although|as|because|despite|during|even if|following|if|in|like|on|once|since|though|until|upon|when|while|with|without)(?: \p{Ll}+)? (?:he|her|him|his|it|its|she|their|them|they)\b/iu;
// “…,” he added. – in a sentence without a name; one inside the quotation is somebody else’s
const SAID_BY_PRONOUN =
  /[,”"’?!] (?:he|it|she|they|(?:added|adds|said|says|wrote) (?:he|she|they))\b/u;
const QUOTED = /[“"][^”"]*[”"]?|(?<!\p{L})‘.{0,800}?’(?!\p{L})/gu;
const NAME_INSIDE = /(?<=\s)\p{Lu}\p{L}+/u;
const TIME_NAMES =
  /\b(?:April|August|December|February|Friday|January|July|June|March|May|Monday|November|October|Saturday|September|Sunday|Thursday|Tuesday|Wednesday)\b/gu;

/**
 * What a sentence leans on: `named` on something of which an earlier sentence must have spoken, in
 * the words of `noun` (“the ruling”); `linked` on whatever came before (“But …”); `pointing` on
 * just the sentence before (“He …”).
 */
export type Leaning = { kind: 'named'; noun: string } | { kind: 'linked' } | { kind: 'pointing' };

/**
 * Whether a sentence opens with someone or something mentioned before, or with a word that links it
 * to what came before: on its own it would leave the reader asking who or what. Judged by its words
 * alone, so it errs on the safe side. If the author speaks, “we” may open a sentence: it is clear
 * who that is.
 */
export const pointsBack = (text: string, options: { authorSpeaks?: boolean } = {}): boolean =>
  leaningOf(text, options) !== undefined;

/** What it is that a sentence leans on; undefined for one that can stand alone. */
export function leaningOf(text: string, { authorSpeaks = false } = {}): Leaning | undefined {
  const noun = (POINTING_PHRASE.exec(text) ?? POINTING_NOUN.exec(text))?.groups?.noun;
  if (noun !== undefined) return { kind: 'named', noun };
  if (
    PRONOUN_OPENING.test(text) ||
    (!authorSpeaks && SPEAKER_OPENING.test(text)) ||
    hasLatePronoun(text) ||
    (SAID_BY_PRONOUN.test(text) && !hasName(text.replace(QUOTED, ' ')))
  )
    return { kind: 'pointing' };
  return LINKING_OPENING.test(text) || LATE_LINK.test(text) ? { kind: 'linked' } : undefined;
}

/** “When Lee arrived, she …” is fine: the sentence says who. */
function hasLatePronoun(text: string): boolean {
  const intro = LATE_PRONOUN.exec(text)?.groups?.intro;
  if (intro !== undefined) return !hasName(intro);
  return EARLY_PRONOUN.test(text) && !hasName(text.slice(0, 90));
}

const hasName = (text: string): boolean => NAME_INSIDE.test(text.replace(TIME_NAMES, ''));
