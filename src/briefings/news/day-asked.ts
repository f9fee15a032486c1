import type { Sources } from './sources.ts';

/** Which news are asked for. */
export type DayAsked = {
  placeId: string;
  /** ISO 8601, inclusive. */
  since: string;
  /** Exclusive. */
  until: string;
  /** Only reports of outlets of this name. */
  outlet?: string;
  /** News on any of these; an empty list means all news. */
  topics: string[];
  /** Only reports from here; null for all. */
  sources: Sources | null;
};
