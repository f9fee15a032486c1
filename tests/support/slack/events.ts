import { eventCallback } from './event-callback.ts';
import type { Json } from './json.ts';
import type { Links } from './links.ts';
import type { Post } from './message.ts';
import type { Place } from './place.ts';
import type { Stamps } from './stamps.ts';
import type { Delivered, Tell } from './tell.ts';
import { directChannel } from './world.ts';

export type Said = Delivered & {
  channel: string;
  /** The stamp of what was said. */
  ts: string;
  /** The stamp of the message in whose thread an answer belongs. */
  thread: string;
};
type Deps = {
  tell: Tell;
  stamps: Stamps;
  posts: Post[];
  homes: Map<string, Json>;
  links: Links;
  place: Place;
};

/** What happens in the workspace and the app is told of. Each resolves once it is acknowledged. */
export function createEvents(deps: Deps) {
  const { tell, stamps, posts, homes, links, place } = deps;
  const { reader } = place;
  const here = place.channel.id;

  /** Any event, or a whole `event_callback` where the id and the time matter. */
  async function event(given: Json): Promise<Delivered> {
    const isWhole = given.type === 'event_callback';
    return tell(isWhole ? given : eventCallback(given, stamps.newId('Ev'), place));
  }

  async function say(type: string, post: Omit<Post, 'ts' | 'blocks'>, more: Json): Promise<Said> {
    const ts = stamps.newStamp();
    const { channel, thread_ts: thread = ts } = post;
    posts.push({ ...post, ts, blocks: [] });
    const told = { type, ...post, ts, team: place.team.id, event_ts: ts, ...more };
    return { channel, ts, thread, ...(await event(told)) };
  }

  return {
    event,
    /** Somebody writes to the app in a channel; `thread` is the stamp of what they answer. */
    async mention(
      text = '',
      { user = reader, channel = here, thread = undefined as string | undefined } = {},
    ): Promise<Said> {
      const words = `<@${place.install().user}> ${text}`.trim();
      return say('app_mention', { user, channel, text: words, ...under(thread) }, {});
    },
    /** Somebody writes to the app alone. */
    directMessage(
      text: string,
      { user = reader, thread = undefined as string | undefined } = {},
    ): Promise<Said> {
      const channel = directChannel(user);
      const own = { channel_type: 'im', client_msg_id: stamps.newId('m') };
      return say('message', { user, channel, text, ...under(thread) }, own);
    },
    /** Somebody shares an address of the app's: in a message, or while they are writing one. */
    async shareLink(
      url: string,
      { user = reader, channel = here, composing = false } = {},
    ): Promise<Delivered> {
      const ts = stamps.newStamp();
      const at = composing ? { channel: 'COMPOSER', ts: stamps.newId('Uxxx') } : { channel, ts };
      const source = composing ? 'composer' : 'conversations_history';
      if (!composing) posts.push({ channel, ts, user, text: url, blocks: [] });
      const unfurl_id = links.share({ ...at, source, urls: [url] });
      return event({
        ...{ type: 'link_shared', user, channel: at.channel, message_ts: at.ts, unfurl_id, source },
        ...{ links: [{ url, domain: new URL(url).hostname }], event_ts: ts },
        is_bot_user_member: true,
      });
    },
    /** Somebody opens the app: its Home, or the messages with it. */
    openHome(user = reader, tab: 'home' | 'messages' = 'home'): Promise<Delivered> {
      const view = tab === 'home' ? homes.get(user) : undefined;
      const event_ts = stamps.newStamp();
      const opened = { user, channel: directChannel(user), tab, event_ts };
      return event({ type: 'app_home_opened', ...opened, ...(view && { view }) });
    },
  };
}

const under = (thread: string | undefined) => (thread ? { thread_ts: thread } : {});
