import type { Article } from './article.ts';
import { isOpinionated } from './is-opinionated.ts';
import { isReported } from './is-reported.ts';
import { ownWordsOf } from './own-words.ts';

// I, I’ve; not Elizabeth I, World War I, part I
const AUTHOR =
  /(?<![\p{Lu}.]\p{L}{0,20} |[Pp]art |\.)\bI\b(?![.:)-])|\b(?:[Mm]y|[Mm]e|[Mm]yself)\b/u;
const AUTHORS = /\b(?:[Ww]e|[Oo]ur|us|[Oo]urselves|[Yy]ou|[Yy]our)\b/u;
const ADVISES = /\b(?:must|ought to|should)(?:n['’]t)?\b/u;
const ASKS = /\?[)\s]*$/u;
// Why we must …, The case for …, What the affair teaches; not Obama: We must …
const ARGUING_TITLE =
  /\b(?:ask yourself|can['’]?t|cannot|deserves?|don['’]t|enough|good riddance|it['’]s time|lessons? (?:of|from)|let (?:us|them)|let['’]s|must|needn['’]t|needs?|our|ought|shame|should(?:n['’]t)?|the (?:case|trouble|problem) (?:for|against|with)|time to|two-way|us|we|why|wrong|you|your)\b|^(?:i|my|no|stop|yes)\b|\bteach(?:es)?\b|\bright (?:idea|to)\b/iu;
const SAID_BEFORE = /^[^:]{2,40}:\s/u;

// The views expressed are the author’s own; Ann Lee is a columnist for the Gazette.
const SIGNS_OFF =
  /\b(?:opinions?|views?) (?:and opinions? )?expressed\b|\b(?:author|writer)['’]s own\b|^(?:the (?:author|writer)|\p{Lu}\p{L}+ \p{Lu}[\p{L} .'’-]{1,30}) is (?:a|an|the) (?:[\p{L}-]+ ){0,3}(?:column|comment|opinion)/iu;
/** A note on the author stands among the last sentences. */
const LAST = 4;

/** How many points a sentence must give on average, more where others are quoted. */
const NEEDED = 0.13;
const NEEDED_UNDER_ARGUING_TITLE = 0.05;
const NEEDED_PER_REPORTED = 0.3;
const MIN_POINTS = 2;
/** In short texts, which a sentence tips, more is needed. */
const NEEDED_MORE = 0.5;
const HALF = 0.5;

/** Whether the author gives his opinion, by the title and the wording of what he says himself. */
export function isOpinion(
  { title, sentences }: Pick<Article, 'title' | 'sentences'>,
  own: string[],
): boolean {
  if (sentences.slice(-LAST).some(({ text }) => SIGNS_OFF.test(text))) return true;
  const points = own.reduce((sum, words) => sum + pointsOf(words), 0);
  if (points < MIN_POINTS) return false;
  const reported = own.filter(isReported).length / own.length;
  const needed = isArguing(title) ? NEEDED_UNDER_ARGUING_TITLE : NEEDED;
  return points >= (needed + NEEDED_PER_REPORTED * reported) * own.length + NEEDED_MORE;
}

const isArguing = (title: string): boolean =>
  ARGUING_TITLE.test(ownWordsOf(title).replace(SAID_BEFORE, ''));

function pointsOf(own: string): number {
  if (AUTHOR.test(own)) return 1;
  if (isReported(own)) return 0;
  if (isOpinionated(own)) return 1;
  return AUTHORS.test(own) || ADVISES.test(own) || ASKS.test(own) ? HALF : 0;
}
