import type { Json } from '../json.ts';
import { faultsOf } from '../rules/message-faults.ts';
import type { Methods, Workspace } from './method.ts';
import { refused } from './page.ts';

/** What the app writes. */
export const chatMethods = ({ stamps, posts, threads, faults }: Workspace): Methods => ({
  'chat.postMessage': ({ channel, text, blocks, metadata, thread_ts, ...rest }) => {
    const wrong = postFaults({ text, blocks, metadata, ...rest });
    faults.push(...wrong.map((fault) => `post: ${fault}`));
    if (wrong.length > 0) return refused(wrong[0]!);
    const isThere = !thread_ts || posts.some((post) => post.ts === thread_ts);
    if (!isThere) return refused('thread_not_found');
    const ts = stamps.newStamp();
    const post = { channel, ts, text, blocks, metadata, ...(thread_ts && { thread_ts }) };
    posts.push(post);
    threads.arrived(post);
    return { ok: true, channel, ts };
  },
});

function postFaults({ text, blocks, metadata, unfurl_links }: Json): string[] {
  const wrong = faultsOf({ text, blocks });
  if (metadata && !/^\w+$/u.test(metadata.event_type)) wrong.push('metadata_format');
  if (unfurl_links !== 'false') wrong.push('links unfold');
  return wrong;
}
