import type { Installation, webApi } from '@slack/bolt';
import { CredentialsError, type Log, PostError } from '../../../src/chat/adapter.ts';
import { message, say } from '../../../src/language/say.ts';
import { messageOf } from '../../../src/text/message-of.ts';
import { codeOf, toPostError } from '../api/post-error.ts';
import type { Found, Installations } from './installations.ts';
import { listTeams } from './list-teams.ts';
import type { Installer } from './open-installer.ts';
import {
  isOver,
  type Known,
  openWorkspace,
  placeOf,
  type WebOf,
  type Workspace,
  type Workspaces,
} from './workspace.ts';

export type InstalledDeps = {
  installations: Installations;
  installer: Pick<Installer, 'authorize'>;
  /** Where somebody installs the app. */
  installUrl: string;
  webOf: WebOf;
  /** The app was removed there while nobody heard of it. */
  onGone(workspace: Workspace): Promise<void>;
  log: Log;
};

const NOT_INSTALLED = message(
  'The app is not installed in that workspace. It can be at {address}.',
);
const INSTALL_AGAIN = message(
  'The app is no longer let into this workspace, or lacks a permission there. Install it again: {address}',
);
/** It was removed, and did not only lose a permission. */
const GONE: ReadonlySet<string> = new Set(['account_inactive', 'token_revoked']);
/** By then a token is another. */
const RENEWED_MS = 2_000;
const PREFIX = 'slack:';

/** All workspaces that have installed the app, each with its own token. */
export function installedWorkspaces(deps: InstalledDeps): Workspaces {
  const { installations, installer, installUrl, webOf, onGone, log } = deps;
  /** By team, for as long as the token is the same. */
  const opened = new Map<string, Workspace>();
  /** In which workspace a channel is, where only its id is known. */
  const teamOfChannel = new Map<string, string>();

  /** Slack tells of a team in an organisation before we have noted that it is one. */
  async function openFound(teamId: string, found: Found): Promise<Workspace> {
    const { installation } = found;
    const { enterprise, isEnterpriseInstall = false } = installation;
    const { botToken: token = '' } = await installer.authorize({
      teamId,
      enterpriseId: enterprise?.id,
      isEnterpriseInstall,
    });
    const known = opened.get(teamId);
    if (known?.token === token) return known;
    // An organisation’s token is for many teams.
    const web = webOf(token, {
      ...(isEnterpriseInstall && { teamId }),
      // Sooner than it was said to: from then on it counts as one that has to be renewed.
      onExpired: () => installations.endToken({ teamId, enterpriseId: enterprise?.id }, token),
    });
    const ownId = installation.bot?.userId ?? '';
    const name = found.name ?? (await nameOf(teamId, web));
    if (isEnterpriseInstall && enterprise && found.name === undefined)
      await installations.noteTeam(teamId, enterprise.id, name);
    const workspace = openWorkspace({ teamId, ownId, token, web, name, log });
    opened.set(teamId, workspace);
    return workspace;
  }

  async function of(told: { teamId?: string | undefined; enterpriseId?: string | undefined }) {
    const { teamId = '' } = told;
    const found = await installations.find(told);
    if (!found || !teamId) throw new Error('the app is not installed in that workspace');
    return openFound(teamId, found);
  }

  async function withChannel(channelId: string): Promise<string | undefined> {
    const known = teamOfChannel.get(channelId);
    if (known) return known;
    for (const teamId of await teams()) {
      const isThere = await of({ teamId })
        .then(({ web }) => web.conversations.info({ channel: channelId }))
        .then(({ channel }) => channel !== undefined)
        .catch(() => false);
      if (!isThere) continue;
      teamOfChannel.set(channelId, teamId);
      return teamId;
    }
    return undefined;
  }

  const teams = async (): Promise<string[]> =>
    (await installations.ids()).filter((id) => !isOrganisation(id));

  const drop = async (id: string): Promise<void> => {
    opened.delete(id);
    await installations.drop(id);
  };

  return {
    of,

    async open() {
      const known: Known[] = [];
      const failures: unknown[] = [];
      for (const teamId of await teams())
        await installations.find({ teamId }).then(
          (found) => found && known.push(toKnown(teamId, found)),
          (error) => failures.push(error),
        );
      const [failure] = failures;
      if (failure && known.length === 0) throw new CredentialsError(messageOf(failure));
      for (const error of failures)
        log.error({ reason: String(error) }, 'Slack: a workspace is out of reach');
      return known;
    },

    async at(placeId, channelId) {
      const isKnown = placeId?.startsWith(PREFIX);
      const teamId = isKnown
        ? placeId!.slice(PREFIX.length)
        : channelId && (await withChannel(channelId));
      const found = teamId ? await installations.find({ teamId }) : undefined;
      if (!teamId || !found)
        throw new PostError('channel', say(NOT_INSTALLED, { address: installUrl }), {
          hindrance: 'access',
        });
      return openFound(teamId, found);
    },

    async confirm({ place: { id } }) {
      const teamId = id.slice(PREFIX.length);
      const workspace = await of({ teamId }).catch(() => undefined);
      await workspace?.web.auth
        .test()
        .catch((error) => this.refused(workspace, toPostError(error, workspace.place.name)));
    },

    /** Others need not wait for one workspace that does not let us in. */
    async refused(workspace, error) {
      if (error.outcome !== 'credentials') return error;
      if (codeOf(error.cause) === 'token_expired')
        return new PostError('later', error.message, { cause: error, retryAfterMs: RENEWED_MS });
      const isGone = GONE.has(codeOf(error.cause) ?? '');
      if (isGone) {
        await drop(workspace.teamId);
        await onGone(workspace);
      }
      const words = say(INSTALL_AGAIN, { address: installUrl });
      const hindrance = isGone ? 'access' : error.hindrance;
      return new PostError('channel', words, { cause: error, hindrance });
    },

    async leave(teamId) {
      const found = await installations.find({ teamId });
      if (!found?.installation.isEnterpriseInstall) return [];
      await drop(teamId);
      return [toKnown(teamId, found)];
    },

    async lose({ teamId, enterpriseId, at, ownId }) {
      const found = await installations.find({ teamId, enterpriseId });
      if (!found || isOver(at, found.at) || isAnother(found.installation, ownId)) return [];
      const { enterprise, isEnterpriseInstall } = found.installation;
      const above = isEnterpriseInstall ? enterprise?.id : undefined;
      const lost = above ? await installations.teamsUnder(above) : [teamId ?? ''];
      for (const id of above ? [...lost, above] : lost) await drop(id);
      return lost.map((id) => toKnown(id, found));
    },
  };
}

const toKnown = (teamId: string, { installation: { bot }, name = '' }: Found): Known => ({
  place: placeOf(teamId, name),
  ownId: bot?.userId ?? '',
});

const isOrganisation = (id: string): boolean => id.startsWith('E');

const isAnother = ({ bot }: Installation, ownId: string | undefined): boolean =>
  ownId !== undefined && ownId !== bot?.userId;

/** A team of an organisation is in no installation by its name. */
const nameOf = async (teamId: string, web: webApi.WebClient): Promise<string> =>
  (await listTeams(web).catch(() => [])).find(({ id }) => id === teamId)?.name ?? '';
