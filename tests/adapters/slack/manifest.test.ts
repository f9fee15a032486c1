import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeCommands } from '../../../adapters/slack/register.ts';
import type { Command } from '../../../src/chat/command.ts';
import { COMMANDS } from './newsdesk.ts';

const LIST = new URL('../../../commands/index.ts', import.meta.url);
const MANIFEST = new URL('../../../config/slack-manifest.json', import.meta.url).pathname;
const names = (commands: Command[]) =>
  describeCommands(commands).features.slash_commands.map(({ command }) => command);

describe('the app manifest', () => {
  test('lists each command with its options, escaped, after the way in for any line', () => {
    expect(describeCommands(COMMANDS).features.slash_commands.slice(0, 2)).toEqual([
      {
        command: '/onrecord',
        description: 'Any question; “help” lists them all',
        usage_hint: 'help',
        should_escape: true,
      },
      {
        command: '/quotes',
        description: 'What someone has said',
        usage_hint: '<speaker> [about:…]',
        should_escape: true,
      },
    ]);
  });

  test('leaves out the names that Slack keeps for itself', () => {
    expect(names(COMMANDS)).toEqual(['/onrecord', '/quotes', '/whoami', '/briefing', '/save']);
  });

  test('shows a command’s parts, and no hint where there is nothing to give', () => {
    const verb = COMMANDS[1] as Extract<Command, { options: object }>;
    const parted = {
      name: 'plan',
      about: 'Plans',
      parts: { list: verb, add: verb },
      otherwise: 'list',
    };
    const [, plan, whoami] = describeCommands([parted, verb]).features.slash_commands;
    expect(plan?.usage_hint).toBe('list | add');
    expect(whoami).not.toHaveProperty('usage_hint');
  });

  /** `npx vitest run tests/adapters/slack -u` writes the file anew after a command has changed. */
  test.skipIf(!existsSync(LIST))('in config is the one for the commands there are', async () => {
    const { commands }: { commands: Command[] } = await import(LIST.href);
    const manifest = `${JSON.stringify(describeCommands(commands), null, 2)}\n`;
    await expect(manifest).toMatchFileSnapshot(MANIFEST);
  });

  test('keeps within what Slack takes', () => {
    const { display_information: shown, features } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(features.slash_commands.length).toBeLessThanOrEqual(50);
    for (const { command, description, usage_hint = 'x' } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z-]{1,31}$/u);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
  });
});
