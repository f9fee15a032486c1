import { hasSpeech } from '../understand/has-speech.ts';
import { lowOf } from '../understand/low-of.ts';
import { takeTimes } from '../understand/take-times.ts';
import { toTokens } from '../understand/tokens.ts';
import { splitLine } from '../words.ts';

/** What a few words in a thread want of the question before them. */
export type FollowUp =
  /** The page behind the one that was shown. */
  | { wants: 'more' }
  /** The same from another command, or as a file. */
  | { wants: 'otherwise'; command: string }
  | { wants: 'file'; as: string }
  /** A summary of another length. */
  | { wants: 'length'; length: string }
  /** Beside somebody else. */
  | { wants: 'beside'; name: string }
  /** The same without what narrowed it. */
  | { wants: 'without'; options: string[] }
  /** The same with these options. */
  | { wants: 'options'; given: Record<string, string> }
  /** The same with what these words name: somebody, a topic, a time, an outlet. */
  | { wants: 'other'; words: string; names: 'anything' | 'speaker' | 'topic' | 'time' };

const MAX_WORDS = 10;
/** So many words may answer “Which one?”. */
const MAX_NAME_WORDS = 4;
// `speaker:Holm`: a line of a command
const OPTION = /(?<![\p{L}-])\p{Ll}+:\S/u;
const END = /[\s?!.,;:…]+$/u;
const PLEASE = /^(?:(?:please|pls|plz|ok|okay|thanks|thank you|great|cool|nice|good)[\s,.!]+)+/u;
const PLEASE_BEHIND = /[\s,]+(?:please|pls|plz|thanks|thank you|too|as well|then|instead)$/u;

// `more`, `show me the next ones`, `go on`
const MORE =
  /^(?:(?:and|show|show me|give me|see|any|some|the|a few|are there|is there|load|read) )*(?:more|more of (?:it|that|them|those|these)|next|next (?:page|ones?|few)|further|the rest|rest|others?|continue|go on|keep going|carry on|what else|anything else|page 2|more (?:quotes|statements|results|of the same))$/u;
// `as a timeline`, `show it as a csv file`
const AS =
  /^(?:(?:and|now|but|show|give|send|make|put|can i (?:have|get|see)|could i (?:have|get|see)|i want|me|it|that|them|this|these|those|all|the same) )*(?:as|in|into) (?:an? |the )?(?<form>\p{L}[\p{L} ]*?)(?: (?:file|format|export|download))?$/u;
const ALONE =
  /^(?:(?:and|now|show|show me|give me|the|a|an) )*(?<form>timeline|chronology)(?: of (?:it|that|this|them))?$/u;
const FORMS: Record<string, string> = {
  chronology: 'timeline',
  'a timeline': 'timeline',
  'time line': 'timeline',
  timeline: 'timeline',
  summary: 'summary',
  quotes: 'quotes',
  statements: 'quotes',
  quotations: 'quotes',
  coverage: 'coverage',
};
const FILES: Record<string, string> = {
  csv: 'csv',
  spreadsheet: 'csv',
  excel: 'csv',
  table: 'csv',
  jsonl: 'jsonl',
  json: 'jsonl',
  'json lines': 'jsonl',
  markdown: 'markdown',
  md: 'markdown',
  bibtex: 'bibtex',
};
const LENGTHS: [RegExp, string][] = [
  [
    /^(?:(?:a bit|much|even|make it|and|but) )*(?:longer|fuller|in full|full|in more detail|more details?)$/u,
    'full',
  ],
  [/^(?:(?:a bit|even|make it|and|but) )*(?:shorter|short|briefer)$/u, 'short'],
  [
    /^(?:(?:and|but|just|only|make it|as) )*(?:in |to )?(?:one|a single) (?:sentence|line)$/u,
    'line',
  ],
];
// `compare with Marsh`, `and compared to Marsh`, `versus Marsh`
const BESIDE =
  /^(?:(?:and|now|but|how does (?:it|that|this)|does (?:it|that|this)) )*(?:(?:compare|compared|comparing|contrast|contrasted)(?: (?:it|that|this|him|her|them|those|these))? (?:with|to|against|and)|vs\.?|versus|against|beside|next to) (?<name>\S.*)$/u;
const ANY_TOPIC =
  /^(?:(?:and|now|but|or) )*(?:on|about) (?:anything|everything|any topic|all topics|any subject|whatever)(?: else)?$/u;
const ANY_TIME =
  /^(?:(?:and|now|but|or) )*(?:(?:of|from|for|at|in|over) )?(?:(?:all|any) ?(?:the )?times?|whenever|all of it|ever)$/u;
const ANY_OUTLET =
  /^(?:(?:and|now|but|or) )*(?:in|from|of|by) (?:any|all|every|all the|all other|any other) (?:outlets?|papers?|newspapers?|sources?)(?: at all)?$/u;
const KIND =
  /^(?:(?:and|now|but|only|just) )+(?:the |in )?(?<kind>direct|reported)(?: (?:quotes?|ones|speech|statements?|quotations?))?(?: only)?$/u;
