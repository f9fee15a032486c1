import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Keys } from '../../../src/chat/keys.ts';
import { shortHash } from '../../../src/short-hash.ts';

/** An installation, or that a team is under its organisation’s. */
type Kept = { installation: Installation } | { under: string; name: string };

type Teams = { teamId?: string | undefined; enterpriseId?: string | undefined };

/** `at` is when it was installed, in milliseconds; `name` that of a team under its organisation. */
export type Found = { installation: Installation; at: number; name?: string | undefined };

/** Installations of the app, each kept sealed under the place that it is for. */
export type Installations = InstallationStore & {
  /** That of a team, or of the organisation that it belongs to; undefined where there is none. */
  find(of: Teams): Promise<Found | undefined>;
  /** Notes that a team is one of an organisation that has the app. */
  noteTeam(teamId: string, enterpriseId: string, name: string): Promise<void>;
  /** Slack takes this token for over: whoever needs one next has it renewed. */
  endToken(of: Teams, token: string): Promise<void>;
  drop(id: string): Promise<void>;
  /** The ids of the teams and organisations that have the app. */
  ids(): Promise<string[]>;
  /** The teams that are under an organisation’s installation. */
  teamsUnder(enterpriseId: string): Promise<string[]>;
};

const PREFIX = 'slack:';
const placeIdOf = (id: string): string => `${PREFIX}${id}`;

/** Slack's installer renews a token that has no longer than this to live, which is 2 hours. */
const RENEWED_BEFORE_S = 7_200;
/** If whoever renews it fails, somebody tries again after so long. */
const RENEWED_EVERY_MS = 10 * 60_000;
const WAIT_MS = 250;
const MOST_WAITS = 12;

export type InstallationsDeps = {
  keys: Pick<Keys, 'find' | 'keep' | 'drop' | 'holders'>;
  /** Of several processes that ask for the same, one is told true. */
  isNew(event: string): Promise<boolean>;
  now(): number;
};

export function createInstallations({ keys, isNew, now }: InstallationsDeps): Installations {
  async function read(id: string | undefined): Promise<Kept | undefined> {
    const text = id ? await keys.find(placeIdOf(id)) : undefined;
    return text === undefined ? undefined : JSON.parse(text);
  }
  const keep = (id: string, kept: Kept): Promise<void> =>
    keys.keep(placeIdOf(id), JSON.stringify(kept));

  async function find({ teamId, enterpriseId }: Teams): Promise<Found | undefined> {
    const own = await read(teamId);
    const isOwn = own && 'installation' in own;
    const kept = isOwn ? own : await read(own?.under ?? enterpriseId);
    if (!kept || !('installation' in kept)) return undefined;
    const { installation } = kept;
    const name = isOwn ? installation.team?.name : own?.name;
    return { installation, at: Number(installation.metadata), name };
  }

  async function findOrThrow(of: Teams): Promise<Installation> {
    const found = await find(of);
    if (!found) throw new Error('the app is not installed there');
    return found.installation;
  }

  const secondsLeft = ({ bot }: Installation): number =>
    bot?.expiresAt === undefined ? Number.POSITIVE_INFINITY : bot.expiresAt - now() / 1_000;
  const isEnding = (installation: Installation): boolean =>
    secondsLeft(installation) <= RENEWED_BEFORE_S;
  const isOver = (installation: Installation): boolean => secondsLeft(installation) <= 0;

  /** A token can be renewed once, so that of several processes one may. */
  const mayRenew = ({ bot }: Installation): Promise<boolean> =>
    isNew(
      `slack token ${shortHash(bot?.refreshToken ?? '', 24)} ${Math.floor(now() / RENEWED_EVERY_MS)}`,
    );

  const idOf = ({ team, enterprise, isEnterpriseInstall }: Installation): string | undefined =>
    isEnterpriseInstall ? enterprise?.id : team?.id;

  const ids = async (): Promise<string[]> =>
    (await keys.holders('slack')).map((placeId) => placeId.slice(PREFIX.length));

  return {
    find,
    ids,
    async storeInstallation(installation) {
      const id = idOf(installation);
      if (!id) throw new Error('Slack named neither a workspace nor an organisation.');
      // Renewing a token hands over what was fetched, and is no new installation.
      const { metadata = String(now()) } = installation;
      await keep(id, { installation: { ...installation, metadata } });
    },
    async fetchInstallation(of: InstallationQuery<boolean>) {
      const found = await findOrThrow(of);
      if (!isEnding(found) || (await mayRenew(found))) return found;
      // Another process renews it. Until then the old token is good, unless it has lain for long.
      let latest = found;
      for (let waits = 0; isOver(latest) && waits < MOST_WAITS; waits++) {
        await sleep(WAIT_MS);
        latest = await findOrThrow(of);
      }
      return withoutRenewal(latest);
    },
    async noteTeam(teamId, enterpriseId, name) {
      const before = await read(teamId);
      if (!before) await keep(teamId, { under: enterpriseId, name });
    },
    async endToken(of, token) {
      const found = await find(of);
      if (!found) return;
      const { installation } = found;
      const { bot } = installation;
      const id = idOf(installation);
      if (!id || bot?.token !== token || !bot.refreshToken) return;
      await keep(id, { installation: { ...installation, bot: { ...bot, expiresAt: 1 } } });
    },
    drop: (id) => keys.drop(placeIdOf(id)),
    async teamsUnder(enterpriseId) {
      const under: string[] = [];
      for (const id of await ids()) {
        const kept = await read(id);
        if (kept && 'under' in kept && kept.under === enterpriseId) under.push(id);
      }
      return under;
    },
  };
}

/** The installer renews what has a token for that. */
const withoutRenewal = ({ bot, ...rest }: Installation): Installation => {
  if (!bot) return rest;
  const { refreshToken, ...kept } = bot;
  return { ...rest, bot: kept };
};
