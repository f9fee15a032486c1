import {
  type Adapter,
  type Edit,
  type Post,
  PostError,
  type Posted,
} from '../../../src/chat/adapter.ts';
import { renderOnce } from '../../../src/chat/render-once.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { say } from '../../../src/language/say.ts';
import { codeOf, toPostError } from '../api/post-error.ts';
import { renderReply } from '../render.ts';
import type { Workspace, Workspaces } from '../workspaces/workspace.ts';
import { EVENT, findPost } from './find-post.ts';

/** A message that cannot be changed any more; what is said under it still can. */
const STAYS: ReadonlySet<string> = new Set(['cant_update_message', 'edit_window_closed']);

/** The key as it comes back with a message. */
const markOf = (key: string) => ({ event_type: EVENT, event_payload: { key } });

const render = renderOnce((reply) => renderReply(reply));

type To = { channelId: string; where: string; under?: string | undefined };

export type Posts = Required<Pick<Adapter, 'post' | 'edit' | 'tell' | 'findPost'>> & {
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
    const thread = under === undefined ? {} : { thread_ts: under };
    const message = { channel, ...render(reply), metadata: markOf(key), ...thread };
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
    return send(workspace, await directTo(workspace, userId), reply, key);
  }

  async function directTo({ web }: Workspace, userId: string): Promise<To> {
    const where = say('this person’s direct messages');
    const { channel } = await web.conversations.open({ users: userId }).catch((error) => {
      throw toPostError(error, where);
    });
    return { channelId: channel?.id ?? userId, where };
  }

  async function rewrite(
    { web }: Workspace,
    { channelId: channel, where }: To,
    { reply, key, messageId: ts }: Edit,
  ): Promise<boolean> {
    const message = { channel, ts, ...render(reply), metadata: markOf(key) };
    return web.chat.update(message).then(
      () => true,
      (cause) => {
        const code = codeOf(cause) ?? '';
        if (code === 'message_not_found') return false;
        if (STAYS.has(code)) return true;
        throw toPostError(cause, where);
      },
    );
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
    async edit(edit) {
      const { channel, place, person } = edit;
      const workspace = await workspaces.at(place.id, channel.id);
      return within(workspace, async () => {
        const inChannel = { channelId: channel.id, where: `#${channel.name}` };
        const to = person ? await directTo(workspace, person.id) : inChannel;
        return rewrite(workspace, to, edit);
      });
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
