import { SPEECH_VERBS } from '../../src/text/data/speech-verbs.ts';

// Sources of regular expressions: what stands around a quotation to tell who speaks.

const MORE_VERBS =
  'acknowledged adds admits argues cautioned claims commented conceded confirmed continues countered declares emphasised emphasized explains insists jokes noted notes pledged promised protested recalled recalls reiterated replies shouts stressed stresses suggested testified vowed warns';
const ALL_VERBS = [...new Set([...SPEECH_VERBS, ...MORE_VERBS.split(' ')])].toSorted();

/** `said`, `insists` */
export const VERB = `(?:${ALL_VERBS.join('|')})(?!\\p{L})`;

// `O’Neill`, but `Lee` alone of `Lee’s`
const NAME_WORD =
  "\\p{Lu}(?:[\\p{L}\\p{M}-]|['’](?!s(?!\\p{L}))(?=\\p{L}))*(?![\\p{L}\\p{M}]|['’]s(?!\\p{L}))";
const PARTICLE = '(?:al|bin|da|de|den|der|di|du|el|la|le|ten|van|von) ';
/** `Ann Lee`, `A. B. Lee`, `Ursula von der Hagen` */
export const NAME = `(?:\\p{Lu}\\. ?|(?:Dr|Gov|Mr|Mrs|Ms|Prof|Rep|Sen)\\. ){0,3}${NAME_WORD}(?: (?:\\p{Lu}\\. |(?:${PARTICLE}){0,3})${NAME_WORD}){0,3}`;

// `of` and `for` lead to somebody else: “a spokesman for Ann Lee”
const NO_ROLE =
  '(?:an?|and|as|at|but|by|for|from|if|in|never|not|of|on|or|than|that|the|to|when|where|whether|while|who|whom|with)';
const ROLE_WORD = `(?!${NO_ROLE} )[\\p{Ll}-]+`;
/** `Ann Lee`, `the finance minister Ann Lee`; `she` and `the minister`, whom it does not name */
export const WHO = `(?:(?:[Tt]he )?(?:${ROLE_WORD} ){0,4}${NAME}|[Tt]he(?: ${ROLE_WORD}){1,3}|he|she|they|we|it)`;
/** `quoting Bo Ek`: whose the words are is not told then. */
export const NOT_QUOTING = '(?!(?:cit|echo|paraphras|quot|recall)ing )';
/** `, the governor,`, `(striker)` behind a name */
export const ROLE_BEHIND = `(?:, ${NOT_QUOTING}[^,.!?:;“”"()]{2,80},| \\([^()]{2,60}\\))`;
/** What may stand between a name and its verb, and takes nothing back as “never” does. */
export const ADVERBS =
  '(?:(?:again|also|angrily|had|has|later|now|once|publicly|quickly|recently|repeatedly|simply|still|then|today|yesterday) ){0,2}';
/** Behind a name: no second speaker, with whom it was said, and no `Lee’s` that owns the speaker. */
export const ALONE = '(?! (?:(?:and|or|&) (?:the )?)?\\p{Lu})';
/** Behind these stands no speaker: “a spokesman for Ann Lee”, “in Northgate Bo Ek” */
export const PREPOSITIONS = '(?:at|by|for|from|in|inside|near|of|on|outside|to|with)';
