import type { Keys } from '../../../src/chat/keys.ts';
import type { Access } from './open-workspaces.ts';

type Secrets = Partial<
  Record<'SLACK_BOT_TOKEN' | 'SLACK_CLIENT_ID' | 'SLACK_CLIENT_SECRET', string>
>;

/** What these settings let us in with: who may be installed anywhere needs no token of one workspace. */
export function accessOf(
  { SLACK_BOT_TOKEN: botToken = '', SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET }: Secrets,
  { keys, publicUrls = [] }: { keys?: Keys | undefined; publicUrls?: string[] | undefined },
): Access {
  const [first, ...others] = publicUrls;
  if (clientId === undefined || !keys || first === undefined) return { botToken };
  const clientSecret = SLACK_CLIENT_SECRET ?? '';
  return { clientId, clientSecret, keys, publicUrls: [first, ...others] };
}
