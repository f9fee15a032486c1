import { suggestZones } from '../../../commands/briefing/suggest-zones.ts';
import { commands } from '../../../commands/index.ts';
import { isPasted } from '../../../commands/place/is-pasted.ts';
import { summaryOfText } from '../../../commands/summary/summary-of-text.ts';
import { extractBrought } from '../../../commands/verify/extract-brought.ts';
import { lookUp, nameWordsOf } from '../../../commands/who/look-up.ts';
import { readStoredDays } from '../../../src/briefings/order/days.ts';
import { readOrder } from '../../../src/briefings/order/read-order.ts';
import { readDays, readTimes } from '../../../src/briefings/order/read-parts.ts';
import type { Context } from '../../../src/chat/command.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { cutClause } from '../../../src/chat/fit/cut-clause.ts';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { fitReply } from '../../../src/chat/fit/fit.ts';
import { completeLine } from '../../../src/chat/line/complete.ts';
import { formatLine, parseLine } from '../../../src/chat/line/line.ts';
import { passageUrl } from '../../../src/chat/receipts/passage-url.ts';
import { isolateAll } from '../../../src/chat/reply/isolate.ts';
import { marksAround } from '../../../src/chat/reply/marks-around.ts';
import { parseMoment } from '../../../src/chat/times/parse-moment.ts';
import { readMoment } from '../../../src/chat/times/read-moment.ts';
import { findZone, meantZone } from '../../../src/chat/times/time-zone.ts';
import { cleanLine } from '../../../src/chat/understand/clean-line.ts';
import { readQuestion } from '../../../src/chat/understand/read-question.ts';
import { takeTimes } from '../../../src/chat/understand/take-times.ts';
import { toRuns } from '../../../src/chat/understand/to-runs.ts';
import { toTokens } from '../../../src/chat/understand/tokens.ts';
import { MAX_QUESTION_CHARS, understandLine } from '../../../src/chat/understand-line.ts';
import { quoteWord, splitLine } from '../../../src/chat/words.ts';
import { diffWords } from '../../../src/text/diff-words.ts';
import { judge } from '../../../src/verify/judge.ts';
import { mendedTerms, tellingTerms } from '../../../src/verify/telling-terms.ts';
import type { Read } from '../measure.ts';
import { replyWith } from './records.ts';

const CLOCK = { now: new Date('2026-11-20T09:00:00Z'), zone: 'UTC' };
const LIMITS = { chars: 4_000, blocks: 40, actions: 5 };
const nobody = {
  now: CLOCK.now,
  place: { id: 'a', platform: 'cli', name: 'a' },
  store: {
    findSpeakers: async () => [],
    findNames: async () => [],
    findFeeds: async () => [],
    findArticles: async () => [],
    listQuotes: async () => [],
    findQuotes: async () => ({ quotes: [], total: 0, exact: true }),
  },
  user: { zone: 'UTC' },
  write: (line: string) => line,
} as unknown as Context;

/** A refusal is an answer, too. */
const asTold = (error: unknown): void => {
  if (!(error instanceof UserError)) throw error;
};

/** What is done with whatever somebody types or pastes. */
export const ASKED: Record<string, Read> = {
  'chat/parseLine': (text) => parseLine(text, commands),
  'chat/parseLine of a search': (text) => parseLine(`quotes ${text}`, commands),
  'chat/parseLine of a summary': (text) => parseLine(`summary ${text}`, commands),
  'chat/parseLine of an option': (text) => parseLine(`quotes about:${text}`, commands),
  'chat/parseLine of a time': (text) => parseLine(`quotes since:${text}`, commands),
  'chat/cleanLine': cleanLine,
  'chat/readQuestion': (text) => readQuestion(text.slice(0, MAX_QUESTION_CHARS)),
  'chat/toRuns': (text) => toRuns(takeTimes(toTokens(splitLine(text))).rest),
  'chat/understandLine': (text) => understandLine(text, commands, nobody).catch(asTold),
  'chat/understandLine of quotes': (text) =>
    understandLine(`quotes ${text}`, commands, nobody).catch(asTold),
  'chat/formatLine': (text) => parseLine(formatLine('quotes', { about: text }), commands),
  'chat/completeLine': (text) => completeLine(text, commands, nobody),
  'chat/completeLine of a search': (text) => completeLine(`quotes ${text}`, commands, nobody),
  'chat/quoteWord': quoteWord,
  'chat/parseMoment': parseMoment,
  'chat/readMoment': (text) => readMoment(text, 'since', CLOCK),
  'chat/findZone': findZone,
  'chat/meantZone': meantZone,
  'chat/cutText': (text) => cutText(text, Math.floor(text.length / 2)),
  'chat/cutClause': (text) => cutClause(text, all(text), [all(text)], [all(text)]),
  'chat/fitReply': (text) => fitReply(replyWith(text), LIMITS),
  'chat/isolateAll': (text) => isolateAll([text, text]),
  'chat/marksAround': (text) => marksAround(text, [all(text)]),
  'chat/passageUrl': (text) => passageUrl('https://a.example/', text, [half(text)]),
  'briefings/readDays': readDays,
  'briefings/readOrder': (text) => readOrder(text),
  'briefings/readStoredDays': readStoredDays,
  'briefings/readTimes': readTimes,
  'commands/suggestZones': suggestZones,
  'commands/isPasted': isPasted,
  'commands/summaryOfText': (text) => summaryOfText(text, { length: 'short' }, nobody),
  'commands/extractBrought': extractBrought,
  'verify/judge': (text) => judge(text.slice(0, MAX_QUOTATION_CHARS), RECORDED),
  'verify/judge beside a long text': (text) => judge('we go on', [{ id: 'a', text }]),
  'verify/tellingTerms': tellingTerms,
  'verify/mendedTerms': mendedTerms,
  'text/diffWords': (text) => diffWords(text, 'we go on'),
  'commands/nameWordsOf': nameWordsOf,
  'commands/lookUp': (text) => lookUp(text, nobody),
};

/** As `verify` takes of one. */
const MAX_QUOTATION_CHARS = 6_000;
const RECORDED = [
  { id: 'a', text: 'We go on. “We” go, a and the.' },
  { id: 'b', text: 'a a a “a ” Ab (AB)' },
];
const all = (text: string) => ({ start: 0, end: text.length });
const half = (text: string) => ({ start: Math.floor(text.length / 2), end: text.length });
