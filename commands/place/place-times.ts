import type { Context, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { readMoment } from '../../src/chat/read-moment.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { SaidTime } from '../../src/chat/understand/take-times.ts';

// `3 days ago`
const AGO = /\bago\s*$/iu;

/**
 * The times of a sentence as options: “yesterday” is since and until that day, “this week”, which
 * goes on, since its Monday. Throws a `UserError` where there is no such time, or two of them.
 */
export function placeTimes(times: SaidTime[], given: Given, context: Context): Given {
  const placed: Given = {};
  for (const time of times)
    for (const [option, text] of Object.entries(optionsOf(time, context))) {
      const before = placed[option] ?? given[option];
      if (before !== undefined && before !== text)
        throw new UserError(
          `“${sayBack(before)}” and “${sayBack(text)}” are two times for “${option}”. Name one of them.`,
          [],
          { word: sayBack(text) },
        );
      placed[option] = text;
    }
  return placed;
}

function optionsOf({ role, text }: SaidTime, { now, user }: Context): Given {
  const clock = { now, zone: user.zone ?? 'UTC' };
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
