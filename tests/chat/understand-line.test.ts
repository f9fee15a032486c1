import { describe, expect, test } from 'vitest';
import { type Command, type Context, defineCommand, type Free } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { reply } from '../../src/chat/reply/reply.ts';
import { understandLine } from '../../src/chat/understand-line.ts';
import { context, commands as others } from './desk.ts';

const seen: Free[] = [];

/** Reads “NAME on TOPIC” itself, and knows Keane alone. */
const quotes = defineCommand({
  name: 'quotes',
  about: 'Reads its own words',
  options: {
    speaker: { kind: 'text', about: 'who' },
    about: { kind: 'text', about: 'what', named: true },
  },
  examples: [],
  async place(free) {
    seen.push(free);
    const [name, , about] = free.words.map(({ value }) => value);
    if (free.meant === 'tried' && name !== 'Keane') throw new UserError(`Who is “${name}”?`);
    return about ? { ...free.given, speaker: name!, about } : free.byPosition();
  },
  run: async (values) => reply('quotes', { data: values }),
});
const commands: Command[] = [quotes, ...others.filter(({ name }) => name !== 'quotes')];
/** A place without sources. */
const asking = {
  ...context,
  place: { id: 'local', platform: 'web', name: 'Desk' },
  store: { findFeeds: async () => [] },
} as unknown as Context;

const understand = async (line: string) => {
  const { name, given, isMoved } = await understandLine(line, commands, asking);
  return { name, given, isMoved };
};

describe('a verb that reads its own words', () => {
  test.each([
    ['quotes Keane', { speaker: 'Keane' }, false],
    ['quotes Keane on ships', { speaker: 'Keane', about: 'ships' }, true],
    ['quotes speaker:"Keane on ships"', { speaker: 'Keane', about: 'ships' }, true],
    ['quotes speaker:Keane about:ships', { speaker: 'Keane', about: 'ships' }, false],
    ['quote Keane', { speaker: 'Keane' }, true],
    ['Keane on ships', { speaker: 'Keane', about: 'ships' }, true],
  ])('%s gives %j', async (line, given, isMoved) => {
    expect(await understand(line)).toEqual({ name: 'quotes', given, isMoved });
  });

  test('is told how it came to be asked', async () => {
    seen.length = 0;
    await understand('quotes Keane');
    await understand('who said anything on ships');
    await understand('Keane on ships');
    expect(seen.map(({ meant }) => meant)).toEqual(['named', 'asked', 'tried']);
  });

  test('is not asked where it knows none of the words, and says so', async () => {
    await expect(understand('Lee on ships')).rejects.toThrow('Who is “Lee”?');
    await expect(understand('/Lee on ships')).rejects.toThrow('There is no command “Lee”.');
  });
});

describe('a bare line', () => {
  test('where no command reads sentences is a command that is not there', async () => {
    const plain = understandLine('Keane on ships', others, asking);
    await expect(plain).rejects.toThrow('There is no command “Keane”.');
  });

  test('of endless length was pasted', async () => {
    await expect(understand('ships '.repeat(100))).rejects.toThrow('is too long for a question');
  });
});
