import { nextOccurrence } from '../briefings/due/next-occurrence.ts';
import { isQuiet, type Quiet, quietHours } from '../outbox/is-quiet.ts';

/** The instant itself, or the end of the quiet hours that it lies in. */
export function afterQuiet(hours: Quiet, at: Date): Date {
  if (hours.quiet === null || !isQuiet(hours, at)) return at;
  const { end } = quietHours(hours.quiet);
  return nextOccurrence({ times: [end], days: 'daily', zone: hours.zone }, at) ?? at;
}
