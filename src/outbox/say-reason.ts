import { say } from '../language/say.ts';
import { messageSpoken } from '../language/translate.ts';

const ON_HOLD = 'on hold, and tried once a day: ';

/** Why an edition of a briefing is left out whose channel takes none, as it is stored. */
export const onHold = (refusal: string | null): string => `${ON_HOLD}${refusal}`;

/** Why an edition was not posted, in the language that is spoken: reasons are stored in English. */
export function sayReason(stored: string): string {
  if (stored.startsWith(ON_HOLD))
    return say('on hold, and tried once a day: {reason}', {
      reason: sayReason(stored.slice(ON_HOLD.length)),
    });
  return messageSpoken(stored);
}
