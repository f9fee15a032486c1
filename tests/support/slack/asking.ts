import type { Answer, Answers } from './answers.ts';
import type { Json } from './json.ts';
import type { Socket } from './socket.ts';
import { CHANNELS, TEAM } from './world.ts';

type Deps = { socket: Socket; answers: Answers; address: string };

/** What people do with the app where it answers them: type a command, press, choose. */
export function createAsking({ socket, answers, address }: Deps) {
  /** Sends it, expects its acknowledgement in time, then gives the answer to its response address. */
  async function ask(type: string, payload: Json): Promise<Answer> {
    const { path, answer } = answers.open();
    const body = { ...payload, response_url: `http://${address}${path}`, trigger_id: 't' };
    await socket.deliver(type, { accepts_response_payload: true, payload: body });
    return answer;
  }

  return {
    slash(command: string, text = '', { user = 'U0READER', channel = CHANNELS[1] as Json } = {}) {
      return ask('slash_commands', {
        ...{ command, text, user_id: user, user_name: user.toLowerCase() },
        ...{ team_id: TEAM.id, team_domain: TEAM.domain, channel_id: channel.id },
        channel_name: channel.is_private ? 'privategroup' : channel.name,
      });
    },
    /** Somebody presses a button, on a message that only they see unless said otherwise. */
    press(button: Json, { user = 'U0READER', ephemeral = true } = {}) {
      return ask('interactive', {
        type: 'block_actions',
        user: { id: user, name: user.toLowerCase(), team_id: TEAM.id },
        team: { id: TEAM.id, domain: TEAM.domain },
        channel: { id: 'C0NEWSDESK', name: 'news' },
        container: { type: 'message', message_ts: '1.0', is_ephemeral: ephemeral },
        actions: [{ ...button, block_id: 'b', action_ts: '1.0' }],
      });
    },
  };
}
