import { isRoleNoun, TITLES } from '../../text/data/roles.ts';
import type { Gender, Person } from '../people/person.ts';
import type { Found } from './found.ts';
import { type Appearance, appearancesBefore } from './stage.ts';
import type { Talk } from './talk.ts';

/** Such a speaker is shown with “probably”. */
const SURE = 0.6;
/** “asked | Velmoran President | Bo Roe” */
const MAX_ROLE_TOKENS = 4;
/** In two sentences no more names are looked at. */
const MAX_LOOKED = 20;
const TALKS_TO = /^(?:tell|told|tells|ask|asked|asks)$/u;

/**
 * “Ann Lee asked Bo Roe why. “It rained,” | he answered.” is Roe's, and “Bo Roe told Al Voss so. “It rained,” | he
 * said.” is still Roe's: of the two in the sentence before, who was asked answers, and who told goes on. Undefined
 * where the one who was found may well be meant.
 */
export function otherParty(
  { stage }: Pick<Talk, 'stage'>,
  found: Found,
  at: number,
  gender: Gender,
): Found | undefined {
  const { tokens } = stage.doc;
  // “… asked Roe. “Why?” | he asked.”
  if ([at - 1, at + 1].some((near) => /^ask/u.test(tokens[near]?.lower ?? ''))) return undefined;
  let listener: Appearance | undefined;
  let looked = 0;
  for (const one of appearancesBefore(stage, at)) {
    if (one.unit < tokens[at]!.unit - 1 || ++looked > MAX_LOOKED) return undefined;
    const between = listener ? tokens.slice(one.name.last + 1, listener.name.first) : [];
    const verb = between[0]?.lower ?? '';
    const isPair =
      TALKS_TO.test(verb) && between.slice(1).every(({ lower, text }) => isRole(lower, text));
    if (listener && isPair && between.length <= MAX_ROLE_TOKENS + 1) {
      const [meant, other] = verb.startsWith('ask')
        ? [listener.person, one.person]
        : [one.person, listener.person];
      return found.person === other && mayBe(meant, gender)
        ? { person: meant, sure: SURE }
        : undefined;
    }
    listener = one;
  }
  return undefined;
}

const isRole = (lower: string, text: string): boolean =>
  isRoleNoun(lower) || TITLES.has(lower.replace('.', '')) || /^\p{Lu}|^(?:the|\.)$/u.test(text);

const mayBe = ({ organisation, human, gender: own }: Person, gender: Gender): boolean =>
  !organisation && human && (own ?? gender) === gender;
