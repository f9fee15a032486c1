import type { Candidate } from '../find-candidates.ts';
import type { Source } from '../read-source.ts';
import type { Scene } from '../scene.ts';
import { judgeDetails } from './details.ts';
import { type Development, findDevelopments, newestOf } from './developments.ts';
import { findNews } from './find-news.ts';
import { coreOf, rateOpenings } from './main-news.ts';
import { createMeaning } from './meaning.ts';
import { findOvertaken } from './overtaken.ts';
import { reportsOf } from './reports-of.ts';
import { createShares, type Terms } from './shares.ts';
import { createTold } from './told.ts';

/** Leads that tell so little less of the news tell it as well. */
const ALMOST = 0.05;

export type Stories = ReturnType<typeof followStories>;

/**
 * Tells stories as news: first the newest development of each, by the sentence that tells most of
 * what its reports agree on, then what else there is to say; no fact twice, and where there is
 * news, no opinion, nothing old and nothing expected that was overtaken.
 */
export function followStories(scene: Scene, sources: Source[], topic: Terms) {
  const { passages, words } = scene;
  const meaning = createMeaning(words);
  const shares = createShares(words.rarities, topic);
  const meant = createShares(words.rarities, meaning(topic));
  const isNews = findNews(scene, sources);
  const reports = reportsOf(scene, sources, isNews);
  for (const at of findOvertaken(scene, reports, shares)) {
    isNews[at] = false;
    const report = reports[passages[at]!.source]!;
    report.opening = report.opening.filter((other) => other !== at);
    if (report.leads[0] === at) report.leads = [];
  }
  const hasNews = passages.some(({ standing }, at) => standing === 'alone' && isNews[at]);
  const developments = findDevelopments(scene, reports, shares);
  const rate = rateOpenings(scene, reports, meant, { topic, meaning });
  const newest = newestOf(developments, reports);
  const untold = new Map(newest);
  const told = createTold(scene, meant, meaning);
  const details = judgeDetails(scene, {
    topic,
    reports,
    developments,
    newest,
    shares: meant,
    meaning,
  });
  const order: string[] = [];
  const toldFirst: number[] = [];
  let leads = rateLeads();
  return { choose, isLead, gainOf: details.gainOf, pick, arrange };

  /** Those of the candidates that may be told next. */
  function choose(candidates: Candidate[]): Candidate[] {
    const usable = candidates.filter((candidate) =>
      candidate.every((at) => (isNews[at] || !hasNews) && !told.has(at)),
    );
    const best = bestLeads(usable);
    return usable.filter(
      (one) => best.includes(one) || (!isUntold(one) && (!hasNews || details.areWorthy(one))),
    );
  }

  /** The one of each story that tells most of its news; of almost equal ones the newest. */
  function bestLeads(candidates: Candidate[]): Candidate[] {
    const byStory = Map.groupBy(candidates.filter(isLead), ([at = 0]) => storyOf(at));
    return [...byStory.values()].map((all) => {
      const most = Math.max(...all.map(nearnessToNews));
      const alike = all.filter((one) => nearnessToNews(one) >= most - ALMOST);
      const newest = passages[alike.at(-1)![0]!]!.source;
      return alike.find(([at = 0]) => passages[at]!.source === newest)!;
    });
  }

  /** Whether the news of its story is yet to be told. */
  function isUntold([at = 0]: Candidate): boolean {
    return untold.has(storyOf(at));
  }

  /** Whether it tells a newest development that is not told yet. */
  function isLead(candidate: Candidate): boolean {
    return candidate.length === 1 && leads.has(candidate[0]!);
  }

  /** How much a lead tells of what the reports agree on, 0 to 1. */
  function nearnessToNews([at = 0]: Candidate): number {
    return leads.get(at) ?? 0;
  }

  function pick(candidate: Candidate): void {
    const [first = 0] = candidate;
    if (isLead(candidate)) toldFirst.push(first);
    if (!order.includes(storyOf(first))) order.push(storyOf(first));
    for (const at of candidate) {
      const { source, terms, sentence } = passages[at]!;
      told.add(meaning(terms), sentence.text);
      if (reports[source]!.opening.includes(at)) tellDevelopment(source, at);
    }
    details.show(candidate);
    leads = rateLeads();
  }

  /** The other reports of it open with the same event, in whatever words. */
  function tellDevelopment(source: number, at: number): void {
    const development = developments.find((one) => one.sources.includes(source));
    if (!development) return;
    if (untold.delete(development.story))
      told.addCore(coreOf(scene, reports, at, development, meaning));
    for (const other of development.sources) {
      const { title, leads } = reports[other]!;
      told.addEvent(title, passages[leads[0]!]!);
    }
  }

  function rateLeads(): Map<number, number> {
    return new Map([...untold.values()].flatMap((one: Development) => [...rate(one)]));
  }

  /** Story after story, as they were begun: the news first, then what else there is, the newest first. */
  function arrange(picked: number[]): number[] {
    const place = (at: number): number => order.indexOf(storyOf(at));
    const source = (at: number): number => passages[at]!.source;
    return picked.toSorted(
      (a, b) =>
        place(a) - place(b) ||
        Number(toldFirst.includes(b)) - Number(toldFirst.includes(a)) ||
        source(b) - source(a) ||
        a - b,
    );
  }

  function storyOf(at: number): string {
    return reports[passages[at]!.source]!.story;
  }
}
