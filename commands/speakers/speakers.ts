import { type Command, type Context, defineVerb, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { areDescribed } from '../../src/speakers/match-speakers.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { SPEAKER } from '../examples.ts';
import { searchedWhat } from '../searched-what.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName, nameAmong } from '../who/exact-name.ts';
import { findMisspelt } from '../who/find-misspelt.ts';
import { labelsAmong } from '../who/labels-among.ts';
import { lookUp } from '../who/look-up.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';
import { merge } from './merge.ts';
import { speakerProfile } from './speaker-profile.ts';
import { split } from './split.ts';

const MAX_SHOWN = 15;
const MAX_NEAR = 3;
/** A program or a terminal gets so many. */
const MAX_LISTED = 10_000;

const list = defineVerb({
  about: 'Who has been quoted most; add a name to see who that is',
  options: {
    name: { kind: 'text', about: 'only speakers with this name', suggest: suggestSpeakers },
  },
  examples: ['speakers', example`speakers ${SPEAKER}`],
  postable: true,
  onlyReads: true,
  async run({ name }, context) {
    const found = name
      ? await lookUp(name, context)
      : await context.store.findSpeakers({
          placeId: context.place.id,
          // One more tells whether there are others.
          limit: (context.whole ? MAX_LISTED : MAX_SHOWN) + 1,
        });
    if (name && found.length === 1) return speakerProfile(found[0]!, context);
    if (found.length > 0)
      return listOf(name ? titleOf(name, found) : say('Most quoted'), found, context);
    return name ? nobody(name, context) : nobodyYet(context);
  },
});

const nobodyYet = async (context: Context): Promise<Reply> =>
  reply(say('Nobody has been quoted yet.'), {
    blocks: [{ kind: 'text', text: await searchedWhat(context) }],
    actions: [button(say('Sources'), 'sources list')],
    data: [],
  });

/** That nobody is called so, with those whose names are nearly so. */
async function nobody(name: string, context: Context): Promise<Reply> {
  const near = await findMisspelt(name, MAX_NEAR, context);
  const labels = labelsAmong(near);
  const title = [
    say('Nobody called “{typed}” has been quoted.', { typed: sayBack(name) }),
    ...(near.length > 0 ? [say('Did you mean {speakers}?', { speakers: listAny(labels) })] : []),
  ].join(' ');
  return reply(title, {
    blocks: [{ kind: 'text', text: await searchedWhat(context) }],
    actions: [
      ...near.map(({ speaker }, at) =>
        button(labels[at]!, formatLine('speakers list', { name: exactName(speaker) }), 'primary'),
      ),
      button(say('All speakers'), 'speakers'),
    ],
    data: [],
  });
}

const titleOf = (name: string, found: SpeakerCount[]): string =>
  areDescribed(found, name)
    ? say('Speakers described as “{typed}”', { typed: sayBack(name) })
    : say('Speakers called “{typed}”', { typed: sayBack(name) });

function listOf(title: string, all: SpeakerCount[], { whole }: Context): Reply {
  const listed = all.slice(0, MAX_LISTED);
  const found = listed.slice(0, MAX_SHOWN);
  const labels = labelsAmong(found);
  return reply(title, {
    blocks: [
      {
        kind: 'list',
        items: found.map((one, at) => ({
          label: labels[at]!,
          detail: [
            roleBeside(labels[at]!, one),
            say('{quotes, plural, one {# quote} other {# quotes}}', { quotes: one.quotes }),
          ]
            .filter(Boolean)
            .join(' · '),
          url: null,
          actions: [
            button(say('Quotes'), formatLine('quotes', { speaker: nameAmong(one, found) })),
          ],
        })),
      },
      ...(found.length < all.length ? [{ kind: 'note' as const, text: cutOff(all, whole) }] : []),
    ],
    data: (whole ? listed : found).map(({ speaker, quotes, lastSaid, outlets }) => ({
      name: speaker.name,
      kind: speaker.kind,
      roles: speaker.roles,
      quotes,
      outlets,
      lastSaid,
    })),
  });
}

/** The role, where the label does not have it. */
const roleBeside = (label: string, { speaker }: SpeakerCount): string | undefined =>
  label.startsWith(nameAndRole(speaker)) ? undefined : speaker.roles[0];

/** In a chat only one more than is shown was looked for, so nobody knows how many there are. */
function cutOff(all: SpeakerCount[], whole: boolean): string {
  const most = { shown: MAX_SHOWN, max: MAX_LISTED };
  if (!whole)
    return say('Only the {shown} most quoted are shown. Add a name to find others.', most);
  return all.length > MAX_LISTED
    ? say(
        'The {shown} most quoted of more than {max}. Add a name to find others; --json lists up to {max}.',
        most,
      )
    : say(
        'The {shown} most quoted of {all}. Add a name to find others; --json lists up to {max}.',
        { ...most, all: all.length },
      );
}

const speakers: Command = {
  name: 'speakers',
  about: 'Who has been quoted, and who is who',
  parts: { list, merge, split },
  otherwise: 'list',
};
export default speakers;
