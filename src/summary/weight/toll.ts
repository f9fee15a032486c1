import { DEATHS, HURT } from './data/deaths.ts';
import { numberAt } from './number-at.ts';
import { isPhrase, type Told, type ToldWord } from './told.ts';

/** How far a number may stand from the word that says what became of so many. */
const REACH = 5;
/** What stands only in the text may be told to explain something else. */
const LEAD_SHARE = 0.6;
/** Those who are hurt, missing or driven out weigh less than as many dead. */
const HURT_SHARE = 0.5;
// no deaths, without dead
const NONE = /^(?:no|without|zero)$/u;
// hurtful, missed: other words of the same stems
const NO_FATE = /ful$|^miss(?:ed|es)?$/u;
// death penalty, lives matter
const NO_DEATH = /^(?:knell|matter|penalty|row|sentence|tax|threats?)$/u;

/**
 * How grave the harm to people is, 0 to 1, on a logarithmic scale: one death is 0.25, ten are 0.5, a
 * thousand are 1. “Quake kills 212 in Torra”, “Dozens hurt as ferry hits pier”.
 */
export const tollOf = ({ title, lead }: Told): number =>
  Math.max(scale(title), LEAD_SHARE * scale(lead));

/** Whether it says how many died: “Five killed in Brenn”. */
export const countsDead = (words: ToldWord[]): boolean => count(words, DEATHS) > 1;

const scale = (words: ToldWord[]): number =>
  Math.max(gravity(count(words, DEATHS)), HURT_SHARE * gravity(count(words, HURT)));

/** 1 gives 0.25, 10 gives 0.5, 1,000 and more give 1. */
const gravity = (people: number): number =>
  people === 0 ? 0 : Math.min(1, Math.max(0, (1 + Math.log10(people)) / 4));

function count(words: ToldWord[], fates: ReadonlySet<string>): number {
  let most = 0;
  for (let at = 0; at < words.length; at++) {
    if (!isPhrase(words, at, fates) || isOther(words, at)) continue;
    const end = Math.min(words.length, at + REACH + 1);
    most = Math.max(most, 1);
    for (let near = Math.max(0, at - REACH); near < end; near++)
      most = Math.max(most, numberAt(words, near) ?? 0);
  }
  return most;
}

const isOther = (words: ToldWord[], at: number): boolean =>
  NONE.test(words[at - 1]?.lower ?? '') ||
  NO_DEATH.test(words[at + 1]?.lower ?? '') ||
  NO_FATE.test(words[at]!.lower);
