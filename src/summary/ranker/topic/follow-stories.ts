import { kindOfText } from '../../kinds/kind-of-text.ts';
import type { Source } from '../passages.ts';
import type { Scene } from '../scene.ts';
import type { Candidate } from '../selection.ts';
import { type Development, findDevelopments } from './developments.ts';
import { isNoNews } from './is-no-news.ts';
import { findOvertaken } from './overtaken.ts';
import { reportsOf } from './reports-of.ts';
import { createShares, type Terms } from './shares.ts';
import { createTold } from './told.ts';

/** Of the newest development, what came this long before its last report is older news. */
const NEWEST_MS = 6 * 3_600_000;

/**
 * Tells stories as news: first the newest development of each, then what else there is to say; no
 * fact twice, and where there is news, no opinion, nothing old and nothing expected that was
 * overtaken. `choose` gives those of the candidates that may be told next.
 */
export function followStories(scene: Scene, sources: Source[], topic: Terms) {
  const { passages, words } = scene;
  const reports = reportsOf(scene, sources);
  const shares = createShares(words.rarities, topic);
  const isNews = findNews();
  const hasNews = passages.some(({ standing }, at) => standing === 'alone' && isNews[at]);
  const developments = findDevelopments(scene, reports, shares, (source) =>
    reports[source]!.leads.some((at) => isNews[at]),
  );
  const untold = newestOfEach(developments);
  const told = createTold(scene, shares);
  return { choose, pick };

  function choose(candidates: Candidate[]): Candidate[] {
    const usable = candidates.filter((candidate) =>
      candidate.every((at) => (isNews[at] || !hasNews) && !told.has(at)),
    );
    const leads = new Set([...untold.values()].flatMap(newestLeads));
    const newest = usable.filter((candidate) => candidate.some((at) => leads.has(at)));
    return newest.length > 0 ? newest : usable;
  }

  function pick(candidate: Candidate): void {
    for (const at of candidate) {
      const { source, terms } = passages[at]!;
      told.add(terms);
      const development = developments.find((one) => one.sources.includes(source));
      if (!development || !reports[source]!.leads.includes(at)) continue;
      untold.delete(development.story);
      for (const other of development.sources) tellLead(other);
    }
  }

  /** Another report opens with the same event, in whatever words. */
  function tellLead(source: number): void {
    const { title, leads } = reports[source]!;
    told.add(title);
    const [lead] = leads;
    if (lead !== undefined) told.add(passages[lead]!.terms);
  }

  function newestLeads({ sources: own }: Development): number[] {
    const last = Math.max(...own.map((source) => reports[source]!.published));
    return own
      .filter((source) => last - reports[source]!.published <= NEWEST_MS)
      .flatMap((source) => reports[source]!.leads);
  }

  function findNews(): boolean[] {
    const isOpinion = sources.map(isOpinionPiece);
    const overtaken = findOvertaken(scene, reports);
    return passages.map(
      ({ sentence, source }, at) =>
        !isOpinion[source] && !overtaken.has(at) && !isNoNews(sentence.text),
    );
  }
}

const newestOfEach = (developments: Development[]): Map<string, Development> =>
  new Map(developments.map((one) => [one.story, one]));

function isOpinionPiece({ title = '', sentences }: Source): boolean {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  return kindOfText({ title, text, sentences }) === 'opinion';
}
