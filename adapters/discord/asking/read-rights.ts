import {
  type APIApplicationCommandPermission,
  ApplicationCommandPermissionType,
  type BaseInteraction,
  DiscordAPIError,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import { DESK } from '../../../src/chat/line/list-commands.ts';
import type { CallApi } from '../api/call-api.ts';
import { seenFrom } from './seen-from.ts';

/** Who may change a place. */
export type Rights = {
  manages(interaction: BaseInteraction): Promise<boolean>;
  /** The same of somebody who wrote a message. */
  mayManage(who: Member): Promise<boolean>;
  /** A server has changed who may use which command. */
  forget(guildId: string): void;
};

/** Somebody on a server; `guildId` is null in direct messages. */
type Member = Pick<BaseInteraction, 'guildId' | 'memberPermissions' | 'user' | 'applicationId'> & {
  member: BaseInteraction['member'];
};

/** A command without settings of its own on a server. */
const NO_SETTINGS = 10066;
const KEPT_MS = 10 * 60_000;
/** Every answer to who does not manage the server waits for it, so it is neither long nor often. */
const TIMEOUT_MS = 2_000;
const FAILURE_KEPT_MS = 60_000;

type Settings = APIApplicationCommandPermission[];

/**
 * On a server, whoever has Manage Server changes its place, and whomever its administrators let use
 * `/desk` (Server Settings → Integrations). Discord checks that itself for commands, but not for the
 * buttons under answers, so there we ask. In direct messages everyone manages their own place, and so they do
 * wherever we are not.
 */
export function openRights(call: CallApi, commandId: (name: string) => string | undefined): Rights {
  const kept = new Map<string, { settings: Promise<Settings>; until: number }>();

  async function settingsOf(guildId: string, applicationId: string): Promise<Settings> {
    const id = commandId(DESK);
    // Right after the start: nothing to keep.
    if (!id) return [];
    const known = kept.get(guildId);
    if (known && known.until > Date.now()) return known.settings;
    const settings = readSettings(Routes.applicationCommandPermissions(applicationId, guildId, id));
    kept.set(guildId, { settings, until: Date.now() + KEPT_MS });
    settings.catch(() => {
      if (kept.get(guildId)?.settings === settings)
        kept.set(guildId, { settings, until: Date.now() + FAILURE_KEPT_MS });
    });
    return settings;
  }

  async function readSettings(route: `/${string}`): Promise<Settings> {
    try {
      return (
        ((await call('GET', route, { timeoutMs: TIMEOUT_MS })) as { permissions?: Settings } | null)
          ?.permissions ?? []
      );
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === NO_SETTINGS) return [];
      throw error;
    }
  }

  async function mayManage(who: Member): Promise<boolean> {
    const { guildId, memberPermissions, member, user, applicationId } = who;
    if (!guildId || memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
    // Where Discord does not tell, they may not.
    const settings = await settingsOf(guildId, applicationId).catch(() => []);
    return isAllowed(settings, { guildId, userId: user.id, roles: rolesOf(member) });
  }

  return {
    mayManage,
    async manages(interaction) {
      if (interaction.isChatInputCommand() && interaction.commandName === DESK) return true;
      const { memberPermissions, member, user, applicationId } = interaction;
      const { guildId } = seenFrom(interaction);
      return mayManage({ guildId, memberPermissions, member, user, applicationId });
    },
    forget: (guildId) => void kept.delete(guildId),
  };
}

/** What is set for the person counts first, then for their roles, then for everyone. */
function isAllowed(
  settings: Settings,
  { guildId, userId, roles }: { guildId: string; userId: string; roles: string[] },
): boolean {
  const { Role, User } = ApplicationCommandPermissionType;
  const own = settings.find(({ id, type }) => type === User && id === userId);
  if (own) return own.permission;
  const ofRoles = settings.filter(({ id, type }) => type === Role && roles.includes(id));
  if (ofRoles.length > 0) return ofRoles.some(({ permission }) => permission);
  return settings.some(({ id, type, permission }) => type === Role && id === guildId && permission);
}

/** A member that is not in the library’s cache comes as Discord sent it. */
function rolesOf(member: BaseInteraction['member']): string[] {
  const roles = member?.roles;
  if (!roles) return [];
  return Array.isArray(roles) ? roles : [...roles.cache.keys()];
}
