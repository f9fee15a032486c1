import type { Article, Pick } from '../../model.ts';
import { contradicts } from '../../summary/headline/is-overtaken.ts';
import { asideOf } from '../../summary/weight/aside.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { keepLast } from '../../text/keep-last.ts';
import { rarityOf } from '../../text/rarity-of.ts';
import { bestSentences } from './best-sentences.ts';
import { valueUnder } from './value-under.ts';
import { versionOf } from './version-of.ts';

/** Reports that are asked for a sentence that adds to the title. */
const MAX_REPORTS = 5;
/** More of an opinion in a report, and it has no say. */
const MAX_ASIDE = 0.5;
/** Of a headline and of a text, so much is read to see what it is on. */
const LEAD_CHARS = 600;
/** A report that has so much of a title, by its telling terms, is on the same event. */
const SAME_EVENT = 0.4;
/** What a sentence loses for each report and each better sentence before it, and by its place. */
const BY_REPORT = 0.1;
const BY_RANK = 0.1;
const BY_PLACE = 0.02;
const MAX_PLACE = 10;
/** Many editions tell the same stories. */
const MAX_KEPT = 400;

// the end of 164,000
const THOUSANDS = /^0+$/u;

/** A sentence and where it stands. */
export type Told = { article: Article; pick: Pick };

/**
 * The sentence that adds most to a title, of the reports that tell the same event as the first one,
 * which is the title’s own; undefined where all of them say the title again, or nothing that matters.
 * `mayStand` judges sentences further.
 */
export function addingSentence(
  heading: string,
  [own, ...others]: Article[],
  mayStand: (text: string) => boolean = () => true,
): Told | undefined {
  if (!own) return undefined;
  const title = heading.slice(0, LEAD_CHARS);
  const onSame = others.values().filter((report) => isOnSame(title, report));
  let best: (Told & { value: number }) | undefined;
  for (const [nth, article] of [own, ...onSame.take(MAX_REPORTS - 1)].entries())
    for (const [rank, sentence] of bestSentences(article).entries()) {
      const value =
        valueUnder(title, sentence, article.title.slice(0, LEAD_CHARS)) -
        BY_REPORT * nth -
        BY_RANK * rank -
        BY_PLACE * Math.min(MAX_PLACE, sentence.at);
      if (value > (best?.value ?? Number.NEGATIVE_INFINITY) && mayStand(sentence.pick.text))
        best = { article, pick: sentence.pick, value };
    }
  return best && { article: best.article, pick: best.pick };
}

/**
 * Stories may hold a report of another event: one court’s ruling and another’s; or of an older state:
 * she refuses, she agrees.
 */
export function isOnSame(title: string, report: Article): boolean {
  if (asideOf(report) > MAX_ASIDE || contradicts(title, report.title)) return false;
  const terms = [...new Set(foldTerms(title))].filter((term) => !THOUSANDS.test(term));
  const told = readBeginning(report);
  return weigh(terms.filter((term) => told.has(term))) >= SAME_EVENT * weigh(terms);
}

/** The terms of a headline and of how its report begins. */
const readBeginning = keepLast(
  MAX_KEPT,
  versionOf,
  ({ title, text }: Article): ReadonlySet<string> =>
    new Set(foldTerms(`${title.slice(0, LEAD_CHARS)} ${text.slice(0, LEAD_CHARS)}`)),
);

const weigh = (terms: string[]): number => terms.reduce((sum, term) => sum + rarityOf(term), 0);
