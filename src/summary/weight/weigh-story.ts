import { type NameSizes, nameSizeOf } from './name-size.ts';
import type { readSignals } from './read-signals.ts';

/**
 * What makes a story weigh, after the news values that studies of newsrooms find (Galtung and Ruge
 * 1965; Harcup and O’Neill 2017). Chosen by reason, not fitted: twice the outlets count as much as
 * what is decided in office, and a disaster with a hundred dead counts for more than three times.
 */
const WEIGHTS = {
  /** The news organisations’ agenda, for each doubling of the outlets that have it as news. */
  outlets: 1.6,
  /** Follow-up: for each doubling of the reports of all days. */
  reports: 0.3,
  /** Magnitude and bad news: 1 at a thousand dead. */
  toll: 3,
  /** Conflict, bad news. */
  harm: 1,
  /** The power elite, impact: what is decided in office. */
  deed: 2,
  /** Surprise: for the first time, the most since. */
  novelty: 0.7,
  /** Magnitude of other things. */
  magnitude: 0.7,
  /** The power elite, celebrity: a large name makes what its bearer does, or its death, larger. */
  name: 0.6,
  /** Of two stories that weigh alike, the fresher one. */
  freshness: 0.3,
  /** No event yet. */
  talk: -0.8,
  /** No news at all, in any of its reports. */
  aside: -3,
} as const;

/** Opinions alone count as half an outlet. */
const FEWEST_OUTLETS = 0.5;

/** A report’s signals, with its outlet. */
type Weighed = ReturnType<typeof readSignals> & { outlet: string };
type Aspects = {
  reports: Weighed[];
  reportsOfAllDays: number;
  /** 0 at the beginning of the edition’s time, 1 at its end. */
  freshness: number;
  names: NameSizes;
};

/**
 * How much a story weighs. A signal is its mean over the reports, so that one that exaggerates is one
 * of many; what stands aside from the news has no say in it.
 */
export function weighStory({ reports, reportsOfAllDays, freshness, names }: Aspects): number {
  const aside = Math.min(...reports.map((report) => report.aside));
  const says = reports.map((report) => (aside === 1 ? 1 : 1 - report.aside));
  const all = says.reduce((sum, say) => sum + say, 0);
  const mean = (read: (report: Weighed) => number): number =>
    reports.reduce((sum, report, at) => sum + says[at]! * read(report), 0) / all;
  return (
    WEIGHTS.outlets * Math.log2(Math.max(FEWEST_OUTLETS, countOutlets(reports))) +
    WEIGHTS.reports * Math.log2(reportsOfAllDays) +
    WEIGHTS.freshness * freshness +
    WEIGHTS.toll * mean(({ toll }) => toll) +
    WEIGHTS.harm * mean(({ harm }) => harm) +
    WEIGHTS.deed * mean(({ deed }) => deed) +
    WEIGHTS.novelty * mean(({ novelty }) => novelty) +
    WEIGHTS.magnitude * mean(({ magnitude }) => magnitude) +
    WEIGHTS.name * mean((report) => sizeOfActor(report, names)) +
    WEIGHTS.talk * mean(({ talk }) => talk) +
    WEIGHTS.aside * aside
  );
}

/** A large name counts in part where nothing is done. */
const NAME_ALONE = 0.3;

const sizeOfActor = ({ named, deed, toll }: Weighed, names: NameSizes): number =>
  nameSizeOf(named, names) * Math.max(NAME_ALONE, deed, toll);

/** An outlet that has no more than an opinion on it counts for less. */
function countOutlets(reports: Weighed[]): number {
  const news = new Map<string, number>();
  for (const { outlet, aside } of reports)
    news.set(outlet, Math.max(news.get(outlet) ?? 0, 1 - aside));
  return news.values().reduce((sum, share) => sum + share, 0);
}
