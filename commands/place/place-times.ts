import type { Context, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { type Clock, readMoment } from '../../src/chat/times/read-moment.ts';
import type { SaidTime } from '../../src/chat/understand/said-time.ts';
import { say } from '../../src/language/say.ts';
import { inOrder } from './in-order.ts';

// `3 days ago`
const AGO = /\bago\s*$/iu;

/**
 * The times of a sentence as options: “yesterday” is since and until that day, “this week”, which
 * goes on, since its Monday. Throws a `UserError` where there is no such time, or two of them.
 */
export function placeTimes(times: SaidTime[], given: Given, context: Context): Given {
  const placed: Given = {};
  const clock = { now: context.now, zone: context.user.zone ?? 'UTC' };
  for (const time of inOrder(times, clock))
    for (const [option, text] of Object.entries(optionsOf(time, context))) {
      const before = placed[option] ?? given[option];
      if (before !== undefined && before !== text)
        throw new UserError(
          say('“{one}” and “{other}” are two times for “{option}”. Name one of them.', {
            one: sayBack(before),
            other: sayBack(text),
            option,
          }),
          [],
          { word: sayBack(text) },
        );
      placed[option] = text;
    }
  return placed;
}

function optionsOf({ role, text }: SaidTime, { now, user }: Context): Given {
  const clock = { now, zone: user.zone ?? 'UTC' };
  if (role === 'before') return { until: lastBefore(text, clock) };
  if (role === 'after') return { since: firstAfter(text, clock) };
  if (role === 'until') {
    readMoment(text, 'until', clock, { ahead: true });
    return { until: text };
  }
  const { start, end } = readMoment(text, 'since', clock);
  if (role === 'since') return { since: text };
  if (start === end && AGO.test(text))
    return { since: start.slice(0, 10), until: start.slice(0, 10) };
  const goesOn = start === end || Date.parse(end) > now.getTime();
  return goesOn ? { since: text } : { since: text, until: text };
}

/** “before Monday” is until Sunday; a time of the day stays as it is. */
function lastBefore(text: string, clock: Clock): string {
  const { start, end } = readMoment(text, 'until', clock, { ahead: true });
  return start === end ? text : dayOf(new Date(Date.parse(start) - 1), clock);
}

/** “after Monday” is since Tuesday; where that has not come yet, since Monday. */
function firstAfter(text: string, clock: Clock): string {
  const { start, end } = readMoment(text, 'since', clock);
  const isOver = start !== end && Date.parse(end) <= clock.now.getTime();
  return isOver ? dayOf(new Date(end), clock) : text;
}

/** `2026-11-20`, by the asker’s clock. */
const dayOf = (time: Date, { zone }: Clock): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(time);
