import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { describeBriefing } from './describe-briefing.ts';
import { isCalled, saysNothing } from './is-called.ts';
import { isChange } from './is-change.ts';

// `the gas briefing`, `all briefings`, but not `the news as a briefing`
const THE =
  /(?<!\p{L})(?<the>the|my|our|this|that|these|those|all|both|no)(?<name>(?: (?!(?:an?|as|for|give|me|news|post|send|us|want) )[\p{L}\p{N}:.'’-]+){0,4}?) briefings?(?!\p{L})/iu;
// `add rates to`, which goes before the briefing
const TO = /\s(?:to|from|in|into|of|for|on|out of)$/iu;
/** No more buttons fit under one answer. */
const MAX_OFFERED = 8;

/** “The … briefing” is one that is there, and sets up no new one: asks what is to change, and of which. */
export function askOfTheBriefing(typed: string, briefings: Briefing[]): void {
  const found = THE.exec(typed);
  if (!found || briefings.length === 0 || isInside(typed, found.index)) return;
  const { name = '', the = '' } = found.groups ?? {};
  const whole = sayBack(found[0]);
  const called = briefings.filter((one) => isCalled(one, name));
  const meant = called.length > 0 || !saysNothing(name) ? called : briefings;
  if (meant.length === 0) throw noBriefing(sayBack(name.trim()));
  const rest = typed
    .replace(found[0], /^no$/iu.test(the) ? 'no' : '')
    .replace(/\s+/gu, ' ')
    .trim();
  const change = isChange(rest.replace(TO, '')) ? rest.replace(TO, '') : '';
  throw new UserError(
    say('“{word}” is there already, and I set up no new one. What should change?', { word: whole }),
    [
      ...meant.slice(0, MAX_OFFERED).map((one) => ({
        label: [change && `${sayBack(change)}:`, describeBriefing(one)].filter(Boolean).join(' '),
        line: ['briefing edit', one.id, change].filter(Boolean).join(' '),
      })),
      'briefing list',
    ],
    { word: whole, asksBack: true },
  );
}

const noBriefing = (word: string): UserError =>
  new UserError(say('There is no briefing “{word}” here.', { word }), ['briefing list'], { word });

const isInside = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/["“”„]/gu) ?? []).length % 2 === 1;
