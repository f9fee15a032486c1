import { countWords } from '../../text/count-words.ts';
import { WEEKDAY } from '../data/weekday.ts';
import type { Article } from './article.ts';
import { ownWordsOf } from './own-words.ts';
import { readVoice, type Voice } from './read-voice.ts';

// I, I’ve, my; not Elizabeth I, World War I, part I
const AUTHOR =
  /\b(?:I\b(?![.:)-])(?<!\p{Lu}\p{L}{0,20} I)(?<![Pp]art I|\.I)|[Mm]y\b|[Mm]e\b|[Mm]yself\b)/u;
// we, you; must; How chivalrous! Why not? but not Yahoo!
const HINTS =
  /\b(?:[Ww]e|[Oo]ur|us|[Oo]urselves|[Yy]ou|[Yy]our)\b|\b(?:must|ought to|should)(?:n['’]t)?\b|(?<!Yahoo)!|\?[)\s]*$/u;
// Why we must …, The case for …, What the affair teaches; not Obama: We must …
const ARGUING_TITLE =
  /\b(?:ask yourself|can['’]?t|cannot|deserves?|don['’]t|enough|good riddance|it['’]s time|lessons? (?:of|from)|let (?:us|them)|let['’]s|must|needn['’]t|needs?|nobody|not an?|our|ought|shame|should(?:n['’]t)?|the (?:case|trouble|problem) (?:for|against|with)|time to|two-way|us|we|why|wrong|you|your)\b|^(?:farewell|who will|i|in (?:defen[cs]e|praise) of|my|no|stop|yes)\b|\bteach(?:es)?\b|\bright (?:idea|to)\b/iu;
// In defence of …, Why … is wrong, Lessons from …: nobody else is told to say so
const PLEADING_TITLE =
  /^(?:(?:abolish|ban|bring back|close|cut|end|fix|forget|free|give|keep|open|protect|save|scrap|spare|stop|tax|teach|trust) (?:all|it|our|that|the|them|these|this|those|us|your)|do not|don['’]t|a (?:case|plea)|farewell|good riddance|in (?:defen[cs]e|praise) of|(?:the )?lessons? (?:from|of)|our view|the (?:case|trouble|problem) (?:for|against|with)|we (?:can|must|need|should)|shame on|time (?:for|to)|what [^?]+ (?:teach(?:es)?|(?:shows?|tells?) us)\b)\b|^why (?:i|we)\b|^why .{3,80} (?:is|are) (?:right|wrong)\b|\b(?:deserves? (?:better|more)|enough is enough|needn['’]t|two-way street)\b|\b(?:must|should) (?:act|apologi[sz]e|go|listen|not be forgotten|quit|resign|step down|stop|wake up)$|, please$/iu;
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
const WEIGHTS = { judging: 1.3, plain: 1, hinted: 1 / 2, general: 1 / 3 };
/** How much a sentence must weigh on average, more where others are quoted. */
const NEEDED = 0.16;
const NEEDED_UNDER_ARGUING_TITLE = 0.05;
const NEEDED_PER_REPORTED = 0.3;
/** In short texts, which a sentence tips, more is needed. */
const NEEDED_MORE = 0.5;
const MIN_WEIGHT = 1.3;
/** Where a text opens like news, some of it is. */
const NEEDED_BELOW_NEWS = 2;

/** Whether the author gives his opinion, by the title and the wording of what he says himself. */
export function isOpinion({ title, sentences, own, voices, unmeant }: Spoken): boolean {
  if (sentences.slice(-LAST).some(({ text }) => SIGNS_OFF.test(text))) return true;
  const heading = SAID_BEFORE.test(title) ? '' : ownWordsOf(title);
  const pleads = PLEADING_TITLE.test(heading) || readVoice(heading) === 'judges';
  const weights = own.map((words, at) => (unmeant[at] ? 0 : weighOpinion(words, voices[at]!)));
  if (!pleads && !weights.some((weight) => weight >= WEIGHTS.plain)) return false;
  const others = voices.filter((voice) => voice === 'others').length;
  const needed = pleads || ARGUING_TITLE.test(heading) ? NEEDED_UNDER_ARGUING_TITLE : NEEDED;
  const below = !pleads && opensLikeNews(own) ? NEEDED_BELOW_NEWS : NEEDED_MORE;
  const enough = needed * own.length + NEEDED_PER_REPORTED * others + below;
  const weight = weights.reduce((sum, one) => sum + one, pleads ? WEIGHTS.plain : 0);
  return weight >= Math.max(MIN_WEIGHT, enough);
}

// The council decided on Monday to …; but not I said on Monday
const DAY = new RegExp(`(?<!\\ba )\\b${WEEKDAY}\\b`, 'u');

const opensLikeNews = ([first = '']: string[]): boolean => DAY.test(first) && !AUTHOR.test(first);

/** Whether a sentence of an opinion piece gives the opinion. */
export const givesOpinion = (own: string, voice: Voice): boolean =>
  weighOpinion(own, voice) >= WEIGHTS.hinted;

/** An article with what its author says himself, and how. */
type Spoken = Pick<Article, 'title' | 'sentences'> & {
  own: string[];
  voices: Voice[];
  /** Jests are no opinion. */
  unmeant: boolean[];
};

function weighOpinion(own: string, voice: Voice): number {
  if (voice === 'judges') return WEIGHTS.judging;
  if (voice === 'leans' || AUTHOR.test(own)) return WEIGHTS.plain;
  if (voice === 'others') return 0;
  if (HINTS.test(own) || isFragment(own)) return WEIGHTS.hinted;
  return isGeneral(own) ? WEIGHTS.general : 0;
}

const isFragment = (own: string): boolean =>
  FRAGMENT.test(own) && countWords(own) <= MAX_FRAGMENT_WORDS && !HAPPENED.test(own);

/** Whether it tells how things are, and nothing that happened. */
export const isGeneral = (own: string): boolean => HOLDS.test(own) && !HAPPENED.test(own);
