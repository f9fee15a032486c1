import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { listCommands } from '../../src/chat/line/list-commands.ts';
import {
  type Block,
  button,
  CERTAIN,
  type Item,
  type Reply,
  reply,
} from '../../src/chat/reply/reply.ts';
import { message, say } from '../../src/language/say.ts';
import { messageSpoken } from '../../src/language/translate.ts';
import { ADD_SOURCE } from '../add-source.ts';
import { SPEAKER } from '../examples.ts';

/** Every command with what it is for. */
export async function overview(context: Context): Promise<Reply> {
  const { commands, write } = context;
  const speaker = await SPEAKER.find(context);
  const listed = listCommands(commands);
  const items = listed.map(
    ({ name, about }): Item => ({
      label: write(name),
      isCommand: true,
      detail: messageSpoken(about),
      url: null,
      actions: [button(say('How'), `help ${name}`)],
    }),
  );
  return reply(say('What I can do'), {
    blocks: [
      {
        kind: 'text',
        text: say(
          'I read the news and tell you who said what. Every sentence I show is copied from an article, with a link to the passage.',
        ),
      },
      note(say(LEVELS, { certain: say(CERTAIN) })),
      ...(speaker
        ? []
        : [
            note(
              say('Nobody has been quoted here yet. First type {line}', {
                line: write(ADD_SOURCE),
              }),
            ),
          ]),
      { kind: 'list', items },
    ],
    actions: speaker
      ? [
          button(
            say('What {speaker} said', { speaker }),
            formatLine('quotes', { speaker }),
            'primary',
          ),
        ]
      : [button(say('Sources'), 'sources list', 'primary')],
    data: listed.map(({ name, about }) => ({ name, about })),
  });
}

/** What stands on cards, in the order of trust. */
const LEVELS = message(
  '“{certain}” on a card: nothing leaves in doubt who said it, nor that these are all the words. No mark: sure. “probably” before a name: likely, look it up. “disputed”: another report gives the same words to somebody else.',
);

const note = (text: string): Block => ({ kind: 'note', text });
