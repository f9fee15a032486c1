import type { Command, Verb } from '../command.ts';

/** The command under which platforms list what changes a place for everybody in it. */
export const DESK = 'desk';
const ABOUT_DESK = 'What those who manage this place change: briefings, sources, speakers';

/** A command as platforms and help list it. */
export type Listed = {
  name: string;
  about: string;
  /** Only for those who manage the place. */
  manages: boolean;
  /** One without words stands alone; else it is reached by one word or two: `list`, `briefing create`. */
  verbs: ListedVerb[];
};

export type ListedVerb = {
  words: string[];
  /** As in a line that was read: `briefing create`. */
  fullName: string;
  verb: Verb;
};

/**
 * What everybody may ask and what only managers may change as different commands, so that a platform
 * can give each to other people: verbs that change something stand together under `desk`, the others
 * stay with their commands.
 */
export function listCommands(commands: Command[]): Listed[] {
  const reading = commands.flatMap((command): Listed[] => {
    const verbs = verbsFor(command, false);
    const [only] = verbs;
    if (!only) return [];
    // `/speakers` in place of `/speakers list`
    const isAlone = verbs.length === 1 && 'parts' in command && isOtherwise(command, only);
    const listed = isAlone ? [{ ...only, words: [] }] : verbs;
    const { name, about } = isAlone ? { name: command.name, about: only.verb.about } : command;
    return [{ name, about, manages: false, verbs: listed }];
  });
  const managing = commands.flatMap((command) =>
    verbsFor(command, true).map((verb) => ({ ...verb, words: verb.fullName.split(' ') })),
  );
  if (managing.length === 0) return reading;
  const desk = { name: DESK, about: ABOUT_DESK, manages: true, verbs: managing };
  const help = reading.findIndex(({ name }) => name === 'help');
  return reading.toSpliced(help < 0 ? reading.length : help, 0, desk);
}

const verbsFor = (command: Command, manages: boolean): ListedVerb[] =>
  verbsOf(command)
    .filter(([, verb]) => Boolean(verb.manages) === manages)
    .map(([fullName, verb]) => ({ words: fullName.split(' ').slice(1), fullName, verb }));

const isOtherwise = (
  { name, otherwise }: Extract<Command, { otherwise: string }>,
  { fullName }: ListedVerb,
): boolean => fullName === `${name} ${otherwise}`;

/** What a verb is called where commands are listed: `desk briefing create`, or `speakers` for its list. */
export function listedName(fullName: string, commands: Command[]): string {
  for (const { name, verbs } of listCommands(commands)) {
    const found = verbs.find((verb) => verb.fullName === fullName);
    if (found) return [name, ...found.words].join(' ');
  }
  return fullName;
}

/** A command's verbs by their full names; none of a hidden one. */
export function verbsOf(command: Command): [string, Verb][] {
  if ('parts' in command)
    return Object.entries(command.parts).map(([part, verb]) => [`${command.name} ${part}`, verb]);
  return command.hidden ? [] : [[command.name, command]];
}
