import type { Context, Free } from '../../src/chat/command.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { SPEECH_WORDS } from '../../src/chat/understand/data/asking-words.ts';
import { removeMatch } from '../../src/chat/understand/remove-match.ts';
import { takeCount } from '../../src/chat/understand/take-count.ts';
import {
  isInflected,
  isQuestion,
  nameAt,
  type Stance,
  takeStance,
  withoutVerb,
} from '../../src/chat/understand/take-stance.ts';
import { asks } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { say } from '../../src/language/say.ts';
import { isSpeaker } from './is-speaker.ts';

// `mr or mrs marsh`: which of them is asked anyway
const TWO_TITLES =
  /(?:^| )(?:dr|miss|mr|mrs|ms|prof|sir)\.?(?: ?(?:\/|or|and) ?(?:dr|miss|mr|mrs|ms|prof|sir)\.?)+(?= )/u;
// `the newest thing`: the newest stand first anyway
const NEWEST =
  /(?:^| )(?:the )?(?:very )?(?:last|latest|newest|most recent) (?:bits?|comments?|quotes?|remarks?|statements?|stuff|things?|words?)(?= )/u;
/** `the minister of finance` */
const MAX_NAME_WORDS = 4;
// Behind a name these are no verb
const NO_VERB =
  /^(?:about|and|around|as|at|but|by|concerning|for|from|in|of|on|or|over|plus|re|regarding|since|to|until|versus|vs|with)$/u;

/** Words without a number of quotes and a verb of stance, which the answer says it does not heed. */
export async function withoutUnheeded(
  tokens: Token[],
  { remark }: Free,
  context: Context,
): Promise<Token[]> {
  const named = removeMatch(tokens, TWO_TITLES) ?? tokens;
  const { count, rest: uncounted } = takeCount(named);
  const rest = removeMatch(uncounted, NEWEST) ?? uncounted;
  const known = takeStance(rest);
  const { verb, tokens: left } = known.tokens === rest ? await takeAnyVerb(rest, context) : known;
  if (count !== undefined)
    remark(
      say('You asked for {number}: I list them all, newest first.', { number: sayBack(count) }),
    );
  if (verb !== undefined)
    remark(
      say('“{verb}” is not searched for: whether they did is to be read in their own words.', {
        verb: sayBack(verb),
      }),
    );
  return left;
}

/**
 * In “did holm sell the boats” the word behind a known name is the verb, whatever it is; in “holm
 * promises boats” it is one where it has the form of a verb that is known.
 */
async function takeAnyVerb(tokens: Token[], context: Context): Promise<Stance> {
  const isAsked = isQuestion(tokens);
  const from = isAsked ? nameAt(tokens) : 0;
  for (let length = Math.min(MAX_NAME_WORDS, tokens.length - from - 2); length > 0; length--) {
    const at = from + length;
    const name = tokens.slice(from, at);
    // The longest name counts: in “did tobias marsh …” his surname is no verb.
    if (name.every(isNamePart) && (await isSpeaker(textOf(name), context)))
      return (isAsked ? isVerb(tokens[at]!) : isInflected(tokens[at]!.low)) &&
        leadsToTopic(tokens.slice(at + 1))
        ? withoutVerb(tokens, at)
        : { tokens };
  }
  return { tokens };
}

const isNamePart = ({ low }: Token): boolean => low === 'of' || !NO_VERB.test(low);

/** “Did tobias mash say” has no other verb, and “strike again” no topic. */
const leadsToTopic = (tokens: Token[]): boolean =>
  !SPEECH_WORDS.has(tokens[0]?.low ?? '') && tokens.some((token) => !asks(token));

const isVerb = (token: Token): boolean =>
  !asks(token) && !token.quoted && /^\p{L}+$/u.test(token.low) && !NO_VERB.test(token.low);
