import { type Guild, PermissionFlagsBits, type Role } from 'discord.js';
import type { FoundRole } from '../../../src/chat/command.ts';
import { say } from '../../../src/language/say.ts';

// `<@&123…>` or the bare number
const ROLE_ID = /^(?:<@&)?(\d{15,21})>?$/u;

/** This server's roles of that id or name, each with what keeps us from pinging it. */
export function findRoles(guild: Guild, typed: string): FoundRole[] {
  const text = typed.trim();
  const id = ROLE_ID.exec(text)?.[1];
  const name = text.replace(/^@/u, '').trim().toLowerCase();
  return [...guild.roles.cache.values()]
    .filter((role) => (id ? role.id === id : role.name.toLowerCase() === name))
    .map((role) => ({ id: role.id, name: role.name, ...remarkOn(role, guild) }));
}

/** Discord posts such a ping and pings nobody. A channel of its own may differ from the server. */
function remarkOn({ mentionable, name }: Role, { members: { me } }: Guild): { remark?: string } {
  const mayPing = mentionable || !me || me.permissions.has(PermissionFlagsBits.MentionEveryone);
  if (mayPing) return {};
  return {
    remark: say(
      'Nobody is pinged until I may mention @{role}: let anyone mention this role (server settings → Roles), or give me Mention Everyone where I post.',
      { role: name },
    ),
  };
}
