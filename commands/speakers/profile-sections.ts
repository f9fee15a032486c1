import { formatLine } from '../../src/chat/line/line.ts';
import { type Block, button, type Item } from '../../src/chat/reply/reply.ts';
import { writeDay } from '../../src/language/days.ts';
import { say } from '../../src/language/say.ts';
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
    say('Topics'),
    topics.map((counted) => ({
      ...item(counted.topic, sayCounted(counted)),
      actions: [
        button(
          say('On {topic}', { topic: counted.topic }),
          formatLine('quotes', { speaker: exactName(speaker), about: counted.topic }),
        ),
      ],
    })),
  );

/** “6 statements with it, 9 more in reports about it”. */
function sayCounted({ naming, inReports, exact }: CountedTopic): string {
  if (naming === 0)
    return say('{statements, plural, one {# statement} other {# statements}} in reports about it', {
      statements: inReports,
    });
  const withIt = exact
    ? say('{statements, plural, one {# statement} other {# statements}} with it', {
        statements: naming,
      })
    : say('more than {statements, plural, one {# statement} other {# statements}} with it', {
        statements: naming,
      });
  return inReports > 0
    ? say('{statements}, {more} more in reports about it', { statements: withIt, more: inReports })
    : withIt;
}

/** What somebody was called, and when; the latest first. */
export const roleSection = ({ roles }: SpeakerProfile): Block[] =>
  section(
    say('Described as'),
    [...Map.groupBy(roles, ({ role }) => fold(role)).values()]
      .map(joinRoles)
      .sort((one, other) => other.lastSaid.localeCompare(one.lastSaid))
      .map(({ role, quotes, firstSaid, lastSaid }) => {
        const [first, last] = [writeDay(firstSaid), writeDay(lastSaid)];
        const when = first === last ? first : say('{first} to {last}', { first, last });
        return item(role, `${sayQuotes(quotes)}, ${when}`);
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
    say('Quoted by'),
    outlets.map(({ outlet, quotes }) => item(outlet, sayQuotes(quotes))),
  );

/** Who speaks in the same reports: nothing says that one answers the other. */
export function companySection(company: Beside[]): Block[] {
  const labels = labelsAmong(company.map(({ one }) => one));
  return section(
    say('In the same reports'),
    company.map(({ one, reports, naming }, at) => ({
      ...item(
        labels[at]!,
        [
          say('{reports, plural, one {# report} other {# reports}}', { reports }),
          ...(naming > 0
            ? [
                say('named in {statements, plural, one {# statement} other {# statements}}', {
                  statements: naming,
                }),
              ]
            : []),
        ].join(', '),
      ),
      actions: [
        button(say('Profile'), formatLine('speakers list', { name: exactName(one.speaker) })),
      ],
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

/** `Names met: Ilse Marchetti (12), Marchetti (3).`, or nothing where there is one only. */
export function sayNamesMet(spellings: Spelling[]): string[] {
  if (spellings.length < 2) return [];
  const shown = spellings.slice(0, MAX_SHOWN).map(({ name, quotes }) => `${name} (${quotes})`);
  const left = spellings.length - shown.length;
  const names = shown.join(', ');
  return [
    left > 0
      ? say('Names met: {names} and {more} more.', { names, more: left })
      : say('Names met: {names}.', { names }),
  ];
}

const sayQuotes = (quotes: number): string =>
  say('{quotes, plural, one {# quote} other {# quotes}}', { quotes });

const item = (label: string, detail: string): Item => ({ label, detail, url: null, actions: [] });

const section = (heading: string, items: Item[]): Block[] =>
  items.length > 0
    ? [
        {
          kind: 'heading',
          text:
            items.length > MAX_SHOWN
              ? say('{heading} ({shown} of {all})', {
                  heading,
                  shown: MAX_SHOWN,
                  all: items.length,
                })
              : heading,
        },
        { kind: 'list', items: items.slice(0, MAX_SHOWN) },
      ]
    : [];
