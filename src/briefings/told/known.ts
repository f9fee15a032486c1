import type { ToldAt, ToldBy } from '../../store/outbox/told.ts';

/** What a channel was told before. */
export type Known = {
  /** When each story was told last. */
  stories: ReadonlyMap<string, string>;
  /** Those that a follow told last: it tells all that was read by then. */
  byFollow: ReadonlySet<string>;
  /** The ids of statements. */
  statements: string[];
};

export const NOTHING_KNOWN: Known = { stories: new Map(), byFollow: new Set(), statements: [] };

/** `told` comes in the order of its dates. */
export function knownFrom(told: ToldBy[]): Known {
  const last = new Map(told.flatMap((one) => one.stories.map((id) => [id, one])));
  return {
    stories: new Map(Array.from(last, ([id, { dueAt }]) => [id, dueAt])),
    byFollow: new Set(Array.from(last, ([id, { kind }]) => (kind === 'follow' ? id : [])).flat()),
    statements: [...new Set(told.flatMap(({ statements }) => statements))].sort(),
  };
}

/** What others have told in the channel of a briefing since its last edition. */
export type Meanwhile = {
  /** When each of these stories was told last, and what was known of them before. */
  stories: ReadonlyMap<string, string>;
  before: Known;
  /** Those of them that a follow told. */
  followed: ReadonlySet<string>;
  /** Those that another delivery tells at this very moment: everybody sees it beside this one. */
  beside: ReadonlySet<string>;
};

export const NOTHING_MEANWHILE: Meanwhile = {
  ...{ stories: new Map(), before: NOTHING_KNOWN },
  ...{ followed: new Set(), beside: new Set() },
};

/** `since` is when its last edition was due, and `at` when this one is. */
export function meanwhileFrom(told: ToldBy[], since: string, at: string): Meanwhile {
  const later = told.filter(({ dueAt }) => dueAt > since);
  if (later.length === 0) return NOTHING_MEANWHILE;
  const idsIn = (some: ToldAt[]): Set<string> => new Set(some.flatMap(({ stories }) => stories));
  const { stories } = knownFrom(later);
  const earlier = told
    .filter(({ dueAt }) => dueAt <= since)
    .map((one) => ({
      ...{ ...one, statements: [] },
      stories: one.stories.filter((id) => stories.has(id)),
    }));
  return {
    ...{ stories, before: knownFrom(earlier) },
    followed: idsIn(later.filter(({ kind }) => kind === 'follow')),
    beside: idsIn(later.filter(({ dueAt }) => dueAt >= at)),
  };
}
