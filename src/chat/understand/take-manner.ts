import {
  AT_MOST,
  AT_MOST_SO_MANY,
  IN_CHANNEL,
  IN_PRIVATE,
  NIGHT,
  NOT_AT_NIGHT,
  QUIET_HOURS,
  SPEEDS,
  TO_ME_ALONE,
} from './data/follow-words.ts';
import { lowOf } from './low-of.ts';

/** How fast something is told, and where. */
export type Manner = {
  when?: 'briefing' | 'hourly' | 'at once';
  to?: string;
  quiet?: string;
  most?: string;
};

/** Takes how fast and where out of a sentence: “alert us live in #news about pay”. */
export function takeManner(sentence: string): { rest: string; manner: Manner } {
  const manner: Manner = {};
  let rest = sentence;
  const take = (form: RegExp): RegExpExecArray | undefined => {
    const found = form.exec(lowOf(rest));
    if (!found) return undefined;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
      .replace(/\s+/gu, ' ')
      .trim();
    return found;
  };
  const takeEnd = () => {
    const quiet = take(QUIET_HOURS)?.[1];
    if (quiet !== undefined) manner.quiet ??= quiet;
    else if (take(NOT_AT_NIGHT)) manner.quiet ??= NIGHT;
    const most = (take(AT_MOST) ?? take(AT_MOST_SO_MANY))?.[1];
    if (most !== undefined) manner.most ??= most;
  };
  takeEnd();
  for (const [when, form] of SPEEDS) if (take(form)) manner.when ??= when;
  const channel = take(IN_CHANNEL)?.[1];
  if (channel !== undefined) manner.to = channel;
  else if (take(IN_PRIVATE) || TO_ME_ALONE.test(lowOf(rest))) manner.to = 'me';
  takeEnd();
  takeEnd();
  return { rest, manner };
}
