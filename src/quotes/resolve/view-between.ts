import type { Asked } from './asked.ts';
import type { Crowd } from './crowd.ts';
import { type Appearance, CLAUSE_BREAK, isVerb, SUBJECT } from './stage.ts';

/** What lies between a phrase and the nearest mention of somebody; counts are cut where more tell no more. */
export type Between = {
  others: number;
  rivals: number;
  breaks: number;
  verbs: number;
  pronouns: number;
  subjectPronouns: number;
  otherPronouns: number;
  subjectsBeside: number;
  isFirstOfUnit: boolean;
};

export function viewBetween(
  crowd: Crowd,
  asked: Asked,
  nearest: Appearance,
  follows: boolean,
): Between {
  const { person, name, unit } = nearest;
  const from = follows ? asked.at : name.last;
  const to = follows ? name.first : asked.at;
  const isBetween = (at: number): boolean => at > from && at < to;
  const others = crowd.appearances.filter(
    (one) => one.person !== person && isBetween(one.name.first),
  );
  const pronouns = crowd.pronouns.filter(({ at }) => isBetween(at));
  const alike = pronouns.filter(({ gender }) => gender === asked.gender);
  const beside = crowd.appearances.filter((one) => one.unit === unit);
  let breaks = 0;
  let verbs = 0;
  for (let at = from + 1; at < to && breaks < 8; at++) {
    const token = crowd.doc.tokens[at]!;
    if (CLAUSE_BREAK.test(token.lower)) breaks++;
    if (verbs < 8 && isVerb(token)) verbs++;
  }
  return {
    others: others.length,
    rivals: others.filter((one) => crowd.isAlike(one.person)).length,
    breaks,
    verbs,
    pronouns: Math.min(alike.length, 6),
    subjectPronouns: Math.min(alike.filter(({ place }) => place === SUBJECT).length, 5),
    otherPronouns: Math.min(pronouns.length - alike.length, 4),
    subjectsBeside: beside.filter((one) => one.subject && one.person !== person).length,
    isFirstOfUnit: beside.find((one) => crowd.isAlike(one.person))?.person === person,
  };
}
