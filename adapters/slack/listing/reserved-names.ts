/** Slack's own commands. With one of them a manifest is refused as “invalid name”. */
const BUILT_IN = new Set(
  (
    'active apps archive away call collapse dm dnd expand feed feedback invite invite_people join ' +
    'kick leave me msg mute open part pro remind remove rename search shortcuts shrug star status ' +
    'topic unarchive who'
  ).split(' '),
);
/** Said to be taken in some workspaces, so a manifest with them might be refused there. */
const DISPUTED = new Set(['commands', 'help']);

/** The command that takes any line: `/onrecord search gas`. */
export const WAY_IN = 'onrecord';

/** Whether the app cannot have a command of this name. */
export const isReserved = (name: string): boolean => BUILT_IN.has(name) || DISPUTED.has(name);

/** `/quotes mara`; `/onrecord search gas`, since Slack keeps `/search` for itself. */
export const writeLine = (line: string): string =>
  isReserved(line.split(' ')[0]!) ? `/${WAY_IN} ${line}` : `/${line}`;
