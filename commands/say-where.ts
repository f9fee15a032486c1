import type { Channel } from '../src/model.ts';
import { personOf } from '../src/outbox/person-of.ts';

/** `in #news`, `in direct messages` */
export const sayWhere = (channel: Channel): string =>
  personOf(channel) === undefined ? `in #${channel.name}` : 'in direct messages';