const CERTAIN =
  /^(?:(?:and|now|but|only|just) )+(?:the |those (?:that are )?)?certain(?: (?:quotes?|ones|statements?))?(?: only)?$/u;

// What leads to what is to stand in place of something
const LEAD =
  /^(?:(?:and|but|or|also|plus|now|so|then|ok|okay|no(?=,)|what about|how about|wbu|same (?:for|with|about|question for)|the same (?:for|with|about)|try|only|just)[\s,:]+)+/u;
const ABOUT = /^(?:about|on|regarding|concerning|re:?) (?=\S)/u;
const LED_ABOUT =
  /(?:^|\s)(?:and|but|or|also|now|only|just|then|so) (?:about|on|regarding|concerning|re) \S/u;
const WHOSE = /^(?:by|from|in|of) (?=\S)/u;
// `what …`, `who …`: a whole question of its own, unless it asks what somebody said
const WHOLE =
  /^(?:what|who|whom|whose|which|when|where|why|how|is|are|was|were|will|would|can|could|should|do|does|did|has|have|had|find|search|show|give|tell|help|list|follow|unfollow|stop|set|send|post|sum|summari[sz]e|explain)\b/u;
const ASKS_SPEECH = /^(?:what|anything|has|have|did|does)\b/u;
/** Nobody’s name and no topic. */
const NOTHING =
  /^(?:and|but|or|also|plus|only|just|it|that|this|them|these|those|you|me|us|him|her|so|well|then|yes|no|not|here|there|what|who|why|now)$/u;

/** Undefined where the words are a question of their own. */
export function readFollowUp(typed: string, { isOpen = false } = {}): FollowUp | undefined {
  const words = withoutPlease(typed);
  const low = lowOf(words);
  if (
    words === '' ||
    typed.trim().startsWith('/') ||
    OPTION.test(typed) ||
    /["“”„«»\n]/u.test(words)
  )
    return undefined;
  if (low.split(' ').length > MAX_WORDS) return undefined;
  return readForm(words, low) ?? readOther(words, low, isOpen);
}

function withoutPlease(typed: string): string {
  let words = typed
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
    .replace(END, '');
  words = words.slice(PLEASE.exec(lowOf(words))?.[0].length ?? 0);
  const behind = PLEASE_BEHIND.exec(lowOf(words));
  return (behind ? words.slice(0, behind.index) : words).replace(END, '');
}

function readForm(words: string, low: string): FollowUp | undefined {
  if (MORE.test(low)) return { wants: 'more' };
  const form = (AS.exec(low) ?? ALONE.exec(low))?.groups?.form;
  if (form !== undefined && Object.hasOwn(FORMS, form))
    return { wants: 'otherwise', command: FORMS[form]! };
  if (form !== undefined && Object.hasOwn(FILES, form)) return { wants: 'file', as: FILES[form]! };
  const length = LENGTHS.find(([pattern]) => pattern.test(low))?.[1];
  if (length) return { wants: 'length', length };
  const name = BESIDE.exec(low)?.groups?.name;
  if (name !== undefined) return { wants: 'beside', name: words.slice(words.length - name.length) };
  if (ANY_TOPIC.test(low)) return { wants: 'without', options: ['about'] };
  if (ANY_TIME.test(low)) return { wants: 'without', options: ['since', 'until'] };
  if (ANY_OUTLET.test(low)) return { wants: 'without', options: ['source'] };
  const kind = KIND.exec(low)?.groups?.kind;
  if (kind !== undefined) return { wants: 'options', given: { kind } };
  return CERTAIN.test(low) ? { wants: 'options', given: { certain: 'yes' } } : undefined;
}

function readOther(words: string, low: string, isOpen: boolean): FollowUp | undefined {
  const lead = LEAD.exec(low)?.[0] ?? '';
  const rest = words.slice(lead.length).trim();
  const restLow = lowOf(rest);
  if (rest === '' || NOTHING.test(restLow)) return undefined;
  if (isTimeAlone(rest) && (lead !== '' || restLow !== 'today'))
    return { wants: 'other', words: rest, names: 'time' };
  if (WHOLE.test(restLow)) {
    // “And what did Marsh say?” goes on; “so what happened?” does not.
    const goesOn = /^(?:and|also|plus|what about|how about)\b/u.test(lead);
    return goesOn && ASKS_SPEECH.test(restLow) && hasSpeech(restLow)
      ? { wants: 'other', words: rest, names: 'anything' }
      : undefined;
  }
  if (ABOUT.test(restLow)) {
    const isTopic = LED_ABOUT.test(low) || lead === '';
    return hasSpeech(restLow)
      ? undefined
      : { wants: 'other', words: rest, names: isTopic ? 'topic' : 'anything' };
  }
  if (lead !== '' || WHOSE.test(restLow)) return { wants: 'other', words: rest, names: 'anything' };
  return isOpen && low.split(' ').length <= MAX_NAME_WORDS
    ? { wants: 'other', words: rest, names: 'speaker' }
    : undefined;
}

/** `since yesterday`, `only last week`: nothing but when. */
function isTimeAlone(words: string): boolean {
  const { times, rest } = takeTimes(toTokens(splitLine(words)));
  return times.length > 0 && rest.length === 0;
}
