import type { Channel, Place } from '../../src/model.ts';

export const NEWSROOM: Channel = { id: 'newsroom', name: 'newsroom' };
/** Everyone who can open the page is in this place, signed in or not. */
export const PLACE: Place = { id: 'local', platform: 'web', name: 'Newsroom' };
