import type { Json } from './json.ts';
import type { Place } from './place.ts';
import type { Delivered } from './tell.ts';

type Deps = {
  place: Place;
  event(given: Json): Promise<Delivered>;
};

/** What happens to the channels of the workspace, with what the app is told of it. */
export function createChannelEvents({ place, event }: Deps) {
  const channels: Json[] = place.team.channels;
  const one = (id: string): Json => channels.find((channel) => channel.id === id)!;
  /** A private channel’s events have names of their own. */
  const told = (id: string, what: string, more: Json = {}): Promise<Delivered> => {
    const kind = one(id).is_private ? 'group' : 'channel';
    return event({ type: `${kind}_${what}`, channel: id, event_ts: '1.0', ...more });
  };
  return {
    /** Somebody archives a channel, which puts everybody out of it. */
    isArchived(id: string): Promise<Delivered> {
      Object.assign(one(id), { is_archived: true, is_member: one(id).is_private === true });
      return told(id, 'archive', { user: 'U0ADMIN' });
    },
    /** It is brought back, with those who were in it or without. */
    isBack(id: string, { is_member = true } = {}): Promise<Delivered> {
      Object.assign(one(id), { is_archived: false, is_member });
      return told(id, 'unarchive', { user: 'U0ADMIN' });
    },
    isPutOut(id: string): Promise<Delivered> {
      one(id).is_member = false;
      return told(id, 'left', { actor_id: 'U0ADMIN' });
    },
    async isInvited(id: string, user = place.install().user): Promise<Delivered> {
      if (user === place.install().user) one(id).is_member = true;
      const where = { channel: id, channel_type: one(id).is_private ? 'G' : 'C' };
      return event({ type: 'member_joined_channel', user, ...where, inviter: 'U0ADMIN' });
    },
    async isDeleted(id: string): Promise<Delivered> {
      const kind = one(id).is_private ? 'group' : 'channel';
      channels.splice(channels.indexOf(one(id)), 1);
      return event({ type: `${kind}_deleted`, channel: id, actor_id: 'U0ADMIN', event_ts: '1.0' });
    },
    isRenamed(id: string, name: string): Promise<Delivered> {
      one(id).name = name;
      const channel = { id, name, name_normalized: name, created: 1 };
      return told(id, 'rename', { channel });
    },
  };
}
