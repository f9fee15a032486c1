import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { groupByReport } from '../../src/chat/receipts/group-by-report.ts';
import { type Action, type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { writeDay } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker, StoredQuote } from '../../src/model.ts';
import type { DayCount } from '../../src/store/quotes/quote-outlines.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { chartOf } from '../over-time/chart-of.ts';
import { quoteData } from '../quotes/quote-data.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName } from '../who/exact-name.ts';
import { countOnTopics } from './count-on-topics.ts';
import { findCompany } from './find-company.ts';
import { findTopics } from './find-topics.ts';
import {
  companySection,
  outletSection,
  roleSection,
  sayNamesMet,
  spellingsOf,
  topicSection,
} from './profile-sections.ts';

const MAX_LATEST = 3;
/** Topics and company are found in so many of the newest statements. */
const MAX_OUTLINES = 1_000;

/**
 * Who a speaker is, from the articles read here: names, roles with their dates, outlets, topics, who
 * else speaks in the same reports, and the latest statements.
 */
export async function speakerProfile(
  one: SpeakerCount,
  context: Context,
  { mostLatest = MAX_LATEST } = {},
): Promise<Reply> {
  const { store, place } = context;
  const { speaker, quotes, outlets, lastSaid } = one;
  const search = { placeId: place.id, speakerIds: [speaker.id], vanished: true };
  const profile = await store.findProfile(place.id, speaker.id);
  const latest = mostLatest > 0 ? await store.listQuotes({ ...search, limit: mostLatest }) : [];
  const outlines = await store.outlineQuotes({ ...search, limit: MAX_OUTLINES });
  const chart = chartOf(daysOf(await store.countDays(search)));
  const company = await findCompany(one, outlines, context);
  const spellings = spellingsOf(profile);
  const people = company.flatMap(({ one }) => (one.speaker.kind === 'person' ? one.speaker : []));
  const names = [...spellings, ...people].map(({ name }) => name);
  const topics = await countOnTopics(findTopics(outlines, names), search, context);
  const quoted = say(
    '{quotes, plural, one {# quote} other {# quotes}} in {outlets, plural, one {# outlet} other {# outlets}}, the last on {day}.',
    { quotes, outlets, day: writeDay(lastSaid) },
  );
  return reply(nameAndRole(speaker), {
    blocks: [
      { kind: 'text', text: [quoted, ...sayNamesMet(spellings)].join(' ') },
      ...(chart ? [chart] : []),
      ...latestSection(latest, speaker),
      ...topicSection(topics, speaker),
      ...roleSection(profile),
      ...outletSection(profile),
      ...companySection(company),
    ],
    actions: actionsFor(speaker, context),
    data: {
      name: speaker.name,
      kind: speaker.kind,
      names: spellings.map(({ name }) => name),
      spellings,
      roles: profile.roles,
      quotes,
      outlets: profile.outlets,
      lastSaid,
      topics: topics.map(({ topic, naming, inReports }) => ({
        topic,
        statements: naming + inReports,
        naming,
      })),
      inSameReports: company.map(({ one, reports, naming }) => ({
        name: one.speaker.name,
        reports,
        statementsNaming: naming,
      })),
      weeks: chart?.bars ?? [],
      latest: latest.flatMap(quoteData),
    },
  });
}

const latestSection = (latest: StoredQuote[], speaker: Speaker): Block[] =>
  latest.length > 0
    ? [{ kind: 'heading', text: say('Latest statements') }, ...groupByReport(latest, speaker)]
    : [];

function actionsFor(speaker: Speaker, { commands }: Context): Action[] {
  const name = exactName(speaker);
  const hasTimeline = commands.some((command) => command.name === 'timeline');
  return [
    button(say('All statements'), formatLine('quotes', { speaker: name }), 'primary'),
    ...(hasTimeline ? [button(say('Timeline'), formatLine('timeline', { speaker: name }))] : []),
    button(say('Follow'), formatLine('follow', { who: name })),
  ];
}

/** The day of each statement. */
const daysOf = (counts: DayCount[]): string[] =>
  counts.flatMap(({ day, quotes }) => Array.from({ length: quotes }, () => day));
