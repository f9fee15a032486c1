import { count } from '../../src/chat/count.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { type Block, button, type Item } from '../../src/chat/reply/reply.ts';
import type { Speaker } from '../../src/model.ts';
import type { SpeakerProfile } from '../../src/store/speakers/speakers.ts';
import { fold } from '../../src/text/fold.ts';
import { exactName } from '../who/exact-name.ts';
import { labelsAmong } from '../who/labels-among.ts';
import type { CountedTopic } from './count-on-topics.ts';
import type { Beside } from './find-company.ts';

const MAX_SHOWN = 8;

/** What the statements are about, each with a button that finds them, as many as are counted. */
export const topicSection = (topics: CountedTopic[], speaker: Speaker): Block[] =>
  section(
    'Topics',
    topics.map((counted) => ({
      ...item(counted.topic, sayCounted(counted)),
      actions: [
        button(
          `On ${counted.topic}`,
          formatLine('quotes', { speaker: exactName(speaker), about: counted.topic }),
        ),
      ],
    })),
  );

/** “6 statements with it, 9 more in reports about it”. */
function sayCounted({ naming, inReports, exact }: CountedTopic): string {
  if (naming === 0) return `${count(inReports, 'statement')} in reports about it`;
  const withIt = `${exact ? '' : 'more than '}${count(naming, 'statement')} with it`;
  return inReports > 0 ? `${withIt}, ${inReports} more in reports about it` : withIt;
}

/** What somebody was called, and when; the latest first. */
export const roleSection = ({ roles }: SpeakerProfile): Block[] =>
  section(
    'Described as',
    [...Map.groupBy(roles, ({ role }) => fold(role)).values()]
      .map(joinRoles)
      .sort((one, other) => other.lastSaid.localeCompare(one.lastSaid))
      .map(({ role, quotes, firstSaid, lastSaid }) => {
        const [first, last] = [dayOf(firstSaid), dayOf(lastSaid)];
        const when = first === last ? first : `${first} to ${last}`;
        return item(role, `${count(quotes, 'quote')}, ${when}`);
      }),
  );

type Role = SpeakerProfile['roles'][number];

/** `Mayor` and `mayor` are one, in the commoner spelling. */
const joinRoles = (alike: Role[]): Role =>
  alike.reduce((one, other) => ({
    role: one.role,
    quotes: one.quotes + other.quotes,
    firstSaid: one.firstSaid < other.firstSaid ? one.firstSaid : other.firstSaid,
    lastSaid: one.lastSaid > other.lastSaid ? one.lastSaid : other.lastSaid,
  }));

export const outletSection = ({ outlets }: SpeakerProfile): Block[] =>
  section(
    'Quoted by',
    outlets.map(({ outlet, quotes }) => item(outlet, count(quotes, 'quote'))),
  );

/** Who speaks in the same reports: nothing says that one answers the other. */
export function companySection(company: Beside[]): Block[] {
  const labels = labelsAmong(company.map(({ one }) => one));
  return section(
    'In the same reports',
    company.map(({ one, reports, naming }, at) => ({
      ...item(
        labels[at]!,
        [count(reports, 'report'), naming > 0 && `named in ${count(naming, 'statement')}`]
          .filter(Boolean)
          .join(', '),
      ),
      actions: [button('Profile', formatLine('speakers list', { name: exactName(one.speaker) }))],
    })),
  );
}

export type Spelling = { name: string; quotes: number };

/** Each spelling once, with how often it was met under all parts of the speaker; the commonest first. */
export function spellingsOf({ names }: SpeakerProfile): Spelling[] {
  const counts = new Map<string, number>();
  for (const { name, quotes } of names) counts.set(name, (counts.get(name) ?? 0) + quotes);
  return [...counts]
    .map(([name, quotes]) => ({ name, quotes }))
    .sort((one, other) => other.quotes - one.quotes);
}

/** ` Names met: Ilse Marchetti (12), Marchetti (3).`, or nothing where there is one only. */
export function sayNamesMet(spellings: Spelling[]): string {
  if (spellings.length < 2) return '';
  const shown = spellings.slice(0, MAX_SHOWN).map(({ name, quotes }) => `${name} (${quotes})`);
  const left = spellings.length - shown.length;
  return ` Names met: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}.`;
}

export const dayOf = (instant: string): string => instant.slice(0, 10);

const item = (label: string, detail: string): Item => ({ label, detail, url: null, actions: [] });

const section = (heading: string, items: Item[]): Block[] =>
  items.length > 0
    ? [
        {
          kind: 'heading',
          text: items.length > MAX_SHOWN ? `${heading} (${MAX_SHOWN} of ${items.length})` : heading,
        },
        { kind: 'list', items: items.slice(0, MAX_SHOWN) },
      ]
    : [];
