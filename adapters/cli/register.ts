import type { Command, Verb } from '../../src/chat/command.ts';
import type { Filled } from '../../src/chat/line/fill-examples.ts';
import { usage } from '../../src/chat/line/line.ts';
import { verbsOf } from '../../src/chat/line/list-commands.ts';
import { describeOperated, type Operated } from './operate.ts';

/** What `--help` prints: every command, and what only a terminal has. */
export function describeCommands(
  commands: Command[],
  examples: Map<string, Filled[]>,
  platforms: Operated[] = [],
): string {
  return `On Record: who said what, word for word.

Use: npm run -s cli -- COMMAND [OPTIONS]
     on-record COMMAND [OPTIONS], where it is installed

${commands
  .flatMap(verbsOf)
  .map(([name, verb]) => describe(name, verb, examples.get(name)))
  .join('\n')}
import: Read articles from text files, web pages and feeds; follow the feeds of a list (OPML)
  Use: import FILE|FOLDER|URL… (for example: import article.txt https://example.org/feed.xml)
  Only the newsroom page and this terminal show what it brings; with --shared every place does.
doctor quotes: Find the same quotation in two articles under two names, one of which may be wrong
  Use: doctor quotes
mcp: Answer an assistant that starts this program and asks by MCP (docs/mcp.md)
  Use: mcp
backup: Write the whole database into one file, also while On Record runs
  Use: backup FILE (for example: backup on-record.backup.db)
restore: Put a back-up in the place of the database; On Record must be stopped
  Use: restore FILE (for example: restore on-record.backup.db)
restored: Say that another program has put the database back, so that nothing is posted twice
  Use: restored
config export: Write what people have set up, without the articles: sources, briefings, speakers
  Use: config export [FILE] (for example: config export settings.json)
config import: Add what such a file has and is not here yet
  Use: config import FILE [--place OLD=NEW]… [--channel OLD=NEW]…
${platforms.map(describeOperated).join('')}
--json   Print the answer as JSON
--csv    With quotes: print all statements, of all speakers where none is named, as CSV
--jsonl  The same as JSON Lines, one statement on each line; --markdown and --bibtex are files, too
--shared With import: for every place that this newsroom serves
--help   Print this page, or behind a command what there is of it
--       What follows are words, even where they begin with a hyphen
`;
}

function describe(name: string, verb: Verb, [best]: Filled[] = []): string {
  const example = best && !best.isFirst ? ` (for example: ${best.line})` : '';
  return `${name}: ${verb.about}\n  ${usage(verb, name)}${example}`;
}
