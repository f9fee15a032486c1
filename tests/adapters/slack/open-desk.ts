import { createSlack } from '../../../adapters/slack/client.ts';
import type { SlackPeer } from '../../support/slack/peer.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../support/slack/world.ts';

type Deps = Parameters<typeof createSlack>[0];
type Options = Pick<Deps, 'bot'> &
  Partial<Pick<Deps, 'isNew' | 'pauseMs' | 'publicUrls' | 'reception'>> & {
    /** Gathers what was complained of; with `saysAll` also what is only told. */
    logged: string[];
    saysAll?: boolean;
  };

export type Desk = ReturnType<typeof createSlack>;

/** The app in the workspace of a peer, with a newsroom’s bot; not started yet. */
export function openDesk(
  { apiUrl }: Pick<SlackPeer, 'apiUrl'>,
  { logged, saysAll = false, ...deps }: Options,
): Desk {
  const note = (details: object, message: string) =>
    void logged.push(`${message} ${JSON.stringify(details)}`);
  const log = { info: saysAll ? note : () => {}, warn: note, error: note };
  return createSlack({
    ...deps,
    apiUrl,
    log,
    access: { botToken: BOT_TOKEN },
    appToken: APP_TOKEN,
  });
}
