import { chooseLead } from '../../src/briefings/pick/choose-lead.ts';
import { publishedOf } from '../../src/chat/receipts/about-article.ts';
import type { Article } from '../../src/model.ts';
import { plainTitle } from '../../src/summary/headline/plain-title.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';

/** Which reports of a story were the first with its matter, as far as their headlines tell. */
export type WhoWasFirst = {
  /** All of the same moment; none where it cannot be told. */
  first: Article[];
  /** Those of before, whose headlines nobody else bears out: maybe of what led to it. */
  before: Article[];
  /** The report whose headline speaks for the story has what the headline of the first says. */
  isOfHeadline: boolean;
};

const NOBODY: WhoWasFirst = { first: [], before: [], isOfHeadline: false };
/** So much of a headline stands in the report of another outlet that is of the same matter. */
const MIN_BORNE_OUT = 0.5;
/** News begins with what matters. */
const LEAD_CHARS = 320;

type Read = { article: Article; title: string[]; opening: ReadonlySet<string> };

/**
 * The first reports of a story. Talks and the treaty that they end in may be one story, so a headline
 * counts that another outlet’s report bears out. Nobody was first where no date is known, or where no
 * headline is borne out, as with one outlet alone.
 */
export function whoWasFirst(articles: Article[]): WhoWasFirst {
  const read = articles.map(readOpening);
  const isBorneOut = (one: Read): boolean =>
    read.some((other) => other.article.outlet !== one.article.outlet && bearsOut(other, one));
  const dated = read
    .filter(({ article }) => publishedOf(article) !== null)
    .sort(
      ({ article: one }, { article: other }) =>
        one.published.localeCompare(other.published) || one.outlet.localeCompare(other.outlet),
    );
  const found = dated.find(isBorneOut);
  if (!found) return NOBODY;
  const { published } = found.article;
  const ofMoment = dated.filter((one) => one.article.published === published && isBorneOut(one));
  const lead = readOpening(chooseLead(articles));
  return {
    first: ofMoment.map(({ article }) => article),
    before: dated.flatMap(({ article }) => (article.published < published ? article : [])),
    isOfHeadline: bearsOut(lead, found),
  };
}

function readOpening(article: Article): Read {
  const title = plainTitle(article.title, article.outlet).slice(0, LEAD_CHARS);
  const opening = foldTerms(`${title} ${article.text.slice(0, LEAD_CHARS)}`);
  return { article, title: [...new Set(foldTerms(title))], opening: new Set(opening) };
}

/** Whether a report has in its opening what the headline of another says. */
const bearsOut = ({ opening }: Read, { title }: Read): boolean =>
  title.length > 0 &&
  title.filter((term) => opening.has(term)).length >= MIN_BORNE_OUT * title.length;
