import { defineCommand } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Channel } from '../../src/model.ts';
import { mayManage } from '../may-manage.ts';

const NAME = 'join-channel';

/** Asks whoever manages the place before we come into one of its channels. */
export default defineCommand({
  name: NAME,
  hidden: true,
  about: 'Have me come into a channel, so that I can post there',
  options: {
    channel: { kind: 'channel', about: 'where to', named: true, required: true },
    next: { kind: 'text', about: 'the line to go on with', named: true },
  },
  examples: [],
  manages: 'channel',
  async run({ channel, next }, context) {
    const { joinChannel } = context;
    if (!joinChannel)
      throw new UserError(say('I cannot come into a channel by myself here: invite me.'));
    await mayManage([channel], context);
    await joinChannel(channel);
    return reply(say('I am in #{channel} now.', { channel: channel.name }), {
      actions: next ? [button(say('Go on'), next, 'primary')] : [],
      data: { channel: channel.name },
    });
  },
});

/** A press on it has us come in; `next` is the line to go on with. */
export const joinFirst = ({ id, name }: Channel, next: string): Suggested => ({
  label: say('Join #{channel}', { channel: name }),
  line: formatLine(NAME, { channel: id, next }),
  mends: true,
});
