import { App, type Receiver, type webApi } from '@slack/bolt';
import type { Log } from '../../../src/chat/adapter.ts';
import type { Workspaces } from '../workspaces/workspace.ts';
import { boltLogger } from './bolt-logger.ts';

export type AppDeps = {
  workspaces: Pick<Workspaces, 'of'>;
  clientOptions: webApi.WebClientOptions;
  log: Log;
};

/** Bolt’s app over a receiver; each event comes with the workspace that it is of. */
export function openApp(receiver: Receiver, { workspaces, clientOptions, log }: AppDeps): App {
  const app = new App({
    receiver,
    logger: boltLogger(log),
    clientOptions,
    // Otherwise Bolt asks auth.test before each answer, within the three seconds we have to
    // acknowledge.
    authorize: async (told) => {
      // What concerns an organisation as a whole is of no workspace, and answered without a token.
      if (!told.teamId && told.enterpriseId) return {};
      const workspace = await workspaces.of(told);
      const { teamId, ownId, token } = workspace;
      return { botToken: token, botUserId: ownId, teamId, workspace };
    },
    ignoreSelf: false,
    convoStore: false,
  });
  app.error(async (error) =>
    log.error({ reason: String(error) }, 'Slack: an answer could not be given'),
  );
  return app;
}
