import type { Answer, Answers } from './answers.ts';
import type { Deliver } from './delivery.ts';
import type { Json } from './json.ts';
import type { Post } from './message.ts';
import { type Place, person } from './place.ts';
import type { Stamps } from './stamps.ts';
import type { Triggers } from './triggers.ts';
import { APP } from './world.ts';

type Deps = {
  deliver: Deliver;
  answers: Answers;
  address: string;
  triggers: Triggers;
  stamps: Stamps;
  posts: Post[];
  place: Place;
};

/** Who presses a button, and on which message. */
type Pressing = { user?: string; on?: Post; ephemeral?: boolean };

/**
 * What people do with the app where it answers them: type a command, press, choose, take a shortcut. Each
 * gives the first answer; where a form is opened instead, `nextView` has it.
 */
export function createAsking(deps: Deps) {
  const { deliver, answers, address, triggers, stamps, posts, place } = deps;
  const { team, reader } = place;
  /** Sends it, expects its acknowledgement in time, then gives the first answer: of a command that may be in there. */
  async function ask(type: Parameters<Deliver>[0], user: string, payload: Json): Promise<Answer> {
    const { path, answer } = answers.open();
    const response_url = `http://${address}${path}`;
    const body = { ...payload, response_url, trigger_id: triggers.give(user, team.id) };
    const said = await deliver(type, { accepts_response_payload: true, payload: body });
    if (type === 'slash_commands') answers.acknowledged(path, said);
    return answer;
  }

  function written(text: string, channel: string): Post {
    const post = { channel, ts: stamps.newStamp(), user: team.users[0]!.id, text, blocks: [] };
    posts.push(post);
    return post;
  }

  return {
    slash(command: string, text = '', { user = reader, channel = place.channel as Json } = {}) {
      return ask('slash_commands', user, {
        ...{ command, text, user_id: user, user_name: user.toLowerCase() },
        ...{ team_id: team.id, team_domain: team.domain, channel_id: channel.id },
        ...(team.enterprise && { enterprise_id: team.enterprise.id }),
        ...{ api_app_id: APP.id, token: 'v' },
        is_enterprise_install: String(place.install().isOrgWide),
        channel_name: channel.is_private ? 'privategroup' : channel.name,
      });
    },
    /**
     * Somebody presses a button, on a message that only they see unless said otherwise: `on` is one that
     * everybody sees.
     */
    press(button: Json, { user = reader, on, ephemeral = on === undefined }: Pressing = {}) {
      const thread = on?.thread_ts ? { thread_ts: on.thread_ts } : {};
      return ask('interactive', user, {
        ...{ type: 'block_actions', ...person(user, place) },
        channel: on
          ? { id: on.channel, name: on.channel.startsWith('D') ? 'directmessage' : 'channel' }
          : { id: place.channel.id, name: place.channel.name },
        container: {
          ...{ type: 'message', message_ts: on?.ts ?? '1.0', is_ephemeral: ephemeral },
          ...thread,
        },
        ...(on && { message: { type: 'message', ...on } }),
        actions: [{ ...button, block_id: 'b', action_ts: '1.0' }],
      });
    },
    /** Somebody takes a shortcut from the menu of a message. */
    messageShortcut(
      callback_id: string,
      message: Post | string,
      { user = reader, channel = place.channel as Json } = {},
    ) {
      const post = typeof message === 'string' ? written(message, channel.id) : message;
      return ask('interactive', user, {
        ...{ type: 'message_action', callback_id, ...person(user, place), message_ts: post.ts },
        ...{ channel: { id: channel.id, name: channel.name }, action_ts: stamps.newStamp() },
        message: { type: 'message', ...post },
      });
    },
    /** Somebody takes a shortcut from the menu of the app, which has nowhere to answer. */
    async globalShortcut(callback_id: string, { user = reader } = {}): Promise<void> {
      const own = {
        type: 'shortcut',
        callback_id,
        ...person(user, place),
        action_ts: stamps.newStamp(),
      };
      const payload = { ...own, trigger_id: triggers.give(user, team.id) };
      await deliver('interactive', { accepts_response_payload: true, payload });
    },
  };
}
