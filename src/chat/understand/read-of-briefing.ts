import { asked, type Reading } from './reading.ts';

const BRIEFING = `(?:the|my|our|this|that) (?:[^,;]{0,60}? )?briefing`;
// `the briefing at 8`, `the briefing in #news`
const ANY_BRIEFING = `${BRIEFING}(?: (?:at|in|about) [^,;]{1,60})?`;
// `remove strike from the briefing`, `take rates out of the gas briefing`
const TAKE_OUT = new RegExp(
  `^(?:remove|delete|drop|cut|take|leave|lose|scrap) (?:out )?(?<what>.+?) (?:out of|off|from) (?<which>${ANY_BRIEFING}|it)$`,
  'iu',
);
// `add rates to the gas briefing`
const PUT_IN = new RegExp(
  `^(?:add|include|put) (?<what>(?!(?:the|my|our|this|that|a) briefing).+?) (?:to|in|into) (?<which>${ANY_BRIEFING})$`,
  'iu',
);
// `make the gas briefing weekly on fridays`
const MAKE = new RegExp(
  `^(?:make|set|put|turn|switch|bring|shift|push|reschedule|update|adjust|let|have|keep|shorten|lengthen) (?<which>${BRIEFING})(?<change>(?: |:|,).+)$`,
  'iu',
);
// `the gas briefing should be shorter`
const SHOULD = new RegExp(
  String.raw`^(?<which>${BRIEFING})(?<change> (?:should|must|has to|needs to|is to) (?:be |come |go )?(?!be |come )\S.*)$`,
  'iu',
);
// `shorten the gas briefing`
const SHORTEN = new RegExp(`^(?<verb>shorten|lengthen) (?<which>${BRIEFING})$`, 'iu');
// `post the gas briefing now`
const NOW = new RegExp(
  `^(?:post|send|publish|run|show|give me) (?<which>${BRIEFING})(?: right)? (?:now|away)$`,
  'iu',
);
// `preview the gas briefing`
const PREVIEW = new RegExp(`^(?:preview|test) (?<which>${BRIEFING})$`, 'iu');
// `edit the 9:58 one to 10 am`, without that word
const THE_ONE =
  /^(?<verb>change|delete|edit|move|pause|preview|remove|resume|stop) (?<rest>(?:the|my|our|that) (?:\S*\d\S*(?: ?[ap]m)?|noon|midday|midnight|morning|afternoon|evening|night|weekend|paused) one(?:\W.*)?)$/iu;
// `pause all briefings`, `delete all of the briefings`
const ALL =
  /^(?<verb>cancel|clear|delete|disable|drop|erase|get rid of|kill|mute|pause|remove|resume|silence|stop|suspend|unpause|wipe) (?:all|every|each)(?: of)?(?: (?:the|my|our|these))? briefings?$/iu;

// `turn off the gas briefing`
const TURN = new RegExp(
  `^(?:turn|switch) (?:(?<how>on|off) (?<which>${BRIEFING})|(?<which>${BRIEFING}) (?<how>on|off))$`,
  'iu',
);
const GONE = /^(?:clear|erase|get rid of|wipe)$/u;
// `get rid of the gas briefing`
const RID = new RegExp(
  `^(?:get rid of|clear|erase|trash|scrap|wipe|kill|cancel|bin|end) (?<which>${ANY_BRIEFING})$`,
  'iu',
);
// `replace film with rates in the gas briefing`
const REPLACE_IN = new RegExp(
  `^(?<change>(?:replace|swap|exchange|substitute|change) .+? (?:with|by|for|to) .+?) (?:in|of|on) (?<which>${ANY_BRIEFING}|it)$`,
  'iu',
);
// `the briefing at 7pm: add rates`
const AT_NAMED = new RegExp(
  `^(?<which>${ANY_BRIEFING})(?:: ?|,? (?=(?:add|remove|drop|without|plus|minus) ))(?<change>.+)$`,
  'iu',
);

/** What is to be done with a briefing that is there: “the … briefing” is never a new one. */
export function readOfBriefing(bare: string): Reading | undefined {
  const groups = (form: RegExp) => form.exec(bare)?.groups;
  const all = groups(ALL);
  if (all) return asked(`briefing ${all.verb!.toLowerCase().replace(GONE, 'delete')} all`);
  const off = groups(TURN);
  if (off) return asked(`briefing ${/^on$/iu.test(off.how!) ? 'resume' : 'pause'} ${off.which}`);
  const rid = groups(RID);
  if (rid) return asked(`briefing delete ${rid.which}`);
  const instead = groups(REPLACE_IN);
  if (instead) return asked(`briefing edit ${nameOf(instead.which!)} ${instead.change}`);
  const at = groups(AT_NAMED);
  if (at) return asked(`briefing edit ${at.which} ${at.change}`);
  const out = groups(TAKE_OUT);
  if (out) return asked(`briefing edit ${nameOf(out.which!)} remove ${out.what}`);
  const more = groups(PUT_IN);
  if (more) return asked(`briefing edit ${nameOf(more.which!)} add ${more.what}`);
  const now = groups(NOW);
  if (now) return asked(`briefing now ${now.which}`);
  const preview = groups(PREVIEW);
  if (preview) return asked(`briefing preview ${preview.which}`);
  const shorten = groups(SHORTEN);
  if (shorten)
    return asked(
      `briefing edit ${nameOf(shorten.which!)} ${/^short/iu.test(shorten.verb!) ? 'shorter' : 'longer'}`,
    );
  const one = groups(THE_ONE);
  if (one) return asked(`briefing ${one.verb} ${one.rest}`);
  const make = groups(MAKE) ?? groups(SHOULD);
  return make
    ? asked(
        `briefing edit ${make.which}${make.change!.replace(SHOULD_NOT, ' not ').replace(SHOULD_BE, ' ')}`,
      )
    : undefined;
}

// `should never be about`
const SHOULD_NOT =
  /^ (?:should|must|has to|needs to|is to) (?:not|never|no longer) (?:(?:be|come|go|have) )?(?:about )?/iu;
// `should be`
const SHOULD_BE = /^ (?:should|must|has to|needs to|is to) (?:be |come |go )?/iu;

const nameOf = (which: string): string => (/^it$/iu.test(which) ? 'the briefing' : which);
