import type { ToldAt } from '../../store/outbox/told.ts';

/** What a channel was told before. */
export type Known = {
  /** When each story was told last. */
  stories: ReadonlyMap<string, string>;
  /** The ids of statements. */
  statements: string[];
};

export const NOTHING_KNOWN: Known = { stories: new Map(), statements: [] };

/** `told` comes in the order of its dates. */
export const knownFrom = (told: ToldAt[]): Known => ({
  stories: new Map(told.flatMap(({ stories, dueAt }) => stories.map((id) => [id, dueAt]))),
  statements: [...new Set(told.flatMap(({ statements }) => statements))].sort(),
});
