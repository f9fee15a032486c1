import type { Article } from '../model.ts';
import { faultsOf } from '../summary/headline/faults-of.ts';
import { plainTitle } from '../summary/headline/plain-title.ts';
import { readSignals } from '../summary/weight/read-signals.ts';
import { foldTerms } from '../text/fold-terms.ts';

/** A headline that the other reports bear out tells what the story is about. */
const SHARED = 2.5;
/** It says what was done, or how many died. */
const DEED = 0.7;
const TOLL = 0.7;
/** The latest development; the headline of the first report has none of it. */
const NEWEST = 0.6;
/** Others to compare with: a story may have a hundred. */
const MAX_COMPARED = 12;
const LEAD_CHARS = 320;

/**
 * The report whose headline leads a story: the plainest, which says who did what, in words that the
 * other reports share; between equals the newest. Teasers and opinions come last.
 */
export function chooseLead(newestFirst: Article[]): Article {
  const compared = newestFirst.slice(0, MAX_COMPARED);
  const terms = compared.map(({ title, text }) => ({
    title: [...new Set(foldTerms(title))],
    all: new Set(foldTerms(`${title} ${text.slice(0, LEAD_CHARS)}`)),
  }));
  const shared = (at: number): number => {
    const own = terms[at]!.title;
    const others = terms.filter((_, other) => other !== at);
    if (own.length === 0 || others.length === 0) return 0;
    const held = own.map((term) => others.filter(({ all }) => all.has(term)).length);
    return held.reduce((sum, count) => sum + count, 0) / (own.length * others.length);
  };
  const rates = compared.map(
    (article, at) => rate(article) + SHARED * shared(at) + NEWEST * (1 - at / compared.length),
  );
  return compared[rates.indexOf(Math.max(...rates))]!;
}

/** What a teaser or an opinion loses: any report is better. */
const NO_REPORT = 10;

function rate({ title, text, outlet, teaser }: Article): number {
  const { deed, toll, aside } = readSignals({ title, text });
  const isLast = teaser !== undefined || aside > 0.5;
  return DEED * deed + TOLL * toll - faultsOf(plainTitle(title, outlet)) - (isLast ? NO_REPORT : 0);
}
