import type { Channel } from '../model.ts';
import { personOf } from '../outbox/person-of.ts';
import type { Ask } from './bot.ts';

/** Who sees a channel. Where nobody can tell, it is not seen. */
export type Sight = {
  /** Whether whoever asks is in it, or anybody there may come in. */
  asker(channel: Channel): Promise<boolean>;
  /** Whether all who read along where it is asked see it, too. */
  everyone(channel: Channel): Promise<boolean>;
};

type Asking = Pick<Ask, 'channel' | 'user' | 'sight' | 'isPublic'>;

/**
 * Whether a channel, and what is set up for it, may be shown in the answer: to those who are in it and
 * to those who manage the place; where others read the answer, only what they see as well.
 */
export async function seesChannel(
  channel: Channel,
  { channel: here, user, sight, isPublic }: Asking,
): Promise<boolean> {
  if (!sight || channel.id === here?.id) return true;
  const person = personOf(channel);
  if (person !== undefined) return person === user.id && !isPublic;
  if (isPublic) return sight.everyone(channel);
  return user.manages || sight.asker(channel);
}
