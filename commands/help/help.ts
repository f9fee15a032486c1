import { type Command, defineCommand } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { inMarks } from '../../src/chat/in-marks.ts';
import { findVerb, listedNames } from '../../src/chat/line/find-verb.ts';
import { type Listed, type ListedVerb, listCommands } from '../../src/chat/line/list-commands.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { nearest } from '../../src/chat/understand/nearest.ts';
import { splitLine, type Word } from '../../src/chat/words.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { messageSpoken } from '../../src/language/translate.ts';
import { explainCommand } from './explain-command.ts';
import { explainVerb } from './explain-verb.ts';
import { overview } from './overview.ts';

export default defineCommand({
  name: 'help',
  about: 'What I can do, and how to use each command',
  options: {
    command: {
      kind: 'text',
      about: 'the command to explain',
      suggest: async (typed, { commands }) =>
        listCommands(commands)
          .filter(({ name }) => name.startsWith(typed))
          .map(({ name, about }) => ({ value: name, label: messageSpoken(about) })),
    },
  },
  examples: ['help', 'help briefing'],
  onlyReads: true,
  async run({ command }, context) {
    const { commands } = context;
    const words = splitLine((command ?? '').replace(/^\//u, ''));
    const asked = words.filter(({ value }) => !SMALL_WORDS.has(value.toLowerCase()));
    const [first] = asked;
    if (!first) return overview(context);
    const listed = listCommands(commands);
    const verb = findListedVerb(asked, listed);
    if (verb) return explainVerb(verb, context);
    const meant = findVerb([first], commands)?.name.split(' ')[0];
    const explained =
      listed.find(({ name }) => name === first.value.toLowerCase()) ??
      listed.find(({ name }) => name === meant);
    if (!explained) throw notACommand(first, commands);
    return explainCommand(explained, listed, context);
  },
});

/** `help briefing create`, `help desk briefing create`, `help doctor` */
function findListedVerb(words: Word[], listed: Listed[]): ListedVerb | undefined {
  const typed = words.map(({ value }) => value.toLowerCase()).join(' ');
  return listed
    .flatMap(({ name, verbs }) => verbs.map((verb) => ({ name, verb })))
    .find(({ name, verb: { words: own, fullName } }) => {
      const isPart = own.length > 0 && typed === fullName;
      return isPart || (own.length > 0 && typed === [name, ...own].join(' '));
    })?.verb;
}

/** `help me with the quotes` */
const SMALL_WORDS = new Set(
  'a about command commands for i in me need of on please the to us with'.split(' '),
);

function notACommand(word: Word, commands: Command[]): UserError {
  const near = nearest(word.value, listedNames(commands));
  const lines = near.map((name) => `help ${name}`);
  const said = sayBack(word.value);
  return new UserError(
    near.length > 0
      ? say('There is no command “{typed}”. Did you mean {lines}? “help” lists what I can do.', {
          typed: said,
          lines: listAny(lines.map(inMarks)),
        })
      : say('There is no command “{typed}”. “help” lists what I can do.', { typed: said }),
    [...lines, 'help'],
    { word: said, ...(near.length > 0 ? { asksBack: true } : {}) },
  );
}
