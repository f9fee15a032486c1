import type { Channel } from '../model.ts';
import { webhookOf } from '../webhook-of.ts';
import type { User } from './command.ts';

/** Who sees a channel. Where nobody can tell, it is not seen. */
export type Sight = {
  /** Whether whoever asks is in it, or anybody there may come in. */
  asker(channel: Channel): Promise<boolean>;
  /** Whether all who read along where it is asked see it, too. */
  everyone(channel: Channel): Promise<boolean>;
};

type Asking = {
  channel: Channel | null;
  user: Pick<User, 'id' | 'manages'>;
  sight?: Sight | undefined;
  isPublic?: true;
};

/**
 * Whether a channel, and what is set up for it, may be shown in the answer: to those who are in it and
 * to those who manage the place; where others read the answer, only what they see as well.
 */
export async function seesChannel(
  channel: Channel,
  { channel: here, user, sight, isPublic }: Asking,
): Promise<boolean> {
  // Its address may let anybody in who knows it.
  if (webhookOf(channel) !== undefined) return user.manages && !isPublic;
  if (!sight || channel.id === here?.id) return true;
  // Their own direct messages.
  if (channel.id === `@${user.id}`) return !isPublic;
  if (isPublic) return sight.everyone(channel);
  return user.manages || sight.asker(channel);
}
