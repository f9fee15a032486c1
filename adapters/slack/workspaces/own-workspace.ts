import type { Log } from '../../../src/chat/adapter.ts';
import { startError } from '../api/post-error.ts';
import { isOver, openWorkspace, type WebOf, type Workspaces } from './workspace.ts';

const BOT_TOKEN = 'SLACK_BOT_TOKEN (it begins with xoxb-, see “OAuth & Permissions”)';

export type OwnDeps = { botToken: string; webOf: WebOf; log: Pick<Log, 'warn'> };

/** The one workspace that a token of ours is for. */
export function ownWorkspace({ botToken: token, webOf, log }: OwnDeps): Workspaces {
  const web = webOf(token);
  /** Posting needs none of what Slack says of the token, and starts before it is asked. */
  let own = openWorkspace({ ...{ token, web, log }, teamId: '', ownId: '', name: '' });
  /** The token was good then: what Slack tells later of an earlier time is over. */
  let openedAt = 0;

  return {
    async open() {
      openedAt = Date.now();
      const {
        team_id: teamId = '',
        team: name = '',
        user_id: ownId = '',
      } = await web.auth.test().catch((error) => {
        throw startError(error, BOT_TOKEN);
      });
      own = openWorkspace({ ...{ token, web, log }, teamId, ownId, name });
      return [own];
    },
    of: async () => own,
    at: async () => own,
    confirm: async () => {},
    refused: async (_workspace, error) => error,
    leave: async () => [],
    async lose({ teamId, ownId, at }) {
      const isOurs = ownId === undefined || ownId === own.ownId;
      // A channel that is shared with another workspace may tell of that one.
      return isOurs && teamId === own.teamId && !isOver(at, openedAt) ? [own] : [];
    },
  };
}
