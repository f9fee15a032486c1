import type { Article, Speaker, StoredQuote } from '../../model.ts';
import { fold } from '../../text/fold.ts';

/** Whoever is named so early in a report matters in it. */
const OPENING_CHARS = 600;
/** Of a story, so many reports are asked whom they name. */
const MAX_REPORTS = 8;

/**
 * Gives how much somebody matters in a story: headlines and beginnings name them, reports quote them.
 * 0 for a bystander.
 */
export function createStanding(
  quotes: StoredQuote[],
  articles: Article[],
): (speaker: Speaker) => number {
  const reports = articles.slice(0, MAX_REPORTS).map(({ title, text }) => ({
    title: fold(title),
    opening: fold(text.slice(0, OPENING_CHARS)),
  }));
  const bySpeaker = Map.groupBy(quotes, ({ speaker }) => speaker?.id);
  const known = new Map<string, number>();
  const weigh = ({ id, name, roles }: Speaker): number => {
    const called = fold(name).split(/\s+/u).at(-1)!;
    const titled = reports.filter(({ title }) => title.includes(called)).length;
    const opening = reports.filter((report) => report.opening.includes(called)).length;
    const quoting = new Set(bySpeaker.get(id)?.map(({ article }) => article.id)).size;
    return (
      (3 * (titled + opening)) / reports.length +
      Math.min(3, quoting - 1) +
      (roles.length > 0 ? 0.5 : 0)
    );
  };
  return (speaker) => {
    const standing = known.get(speaker.id) ?? weigh(speaker);
    known.set(speaker.id, standing);
    return standing;
  };
}
