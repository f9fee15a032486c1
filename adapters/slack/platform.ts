import { apiAddress, definePlatform, type Setting } from '../../src/chat/platform.ts';
import { operatorCommands } from './operating/operator-commands.ts';
import { accessOf } from './workspaces/access-of.ts';

/** What lets any workspace install the app. */
const INSTALLABLE = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SECRET_KEY', 'PUBLIC_URL'];

export const slack = definePlatform({
  name: 'slack',
  settings: {
    SLACK_BOT_TOKEN: tokenFrom('xoxb-'),
    SLACK_APP_TOKEN: tokenFrom('xapp-'),
    SLACK_SIGNING_SECRET: secretLike('8f742231b10e8888abcd99baac4285a5'),
    SLACK_CLIENT_ID: {
      about: 'two numbers with a dot between them',
      example: '1234567890.1234567890',
      isRight: (value) => /^\d+\.\d+$/.test(value),
    },
    SLACK_CLIENT_SECRET: secretLike('4b39e9d5c0a16bd1dd0d3b5c7b0e6a42'),
  },
  ways: [
    {
      needs: [...INSTALLABLE, 'SLACK_APP_TOKEN'],
      about: 'Slack, for any workspace over a socket,',
    },
    {
      needs: [...INSTALLABLE, 'SLACK_SIGNING_SECRET'],
      about: 'Slack, for any workspace over HTTP,',
    },
    {
      needs: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
      about: 'Slack, for one workspace over a socket,',
    },
    {
      needs: ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'],
      about: 'Slack, for one workspace over HTTP,',
    },
  ],
  extras: { SLACK_API: apiAddress('https://slack.com/api/') },
  operatorCommands,
  async load() {
    const { createSlack } = await import('./client.ts');
    const { holds } = await import('./render.ts');
    return {
      holds,
      create: ({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API, ...secrets }, deps) =>
        createSlack({
          ...deps,
          access: accessOf(secrets, deps),
          appToken: SLACK_APP_TOKEN,
          signingSecret: SLACK_SIGNING_SECRET,
          apiUrl: SLACK_API,
        }),
    };
  },
});

function tokenFrom(prefix: string): Setting {
  return {
    about: `a token that begins with ${prefix}`,
    example: `${prefix}…`,
    isRight: (value) => value.startsWith(prefix) && /^\S+$/.test(value),
  };
}

function secretLike(example: string): Setting {
  const about = 'the letters and digits that stand under “Basic Information”';
  return { about, example, isRight: (value) => /^[\da-z]{16,}$/iu.test(value) };
}
