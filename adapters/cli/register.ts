import type { Command, Verb } from '../../src/chat/command.ts';
import { usage } from '../../src/chat/line.ts';

/** What `--help` prints: every command, and what only a terminal has. */
export function describeCommands(commands: Command[]): string {
  return `On Record: who said what, word for word.

Use: npm run -s cli -- COMMAND [OPTIONS]

${commands.flatMap(namedVerbs).map(describe).join('\n')}
import: Read articles from text files, web pages and feeds; follow the feeds of a list (OPML)
  Use: import FILE|URL… (for example: import article.txt https://example.org/feed.xml)

--json   Print the answer as JSON
--csv    With quotes: print all statements, of all speakers where none is named, as CSV
--jsonl  The same as JSON Lines, one statement on each line
--help   Print this page
--       What follows are words, even where they begin with a hyphen
`;
}

function namedVerbs(command: Command): [string, Verb][] {
  if (!('parts' in command)) return [[command.name, command]];
  return Object.entries(command.parts).map(([part, verb]) => [`${command.name} ${part}`, verb]);
}

const describe = ([name, verb]: [string, Verb]): string =>
  `${name}: ${verb.about}\n  ${usage(verb, name)}`;
