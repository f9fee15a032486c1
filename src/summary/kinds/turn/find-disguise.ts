import { foldTerms } from '../../../text/fold-terms.ts';
import { DISGUISES, WORKS } from '../../data/unmeant-words.ts';
import { isTold } from '../is-real.ts';

const CUE = new RegExp(`(?<![\\p{L}-])(?:${DISGUISES.join('|')})s?(?![\\p{L}-])`, 'u');
const WORK = `\\b(?:${WORKS.join('|')})(?![\\p{L}-])(?! (?:actor|actress|director|star|writer)\\b)`;
/** The novel “…”; “…,” an opera lost for 200 years: what bears a story that was told before it. */
const NAMES_WORK = new RegExp(
  `${WORK},? “”|“”,? (?:an?|her|his|the|their)(?: [\\p{L}’'-]+){0,3} ${WORK}`,
  'u',
);
const ANNOUNCES_WORK = new RegExp(WORK, 'u');
const DENIES =
  /^no,|\b(?:fake|false|hoax|myth|never|rumou?r|untrue|wrong)\b|\b(?:are|did|do|does|has|have|is|was|were|will) (?:no|not)\b|^no (?:evidence|proof)\b/u;
// voters who do not vote: that is no denial
const CLAUSE = / (?:as|because|but|if|that|when|which|while|who)\b.*/u;
const NEGATES =
  /\b(?:deni\w+|deny|fails?|failed|falsely|hardly|neither|never|no|nobody|none|nor|not|nothing|refus\w+|reject\w+|ruled out|rules out|unlikely|without)\b|\?$/u;
const CONTRASTS =
  /\b(?:but|however|in fact|in reality|in truth|instead|mistaken|never|no|nobody|none|not|nothing|really|wrong)\b/u;
const MIN_SHARED = 2;
const MOST = 0.5;
const MAX_DENIED = 3;

/**
 * Where a text turns to news that only its headline gave away: it tells of a drill, a hoax or a novel,
 * or says that something is not so, and the text opens as if none of that were the case. News
 * repeats its headline instead. Sentences are in lower case, “isn’t” as “is not”; 0 where it is plain.
 */
export function findDisguise(title: string, read: string[]): number {
  if (isTold(read[0] ?? '')) return 0;
  return findBehind(title, read) || findDenied(title, read);
}

/** The first sentence that tells of a drill, a hoax, a novel, where headline or opening hide it. */
function findBehind(title: string, read: string[]): number {
  const real = read.findIndex(isTold);
  const cue = read.findIndex((words) => CUE.test(words) || NAMES_WORK.test(words));
  if (CUE.test(title) && real > 0) return cue >= 0 ? Math.min(cue, real) : real;
  const opening = read.slice(0, Math.max(0, cue)).join(' ');
  if (ANNOUNCES_WORK.test(opening) || countShared(opening, title) >= MIN_SHARED) return 0;
  const isPlot = cue > 0 && NAMES_WORK.test(read[cue]!) && (real < 0 || cue <= real);
  return isPlot || (real > 1 && cue === real) ? cue : 0;
}

/** Where a text opens with what its headline denies, the first sentence that does so, too. */
function findDenied(title: string, read: string[]): number {
  const [first = ''] = read;
  if (!DENIES.test(title.replace(CLAUSE, '')) || NEGATES.test(first)) return 0;
  const enough = Math.max(MIN_SHARED, new Set(foldTerms(title)).size * MOST);
  if (countShared(first, title) < enough) return 0;
  const turn = read.findIndex((words, at) => at > 0 && CONTRASTS.test(words));
  return turn > 0 && turn <= MAX_DENIED ? turn : 0;
}

function countShared(text: string, title: string): number {
  const terms = new Set(foldTerms(title));
  return new Set(foldTerms(text).filter((term) => terms.has(term))).size;
}
