import { writeDay } from '../../language/days.ts';
import { say } from '../../language/say.ts';
import type { FormerSpeaker } from '../../model.ts';
import { cutText } from '../fit/cut-text.ts';
import { SURE } from './sure.ts';

const MAX_NAME_CHARS = 60;

/** `probably Bo Roe` where an earlier version named somebody less than surely. */
export function formerName({ speaker, confidence }: FormerSpeaker): string {
  const name = cutText(speaker, MAX_NAME_CHARS);
  return confidence >= SURE ? name : say('probably {speaker}', { speaker: name });
}

/** `until 2026-03-04 its page gave these words to Bo Roe`, the last of several; null where to nobody. */
export function formerText(formerly: FormerSpeaker[] = []): string | null {
  const last = formerly.at(-1);
  return last
    ? say('until {day} its page gave these words to {speaker}', {
        day: writeDay(last.until),
        speaker: formerName(last),
      })
    : null;
}
