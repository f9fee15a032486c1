import type { Ask } from '../../../src/chat/bot.ts';
import { findNewsroom, NEWSROOM, PLACE } from '../place.ts';

/**
 * Whoever opens an address. They count by themselves, so that programs which read all pages keep
 * nobody in the newsroom waiting.
 */
export const toLook = (line = ''): Ask => ({
  line,
  place: PLACE,
  channel: NEWSROOM,
  user: { id: 'web reader', name: 'You', zone: null, manages: false, many: true },
  findChannel: findNewsroom,
  onlyReads: true,
});
