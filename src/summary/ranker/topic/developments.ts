import { WEEKDAY } from '../../data/weekday.ts';
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
/** or else, and where they name different days, if the newer has most of its words from the older. */
const MIN_SHARE_FAR = 0.5;
/** What of another story tells of the same event all the same. */
const MIN_OVERLAP_ELSEWHERE = 0.55;

// on Tuesday
const DAY = new RegExp(`\\b${WEEKDAY}\\b`, 'gu');

/** As the newest counts that a second report tells as well, against one that is this much newer. */
const MIN_NEWER_MS = 6 * HOUR_MS;

/** The newest development of each story; of two of the same hours, the one of several reports. */
export function newestOf(developments: Development[], reports: Report[]): Map<string, Development> {
  const weigh = ({ sources }: Development): number =>
    Math.max(...sources.map((source) => reports[source]!.published)) +
    (sources.length > 1 ? MIN_NEWER_MS : 0);
  const newest = new Map<string, Development>();
  for (const one of developments) {
    const other = newest.get(one.story);
    if (!other || weigh(one) >= weigh(other)) newest.set(one.story, one);
  }
  return newest;
}

/**
 * The developments of each story, the newest last: each report joins the latest one that it tells
 * again, or else begins a new one. Reports without news are left out.
 */
export function findDevelopments(
  { passages }: Scene,
  reports: Report[],
  { share, overlap }: Shares,
): Development[] {
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
  return developments;

  /** Whether a report opens with what an older one has told. */
  function tellSame(newer: number, older: number): boolean {
    const [own, other] = [openings[newer]!, openings[older]!];
    const [one, two] = [reports[newer]!, reports[older]!];
    if (one.story !== two.story) return overlap(own, other) >= MIN_OVERLAP_ELSEWHERE;
    const apart = one.published - two.published;
    if (apart <= NEAR_MS && nameSameDay(newer, older)) return true;
    if (apart > AROUND_MS || nameOtherDays(newer, older)) return share(own, other) >= MIN_SHARE_FAR;
    return overlap(own, other) >= (apart > NEAR_MS ? MIN_OVERLAP_AROUND : MIN_OVERLAP_NEAR);
  }

  function nameSameDay(a: number, b: number): boolean {
    return days[a]!.some((day) => days[b]!.includes(day));
  }

  function nameOtherDays(a: number, b: number): boolean {
    return days[a]!.length > 0 && days[b]!.length > 0 && !nameSameDay(a, b);
  }
}
