import { type Command, type Context, defineVerb } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { UserError } from '../../src/chat/errors.ts';
import { type Block, button, reply } from '../../src/chat/reply/reply.ts';
import { listAll } from '../../src/language/list.ts';
import { KEPT_DAYS } from '../../src/places/reception.ts';
import { exportSettings } from '../../src/settings/export-settings.ts';

const show = defineVerb({
  about: 'What I keep of this place and of you, and how to have it deleted',
  options: {},
  examples: ['privacy'],
  async run(_, context) {
    const kept = await countKept(context);
    return reply('What I keep', {
      blocks: [
        text(
          `Of this place: ${listed(kept)}, and the pages it had me read. With a briefing or follow I keep where it is posted and the id of whoever made it, to tell them of trouble.`,
        ),
        text(
          'Of questions and answers I keep nothing, nor of messages: I am handed the words of those alone that are to me. A long line behind a button is kept for 30 days after it was last used. The log has which command was asked, never the words.',
        ),
        text(
          `When I am removed from here, all of it is paused, and deleted ${KEPT_DAYS} days later. “${context.write('privacy delete')}” deletes it at once, “${context.write('privacy export')}” gives it as a file; both take whoever manages this place.`,
        ),
      ],
      actions: context.user.manages
        ? [button('As a file', 'privacy export'), button('Delete all', 'privacy delete', 'danger')]
        : [],
      data: kept,
    });
  },
});

const exportAll = defineVerb({
  about: 'All that was set up here, as a file',
  options: {},
  examples: ['privacy export'],
  manages: true,
  async run(_, { store, place }) {
    const content = await exportSettings(store, place.id);
    return reply('All that was set up here', {
      file: { name: 'on-record.json', type: 'application/json', text: content },
      data: JSON.parse(content),
    });
  },
});

const remove = defineVerb({
  about: 'Delete all that was set up here, at once',
  options: { sure: { kind: 'choice', about: 'yes', choices: ['yes'], named: true } },
  examples: ['privacy delete'],
  manages: true,
  async run({ sure }, context) {
    const { store, place } = context;
    const kept = await countKept(context);
    const what = [
      ...(isNothing(kept) ? [] : [`${listed(kept)} in this place`]),
      ...((await hasPages(context)) ? ['the pages it had me read'] : []),
    ].join(', and ');
    if (what === '')
      return reply('There is nothing to delete: nothing was set up here.', {
        data: { deleted: kept },
      });
    if (!sure)
      throw new UserError(
        `This deletes ${what}, for good: nobody can undo it. “${context.write('privacy export')}” saves it first.`,
        [
          { label: 'Delete all of it', line: 'privacy delete sure:yes', style: 'danger' },
          { label: 'Save it first', line: 'privacy export' },
        ],
        { asksBack: true },
      );
    await store.forgetPlace(place.id);
    return reply(`Deleted: ${what}.`, {
      blocks: [text('I am still here. To go on anew, set up a briefing; else remove me.')],
      actions: [button('Set up a briefing', 'setup')],
      data: { deleted: kept },
    });
  },
});

type Kept = { briefings: number; follows: number; sources: number; corrections: number };

async function countKept({ store, place }: Context): Promise<Kept> {
  const { merges, splits } = await store.findRepairs(place.id);
  return {
    briefings: (await store.findBriefings(place.id)).length,
    follows: (await store.findFollows(place.id)).length,
    sources: (await store.findFollowedFeeds(place.id)).length,
    corrections: merges.length + splits.length,
  };
}

/** Pages and files that were read here for this place alone. */
const hasPages = async ({ store, place }: Context): Promise<boolean> =>
  (await store.findFeeds(place.id)).some(({ kind, shared }) => kind === 'import' && !shared);

const isNothing = (kept: Kept): boolean => Object.values(kept).every((many) => many === 0);

/** `2 briefings, 1 follow and 3 sources`, or `nothing that was set up` */
function listed({ briefings, follows, sources, corrections }: Kept): string {
  const parts: [number, string][] = [
    [briefings, 'briefing'],
    [follows, 'follow'],
    [sources, 'source of its own'],
    [corrections, 'correction of speakers'],
  ];
  const kept = parts.flatMap(([many, what]) => (many > 0 ? [countOf(many, what)] : []));
  return kept.length > 0 ? listAll(kept) : 'nothing that was set up';
}

/** `2 sources of its own`: the plural is that of the first word. */
function countOf(many: number, what: string): string {
  const [first = '', ...rest] = what.split(' ');
  return [count(many, first), ...rest].join(' ');
}

const text = (words: string): Block => ({ kind: 'text', text: words });

const privacy: Command = {
  name: 'privacy',
  about: 'What I keep of this place, as a file, and how to have it deleted',
  parts: { show, export: exportAll, delete: remove },
  otherwise: 'show',
};
export default privacy;
