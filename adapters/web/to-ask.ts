import type { Ask } from '../../src/chat/bot.ts';
import { type Access, HOW_TO_MANAGE } from './access.ts';
import { findNewsroom, NEWSROOM, PLACE } from './place.ts';

/** What somebody asks who is at the page, and may do there what `access` says. */
export function toAsk(line: string, zone?: string | null, access: Access = 'signed out'): Ask {
  const manages = access === 'everyone' || access === 'signed in';
  const howToManage = HOW_TO_MANAGE[access];
  return {
    line,
    place: PLACE,
    channel: NEWSROOM,
    // Who has signed in is not kept waiting by all the others.
    user: {
      id: access === 'signed in' ? 'web signed in' : 'web',
      name: 'You',
      zone: zone ?? null,
      manages,
      many: true,
      howToManage,
    },
    findChannel: findNewsroom,
  };
}
