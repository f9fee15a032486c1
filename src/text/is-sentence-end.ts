import { BEFORE_NAME, BEFORE_NUMBER, EITHER, OPENERS } from './data/abbreviations.ts';
import { SPEECH_VERBS } from './data/speech-verbs.ts';

/** A stop (`.`, `?`, `!`, `…`) and the text around it, at least a word on either side. */
type Neighbourhood = {
  /** The text up to the stop. */
  before: string;
  stop: string;
  /** Closing marks right after the stop. */
  closers: string;
  /** The text after the closing marks, with the space if there is one. */
  after: string;
};

// The last word before a stop, with stops inside it: `U.S` of `U.S.`, `a.m`, `Co`, `N°`.
const LAST_WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’&°º-]*$/u;
// The next word, after any opening marks.
const NEXT_WORD = /^\s*["'“‘«([¿¡\s]*([\p{L}\p{N}$£€#@]\S*)/u;
// `Who won? - A look at the votes`, but not `BOSTON, Mass. - The mayor`.
const SPACED_DASH = /^\s+[-–]\s/u;
// `We`, `It’s,` but not the initial `A.`
const BARE_WORD = /^(?!\p{L}\.)(\p{L}+)(?:['’]\p{L}+)?[^\p{L}\p{N}]*$/u;
const INITIALS = /^(?:\p{L}\.&?)*\p{L}$/u;
const ELLIPSIS = /^(?:\.{3}|…|\.(?: \.){2})$/u;
const PRONOUN = /^(?:He|I|It|She|That|They|This|We|Who|You)\s/u;
const CLOSES_SPEECH = /["'”’»]/u;
// `(Okafor 55).` after a quotation: the reference to its source.
const REFERENCE = /^\s\([^()]*\)\./u;
// `Sen. Ann Lee asked`: up to four capitalised words and a verb.
const NAME_AND_VERB = /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(\p{Ll}+)(?=[\s,.:;]|$)/u;
// The space was lost: `It rained.He left.` Names of sites have more stops, or lower-case letters.
const LOST_BLANK_BEFORE = /(?:^|[\s“"‘'(])[\p{L}\p{N},'’-]*(?:\p{Ll}{2}|\d|%)$/u;
const LOST_BLANK_AFTER = /^["“‘]?(?:\p{Lu}\p{Ll}+|[AI])(?:['’]\p{L}+)?(?:[,.!?]?\s|[.!?,]$|$)/u;
const DOMAIN = /^(?:biz|co|com|edu|gov|info|io|net|org|tv|uk|us)\b/iu;

/** Whether a sentence ends with this stop, judged by the words around it. */
export function isSentenceEnd({ before, stop, closers, after }: Neighbourhood): boolean {
  if (/[。！？]/u.test(stop)) return true;
  if (!/^\s/u.test(after) && !lostBlank(before, closers, after)) return false;
  const asks = /[!?]/u.test(stop);
  const following = asks && closers === '' ? after.replace(SPACED_DASH, '') : after;
  const next = NEXT_WORD.exec(following)?.[1];
  if (next === undefined || /^\p{Ll}/u.test(next)) return false;
  if (CLOSES_SPEECH.test(closers) && REFERENCE.test(after)) return false;
  if (ELLIPSIS.test(stop)) return endsInEllipsis(before, next);
  if (stop === '.') return !isAbbreviation(before, next);
  return !(CLOSES_SPEECH.test(closers) && hasSpeaker(after));
}

function lostBlank(before: string, closers: string, after: string): boolean {
  return (
    (closers !== '' || LOST_BLANK_BEFORE.test(before)) &&
    LOST_BLANK_AFTER.test(after) &&
    !DOMAIN.test(after)
  );
}

/** A capital after the ellipsis opens a sentence; that of `I` does so only after another stop. */
function endsInEllipsis(before: string, next: string): boolean {
  if (!/^\p{L}/u.test(next)) return false;
  return !/^I(?:['’]\p{L}+)?(?!\p{L})/u.test(next) || /[.!?]["'”’]*\s$/u.test(before);
}

function isAbbreviation(before: string, next: string): boolean {
  // From the last blank on: else each word before it would be tried.
  const word = LAST_WORD.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0];
  if (word === undefined) return false;
  const bare = word.toLowerCase();
  if (BEFORE_NAME.has(bare)) return true;
  if (/^\d/u.test(next) && BEFORE_NUMBER.has(bare)) return true;
  return (INITIALS.test(word) || EITHER.has(bare)) && !opensSentence(next);
}

function opensSentence(word: string): boolean {
  return OPENERS.has((BARE_WORD.exec(word)?.[1] ?? '').toLowerCase());
}

/** Whether the words after a quotation say who spoke it: `“Why?” Ann Lee asked.` */
function hasSpeaker(after: string): boolean {
  const [tag, verb] = NAME_AND_VERB.exec(after.trimStart()) ?? [];
  return tag !== undefined && SPEECH_VERBS.has(verb!) && !PRONOUN.test(tag);
}
