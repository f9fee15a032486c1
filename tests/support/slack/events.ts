import { setTimeout as sleep } from 'node:timers/promises';
import { type Deliver, Undelivered } from './delivery.ts';
import type { Json } from './json.ts';
import type { Links } from './links.ts';
import type { Post } from './message.ts';
import type { Stamps } from './stamps.ts';
import { APP, directChannel, TEAM } from './world.ts';

/** Slack sends an event again up to three times, after so many minutes. */
const RETRY_MINUTES = [0, 1, 5];

/** An event as it was taken: how often it had to be sent, and what it was. */
export type Delivered = { event: Json; event_id: string; attempts: number };
export type Said = Delivered & {
  channel: string;
  /** The stamp of what was said. */
  ts: string;
  /** The stamp of the message in whose thread an answer belongs. */
  thread: string;
};
type Deps = {
  deliver: Deliver;
  minuteMs: number;
  stamps: Stamps;
  posts: Post[];
  homes: Map<string, Json>;
  links: Links;
};

/** What happens in the workspace and the app is told of. Each resolves once it is acknowledged. */
export function createEvents({ deliver, minuteMs, stamps, posts, homes, links }: Deps) {
  /**
   * Any event, or a whole `event_callback` where the id and the time matter. Sent again where nobody
   * acknowledges it within three seconds; throws where nobody ever does.
   */
  async function event(given: Json): Promise<Delivered> {
    const body = given.type === 'event_callback' ? given : wrap(given, stamps.newId('Ev'));
    let retry_reason = '';
    for (let retry_attempt = 0; ; retry_attempt++) {
      const envelope = { payload: body, accepts_response_payload: false };
      try {
        await deliver('events_api', { ...envelope, retry_attempt, retry_reason });
        return { event: body.event, event_id: body.event_id, attempts: retry_attempt + 1 };
      } catch (error) {
        const minutes = RETRY_MINUTES[retry_attempt];
        if (!(error instanceof Undelivered) || error.isFinal || minutes === undefined) throw error;
        retry_reason = error.reason;
        await sleep(minutes * minuteMs);
      }
    }
  }

  async function say(type: string, post: Omit<Post, 'ts' | 'blocks'>, more: Json): Promise<Said> {
    const ts = stamps.newStamp();
    const { channel, thread_ts: thread = ts } = post;
    posts.push({ ...post, ts, blocks: [] });
    const told = { type, ...post, ts, team: TEAM.id, event_ts: ts, ...more };
    return { channel, ts, thread, ...(await event(told)) };
  }

  return {
    event,
    /** Somebody writes to the app in a channel; `thread` is the stamp of what they answer. */
    mention(
      text = '',
      { user = 'U0READER', channel = 'C0NEWSDESK', thread = undefined as string | undefined } = {},
    ): Promise<Said> {
      const words = `<@${APP.user}> ${text}`.trim();
      return say('app_mention', { user, channel, text: words, ...under(thread) }, {});
    },
    /** Somebody writes to the app alone. */
    directMessage(
      text: string,
      { user = 'U0READER', thread = undefined as string | undefined } = {},
    ): Promise<Said> {
      const channel = directChannel(user);
      const own = { channel_type: 'im', client_msg_id: stamps.newId('m') };
      return say('message', { user, channel, text, ...under(thread) }, own);
    },
    /** Somebody shares an address of the app's: in a message, or while they are writing one. */
    async shareLink(
      url: string,
      { user = 'U0READER', channel = 'C0NEWSDESK', composing = false } = {},
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
    openHome(user = 'U0READER', tab: 'home' | 'messages' = 'home'): Promise<Delivered> {
      const view = tab === 'home' ? homes.get(user) : undefined;
      const event_ts = stamps.newStamp();
      const opened = { user, channel: directChannel(user), tab, event_ts };
      return event({ type: 'app_home_opened', ...opened, ...(view && { view }) });
    },
  };
}

const under = (thread: string | undefined) => (thread ? { thread_ts: thread } : {});

const wrap = (event: Json, id: string): Json => ({
  ...{ type: 'event_callback', token: 'v', team_id: TEAM.id, api_app_id: APP.id, event },
  ...{ event_id: id, event_time: Math.floor(Date.now() / 1000) },
  authorizations: [
    { team_id: TEAM.id, user_id: APP.user, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
});
