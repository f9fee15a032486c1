import type { Installation } from '@slack/bolt';
import type { Door, Log } from '../../../src/chat/adapter.ts';
import type { Keys } from '../../../src/chat/keys.ts';
import type { Greeting } from '../../../src/chat/reception.ts';
import { shortHash } from '../../../src/short-hash.ts';
import { INSTALL_PATH } from '../listing/addresses.ts';
import { createInstallations } from './installations.ts';
import { installedWorkspaces } from './installed-workspaces.ts';
import { listTeams, type Team } from './list-teams.ts';
import { type InstallerDeps, openInstaller } from './open-installer.ts';
import { ownWorkspace } from './own-workspace.ts';
import type { WebOf, Workspace, Workspaces } from './workspace.ts';

/** What we are let in with: the token of one workspace, or what lets any workspace install the app. */
export type Access =
  | { botToken: string }
  | { clientId: string; clientSecret: string; keys: Keys; publicUrls: [string, ...string[]] };

export type OpenDeps = {
  access: Access;
  webOf: WebOf;
  clientOptions: InstallerDeps['clientOptions'];
  isNew(event: string): Promise<boolean>;
  /** Somebody has installed the app: what to greet them with, once. */
  onArrived(workspace: Workspace): Promise<Greeting | undefined>;
  onGone(workspace: Workspace): Promise<void>;
  /** Writes to somebody in a workspace. */
  tell(workspace: Workspace, userId: string, greeting: Greeting, key: string): Promise<unknown>;
  log: Log;
};

/** `answer` serves the pages on which the app is installed, if it can be. */
export function openWorkspaces(deps: OpenDeps): {
  workspaces: Workspaces;
  answer?: Door['answer'];
} {
  const { access, webOf, clientOptions, isNew, onGone, log } = deps;
  if ('botToken' in access)
    return { workspaces: ownWorkspace({ botToken: access.botToken, webOf, log }) };
  const { clientId, clientSecret, keys, publicUrls } = access;
  const installations = createInstallations({ keys, isNew, now: () => Date.now() });
  const installer = openInstaller({
    ...{ clientId, clientSecret, keys, installations, publicUrls, clientOptions, onInstalled, log },
  });
  const workspaces = installedWorkspaces({
    ...{ installations, installer, installUrl: publicUrls[0] + INSTALL_PATH, webOf, onGone, log },
  });

  /** All teams of an organisation have the app at once, and whoever installed it is greeted once. */
  async function onInstalled(installation: Installation): Promise<void> {
    const { user, metadata } = installation;
    let isGreeted = false;
    for (const { id: teamId, name } of await teamsOf(installation)) {
      const enterpriseId = installation.enterprise?.id;
      if (installation.isEnterpriseInstall && enterpriseId)
        await installations.noteTeam(teamId, enterpriseId, name);
      const workspace = await workspaces.of({ teamId, enterpriseId });
      const greeting = await deps.onArrived(workspace);
      if (!greeting || isGreeted) continue;
      isGreeted = true;
      const key = shortHash(`greeting ${teamId} ${metadata}`, 24);
      await deps.tell(workspace, user.id, greeting, key);
    }
  }

  async function teamsOf({ team, bot, isEnterpriseInstall }: Installation): Promise<Team[]> {
    if (isEnterpriseInstall) return listTeams(webOf(bot?.token ?? ''));
    return team ? [{ id: team.id, name: team.name ?? '' }] : [];
  }

  return { workspaces, answer: installer.answer };
}
