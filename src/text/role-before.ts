import { DETERMINERS, PHRASE_ENDS, TIMES } from './data/function-words.ts';
import { PAST_VERBS } from './data/past-verbs.ts';
import { isRoleNoun, PORTFOLIOS } from './data/roles.ts';
import { SPEECH_VERBS } from './data/speech-verbs.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { isFurniture } from './furniture.ts';
import { isPortfolio } from './name-start.ts';
import { officeBefore } from './office-before.ts';
import { isCapitalised, type Word } from './words.ts';

/** A word with the number of its sentence, where that is known: no role crosses into the next. */
type Placed = Word & { unit?: number };

const OF = /^(?:of|for)$/u;
// “DEFIANT boss”: set in capitals for effect; shorter ones may be initials.
const SHOUTED = /^\p{Lu}{7,}$/u;
// What stands before a role and is none of it: “believes President …”, “alongside striker …”.
const NO_ROLE =
  /^(?:alongside|amid|believes?|feels?|hopes?|including|insists|knows?|like|plus|quoting|reckons|replaced|sees|thanks?|thinks?|unlike|versus|via|vs|wants?)$/u;
// Alone they say how somebody or something is: the official Harrow Press, fellow Velmorans.
const ADJECTIVE = /^(?:conservative|fellow|incumbent|independent|liberal|official)$/u;
const MAX_ROLE_WORDS = 6;
/** The name of a body before a role may be longer, and half of it is another: New Zealand … Association chairman. */
const MAX_NAMED_WORDS = 10;

/** The first word of the role that ends right before `at`; undefined where no role does. */
export function roleBefore(words: Placed[], at: number): number | undefined {
  const last = words[at - 1];
  if (!last) return undefined;
  if (!isRoleNoun(last.lower) && !isPortfolio(words, at - 1)) return officeStart(words, at);
  let start = at - 1;
  while (
    start > 0 &&
    at - start < (isCapitalised(words[start]!) ? MAX_NAMED_WORDS : MAX_ROLE_WORDS) &&
    words[start - 1]!.unit === last.unit &&
    isRoleWord(words, start - 1)
  )
    start--;
  const first = withoutLead(words, start, at - 1);
  return first === at - 1 && ADJECTIVE.test(last.text) ? undefined : first;
}

/** “Mayor of Port Calder | Ann Lee”: a role whose field stands right before the name. */
function officeStart(words: Placed[], at: number): number | undefined {
  const office = isCapitalised(words[at - 1]!) ? officeBefore(words, at - 1) : undefined;
  if (office === undefined) return undefined;
  let start = office;
  while (start > 0 && words[start - 1]!.unit === words[at]!.unit && isRoleWord(words, start - 1))
    start--;
  return withoutLead(words, start, office);
}

/** Without “of” and words shouted for effect before what the role itself is. */
function withoutLead(words: Word[], first: number, last: number): number {
  let start = first;
  while (start < last && (OF.test(words[start]!.lower) || isShouted(words, start, last))) start++;
  return start;
}

const isShouted = (words: Word[], at: number, last: number): boolean =>
  SHOUTED.test(words[at]!.text) && !SHOUTED.test(words[last]!.text);

function isRoleWord(words: Word[], at: number): boolean {
  const { lower, text } = words[at]!;
  if (!/^[\p{L}\p{N}]/u.test(text) || DETERMINERS.has(lower) || TIMES.has(lower)) return false;
  // Secretary of State; but “critic of | President”: that is somebody else.
  if (OF.test(lower))
    return isRoleNoun(words[at - 1]?.lower ?? '') && PORTFOLIOS.has(words[at + 1]!.lower);
  if (isFurniture(words, at)) return false;
  if (PHRASE_ENDS.has(lower) || STOP_WORDS.has(lower) || NO_ROLE.test(text)) return false;
  return /^\p{Lu}/u.test(text) || !isVerb(lower);
}

const isVerb = (lower: string): boolean =>
  SPEECH_VERBS.has(lower) || PAST_VERBS.has(lower) || /(?:ed|ing|ly)$/u.test(lower);
