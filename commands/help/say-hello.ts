import { type Context, defineCommand } from '../../src/chat/command.ts';
import { inMarks } from '../../src/chat/in-marks.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { speakIn, spoken } from '../../src/language/speak.ts';
import { SPEAKER, TOPIC } from '../examples.ts';

/** Answers a greeting, thanks, a joke: in a channel in one line, alone with a few buttons. */
export default defineCommand({
  name: 'say-hello',
  hidden: true,
  about: 'Greet, and say what can be asked',
  options: {
    thanks: { kind: 'choice', about: 'they give thanks', choices: ['yes'], named: true },
    in: { kind: 'choice', about: 'the language of the answer', choices: LANGUAGES, named: true },
  },
  examples: [],
  async run({ thanks, in: language = spoken() }, context) {
    const made = () => (context.channel ? inOneLine(thanks, context) : card(thanks, context));
    const answer = await speakIn(language, made);
    return { ...answer, ...(language !== spoken() && { language }), readAs: 'help' };
  },
});

/** What can be asked anywhere. In English, in which sentences are understood. */
const NEW = 'what is new today?';
const MOST_QUOTED = 'who was quoted most?';

async function inOneLine(thanks: 'yes' | undefined, context: Context): Promise<Reply> {
  const speaker = await SPEAKER.find(context);
  const topic = await TOPIC.find(context);
  const about = topic ? ` about ${topic}` : '';
  const lines = [...(speaker ? [`what did ${speaker} say${about}?`] : []), NEW, MOST_QUOTED];
  const examples = listAny(lines.map(inMarks));
  return reply(
    thanks
      ? say('You are welcome. Ask me for more: {examples}.', { examples })
      : say('I read the news and tell who said what. Ask me: {examples}.', { examples }),
  );
}

async function card(thanks: 'yes' | undefined, context: Context): Promise<Reply> {
  const speaker = await SPEAKER.find(context);
  return reply(thanks ? say('You are welcome.') : say('What I can do'), {
    blocks: [
      {
        kind: 'text',
        text: say(
          'I read the news and tell you who said what. Every sentence I show is copied from an article, with a link to the passage.',
        ),
      },
    ],
    actions: [
      ...(speaker
        ? [
            button(
              say('What {speaker} said', { speaker }),
              formatLine('quotes', { speaker }),
              'primary',
            ),
          ]
        : []),
      button(say('The last day’s stories'), 'summary'),
      button(say('Most quoted'), 'speakers list'),
      button(say('All that I can do'), 'help'),
    ],
  });
}
