import { SUMMARY_CUE } from './data/summary-words.ts';
import { hasSpeech } from './has-speech.ts';
import { lowOf } from './low-of.ts';
import { asked, type Reading } from './reading.ts';

// `latest from Greta Holm`, `anything new by marsh`
const NEWS_CUE = /\b(?:new|news|latest|newest|recent|last|updates?|headlines)\b/u;
const FROM_SOMEBODY =
  /^,? ?(?:(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) )?(?:(?:quotes?|statements?|words?|remarks?|comments?|stuff|things?|lines?) )?(?:out of|from|by) (?=\S)/u;
// `ferry strike summary`
const NEWS_OF =
  /^((?!any |the latest|the |some |what|today|this |top |breaking |latest |new |more )\S.{0,80}?) (?:summary|news|updates?|latest|headlines|overview|recap|tldr)$/u;
// `latest holm`, `most recent by holm`: the words behind may be somebody
const NEWEST =
  /^(?:the |any |what's |what is |whats )?(?:the )?(?:very )?(?:latest|newest|recent|most recent|last|new|lately)(?: (?:stuff|things?|word|words|bits|lines))? (?=\S)/u;
// `marchetti's latest`, `holm lately`
const LATELY =
  /^(.{2,60}?)(?:'s|s')? (?:(?:very |most )?(?:latest|newest|recent(?:ly)?|lately)(?: (?:stuff|things?|words?))?|(?:the )?latest|new|recently)$/u;
// `what's new`, `anything new`: nobody’s name
const ASKS =
  /^(?:what|whats|what's|what is|anything|something|any|some|the (?:latest|newest|most|news)|all|everything|is|are|show|give|got|who|how|whose|tell|so)\b/u;
// What leads to a topic, or names news
const LEADS_AWAY =
  /^(?:about|on|in|of|for|with|re|regarding|news|headlines|stories|updates?|developments?|this|today)\b/u;

// `is there any dam coverage`, `media coverage of the dam`
const COVERAGE =
  /^(?:(?:any|all|some|the|find|show|see|get|is|there|latest|recent|new|more|of|what's|what|me|us) ){0,8}(?<before>\S.{0,60}?)??(?: ?(?:news|media|press))? ?(?<!\p{L})coverage(?: (?:of|on|about) (?<after>.+))?$/u;
// `dam news`, behind a time
const NEWS_ON =
  /^(?<before>\S.{0,60}?) (?:news|headlines|stories|(?:news )?coverage|developments|updates?)$/u;
// `this week's news on gas` is news on gas of this week
const NEWS_OF_A_TIME =
  /^(?:all |all of |the |give me |show me )?(today|tonight|yesterday|(?:this|last) (?:week|weekend|month|year|morning|afternoon|evening|night)|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)'?s (?:(?:big|biggest|main|top|other) )?((?:\S.{0,60}? )?(?:news|headlines|stories|coverage|developments|updates?)(?: .*)?)$/u;

/** What comes after “latest from” may be somebody, whose words are meant, or an outlet. */
export function readSummary(bare: string, low: string): Reading[] | undefined {
  const [, time, news] = NEWS_OF_A_TIME.exec(low) ?? [];
  const behind = news === undefined ? bare : bare.slice(bare.length - news.length);
  const covered = hasSpeech(low) ? undefined : topicOfCoverage(behind, time);
  if (covered !== undefined) return [asked(`summary ${covered}`)];
  return time === undefined
    ? readNews(bare, low)
    : readNews(`${behind} ${time}`, `${lowOf(behind)} ${time}`);
}

/** “Dam coverage”, “the Courier’s coverage of the dam”: the topic, when, and where it is reported. */
function topicOfCoverage(text: string, time: string | undefined): string | undefined {
  const form = time === undefined ? COVERAGE : NEWS_ON;
  const { before = '', after = '' } = form.exec(lowOf(text))?.groups ?? {};
  if (before === '' && after === '') return undefined;
  const start = lowOf(text).indexOf(before);
  const led = text.slice(start, start + before.length).replace(/['’]s$/u, '');
  const topic = text.slice(text.length - after.length);
  const where = after === '' ? led : `${topic}${led && ` in ${led}`}`;
  return [where, time ?? ''].join(' ').trim();
}

function readNews(bare: string, low: string): Reading[] | undefined {
  const topic = NEWS_OF.exec(low)?.[1];
  const whose = hasSpeech(low) ? undefined : LATELY.exec(low)?.[1];
  if (topic !== undefined && !hasSpeech(topic))
    return [...personIn(bare, whose), asked(`summary ${bare.slice(0, topic.length)}`)];
  if (whose !== undefined && !SUMMARY_CUE.test(whose) && !ASKS.test(whose)) {
    const named = bare.slice(0, whose.length);
    return [...personIn(bare, whose), { line: `summary ${named}`, meant: 'tried', needs: 'topic' }];
  }
  const cue = SUMMARY_CUE.exec(low)?.[0];
  if (cue === undefined)
    return /^(?:today|top)$/u.test(low) ? [asked(`summary ${low.replace('top', '')}`)] : undefined;
  const rest = bare.slice(cue.length);
  if (hasSpeech(lowOf(rest).split(/ (?:about|on|by|from) /u)[0]!)) return undefined;
  const from = NEWS_CUE.test(cue) ? FROM_SOMEBODY.exec(lowOf(rest))?.[0] : undefined;
  const length =
    /\b(?:short|quick|brief|long|full|detailed|one-line|one line)\b/u.exec(cue)?.[0] ?? '';
  const summary = asked(`summary ${rest.trim()}${length && ` ${length}`}`);
  const newest = NEWEST.exec(low)?.[0];
  if (from === undefined)
    return newest !== undefined && !LEADS_AWAY.test(low.slice(newest.length))
      ? [person(bare.slice(newest.length)), summary]
      : [summary];
  return [
    { line: `quotes by ${rest.slice(from.length)}`, meant: 'tried', needs: 'speaker' },
    summary,
  ];
}

const person = (words: string): Reading => ({
  line: `quotes ${words}`,
  meant: 'tried',
  needs: 'person',
});

/** “Marchetti’s latest” are her words; “the strike’s latest” is news. */
const personIn = (bare: string, whose: string | undefined): Reading[] =>
  whose === undefined || ASKS.test(whose) ? [] : [person(bare.slice(0, whose.length))];
