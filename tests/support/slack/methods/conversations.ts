import type { Post } from '../message.ts';
import type { Channel } from '../team.ts';
import { APP, directChannel } from '../world.ts';
import type { Methods, Workspace } from './method.ts';
import { found, page, refused } from './page.ts';

/** The channels, and what was written in them. */
export const conversationMethods = ({
  teams,
  channels,
  posts,
  historyPage,
}: Workspace): Methods => ({
  'conversations.info': ({ channel }) =>
    found(
      'channel',
      channels.filter(isSeen).find(({ id }) => id === channel),
    ),
  'conversations.list': ({ cursor = '0', exclude_archived, team_id }) => {
    const inTeam = teams.find(({ id }) => id === team_id)?.channels ?? channels;
    const listed = inTeam.filter(
      (one) => isSeen(one) && !(exclude_archived === 'true' && one.is_archived),
    );
    return page('channels', listed, Number(cursor));
  },
  'conversations.history': ({ channel, oldest, include_all_metadata, limit, cursor = '0' }) => {
    const seen = posts.filter(
      (post) => post.channel === channel && !post.thread_ts && Number(post.ts) > Number(oldest),
    );
    const told = withMetadata(seen, include_all_metadata).reverse();
    return page('messages', told, Number(cursor), Math.min(historyPage, Number(limit)));
  },
  /** The message itself comes first, and then what stands under it, the oldest first. */
  'conversations.replies': ({ channel, ts, oldest, include_all_metadata, limit, cursor }) => {
    const parent = posts.find((post) => post.channel === channel && post.ts === ts);
    if (!parent) return refused('thread_not_found');
    const under = posts.filter(
      (post) => post.thread_ts === ts && Number(post.ts) > Number(oldest ?? 0),
    );
    const told = withMetadata([parent, ...under], include_all_metadata);
    return page('messages', told, Number(cursor ?? 0), Math.min(historyPage, Number(limit)));
  },
  /** Who is in a channel, people and apps; of a public one whoever is in the workspace. */
  'conversations.members': ({ channel: id, cursor = '0' }) => {
    const channel = channels.filter(isSeen).find((one) => one.id === id);
    if (!channel) return refused('channel_not_found');
    const team = teams.find((one) => one.channels.includes(channel));
    const people = channel.is_private
      ? (channel.members ?? [])
      : (team?.users ?? []).map(({ id }) => id);
    return page('members', [...people, ...(channel.is_member ? [APP.user] : [])], Number(cursor));
  },
  'conversations.join': ({ channel: id }) => {
    const channel = channels.filter(isSeen).find((one) => one.id === id);
    if (!channel) return refused('channel_not_found');
    if (channel.is_private) return refused('method_not_supported_for_channel_type');
    if (channel.is_archived) return refused('is_archived');
    const warning = channel.is_member ? { warning: 'already_in_channel' } : {};
    channel.is_member = true;
    return { ok: true, channel, ...warning };
  },
  'conversations.open': ({ users }) => ({ ok: true, channel: { id: directChannel(users) } }),
});

/** A private channel does not exist for whoever is not in it. */
const isSeen = ({ is_member, is_private }: Channel): boolean => is_member || !is_private;

const withMetadata = (posts: Post[], asked: string | undefined): Post[] =>
  posts.map(({ metadata, ...post }) => (asked === 'true' ? { ...post, metadata } : post) as Post);
