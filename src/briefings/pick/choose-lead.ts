import type { Article } from '../../model.ts';
import { faultsOf } from '../../summary/headline/faults-of.ts';
import { contradicts, isOvertaken } from '../../summary/headline/is-overtaken.ts';
import { plainTitle } from '../../summary/headline/plain-title.ts';
import { readSignals } from '../../summary/weight/read-signals.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { keepLast } from '../../text/keep-last.ts';
import { isShouted } from './is-shouted.ts';
import { versionOf } from './version-of.ts';

/** A headline that the other reports bear out tells what the story is about. */
const SHARED = 2.5;
/** It says what was done, or how many died. */
const DEED = 0.7;
const TOLL = 0.7;
/** The latest development; the headline of the first report has none of it. */
const NEWEST = 0.6;
/** What a headline loses that a newer one says otherwise, or tells as done. */
const OVERTAKEN = 1.5;
/** What one loses that is shouted for effect, as much as one that teases. */
const SHOUTED = 3;
/** A headline with more faults than that overtakes none. */
const LEAST_PLAIN = -0.3;
/** What a teaser or an opinion loses: any report is better. */
const NO_REPORT = 10;
/** Others to compare with: a story may have a hundred. */
export const MAX_COMPARED = 12;
/** Of a headline and of a text, only so much is read. */
const LEAD_CHARS = 320;
/** Many editions tell the same stories. */
const MAX_KEPT = 300;

/**
 * The report whose headline leads a story: the plainest, which says who did what, in words that the
 * other reports share; between equals the newest. Teasers and opinions come last.
 */
export function chooseLead(newestFirst: Article[]): Article {
  const lead = leads.get(newestFirst) ?? choose(newestFirst);
  leads.set(newestFirst, lead);
  return lead;
}

/** A story is looked at in several shapes of an edition. */
const leads = new WeakMap<Article[], Article>();

function choose(newestFirst: Article[]): Article {
  const compared = newestFirst.slice(0, MAX_COMPARED);
  const read = compared.map(readHeadline);
  const values = read.map(
    ({ own, plainness }, at) =>
      plainness +
      SHARED * shareIn(own, read.toSpliced(at, 1)) +
      NEWEST * (1 - at / compared.length) -
      (isPast(at, compared, read) ? OVERTAKEN : 0),
  );
  return compared[values.indexOf(Math.max(...values))]!;
}

/** Whether a newer report that could lead has it otherwise. */
const isPast = (at: number, newestFirst: Article[], read: Headline[]): boolean =>
  newestFirst
    .slice(0, at)
    .some(
      ({ title }, newer) =>
        read[newer]!.plainness > LEAST_PLAIN &&
        (contradicts(newestFirst[at]!.title, title) || isOvertaken(newestFirst[at]!.title, title)),
    );

type Headline = { own: string[]; all: ReadonlySet<string>; plainness: number };

/** The terms of a headline, those of its report, and how plainly it tells what was done. */
const readHeadline = keepLast(MAX_KEPT, versionOf, (article: Article): Headline => {
  const { title, text, outlet, teaser } = article;
  const { deed, toll, aside } = readSignals(article);
  const isLast = teaser !== undefined || aside > 0.5;
  return {
    own: [...new Set(foldTerms(title.slice(0, LEAD_CHARS)))],
    all: new Set(foldTerms(`${title.slice(0, LEAD_CHARS)} ${text.slice(0, LEAD_CHARS)}`)),
    plainness:
      DEED * deed +
      TOLL * toll -
      faultsOf(plainTitle(title, outlet)) -
      (isShouted(title) ? SHOUTED : 0) -
      (isLast ? NO_REPORT : 0),
  };
});

/** The mean share of a headline’s terms that another report has. */
function shareIn(own: string[], others: Headline[]): number {
  const held = own.flatMap((term) => others.filter(({ all }) => all.has(term)));
  return held.length / (own.length * others.length || 1);
}
