import type { Scene } from '../scene.ts';
import type { Report } from './reports-of.ts';
import type { Shares, Terms } from './shares.ts';

/** Reports of one event within a story, by their sources. */
export type Development = { story: string; sources: number[] };

const HOUR_MS = 3_600_000;
/** Reports of a story tell of one event if they come soon after each other, whatever their words, */
const NEAR_MS = 24 * HOUR_MS;
const MIN_OVERLAP_NEAR = 0.12;
/** or within some days and share a few words, */
const AROUND_MS = 72 * HOUR_MS;
const MIN_OVERLAP_AROUND = 0.2;
/** or else, and if they name different days, share most words. */
const MIN_OVERLAP_FAR = 0.5;
/** What of another story tells of the same event all the same. */
const MIN_OVERLAP_ELSEWHERE = 0.4;

// on Tuesday
const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu;

/**
 * The developments of each story, the newest last: each report joins the latest one that it tells
 * again, or else begins a new one. Reports without news are left out. `areApart` says of two reports of
 * a development whether they name different days and share few words, though a third links them.
 */
export function findDevelopments(
  { passages }: Scene,
  reports: Report[],
  { overlap }: Shares,
): { developments: Development[]; areApart: (a: number, b: number) => boolean } {
  const openings = reports.map(({ title, leads }): Terms => {
    const lead = leads[0] === undefined ? undefined : passages[leads[0]];
    return new Set([...title, ...(lead?.terms ?? [])]);
  });
  const days = reports.map(({ leads }) =>
    leads.slice(0, 1).flatMap((at) => passages[at]!.sentence.text.match(DAY) ?? []),
  );
  const developments: Development[] = [];
  reports.forEach(({ leads }, source) => {
    if (leads.length === 0) return;
    const same = developments.findLast(({ sources }) =>
      sources.some((other) => tellSame(source, other)),
    );
    if (same) same.sources.push(source);
    else developments.push({ story: reports[source]!.story, sources: [source] });
  });
  return { developments, areApart };

  function tellSame(a: number, b: number): boolean {
    return overlap(openings[a]!, openings[b]!) >= neededOverlap(a, b);
  }

  function areApart(a: number, b: number): boolean {
    return nameOtherDays(a, b) && !tellSame(a, b);
  }

  function neededOverlap(a: number, b: number): number {
    const [one, other] = [reports[a]!, reports[b]!];
    if (one.story !== other.story) return MIN_OVERLAP_ELSEWHERE;
    const apart = Math.abs(one.published - other.published);
    if (apart > AROUND_MS || nameOtherDays(a, b)) return MIN_OVERLAP_FAR;
    return apart > NEAR_MS ? MIN_OVERLAP_AROUND : MIN_OVERLAP_NEAR;
  }

  function nameOtherDays(a: number, b: number): boolean {
    const [one, other] = [days[a]!, days[b]!];
    return one.length > 0 && other.length > 0 && !one.some((day) => other.includes(day));
  }
}
