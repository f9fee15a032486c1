import { say } from '../../language/say.ts';
import { UserError } from '../errors.ts';
import { formatLine } from '../line/line.ts';
import { sayBack } from '../say-back.ts';
import { lowOf } from '../understand/low-of.ts';
import { refuseExclusion } from '../understand/refuse-exclusion.ts';
import type { Asked } from './change-call.ts';
import { NO_TOPIC } from './data/no-topics.ts';
import type { FollowUp } from './read-follow-up.ts';
import { subjectOf } from './speakers-of.ts';

const END = /[\s?!.,;:…]+$/u;
// `what did the others say`, `what do others think about it`
const OTHERS =
  /^(?:(?:and|but|so) )*(?:what (?:did|do|have|has)|did|do|have|has) (?:(?:the|any|all) )?(?:others?|rest)(?: (?:people|ones?))? (?:say|said|saying|think|thought)\b/u;

/**
 * Why words behind an answer are not gone on from: alone they are no topic, or they want something left
 * out. Undefined where nothing stands against them.
 */
export function refuseWords(
  typed: string,
  followUp: FollowUp | undefined,
  { given }: Asked,
): UserError | undefined {
  const low = lowOf(typed.trim().replace(END, '').replace(/\s+/gu, ' '));
  const excluded = refuseExclusion(typed, { isBehind: true });
  if (excluded) return excluded;
  const about = subjectOf(given);
  if (OTHERS.test(low))
    return notGoneOn(
      typed,
      about === undefined
        ? []
        : [
            {
              label: say('What anybody said about {topic}', { topic: sayBack(about) }),
              line: formatLine('quotes', { about }),
            },
          ],
    );
  const isKnown = followUp !== undefined && followUp.wants !== 'other';
  return !isKnown && NO_TOPIC.test(low) ? notGoneOn(typed, []) : undefined;
}

const notGoneOn = (typed: string, offered: { label: string; line: string }[]): UserError =>
  new UserError(
    say('I do not understand what “{typed}” wants of what was asked before.', {
      typed: sayBack(typed.trim().replace(END, '')),
    }),
    offered,
    { word: sayBack(typed.trim().replace(END, '')) },
  );
