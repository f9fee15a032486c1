import { ownWordsOf } from '../../kinds/own-words.ts';
import { readVoice } from '../../kinds/read-voice.ts';
import type { Candidate } from '../find-candidates.ts';
import type { Source } from '../read-source.ts';
import type { Scene } from '../scene.ts';
import { type Development, findDevelopments } from './developments.ts';
import { isNoNews } from './is-no-news.ts';
import { findOvertaken } from './overtaken.ts';
import { reportsOf } from './reports-of.ts';
import { createShares, type Terms } from './shares.ts';
import { createTold } from './told.ts';

/** Of the newest development, what came this long before its last report is older news. */
const NEWEST_MS = 6 * 3_600_000;

export type Stories = ReturnType<typeof followStories>;

/**
 * Tells stories as news: first the newest development of each, then what else there is to say; no
 * fact twice, and where there is news, no opinion, nothing old and nothing expected that was
 * overtaken.
 */
export function followStories(scene: Scene, sources: Source[], topic: Terms) {
  const { passages, words } = scene;
  const shares = createShares(words.rarities, topic);
  const isNews = findNews(scene, sources);
  const reports = reportsOf(scene, sources, isNews);
  for (const at of findOvertaken(scene, reports, shares)) {
    isNews[at] = false;
    const report = reports[passages[at]!.source]!;
    if (report.leads[0] === at) report.leads = [];
  }
  const hasNews = passages.some(({ standing }, at) => standing === 'alone' && isNews[at]);
  const developments = findDevelopments(scene, reports, shares);
  const untold = new Map(developments.map((one) => [one.story, one]));
  const told = createTold(scene, shares);
  const toldFirst: number[] = [];
  let newest = newestLeads();
  return { choose, isLead, nearnessToTitle, pick, arrange };

  /** Those of the candidates that may be told next. */
  function choose(candidates: Candidate[]): Candidate[] {
    const usable = candidates.filter((candidate) =>
      candidate.every((at) => (isNews[at] || !hasNews) && !told.has(at)),
    );
    return usable.filter((one) => isLead(one) || !isUntold(one));
  }

  /** Whether the news of its story is yet to be told. */
  function isUntold([at = 0]: Candidate): boolean {
    return untold.has(reports[passages[at]!.source]!.story);
  }

  /** Whether it tells a newest development that is not told yet. */
  function isLead(candidate: Candidate): boolean {
    return candidate.some((at) => newest.has(at));
  }

  /** How much of its report’s headline a candidate tells, 0 to 1. */
  function nearnessToTitle(candidate: Candidate): number {
    const terms = new Set(candidate.flatMap((at) => passages[at]!.terms));
    return shares.share(new Set(reports[passages[candidate[0]!]!.source]!.title), terms);
  }

  function pick(candidate: Candidate): void {
    if (isLead(candidate)) toldFirst.push(...candidate);
    for (const at of candidate) {
      const { source, terms, sentence } = passages[at]!;
      told.add(terms, sentence.text);
      if (reports[source]!.leads.includes(at)) tellDevelopment(source);
    }
    newest = newestLeads();
  }

  /** The other reports of it open with the same event, in whatever words. */
  function tellDevelopment(source: number): void {
    const development = developments.find((one) => one.sources.includes(source));
    if (!development) return;
    untold.delete(development.story);
    for (const other of development.sources) {
      const { title, leads } = reports[other]!;
      told.addEvent(title, passages[leads[0]!]!);
    }
  }

  function newestLeads(): Set<number> {
    return new Set([...untold.values()].flatMap(leadsOfNewest));
  }

  function leadsOfNewest({ sources: own }: Development): number[] {
    const last = Math.max(...own.map((source) => reports[source]!.published));
    return own
      .filter((source) => last - reports[source]!.published <= NEWEST_MS)
      .flatMap((source) => reports[source]!.leads);
  }

  /** The news first, the newest before the rest; then what else there is, likewise. */
  function arrange(picked: number[]): number[] {
    const order = (at: number): number => passages[at]!.source;
    return picked.toSorted(
      (a, b) =>
        Number(toldFirst.includes(b)) - Number(toldFirst.includes(a)) ||
        order(b) - order(a) ||
        a - b,
    );
  }
}

/**
 * Whether each passage tells news, judged by itself and by its report. A first sentence that has
 * nothing of the headline only leads up to it.
 */
function findNews({ passages, titles }: Scene, sources: Source[]): boolean[] {
  const judges = sources.map(({ title = '' }) => isJudgement(title));
  return passages.map(
    ({ kind, sentence, shown, source, order, terms }) =>
      kind !== 'opinion' &&
      !judges[source] &&
      !isNoNews(sentence.text.slice(shown.start, shown.end)) &&
      (order > 0 || terms.some((term) => titles[source]!.includes(term))),
  );
}

// Mayor: It makes no sense; Bears must go, judge rules
const SAYS = /[,:;]/u;

/** Whether a headline judges without saying who does. */
const isJudgement = (title: string): boolean =>
  !SAYS.test(title) && readVoice(ownWordsOf(title)) === 'judges';
