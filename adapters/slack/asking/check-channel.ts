import type { webApi } from '@slack/bolt';
import type { ChannelCheck } from '../../../src/chat/command.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { message, say } from '../../../src/language/say.ts';
import type { Channel } from '../../../src/model.ts';
import { codeOf, toPostError } from '../api/post-error.ts';
import { ARCHIVED, GONE, INVITE_ME, MORE_SCOPES, REFUSALS } from '../api/refusals.ts';

/** Slack calls each private channel “privategroup” where somebody asks in it. */
export const PRIVATE_NAME = 'privategroup';

const INVITE_ME_HERE = message(
  'I am not in this private channel. Invite me: type “/invite @On Record” here.',
);

/**
 * What we lack to post in a channel, or to a person where it is their direct messages; empty where nothing is. `where` is the channel in which it
 * was asked, as Slack calls it.
 */
export async function checkChannel(
  web: webApi.WebClient,
  { id, name }: Channel,
  where?: Channel,
): Promise<ChannelCheck> {
  const told = { where: `#${name}` };
  try {
    if (id.startsWith('@')) return whatIsLacking(await web.auth.test());
    const { channel, ...answer } = await web.conversations.info({ channel: id });
    if (channel?.is_archived) return { refusal: say(ARCHIVED, told), hindrance: 'archived' };
    if (!channel || channel.is_member) return whatIsLacking(answer);
    const canJoin = !channel.is_private && { canJoin: true };
    return { refusal: say(INVITE_ME, told), hindrance: 'out', ...canJoin };
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'channel_not_found')
      return { refusal: sayHidden(id, told, where), hindrance: 'out' };
    const { outcome, remedy, hindrance } = REFUSALS[code] ?? {};
    // Posting may take less than looking does, and all else shows when something is posted.
    const isKnown = outcome === 'credentials' && remedy && code !== 'missing_scope';
    return isKnown ? { refusal: say(remedy), ...(hindrance && { hindrance }) } : { isUnsure: true };
  }
}

/** Each answer says which scopes the app was given. */
const whatIsLacking = ({ response_metadata }: webApi.WebAPICallResult): ChannelCheck =>
  response_metadata?.scopes?.includes('chat:write') === false
    ? { refusal: say(MORE_SCOPES), hindrance: 'permission' }
    : {};

/** Where somebody asks, the channel cannot be gone; and its name we are not told. */
const sayHidden = (id: string, told: { where: string }, where: Channel | undefined): string =>
  where?.id === id && where.name === PRIVATE_NAME ? say(INVITE_ME_HERE) : say(GONE, told);

/** Comes into a public channel. Throws `UserError`. */
export async function joinChannel(web: webApi.WebClient, { id, name }: Channel): Promise<void> {
  const where = `#${name}`;
  await web.conversations.join({ channel: id }).catch((error) => {
    const isPrivate = NEVER.has(codeOf(error) ?? '');
    throw new UserError(isPrivate ? say(INVITE_ME, { where }) : toPostError(error, where).message);
  });
}

/** Nobody can come into it uninvited. */
const NEVER: ReadonlySet<string> = new Set(['method_not_supported_for_channel_type']);
