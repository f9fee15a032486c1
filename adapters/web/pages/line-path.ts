import type { Command } from '../../../src/chat/command.ts';
import { openLine } from '../../../src/chat/line/line.ts';
import { speakerPath, storyPath } from '../../../src/chat/page-paths.ts';

/** The address of the answer to a line. */
export const askPath = (line: string): string => `/ask?${new URLSearchParams({ line })}`;

/** The page that has what the line of a button asks for, where there is one; else its answer’s. */
export function linePath(line: string, commands: Command[]): string {
  const { name, given = {}, free = [] } = openLine(line, commands) ?? {};
  if (free.length > 0) return askPath(line);
  if (name === 'sources list') return '/sources';
  if (name === 'briefing list') return '/briefings';
  if (name === 'speakers list') return given.name ? speakerPath(given.name) : '/speakers';
  if (name === 'coverage' && given.id) return storyPath(given.id);
  return askPath(line);
}
