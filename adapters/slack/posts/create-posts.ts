import { type Adapter, type Post, PostError, type Posted } from '../../../src/chat/adapter.ts';
import { renderOnce } from '../../../src/chat/render-once.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { toPostError } from '../api/post-error.ts';
import { renderReply } from '../render.ts';
import type { Workspace, Workspaces } from '../workspaces/workspace.ts';
import { EVENT, findPost } from './find-post.ts';

const render = renderOnce((reply) => renderReply(reply));

type To = { channelId: string; where: string; under?: string | undefined };

export type Posts = Pick<Adapter, 'post' | 'tell' | 'findPost'> & {
  /** Writes to somebody who is in a workspace. */
  write(workspace: Workspace, userId: string, reply: Reply, key: string): Promise<Posted>;
};

/** What is posted by itself, each with the token of the workspace that it goes to. */
export function createPosts(workspaces: Pick<Workspaces, 'at' | 'refused'>): Posts {
  async function send(
    workspace: Workspace,
    { channelId: channel, where, under }: To,
    reply: Reply,
    key: string,
  ): Promise<Posted> {
    const metadata = { event_type: EVENT, event_payload: { key } };
    const thread = under === undefined ? {} : { thread_ts: under };
    const message = { channel, ...render(reply), metadata, ...thread };
    const { ts } = await workspace.web.chat.postMessage(message).catch((error) => {
      throw toPostError(error, where);
    });
    if (!ts)
      throw new PostError(
        'unknown',
        say('Slack’s answer does not say whether the post has arrived.'),
      );
    return { messageId: ts };
  }

  async function write(workspace: Workspace, userId: string, reply: Reply, key: string) {
    const where = say('this person’s direct messages');
    const { channel } = await workspace.web.conversations.open({ users: userId }).catch((error) => {
      throw toPostError(error, where);
    });
    return send(workspace, { channelId: channel?.id ?? userId, where }, reply, key);
  }

  /** A refusal is of the workspace where it came from. */
  async function within<T>(workspace: Workspace, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof PostError ? await workspaces.refused(workspace, error) : error;
    }
  }

  return {
    write,
    async post({ channel: { id, name }, place, reply, key, under }: Post) {
      const workspace = await workspaces.at(place.id, id);
      const to = { channelId: id, where: `#${name}`, under };
      return within(workspace, () => send(workspace, to, reply, key));
    },
    async tell({ id, placeId }, reply, key) {
      const workspace = await workspaces.at(placeId);
      return within(workspace, () => write(workspace, id, reply, key));
    },
    async findPost({ channel, place, key, since, under }) {
      const workspace = await workspaces.at(place.id, channel.id);
      const look = { key, since, under };
      const ts = await within(workspace, () => findPost(workspace.web, channel, look));
      return ts === undefined ? undefined : { messageId: ts };
    },
  };
}
