import type { Judged } from './judge-message.ts';

/** A message to be judged, and by what it is named where something is wrong with it. */
export type Named = { name: string; message: Judged };
