import type { Channel } from '../model.ts';

/** The person whose direct messages this channel is, by their id on their platform. */
export const personOf = ({ id }: Channel): string | undefined =>
  id.startsWith('@') ? id.slice(1) : undefined;
