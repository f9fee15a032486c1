import type { Attribution } from '../attribution.ts';

/** What the layout gives somebody to say, and the units in which nobody else speaks. */
export type Turns = { turns: Attribution[]; settled: ReadonlySet<number> };
