import { countWords } from '../../text/count-words.ts';
import type { Article } from './article.ts';
import { isOpinionated } from './is-opinionated.ts';
import { isReported } from './is-reported.ts';
import { ownWordsOf } from './own-words.ts';

// I, I’ve; not Elizabeth I, World War I, part I
const AUTHOR =
  /(?<![\p{Lu}.]\p{L}{0,20} |[Pp]art |\.)\bI\b(?![.:)-])|\b(?:[Mm]y|[Mm]e|[Mm]yself)\b/u;
const AUTHORS = /\b(?:[Ww]e|[Oo]ur|us|[Oo]urselves|[Yy]ou|[Yy]our)\b/u;
const ADVISES = /\b(?:must|ought to|should)(?:n['’]t)?\b/u;
// How chivalrous! There is reason – lots of it! – to wonder; not Yahoo!
const EXCLAIMS = /(?<!Yahoo)!/u;
const ASKS = /\?[)\s]*$/u;
// Why we must …, The case for …, What the affair teaches; not Obama: We must …
const ARGUING_TITLE =
  /\b(?:ask yourself|can['’]?t|cannot|deserves?|don['’]t|enough|good riddance|it['’]s time|lessons? (?:of|from)|let (?:us|them)|let['’]s|must|needn['’]t|needs?|nobody|our|ought|shame|should(?:n['’]t)?|the (?:case|trouble|problem) (?:for|against|with)|time to|two-way|us|we|why|wrong|you|your)\b|^(?:farewell|i|in (?:defen[cs]e|praise) of|my|no|stop|yes)\b|\bteach(?:es)?\b|\bright (?:idea|to)\b/iu;
const SAID_BEFORE = /^[^:]{2,40}:\s/u;

// The views expressed are the author’s own; Ann Lee is a columnist for the Gazette.
const SIGNS_OFF =
  /\b(?:opinions?|views?) (?:and opinions? )?expressed\b|\b(?:author|writer)['’]s own\b|^(?:the (?:author|writer)|\p{Lu}\p{L}+ \p{Lu}[\p{L} .'’-]{1,30}) is (?:a|an|the) (?:[\p{L}-]+ ){0,3}(?:column|comment|opinion)/iu;
/** A note on the author stands among the last sentences. */
const LAST = 4;

// nothing that happened, nobody by name, no figure
const HAPPENED =
  /\d|\p{Ll}ed\b|\b(?:came|did|found|gave|got|had|left|lost|made|saw|told|took|was|went|were|won)\b|\P{L}\p{Lu}/u;
const HOLDS = /\b(?:are|can|cannot|do|does|has|have|is|will|would)\b/u;
// Good. Three failures.
const FRAGMENT = /\p{Ll}[.!]$/u;
const MAX_FRAGMENT_WORDS = 4;

/** What a sentence weighs that judges, urges or says “I”; asks or advises; holds in general. */
const WEIGHTS = { plain: 1, hinted: 1 / 2, general: 1 / 3 };
/** How much a sentence must weigh on average, more where others are quoted. */
const NEEDED = 0.16;
const NEEDED_UNDER_ARGUING_TITLE = 0.05;
const NEEDED_PER_REPORTED = 0.3;
/** In short texts, which a sentence tips, more is needed. */
const NEEDED_MORE = 0.5;
const MIN_WEIGHT = 1.5;

/** Whether the author gives his opinion, by the title and the wording of what he says himself. */
export function isOpinion(
  { title, sentences }: Pick<Article, 'title' | 'sentences'>,
  own: string[],
): boolean {
  if (sentences.slice(-LAST).some(({ text }) => SIGNS_OFF.test(text))) return true;
  const weights = own.map(weigh);
  if (!weights.includes(WEIGHTS.plain)) return false;
  const reported = own.filter(isReported).length / own.length;
  const needed = isArguing(title) ? NEEDED_UNDER_ARGUING_TITLE : NEEDED;
  const enough = (needed + NEEDED_PER_REPORTED * reported) * own.length + NEEDED_MORE;
  return weights.reduce((sum, weight) => sum + weight, 0) >= Math.max(MIN_WEIGHT, enough);
}

const isArguing = (title: string): boolean =>
  ARGUING_TITLE.test(ownWordsOf(title).replace(SAID_BEFORE, ''));

function weigh(own: string): number {
  if (AUTHOR.test(own)) return WEIGHTS.plain;
  if (isReported(own)) return 0;
  if (isOpinionated(own)) return WEIGHTS.plain;
  if ([AUTHORS, ADVISES, ASKS, EXCLAIMS].some((pattern) => pattern.test(own)) || isFragment(own))
    return WEIGHTS.hinted;
  return isGeneral(own) ? WEIGHTS.general : 0;
}

const isFragment = (own: string): boolean =>
  FRAGMENT.test(own) && countWords(own) <= MAX_FRAGMENT_WORDS;

/** Whether it tells how things are, and nothing that happened. */
export const isGeneral = (own: string): boolean => !HAPPENED.test(own) && HOLDS.test(own);
