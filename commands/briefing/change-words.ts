import type { BriefingLength } from '../../src/model.ts';
import { readReplacing } from './replacing.ts';
import { takeAside, withAt } from './take-aside.ts';

/** How a change is meant: instead of what there is, besides it, taken from it, or for a part of it. */
export type Manner = 'set' | 'add' | 'remove' | 'replace';

/** The words of a change without those that say how it is meant. */
export type ChangeWords = {
  manner: Manner;
  words: string;
  /** What is to be replaced. */
  old?: string;
  length?: BriefingLength;
  stories?: number;
  /** More stories, or fewer: how many is to be asked. */
  count?: 'more' | 'fewer';
  /** Nobody is to be called any more, and it comes with a sound again. */
  ping?: null;
  quiet?: 'off';
  /** A verb of its own: `pause`. */
  verb?: 'pause' | 'resume' | 'delete' | 'help' | 'clear';
  /** What it has not is left out from now on: `exclude sport`. */
  leavesOut?: boolean;
  /** All topics but these are to go. */
  keep?: string;
};

// `make it`, `please`, `set it to`
const OPENING =
  /^(?:(?:please|and|just|make (?:it|them)|set it|have it|let it be|it should be|(?:to )?(?:come|arrive|go out|be posted)|move(?: (?:it|them))?(?= to ))\s+)+/iu;
const CLOSING = /,?\s+(?:please|thanks|now|instead)$/iu;
// `to 9` behind `move it`
const TO_TIME = /^to\s+(?=\d)/iu;
// `remove strike from it`
const FROM_IT = /\s+(?:from|to|in|of)\s+(?:it|(?:the|this|that|my|our)\s+(?:briefing|one|list))$/iu;
// `also at 8pm`, `add pay`, `plus saturdays`
const ADDING =
  /^(?:also|add|plus|additionally|include|including|and also|\+)\s+(?:also\s+)?(?:(?:the\s+)?topics?:?\s+)?(?=\S)/iu;
// `about pay too`
const ADDED = /(?<=\S)\s+(?:too|also|as well|in addition)$/iu;
// `remove rates`, `drop the rates`, `less rates`
const REMOVING =
  /^(?:remove|drop|delete|lose|cut|scrap|hide|exclude|excluding|less|no more|take (?:away|out|off)|leave out|stop (?:posting|covering|sending)(?: (?:about|on))?)\s+(?:the\s+)?(?:topics?:?\s+)?(?=\S)/iu;
// `the ferries topic`
const TOPIC_BEHIND = /(?<=\S)\s+topics?$/iu;
// `all news`, `no topic`, `without topics`
const ALL_NEWS =
  /^(?:(?:about )?(?:all|everything|anything)|(?:about )?(?:all|any)(?: the| of the)? (?:news|topics)|(?:no|without(?: a| any)?|(?:remove|drop|delete|clear|reset|empty|wipe) (?:its |the |all )?(?:the )?) ?topics?)$/iu;
// `from any source`
const ALL_SOURCES =
  /^(?:(?:from |of )?(?:all|any|every|no) (?:of )?(?:the )?|(?:remove|drop|delete|clear|reset) (?:its |all )?(?:of )?(?:the )?)sources?$/iu;
const MORE =
  /^(?:(?:with |show |have )?(more|additional|fewer|less|half as many|twice as many) (?:stories|headlines|news))$/iu;
// `delete it`, `remove this briefing`
const DELETE_IT =
  /^(?:delete|remove|drop|scrap|kill|cancel|get rid of) (?:it|this|(?:the|this|that|my|our) (?:briefing|one))$/iu;
// `remove everything`
const CLEAR = /^(?:remove|delete|drop|clear|wipe|reset) (?:all|everything|all of (?:it|them))$/iu;
// `remove all topics but strike`, `keep only strike`
const KEEP =
  /^(?:(?:remove|drop|delete|clear|cut) (?:all|everything|every)(?: (?:of )?the)?(?: (?:other )?topics?)? (?:but|except(?: for)?|apart from|other than|besides)|(?:only keep|keep only|keep just|just keep)) (?:the )?(?<keep>.+)$/iu;
// `friday off`
const DAY_OFF =
  /^(?<days>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays)) off$/iu;
// `no ping`, `stop pinging @editors`
const NO_PING =
  /^(?:no|without(?: a)?|stop|remove|drop|delete|clear)(?: the| its)? ping(?:s|ing)?(?: @?[\p{L}\p{N}_-]+)?$/iu;
// `no quiet hours`, `with sound`
const LOUD =
  /^(?:(?:no|without|remove|drop|delete|clear)(?: the| its)? quiet(?: hours)?|with(?: a)? sounds?(?: again)?)$/iu;
const VERBS = {
  '--help': 'help',
  '-h': 'help',
  delete: 'delete',
  disable: 'pause',
  disabled: 'pause',
  help: 'help',
  mute: 'pause',
  off: 'pause',
  'on hold': 'pause',
  'on pause': 'pause',
  on: 'resume',
  options: 'help',
  pause: 'pause',
  paused: 'pause',
  resume: 'resume',
  resumed: 'resume',
  stop: 'pause',
  stopped: 'pause',
  unpause: 'resume',
} as const;

/** Reads `also about pay`, `drop rates`, `shorter` or `only three stories` as what it does. */
export function readChangeWords(typed: string): ChangeWords {
  const text = typed.trim().replace(OPENING, '').replace(CLOSING, '').replace(TO_TIME, 'at ');
  const low = text.toLowerCase();
  if (Object.hasOwn(VERBS, low))
    return { manner: 'set', words: '', verb: VERBS[low as keyof typeof VERBS] };
  if (DELETE_IT.test(text)) return { manner: 'set', words: '', verb: 'delete' };
  if (CLEAR.test(text)) return { manner: 'set', words: '', verb: 'clear' };
  const keep = KEEP.exec(text.replace(FROM_IT, ''))?.groups?.keep;
  if (keep) return { manner: 'set', words: '', keep };
  const off = DAY_OFF.exec(text)?.groups?.days;
  if (off) return { manner: 'set', words: `not on ${off}` };
  if (ALL_NEWS.test(text)) return { manner: 'set', words: 'topic:none' };
  if (ALL_SOURCES.test(text)) return { manner: 'set', words: 'sources:none' };
  if (NO_PING.test(text)) return { manner: 'set', words: '', ping: null };
  if (LOUD.test(text)) return { manner: 'set', words: '', quiet: 'off' };
  const more = MORE.exec(low)?.[1];
  if (more)
    return {
      manner: 'set',
      words: '',
      count: /^(?:more|additional|twice)/u.test(more) ? 'more' : 'fewer',
    };
  const replacing = readReplacing(text);
  if (replacing) return { manner: 'replace', ...replacing };
  if (REMOVING.test(text))
    return {
      manner: 'remove',
      leavesOut: /^(?:exclud|hide|leave out)/iu.test(text),
      words: text.replace(FROM_IT, '').replace(REMOVING, '').replace(TOPIC_BEHIND, ''),
    };
  if (ADDING.test(text) || ADDED.test(text)) {
    const words = text.replace(FROM_IT, '').replace(ADDING, '').replace(ADDED, '');
    return { manner: 'add', words: withAt(words) };
  }
  const { rest, ...aside } = takeAside(text);
  return { manner: 'set', words: rest, ...aside };
}
