import { toVoice, type Voice } from './to-voice.ts';
import { ADVERBS, ALONE, NAME, PREPOSITIONS, ROLE_BEHIND, VERB, WHO } from './told-words.ts';

// `said Ann Lee`, `by Ann Lee`, `, according to Ann Lee`
const VERB_FIRST = new RegExp(
  `^,? *(?:[–—-] *)?(?:(?:${VERB}|according to)(?: by)?|by) (${WHO})${ALONE}`,
  'u',
);
// `Ann Lee, the governor, told reporters`
const NAME_FIRST = new RegExp(
  `^,? *(?:[–—-] *)?(${WHO})${ROLE_BEHIND}? ${ADVERBS}${VERB}(.*)$`,
  'u',
);
// `– Ann Lee, striker`, `(Ann Lee)`, and what ends it
const SIGNED = new RegExp(
  `^[.,;]?\\s*(?:[–—-]{1,2} *(${NAME}(?:, [\\p{L} -]{3,40})?)|\\((${NAME}(?:, [\\p{L} -]{3,40})?)\\))([.,;]?)[^\\S\\n]*(?=\\n|$)`,
  'u',
);
// Behind the verb no clause of its own, which the verb may lead in: `the hall on Monday`
const NO_CLAUSE = new RegExp(
  `^(?: (?:reporters|guests|me|us|the \\p{Ll}+))?(?: (?:${PREPOSITIONS}|after|before|during)(?: (?:an?|her|his|the))? [^\\s:]+(?: \\p{Lu}[^\\s:]*){0,2}| today| yesterday)?[\\s,.!?]*$`,
  'u',
);

export type NameFirst = { voice: Voice; rest: string; hasComma: boolean };

/** `said Ann Lee` right behind a quotation. */
export const verbFirst = (told: string): Voice | undefined => voiceOf(VERB_FIRST.exec(told)?.[1]);

/** `Ann Lee said …` right behind a quotation, which may lead in the next as well. */
export function nameFirst(told: string): NameFirst | undefined {
  const match = NAME_FIRST.exec(told);
  if (!match) return undefined;
  return { voice: toVoice(match[1]!), rest: match[2]!, hasComma: told.startsWith(',') };
}

/** A signature; `isOpen` where neither brackets nor a stop tell what it stands with. */
export function signedBy(told: string): { voice: Voice; isOpen: boolean } | undefined {
  const match = SIGNED.exec(told);
  const voice = voiceOf(match?.[1] ?? match?.[2]);
  return voice && { voice, isOpen: match![2] === undefined && match![3] === '' };
}

/**
 * Who has spoken the words before, where the rest of their sentence says so. Without a comma the verb
 * must end it; with `isFollowed` the next quotation opens right behind.
 */
export function closes(
  told: string,
  { hasComma, isFollowed }: { hasComma: boolean; isFollowed: boolean },
): Voice | undefined {
  const first = verbFirst(told);
  if (first) return first;
  const named = nameFirst(told);
  if (!named) return undefined;
  const isClosed = hasComma || named.hasComma || (!isFollowed && NO_CLAUSE.test(named.rest));
  return isClosed ? named.voice : undefined;
}

const voiceOf = (phrase: string | undefined): Voice | undefined =>
  phrase === undefined ? undefined : toVoice(phrase);
