import type { Article, Pick } from '../model.ts';
import { newIn } from '../summary/new-in.ts';
import { rarityOf } from '../summary/rarity-of.ts';
import { standingOf } from '../summary/standing.ts';
import { summarize } from '../summary/summarize.ts';
import { foldTerms } from '../text/fold-terms.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { keepLast } from './keep-last.ts';
import { versionOf } from './version-of.ts';

/** Many editions tell the same stories: what was found out of so many articles is kept. */
const MAX_KEPT = 300;
/** Of each report, its best sentences. */
const MAX_SENTENCES = 3;
/** Reports that are asked for a sentence that adds to the title. */
const MAX_REPORTS = 4;
/** A sentence adds to a title with so many terms that are not in it, half of all that it has. */
const MIN_NEW = 4;
const MIN_NEW_SHARE = 0.5;
/** One that says nearly all of a long title again must have more. */
const LONG_TITLE = 5;
const NEARLY_ALL = 0.75;
const MIN_NEW_BESIDE_ALL = 0.6;
/** Of a headline and of a text, so much is read to see what it is on. */
const LEAD_CHARS = 600;

// the end of 164,000
const THOUSANDS = /^0+$/u;
// “In short, all of them will be banned.”
const QUOTATION = /^["“‘']/u;

type Told = { article: Article; pick: Pick };
/** `after` is the sentence that one leans on: “She …”, “The ruling …”; it stands right before. */
type Sentence = { pick: Pick; after: string | undefined };

/** The best sentences of an article, best first. */
const bestSentences = keepLast(
  MAX_KEPT,
  versionOf,
  ({ id, title, text, url }: Article): Sentence[] => {
    const sentences = splitSentences(text);
    const { picks } = summarize([{ articleId: id, title, text, url, sentences }], {
      count: MAX_SENTENCES,
    });
    return picks
      .toSorted((a, b) => b.score - a.score)
      .map((pick) => {
        const at = sentences.findIndex(({ end }) => end > pick.start);
        const standsAlone = standingOf(pick.text, { lead: at === 0 }) === 'alone';
        return { pick, after: standsAlone ? undefined : sentences[at - 1]?.text };
      });
  },
);

/** The best sentence of an article that can stand alone. */
export const bestSentence = (article: Article): Pick | undefined =>
  (bestSentences(article).find(({ after }) => after === undefined) ?? bestSentences(article)[0])
    ?.pick;

/**
 * The sentence that matters most among those that add to a title, of the first report that has one.
 * One that speaks of what the title names comes first, then one that leans on what the title says,
 * then any other. Where none adds, it is the one with the most that is new; undefined where there are
 * no sentences. The first report is the title’s own; of the others only those speak that name what is
 * most telling in the title.
 */
export function addingSentence(heading: string, [own, ...others]: Article[]): Told | undefined {
  if (!own) return undefined;
  const title = heading.slice(0, LEAD_CHARS);
  const asked = others.slice(0, MAX_REPORTS - 1).filter((report) => namesTheSame(title, report));
  const next: { leaning?: Told; beside?: Told } = {};
  let most: (Told & { count: number }) | undefined;
  for (const article of [own, ...asked])
    for (const { pick, after } of bestSentences(article)) {
      if (after !== undefined && (QUOTATION.test(pick.text) || !says(after, title))) continue;
      const { count, again } = newIn(pick.text, title);
      if (adds(pick.text, title)) {
        if (after !== undefined) next.leaning ??= { article, pick };
        else if (again > 0) return { article, pick };
        else next.beside ??= { article, pick };
      }
      if (!most || count > most.count) most = { article, pick, count };
    }
  return next.leaning ?? next.beside ?? most;
}

function adds(sentence: string, title: string): boolean {
  const { count, share, again } = newIn(sentence, title);
  const saysAll = again >= NEARLY_ALL && foldTerms(title).length >= LONG_TITLE;
  return count >= MIN_NEW && share >= (saysAll ? MIN_NEW_BESIDE_ALL : MIN_NEW_SHARE);
}

/** Whether a title stands for a sentence, so that what leans on the one can follow the other. */
const says = (sentence: string, title: string): boolean =>
  newIn(sentence, title).again >= NEARLY_ALL;

/** Stories may hold a report of another event: one court’s ruling and another’s. */
function namesTheSame(title: string, { title: other, text }: Article): boolean {
  const terms = foldTerms(title).filter((term) => !THOUSANDS.test(term));
  const telling = Math.max(...terms.map(rarityOf));
  const told = new Set(foldTerms(`${other.slice(0, LEAD_CHARS)} ${text.slice(0, LEAD_CHARS)}`));
  return terms.some((term) => rarityOf(term) === telling && told.has(term));
}
