import { isReported } from '../../kinds/is-reported.ts';
import { ownWordsOf } from '../../kinds/own-words.ts';
import { DEATHS, HURT } from '../../weight/data/deaths.ts';
import { DECISIONS, UPHEAVALS } from '../../weight/data/deeds.ts';
import { HARMS } from '../../weight/data/harms.ts';
import { isPhrase, readTold } from '../../weight/told.ts';

// 45 people, $1 million, 6.4 percent, a dozen; not May 4, 2019 or the 49-year-old
const NUMBER =
  /\d(?!\d*[-–]year)(?:[\d.,]*\d)?(?:%| (?:billion|million|percent|per cent|thousand))|[$€£]\s?\d|\b(?!(?:19|20)\d\d\b)\d(?:[\d.,]*\d)?(?:th|st|rd)? \p{Ll}{3,}|\b(?:dozens?|hundreds|thousands|millions|billions|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:of )?\p{Ll}{3,}/u;
const REASON =
  /\b(?:after|because|due to|following|in (?:protest|response|return)|over|owing to|so that|to avoid|to protest|unless|which (?:means|would))\b/u;
// becomes king, will be held on 15 May, has been found
const OUTCOME =
  /\b(?:becomes?|became|beg[ai]ns?|(?:takes?|took) (?:charge|effect|over|office)|found|identified|lost|missing|replaces?d?|succeeds?|will|won['’]t|worth)\b/u;
// A crowd gathered outside, supporters waved flags: how it looked
const SCENERY =
  /\b(?:applaud(?:ed|s)?|assembled|chant(?:ed|ing|s)?|cheer(?:ed|ing|s)?|gather(?:ed|ing|s)|milled|onlookers|smil(?:ed|es|ing)|wav(?:ed|es|ing))\b/u;
// It was a devastating blow, had sparked tensions, was nominated earlier this week
const BACKGROUND =
  /^It(?:['’]s| is| was) an? \p{Ll}+ |\b(?:is|was) (?:an? )?(?:\p{Ll}+ and )?(?:big|bitter|body|devastating|great|heavy|huge|major|serious|severe|stinging) (?:blow|boost|setback|victory)\b|\b(?:came|comes) (?:as|amid)\b|\b(?:(?:earlier|late|later) this|last) (?:month|week|year)\b|^(?:As|From|In|On) the (?:beginning|outset|start|jump|spotlight)\b|\bmarks? the latest\b|\bremains to be seen\b|^(?:That|The|This) (?:\p{Ll}+ of )?(?:announcement|information|news|report) (?:came|comes|followed|follows)\b|\b(?:was|were|been) (?:due|scheduled|supposed) to\b|\bchanged\b.{1,60}\bfor ?ever\b/u;
// had sparked tensions
const PLUPERFECT = /\bhad (?:already |also |been |long |previously )*\p{Ll}+(?:ed|en)\b/u;
// with E.U. – the end of a text that was cut off
const CUT_OFF = /\b(?:at|by|for|from|in|of|on|to|with) (?:E\.U|U\.K|U\.N|U\.S)\.$/u;
const LISTS = [DEATHS, HURT, DECISIONS, UPHEAVALS, HARMS];

/** Whether a sentence tells the scene or what went before, or is broken off. */
export function isFiller(text: string): boolean {
  const own = ownWordsOf(text);
  return (
    SCENERY.test(own) ||
    BACKGROUND.test(own) ||
    CUT_OFF.test(text) ||
    (PLUPERFECT.test(own) && !isReported(own))
  );
}

/** Whether it tells an outcome, a number, a reason or what somebody says to the news. */
export function addsToNews(text: string): boolean {
  const own = ownWordsOf(text).replaceAll('“”', '');
  const says = [NUMBER, OUTCOME, REASON].some((kind) => kind.test(own));
  return says || isReported(own) || tellsDeed(own);
}

/** Whether somebody decides, kills or destroys in it. */
export function tellsDeed(own: string): boolean {
  const { title } = readTold({ title: own, text: '' });
  return title.some((_, at) => LISTS.some((list) => isPhrase(title, at, list)));
}
