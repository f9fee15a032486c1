import { UserError } from '../../chat/errors.ts';
import { say } from '../../language/say.ts';

// `30m`, `90 min`, `6h`, `2 hours`
const GRACE = /^(\d{1,4})\s*(m|min|mins|minutes?|h|hours?)$/iu;
const MIN_MINUTES = 5;
const MAX_MINUTES = 24 * 60;

/** `30m` or `6h` in minutes. Throws `UserError` that says what fits. */
export function readGrace(text: string): number {
  const [, number, unit = ''] = GRACE.exec(text.trim()) ?? [];
  const minutes = Number(number) * (unit.toLowerCase().startsWith('h') ? 60 : 1);
  if (!(minutes >= MIN_MINUTES && minutes <= MAX_MINUTES))
    throw new UserError(
      say('“{word}” is not how late a briefing may be. Write from 5m to 24h, like 30m or 6h.', {
        word: text,
      }),
    );
  return minutes;
}

/** `30 minutes`, `6 hours` */
export function describeGrace(minutes: number): string {
  return minutes % 60 === 0
    ? say('{hours, plural, one {# hour} other {# hours}}', { hours: minutes / 60 })
    : say('{minutes, plural, one {# minute} other {# minutes}}', { minutes });
}
