import { type Command, type Context, defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { type Block, button, reply } from '../../src/chat/reply/reply.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { KEPT_DAYS } from '../../src/places/reception.ts';

const show = defineVerb({
  about: 'What I keep of this place and of you, and how to have it deleted',
  own: true,
  options: {},
  examples: ['privacy'],
  async run(_, context) {
    const kept = await countKept(context);
    return reply(say('What I keep'), {
      blocks: [
        text(
          say(
            'Of this place: {kept}, and the pages it had me read. With a briefing or follow I keep where it is posted and the id of whoever made it, to tell them of trouble. What they have posted is kept for 90 days, to correct it where a source changes a quotation.',
            { kept: isNothing(kept) ? say('nothing that was set up') : listed(kept) },
          ),
        ),
        text(
          say(
            'Of questions and answers I keep nothing, nor of messages: I am handed the words of those alone that are to me. What was asked last in a thread is kept, so that “and since Monday?” goes on from it, and so is a long line behind a button, for 30 days after it was last used. The log has which command was asked, never the words.',
          ),
        ),
        text(
          say(
            'Where somebody presses “Something wrong?”, what was asked, what was shown and what is wrong is kept for 90 days and told whoever runs this desk, without a name.',
          ),
        ),
        text(
          say(
            'When I am removed from here, all of it is paused, and deleted {days, plural, one {# day} other {# days}} later. “{delete}” deletes it at once, “{export}” gives it as a file; both take whoever manages this place.',
            {
              days: KEPT_DAYS,
              delete: context.write('privacy delete'),
              export: context.write('privacy export'),
            },
          ),
        ),
      ],
      actions: context.user.manages
        ? [
            button(say('As a file'), 'privacy export'),
            button(say('Delete all'), 'privacy delete', 'danger'),
          ]
        : [],
      data: kept,
    });
  },
});

const exportAll = defineVerb({
  about: 'All that was set up here, as a file',
  own: true,
  options: {},
  examples: ['privacy export'],
  manages: true,
  onlyShows: true,
  async run(_, { store, place }) {
    const { exportSettings } = await import('../../src/settings/export-settings.ts');
    const content = await exportSettings(store, place.id);
    return reply(say('All that was set up here'), {
      file: { name: 'on-record.json', type: 'application/json', text: content },
      data: JSON.parse(content),
    });
  },
});

const remove = defineVerb({
  about: 'Delete all that was set up here, at once',
  own: true,
  options: { sure: { kind: 'choice', about: 'yes', choices: ['yes'], named: true } },
  examples: ['privacy delete'],
  manages: true,
  async run({ sure }, context) {
    const { store, place } = context;
    const kept = await countKept(context);
    const what = sayAll(kept, await hasPages(context));
    if (what === undefined)
      return reply(say('There is nothing to delete: nothing was set up here.'), {
        data: { deleted: kept },
      });
    if (!sure)
      throw new UserError(
        say('This deletes {what}, for good: nobody can undo it. “{export}” saves it first.', {
          what,
          export: context.write('privacy export'),
        }),
        [
          { label: say('Delete all of it'), line: 'privacy delete sure:yes', style: 'danger' },
          { label: say('Save it first'), line: 'privacy export' },
        ],
        { asksBack: true },
      );
    await store.forgetPlace(place.id);
    return reply(say('Deleted: {what}.', { what }), {
      blocks: [text(say('I am still here. To go on anew, set up a briefing; else remove me.'))],
      actions: [button(say('Set up a briefing'), 'setup')],
      data: { deleted: kept },
    });
  },
});

type Kept = {
  briefings: number;
  follows: number;
  sources: number;
  corrections: number;
  editors: number;
};

async function countKept({ store, place }: Context): Promise<Kept> {
  const { merges, splits } = await store.findRepairs(place.id);
  return {
    briefings: (await store.findBriefings(place.id)).length,
    follows: (await store.findFollows(place.id)).length,
    sources: (await store.findFollowedFeeds(place.id)).length,
    corrections: merges.length + splits.length,
    editors: (await store.findEditors(place.id)).length,
  };
}

/** Pages and files that were read here for this place alone. */
const hasPages = async ({ store, place }: Context): Promise<boolean> =>
  (await store.findFeeds(place.id)).some(({ kind, shared }) => kind === 'import' && !shared);

const isNothing = (kept: Kept): boolean => Object.values(kept).every((many) => many === 0);

/** All that is deleted; undefined where there is nothing. */
function sayAll(kept: Kept, hasPages: boolean): string | undefined {
  if (isNothing(kept)) return hasPages ? say('the pages it had me read') : undefined;
  return hasPages
    ? say('{kept} in this place, and the pages it had me read', { kept: listed(kept) })
    : say('{kept} in this place', { kept: listed(kept) });
}

/** `2 briefings, 1 follow and 3 sources of its own` */
const listed = ({ briefings, follows, sources, corrections, editors }: Kept): string =>
  listAll([
    ...(briefings > 0
      ? [say('{briefings, plural, one {# briefing} other {# briefings}}', { briefings })]
      : []),
    ...(follows > 0
      ? [say('{follows, plural, one {# follow} other {# follows}}', { follows })]
      : []),
    ...(sources > 0
      ? [
          say('{sources, plural, one {# source of its own} other {# sources of its own}}', {
            sources,
          }),
        ]
      : []),
    ...(corrections > 0
      ? [
          say(
            '{corrections, plural, one {# correction of speakers} other {# corrections of speakers}}',
            { corrections },
          ),
        ]
      : []),
    ...(editors > 0
      ? [say('{editors, plural, one {# editor} other {# editors}}', { editors })]
      : []),
  ]);

const text = (words: string): Block => ({ kind: 'text', text: words });

const privacy: Command = {
  name: 'privacy',
  about: 'What I keep of this place, as a file, and how to have it deleted',
  parts: { show, export: exportAll, delete: remove },
  otherwise: 'show',
};
export default privacy;
