import type { Json } from '../json.ts';
import { blockFaults } from '../rules/block-faults.ts';
import { messageFaults } from '../rules/message-faults.ts';
import type { Methods, Workspace } from './method.ts';
import { refused } from './page.ts';

/** What the app writes. */
export function chatMethods(workspace: Workspace): Methods {
  const { stamps, channels, posts, threads, agent, hidden, faults } = workspace;

  /** What Slack says instead where it takes no message; all but its right to write there. */
  function refusal(kind: string, wrong: { at: string; why: string }[], own: string[] = []) {
    const told = [
      ...wrong.map(({ at, why }) => (at ? `invalid_blocks: ${at} ${why}` : why)),
      ...own,
    ];
    faults.push(...told.map((fault) => `${kind}: ${fault}`));
    const [first] = told;
    if (!first) return undefined;
    const isPlaced = first.startsWith('invalid_blocks');
    const messages = wrong.map(({ at, why }) => `[ERROR] ${why} [json-pointer:${at}]`);
    return {
      ...refused(isPlaced ? 'invalid_blocks' : first),
      ...(isPlaced && { response_metadata: { messages } }),
    };
  }

  const isOutside = (channel: string) =>
    channels.some(({ id, is_member }) => id === channel && !is_member);
  const isHidden = (channel: string) =>
    channels.some(({ id, is_member, is_private }) => id === channel && is_private && !is_member);
  const isArchived = (channel: string) =>
    channels.some(({ id, is_archived }) => id === channel && is_archived);
  const isThere = (thread: string | undefined) =>
    !thread || posts.some((post) => post.ts === thread);

  return {
    'chat.postMessage': ({ channel, text, blocks, metadata, thread_ts, ...rest }) => {
      const wrong = messageFaults({ text, blocks });
      const no = refusal('post', wrong, ownFaults({ metadata, ...rest }));
      if (no) return no;
      if (isHidden(channel)) return refused('channel_not_found');
      if (isArchived(channel)) return refused('is_archived');
      if (isOutside(channel)) return refused('not_in_channel');
      if (!isThere(thread_ts)) return refused('thread_not_found');
      const ts = stamps.newStamp();
      const post = { channel, ts, text, blocks, metadata, ...(thread_ts && { thread_ts }) };
      posts.push(post);
      agent.clear(thread_ts);
      threads.arrived(post);
      return { ok: true, channel, ts };
    },
    /** Only one person sees it, and it is in no history. */
    'chat.postEphemeral': ({ channel, user, text, blocks = [], thread_ts }) => {
      const no = refusal('ephemeral', messageFaults({ text, blocks }));
      if (no) return no;
      if (isOutside(channel)) return refused('not_in_channel');
      if (!user) return refused('user_not_in_channel');
      const ts = stamps.newStamp();
      hidden.push({ channel, user, ts, text, blocks, ...(thread_ts && { thread_ts }) });
      return { ok: true, message_ts: ts };
    },
    /** Blocks go where only a text is given; the mark of a message stays where none is given. */
    'chat.update': ({ channel, ts, text, blocks, metadata }) => {
      const at = posts.findIndex((post) => post.channel === channel && post.ts === ts);
      const post = posts[at];
      if (!post) return refused('message_not_found');
      if (post.user) return refused('cant_update_message');
      const now = { text: text ?? post.text, blocks: blocks ?? (text ? [] : post.blocks) };
      const no = refusal('update', messageFaults(now));
      if (no) return no;
      posts[at] = { ...post, ...now, ...(metadata && { metadata }) };
      return { ok: true, channel, ts, text: now.text };
    },
    'chat.unfurl': (args) => {
      const { unfurls } = args;
      const no = refusal('unfurl', Object.values(unfurls as Json).flatMap(unfurlFaults));
      return no ?? workspace.links.unfold(args);
    },
  };
}

const unfurlFaults = ({ blocks = [] }: Json) => blockFaults(blocks, '/blocks', 'message');

function ownFaults({ metadata, unfurl_links }: Json): string[] {
  return [
    ...(metadata && !/^\w+$/u.test(metadata.event_type) ? ['metadata_format'] : []),
    ...(unfurl_links === 'false' ? [] : ['links unfold']),
  ];
}
