import type { Article } from '../../model.ts';
import { HEADLINE_VERBS } from '../../summary/headline/data/headline-verbs.ts';
import { isOvertaken } from '../../summary/headline/is-overtaken.ts';
import { isClickbait } from '../../summary/is-clickbait.ts';
import { meaningOf, newTo } from '../../summary/new-in.ts';
import { isNoNews } from '../../summary/ranker/topic/is-no-news.ts';
import { asideOf } from '../../summary/weight/aside.ts';
import { isPhrase, type ToldWord, toldWords } from '../../summary/weight/told.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { headlineOf } from '../pick/headline-of.ts';
import { isSameHeadline } from '../pick/is-same-headline.ts';
import { OUTCOMES } from './data/outcomes.ts';
import { isHigherToll } from './is-higher-toll.ts';
import { tellsNewAmount } from './tells-new-amount.ts';

// No arrests were made; may be called off; to close in May: none of it has come about
const OPEN =
  /\b(?:can|cannot|could|expect(?:ed|s)?|may|might|never|no|nobody|none|not|to|unless|until|will|without|would|yet)\b|n['’]t\b/iu;
/** Of a report of before, so much of the text says what was told: its first sentences. */
const LEAD_CHARS = 320;
const MAX_TITLE_CHARS = 300;
const MAX_NAME_CHARS = 3_000;
/** More of an opinion in a report, and it tells no development. */
const MAX_ASIDE = 0.5;
/** So many telling words must be new, where no outcome is; and so much of all of them. */
const MIN_NEW = 2;
const MIN_SHARE = 0.4;

/** What has come of a matter, or anything else that was done. */
export type Development = 'outcome' | 'deed';

/**
 * Gives the function that says which development the headline of a report tells, if any: an outcome
 * that no headline or beginning of before told, or many more dead; or another amount of what was told
 * in amounts; or several new words of which one is a verb or which two outlets have. Names tell no
 * development, and the same in other words is none.
 */
export function createSaysNew(
  earlier: Article[],
): (report: Article, since: Article[]) => Development | undefined {
  const titles = earlier.map(headlineOf);
  const before = earlier.flatMap(({ title, text }) => [
    title.slice(0, MAX_TITLE_CHARS),
    ...splitSentences(text.slice(0, LEAD_CHARS)).map((sentence) => sentence.text),
  ]);
  const heard = outcomesIn(before);
  const done = outcomesIn(before.filter((text) => !OPEN.test(text)));
  const isNew = newTo(before.join(' '));
  return (report, since) => {
    const title = headlineOf(report).slice(0, MAX_TITLE_CHARS);
    if (isClickbait(report.title) || isNoNews(title) || asideOf(report) > MAX_ASIDE)
      return undefined;
    const known = OPEN.test(title) ? heard : done;
    const isOutcome = [...outcomesIn([title])].some((outcome) => !known.has(outcome));
    // Two headlines may be alike but for the outcome: crews strike, crews end strike.
    if (isOutcome || overtakes(title, titles) || isHigherToll(title, before)) return 'outcome';
    const isDeed =
      tellsNewAmount(title, before) ||
      (hasNewDeed(report, since, isNew) && !titles.some((told) => isSameHeadline(told, title)));
    return isDeed ? 'deed' : undefined;
  };
}

/** Whether it tells as done what one of before expected, and none of before told as done. */
const overtakes = (title: string, titles: string[]): boolean =>
  titles.some(
    (told) => isOvertaken(told, title) && !titles.some((other) => isOvertaken(told, other)),
  );

/** Which outcomes are told, by their places in the list. */
const outcomesIn = (texts: string[]): ReadonlySet<number> =>
  new Set(
    texts
      .map(toldWords)
      .flatMap((words) =>
        OUTCOMES.flatMap((list, nth) =>
          words.some((_, at) => isPhrase(words, at, list)) ? [nth] : [],
        ),
      ),
  );

/** Several new words, of which one is a verb, or which another outlet has in its headline, too. */
function hasNewDeed(report: Article, since: Article[], isNew: (stem: string) => boolean): boolean {
  const { fresh, share } = readFresh(report, isNew);
  if (fresh.length < MIN_NEW || share < MIN_SHARE) return false;
  const stems = new Set(fresh.map(({ stem }) => stem));
  return (
    fresh.some(isVerb) ||
    since.some(
      (other) =>
        other.outlet !== report.outlet &&
        readFresh(other, isNew).fresh.filter(({ stem }) => stems.has(stem)).length >= MIN_NEW,
    )
  );
}

/** The words of a headline that are new and no names, and their share of all that tell something. */
function readFresh(report: Article, isNew: (stem: string) => boolean) {
  const inText = new Set(report.text.slice(0, MAX_NAME_CHARS).match(/(?<!\p{L})\p{Ll}+/gu));
  // A name stands in capitals, and nowhere in small letters; a headline may have every word so.
  const isName = ({ text, lower }: ToldWord): boolean =>
    /^\p{Lu}/u.test(text) && !inText.has(lower);
  const telling = toldWords(headlineOf(report).slice(0, MAX_TITLE_CHARS)).filter(({ lower }) =>
    foldTerms(lower).some((term) => meaningOf(term) !== undefined),
  );
  const fresh = telling.filter((word) => !isName(word) && foldTerms(word.lower).some(isNew));
  return { fresh, share: fresh.length / (telling.length || 1) };
}

const isVerb = (word: ToldWord): boolean =>
  isPhrase([word], 0, HEADLINE_VERBS) || /\p{L}{2}ed$/u.test(word.lower);
