import { IDS } from './ids.ts';

/** A thread as Discord keeps it. One that was begun with a message has the id of that message. */
export type Thread = {
  id: string;
  parent: string;
  name: string;
  type: 10 | 11 | 12;
  archived: boolean;
  locked: boolean;
  tags: string[];
};

/** A thread as a channel, as Discord gives it out. */
export const threadChannel = (
  { id, parent, name, type, archived, locked, tags }: Thread,
  guildId: string,
) => ({
  ...{ id, type, name, parent_id: parent, guild_id: guildId, owner_id: IDS.bot, flags: 0 },
  ...{ message_count: 0, member_count: 1, total_message_sent: 0, rate_limit_per_user: 0 },
  thread_metadata: {
    ...{ archived, locked, auto_archive_duration: 4_320 },
    archive_timestamp: '2026-01-01T00:00:00Z',
    ...(type === 12 ? { invitable: false } : {}),
  },
  ...(tags.length > 0 ? { applied_tags: tags } : {}),
  member: { id, user_id: IDS.bot, join_timestamp: '2026-01-01T00:00:00Z', flags: 0 },
});
