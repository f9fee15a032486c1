import type { Places } from './places.ts';
import { threadChannel } from './thread.ts';
import type { Uploads } from './uploads.ts';
import { member, user } from './world.ts';

const ALL = String(2n ** 40n - 1n);
type Resolved = Record<string, Record<string, unknown>>;
export type Resolve = (ids: string[], guildId: string | undefined) => { resolved?: Resolved };

/** What the ids in a question mean, as Discord sends it along: channels, roles, people and files. */
export function createResolve(places: Places, uploads: Uploads): Resolve {
  return (ids, guildId) => {
    const guild = places.guilds.find(({ id }) => id === guildId);
    const resolved: Resolved = {};
    const add = (kind: string, id: string, what: unknown): void => {
      if (what !== undefined) resolved[kind] = { ...resolved[kind], [id]: what };
    };
    for (const id of ids) {
      add('attachments', id, uploads.describe(id));
      if (!guild) continue;
      add(
        'roles',
        id,
        guild.roles.find((role) => role.id === id),
      );
      add('channels', id, channelOf(id, guild.id));
      if (id === guild.owner_id) {
        const { user: _, ...own } = member(id, false);
        add('members', id, { ...own, permissions: ALL });
        add('users', id, user(id, false));
      }
    }
    return Object.keys(resolved).length > 0 ? { resolved } : {};
  };

  function channelOf(id: string, guildId: string) {
    const place = places.find(id);
    if (place?.guild?.id !== guildId) return undefined;
    const { channel, thread } = place;
    const described = thread ? threadChannel(thread, guildId) : channel;
    const { permission_overwrites: _, ...own } = { permission_overwrites: [], ...described };
    return { ...own, permissions: ALL, app_permissions: String(places.rightsIn(place)) };
  }
}
