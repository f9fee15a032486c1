import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { FollowWhen } from '../../src/model.ts';
import { typedWhen, whenAsLabel } from './describe-follow.ts';
import { type Asked, readAsked } from './read-asked.ts';
import { isSomebody } from './whom.ts';

// `max 5`, which may be of a name: 737 max 8
const MAX = /[\s,]+max(?:imum|\.)? (\d{1,3})$/iu;
const CLOCK = String.raw`at (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight)(?: o.clock)?`;
const RHYTHM = String.raw`(?:daily|weekly|monthly|weekdays|(?:every|each) (?:day|morning|evening|night|week|weekday|\p{L}{3,6}day)|once an? (?:day|week)|(?:on )?weekdays|in the mornings?|in the evenings?)`;
/** `daily at 8`, `at 8 pm`; and `daily`, which may be of a name: China Daily. */
const TIMED = new RegExp(String.raw`[\s,]+((?:${RHYTHM} )?${CLOCK}(?: ${RHYTHM})?)$`, 'iu');
const BARE = new RegExp(String.raw`[\s,]+(${RHYTHM})$`, 'iu');

/**
 * Reads what stands behind a name and may be a part of it: only where somebody is called so without it
 * is it none. Throws a `UserError` that names times of day, which a follow has not.
 */
export async function settleAsked(asked: Asked, context: Context): Promise<Asked> {
  const { who, most } = asked;
  if (who === undefined || /["“”]$/u.test(who)) return asked;
  const posts = most === undefined ? MAX.exec(who) : null;
  if (posts) {
    const rest = readAsked({ ...asked, who: who.slice(0, posts.index), most: Number(posts[1]) });
    if (rest.who !== undefined && (await isSomebody(rest.who, context))) return rest;
  }
  const time = TIMED.exec(who) ?? BARE.exec(who);
  if (!time) return asked;
  const rest = readAsked({ ...asked, who: who.slice(0, time.index) });
  const isName = rest.who !== undefined && (await isSomebody(rest.who, context));
  if (!isName && !TIMED.test(who)) return asked;
  throw noTimes(time[1]!, rest, isName ? undefined : who);
}

const WHENS: FollowWhen[] = ['briefing', 'hourly', 'at once'];

/** `whole` are the words, if they may be meant as they stand. */
function noTimes(typed: string, { most, ...rest }: Asked, whole: string | undefined): UserError {
  const line = (over: { who?: string | undefined; about?: string; when?: string }): string =>
    formatLine('follow', { ...rest, most: most === undefined ? undefined : `${most}`, ...over });
  return new UserError(
    say(
      'A follow has no times of day, so “{typed}” cannot be: it tells at once, hourly, or in the briefing, which comes at its own times.',
      { typed: sayBack(typed) },
    ),
    [
      ...WHENS.map((when) => ({
        label: whenAsLabel(when),
        line: line({ when: typedWhen(when) }),
      })),
      ...(whole === undefined
        ? []
        : [
            {
              label: say('The words “{words}”', { words: sayBack(whole) }),
              line: line({ who: undefined, about: whole }),
            },
          ]),
    ],
    { word: sayBack(typed), asksBack: true },
  );
}
