import { say } from '../language/say.ts';
import type { Channel } from '../model.ts';

/** What is known of addresses that are posted to; there is none where SECRET_KEY is not set. */
export type Webhooks = {
  /** `whsec_…`: what posts of a place to an address are signed with. The same as long as SECRET_KEY is. */
  keyOf(placeId: string, address: string): string;
  /** Posts a test to an address, and gives why it was not taken; null where it was. */
  try(placeId: string, channel: Channel): Promise<string | null>;
};

/** Why nothing is posted to addresses where there is no key. */
export const noKey = (): string =>
  say(
    'Nothing can be posted to addresses here: posts to them are signed, and whoever runs this desk has to set SECRET_KEY for that.',
  );
