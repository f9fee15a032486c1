import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeApp } from '../../../adapters/slack/listing/describe-app.ts';
import { SUGGESTED_PROMPTS } from '../../../adapters/slack/listing/suggested-prompts.ts';
import { operatorCommands } from '../../../adapters/slack/operating/operator-commands.ts';
import type { Command } from '../../../src/chat/command.ts';
import type { OperatorDeps } from '../../../src/chat/operator-command.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import type { Json } from '../../support/slack/json.ts';
import { manifestFaults } from '../../support/slack/rules/manifest-faults.ts';
import { COMMANDS } from './newsdesk.ts';

const LIST = new URL('../../../commands/index.ts', import.meta.url);
const MANIFEST = new URL('../../../config/slack-manifest.json', import.meta.url).pathname;
const HERE = { publicUrl: 'https://news.example.org' };
const names = (commands: Command[]) =>
  describeApp(commands).features.slash_commands.map(({ command }) => command);

describe('the app manifest', () => {
  test('lists each command with its options, escaped, after the way in for any line', () => {
    expect(describeApp(COMMANDS).features.slash_commands.slice(0, 2)).toEqual([
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
    const [, plan, whoami] = describeApp([parted, verb]).features.slash_commands;
    expect(plan?.usage_hint).toBe('list | add');
    expect(whoami).not.toHaveProperty('usage_hint');
  });

  /** `npx vitest run tests/adapters/slack -u` writes the file anew after a command has changed. */
  test.skipIf(!existsSync(LIST))('in config is the one for the commands there are', async () => {
    const { commands }: { commands: Command[] } = await import(LIST.href);
    const manifest = `${JSON.stringify(describeApp(commands), null, 2)}\n`;
    await expect(manifest).toMatchFileSnapshot(MANIFEST);
  });

  test('keeps within what Slack takes', () => {
    expect(manifestFaults(JSON.parse(readFileSync(MANIFEST, 'utf8')))).toEqual([]);
  });

  test('names the host whose links unfold, and asks for what that needs', () => {
    const { features, oauth_config, settings } = describeApp(COMMANDS, HERE);
    expect(features).toMatchObject({ unfurl_domains: ['news.example.org'] });
    expect(oauth_config.scopes.bot).toEqual(expect.arrayContaining(['links:read', 'links:write']));
    expect(settings.event_subscriptions.bot_events).toContain('link_shared');
    expect(manifestFaults(describeApp(COMMANDS, HERE))).toEqual([]);
  });

  test.each(['newsdesk', '10.0.0.7', '[fd00::1]'])(
    'is that without links where Slack would not take the host: “%s”',
    (host) =>
      expect(describeApp(COMMANDS, { publicUrl: `https://${host}` })).toEqual(
        describeApp(COMMANDS),
      ),
  );

  async function print(args: string[], publicUrl?: string): Promise<Json> {
    let printed = '';
    const manifest = operatorCommands.find(({ name }) => name === 'manifest')!;
    const out = (text: string) => {
      printed += text;
    };
    await manifest.run(args, { commands: COMMANDS, publicUrl, out } as OperatorDeps);
    return JSON.parse(printed);
  }

  test.each([undefined, HERE.publicUrl])('is printed for %s', async (publicUrl) =>
    expect(await print([], publicUrl)).toEqual(describeApp(COMMANDS, { publicUrl })),
  );

  test('says where Slack calls us, if it does', async () => {
    const manifest = await print(['--http'], HERE.publicUrl);
    const url = 'https://news.example.org/slack/events';
    expect(manifest.settings).toMatchObject({
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url, message_menu_options_url: url },
      socket_mode_enabled: false,
    });
    expect(manifest.features.slash_commands.map((command: Json) => command.url)).toEqual(
      manifest.features.slash_commands.map(() => url),
    );
    expect(manifestFaults(manifest)).toEqual([]);
  });

  test('lets any workspace and organisation install it, with tokens that end', async () => {
    const manifest = await print(['--installable', '--http'], HERE.publicUrl);
    expect(manifest.oauth_config.redirect_urls).toEqual([
      'https://news.example.org/slack/oauth_redirect',
    ]);
    expect(manifest.settings).toMatchObject({
      org_deploy_enabled: true,
      token_rotation_enabled: true,
    });
    expect(manifest.settings.event_subscriptions.bot_events).toContain('team_access_revoked');
    expect(manifestFaults(manifest)).toEqual([]);
  });

  test.each([
    [['--http'], undefined, '--http takes the address'],
    [['--installable'], undefined, '--installable takes the address'],
    [['--https'], HERE.publicUrl, 'Use: slack manifest [--http] [--installable]'],
  ])('%o is refused with what to do', async (args, url, said) =>
    expect(print(args, url)).rejects.toThrow(said),
  );

  test.each([
    ['more than 50 commands', ({ features }: Json) => grow(features.slash_commands, 51)],
    ['a command twice', ({ features }: Json) => grow(features.slash_commands, 3)],
    ['more than 10 shortcuts', ({ features }: Json) => grow(features.shortcuts, 11)],
    ['more than 4 prompts', ({ features }: Json) => grow(features.agent_view.suggested_prompts, 5)],
    [
      'shortcut Summarize an article or text',
      ({ features }: Json) => {
        features.shortcuts[0].name = 'Summarize an article or text';
      },
    ],
    [
      'agent_view without the messages tab',
      ({ features }: Json) => {
        features.app_home.messages_tab_enabled = false;
      },
    ],
    [
      'agent_view beside assistant_view',
      ({ features }: Json) => {
        features.assistant_view = { assistant_description: 'x' };
      },
    ],
    ['message.im without im:history', ({ oauth_config }: Json) => drop(oauth_config, 'im:history')],
    [
      'app_mention without app_mentions:read',
      ({ oauth_config }: Json) => drop(oauth_config, 'app_mentions:read'),
    ],
    [
      'agent_view without assistant:write',
      ({ oauth_config }: Json) => drop(oauth_config, 'assistant:write'),
    ],
    ['shortcuts without commands', ({ oauth_config }: Json) => drop(oauth_config, 'commands')],
    [
      'link_shared without links:read',
      ({ settings }: Json) => settings.event_subscriptions.bot_events.push('link_shared'),
    ],
    [
      'link_shared without unfurl_domains',
      ({ settings }: Json) => settings.event_subscriptions.bot_events.push('link_shared'),
    ],
    [
      'unfurl_domains without links:write',
      ({ features }: Json) => {
        features.unfurl_domains = ['news.example.org'];
      },
    ],
    [
      'domain 10.0.0.7',
      ({ features }: Json) => {
        features.unfurl_domains = ['10.0.0.7'];
      },
    ],
    [
      'no address for requests: undefined',
      ({ settings }: Json) => {
        settings.socket_mode_enabled = false;
      },
    ],
    ['a scope twice', ({ oauth_config }: Json) => oauth_config.scopes.bot.push('channels:history')],
  ])('and it would be told of %s', (fault, spoil) => {
    const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
    spoil(manifest);
    expect(manifestFaults(manifest)).toContain(fault);
  });

  test('gives each entry in the menus of messages and of the workspace an id of its own', () => {
    expect(describeApp([]).features.shortcuts.map(({ callback_id }) => callback_id)).toEqual([
      'summarize',
      'who_said_this',
      'summarize_alone',
      'who_said_this_alone',
    ]);
  });

  test('offers questions that have an answer', async () => {
    const newsroom = await openNewsroom();
    for (const { message } of SUGGESTED_PROMPTS) {
      const { data, blocks } = await newsroom.ask(message);
      expect(data ?? {}, message).not.toHaveProperty('error');
      expect(blocks.length, message).toBeGreaterThan(2);
    }
    await newsroom.close();
  });
});

/** The first of a list so many times. */
const grow = (list: Json[], times: number) => list.push(...Array(times).fill(list[0]));

function drop({ scopes }: Json, scope: string): void {
  scopes.bot = scopes.bot.filter((one: string) => one !== scope);
}
