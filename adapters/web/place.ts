import type { Channel, Place } from '../../src/model.ts';

export const NEWSROOM: Channel = { id: 'newsroom', name: 'newsroom' };

/** The only channel there is. */
export const findNewsroom = async (typed: string): Promise<Channel | undefined> =>
  /^#?newsroom$/iu.test(typed.trim()) ? NEWSROOM : undefined;

/** Everyone who can open the page is in this place, signed in or not. */
export const PLACE: Place = { id: 'local', platform: 'web', name: 'Newsroom' };
