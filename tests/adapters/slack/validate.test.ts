import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { validate } from '../../../adapters/slack/operating/validate.ts';
import type { OperatorDeps } from '../../../src/chat/operator-command.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { BOT_TOKEN } from '../../support/slack/world.ts';

const header = (text: string) => ({ type: 'header', text: { type: 'plain_text', text } });
const GOOD = { text: 'Good', blocks: [header('Good')], unfurl_links: false };
const MARKED = { type: 'header', text: { type: 'mrkdwn', text: '*x*' } };
const WRONG = { text: 'Wrong', blocks: [header('Good'), header('x'.repeat(151)), MARKED] };

let folder: string;
let peer: Awaited<ReturnType<typeof openSlackPeer>>;
let printed: { out: string; err: string };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-'));
  peer = await openSlackPeer();
  printed = { out: '', err: '' };
});
afterEach(async () => {
  await peer.close();
  await rm(folder, { recursive: true });
});

const depsOf = (parts: Partial<OperatorDeps> = {}): OperatorDeps => ({
  settings: { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API: peer.apiUrl },
  commands: [],
  withSampleBot: async () => {
    throw new Error('no sample was needed');
  },
  out: (text) => {
    printed.out += text;
  },
  err: (text) => {
    printed.err += text;
  },
  ...parts,
});

async function validateFile(content: unknown, parts?: Partial<OperatorDeps>): Promise<number> {
  const file = join(folder, 'replies.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return validate(['--file', file], depsOf(parts));
}

describe('slack validate', () => {
  test('has the messages of a file judged, without what Slack does not take', async () => {
    expect(await validateFile([GOOD, { blocks: [header('Other')] }])).toBe(0);
    expect(printed).toEqual({ out: '2 messages, 0 faults\n', err: '' });
    const sent: Json[] = peer.requests.map(({ args }) => args.message);
    expect(sent).toEqual([{ blocks: [header('Good')] }, { blocks: [header('Other')] }]);
  });

  test('prints where each fault is, and why', async () => {
    expect(await validateFile([GOOD, WRONG])).toBe(1);
    expect(printed.out.split('\n')).toEqual([
      'message 2: /blocks/1/text/text: more than 150 characters',
      'message 2: /blocks/2/text/type: mrkdwn does not go here (expected: plain_text)',
      '2 messages, 2 faults',
      '',
    ]);
  });

  test('sends the same blocks once', async () => {
    expect(await validateFile([GOOD, GOOD, { ...GOOD, text: 'Said otherwise' }])).toBe(0);
    expect(peer.requests).toHaveLength(1);
  });

  test('waits where Slack asks to', async () => {
    peer.fail('blocks.validate', { status: 429, retryAfter: 1 });
    expect(await validateFile([WRONG])).toBe(1);
    expect(peer.requests).toHaveLength(2);
  });

  test('takes a refusal that gives no reasons for a fault', async () => {
    peer.fail('blocks.validate', { error: 'invalid_blocks' });
    expect(await validateFile([GOOD])).toBe(1);
    expect(printed.out).toContain('message 1: /: invalid_blocks\n');
  });

  test('takes no refusal of the token for a fault', async () => {
    const settings = { SLACK_BOT_TOKEN: 'xoxb-old', SLACK_API: peer.apiUrl };
    await expect(validateFile([GOOD], { settings })).rejects.toThrow(
      'Slack does not accept SLACK_BOT_TOKEN: invalid_auth.',
    );
  });

  test('says what to set where there is no token, and sends nothing', async () => {
    await expect(validateFile([GOOD], { settings: undefined })).rejects.toThrow(
      'put SLACK_BOT_TOKEN and SLACK_APP_TOKEN into .env',
    );
    expect(peer.requests).toEqual([]);
  });

  test.each([
    ['not JSON', 'is not a list of Slack messages'],
    [{ blocks: [] }, 'is not a list of Slack messages'],
    [[], 'is not a list of Slack messages'],
    [[GOOD, { text: 'no blocks' }], 'Number 2 in'],
    [[GOOD, null], 'Number 2 in'],
  ])('refuses a file that holds %j', async (content, reason) => {
    await expect(validateFile(content)).rejects.toThrow(reason);
    expect(peer.requests).toEqual([]);
  });

  test('refuses a file that is not there, and options that it has not', async () => {
    await expect(validate(['--file', join(folder, 'none.json')], depsOf())).rejects.toThrow(
      'none.json cannot be read',
    );
    await expect(validate(['--all'], depsOf())).rejects.toThrow('slack validate [--file');
  });

  test('finds no fault in what it answers to the examples of its commands', async () => {
    const { bot, close } = await openNewsroom();
    const withSampleBot: OperatorDeps['withSampleBot'] = (work) => work(bot);
    expect(await validate([], depsOf({ withSampleBot }))).toBe(0);
    expect(printed.out).toMatch(/^\d\d messages, 0 faults\n$/u);
    await close();
  });
});
