import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/chat/bot.ts';
import { type Command, defineCommand } from '../../src/chat/command.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store-error.ts';
import { openTestStore } from '../support/stores.ts';
import { ask, commands } from './desk.ts';

let store: Store;
let errors: [unknown, string][];
beforeEach(async () => {
  store = await openTestStore();
  errors = [];
});
afterEach(() => store.close());

const open = (more: Command[] = []) =>
  createBot({
    store,
    commands: [...commands, ...more],
    now: () => new Date('2026-03-04T12:00:00Z'),
    defaultZone: 'Europe/Berlin',
    onError: (error, reference) => errors.push([error, reference]),
  });
const answer = (line: string, fields = {}) => open().answer(ask(line, fields));

describe('a mistake of the asker', () => {
  test('is explained, with what may have been meant as buttons', async () => {
    expect(await answer('break theirs')).toMatchObject({
      title: 'Whom do you mean?',
      actions: [button('quotes peskov', 'quotes peskov'), button('Zoë', 'help')],
      onlyToAsker: true,
      data: { error: 'Whom do you mean?' },
    });
    expect(errors).toEqual([]);
  });

  test('of any kind is no error of ours', async () => {
    for (const line of ['qoutes', 'quotes', 'quotes x since:soon', 'cursor gone'])
      expect((await answer(line)).data).toHaveProperty('error');
    expect(errors).toEqual([]);
  });
});

describe('an error of ours', () => {
  test('is handed on under a reference, and nothing of it is told', async () => {
    const told = await answer('break ours');
    expect(errors).toEqual([[expect.any(Error), expect.stringMatching(/^[0-9A-F]{4}$/u)]]);
    expect(told.title).toContain(`(ref ${errors[0]?.[1]})`);
    expect(JSON.stringify(told)).not.toMatch(/hunter2|internal|Error/u);
  });

  test('in the store is answered too', async () => {
    await store.close();
    expect((await answer('cursor abc')).title).toContain('Something broke on my side');
    expect(errors).toHaveLength(1);
  });
});

describe('trouble of the database', () => {
  test('is told as such, and handed on with what the database said', async () => {
    const troubled = defineCommand({
      name: 'troubled',
      about: 'Finds the database locked',
      options: {},
      examples: [],
      async run() {
        throw new StoreError('busy', new Error('database is locked'));
      },
    });
    const told = await open([troubled]).answer(ask('troubled'));
    expect(told.title).toBe('The database is busy; please try again in a moment.');
    expect(errors).toEqual([[expect.objectContaining({ trouble: 'busy' }), expect.any(String)]]);
  });
});

describe('what changes what others see', () => {
  const reader = { user: { id: 'r', name: 'Bo', zone: null, manages: false } };

  test('is refused to those who do not manage the place', async () => {
    const told = await answer('briefing create 08:00', reader);
    expect(told.title).toBe(
      '“briefing create” changes what others see here, so it takes someone who manages this place.',
    );
    expect((await answer('briefing create 08:00')).title).toBe('created');
    expect((await answer('briefing list', reader)).title).toBe('listed');
  });

  test('is refused behind a button, too', async () => {
    await store.saveCursor({
      id: 'abc',
      placeId: 'here',
      line: 'briefing create 08:00',
      savedAt: '2026-03-04T12:00:00.000Z',
    });
    expect((await answer('cursor abc', reader)).title).toContain('takes someone who manages');
    expect((await answer('cursor abc')).title).toBe('created');
  });
});

describe('while someone types', () => {
  test('whole lines and single values are offered', async () => {
    const bot = open();
    expect(await bot.complete(ask('/he'))).toEqual([{ line: '/help ', label: 'What there is' }]);
    expect(await bot.suggest(ask('urs'), 'quotes', 'speaker')).toEqual([
      { value: 'Ursula von der Leyen', label: 'Ursula von der Leyen, 3 quotes' },
    ]);
    expect(await bot.suggest(ask(''), 'quotes', 'nothing')).toEqual([]);
    expect(await bot.suggest(ask(''), 'nothing', 'speaker')).toEqual([]);
    expect(await bot.suggest(ask(''), 'briefing create', 'channel')).toEqual([]);
  });
});

test('takes the zone of the newsroom where the asker has told none', async () => {
  const zone = defineCommand({
    name: 'zone',
    about: '',
    options: {},
    examples: [],
    run: async (_, { user }) => reply(user.zone ?? 'none'),
  });
  const told = { user: { id: 'u', name: 'Ann', zone: 'Asia/Tokyo', manages: false } };
  expect((await open([zone]).answer(ask('zone'))).title).toBe('Europe/Berlin');
  expect((await open([zone]).answer(ask('zone', told))).title).toBe('Asia/Tokyo');
});
