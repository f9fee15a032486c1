import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { findVerb, misspeltCommand } from '../../../src/chat/line/find-verb.ts';
import {
  COMMAND_ALIASES,
  OPTION_ALIASES,
  PART_ALIASES,
} from '../../../src/chat/understand/data/aliases.ts';
import { nearest } from '../../../src/chat/understand/nearest.ts';
import { splitLine } from '../../../src/chat/words.ts';

const NAMES = ['quotes', 'summary', 'search', 'help'];

describe('the nearest name', () => {
  test.each([
    ['qoutes', ['quotes']],
    ['SUMARY', ['summary']],
    ['hlep', ['help']],
    ['holm', []],
    ['serach', ['search']],
    ['quotes', []],
    ['q', []],
    ['marsh', []],
    ['x'.repeat(100_000), []],
  ])('to “%.20s” is %j', (word, expected) => {
    expect(nearest(word, NAMES)).toEqual(expected);
  });
});

describe('another name', () => {
  const verbs = commands.flatMap((command) =>
    'parts' in command ? Object.keys(command.parts) : [command.name],
  );

  const names = commands.map(({ name }) => name);
  const isThere = (line: string): boolean => names.includes(line.split(' ')[0]!);
  const aliases = Object.entries(COMMAND_ALIASES);

  test('of a command that is not there names nothing, and is not offered', () => {
    for (const [alias] of aliases.filter(([, line]) => !isThere(line))) {
      expect(findVerb(splitLine(alias), commands)).toBeUndefined();
      const offered = misspeltCommand(`${alias}x`, splitLine(`${alias}x`), commands);
      for (const line of offered) expect(isThere(line), line).toBe(true);
    }
  });

  test.each(aliases.filter(([, line]) => isThere(line)))('%s is the command %s', (alias, line) => {
    expect(findVerb(splitLine(alias), commands)).toMatchObject({
      name: expect.stringContaining(line.replace(/ \S+:\S+$/u, '')),
      isAlias: true,
    });
    expect(commands.map(({ name }) => name)).not.toContain(alias);
  });

  test('of a part or an option is none that has a meaning of its own there', () => {
    for (const [alias, meant] of Object.entries(PART_ALIASES))
      expect(
        meant.some((part) => verbs.includes(part)),
        alias,
      ).toBe(true);
    for (const [alias, meant] of Object.entries(OPTION_ALIASES))
      expect(meant, alias).not.toContain(alias);
  });
});
