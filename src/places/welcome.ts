import type { Greeting } from '../chat/reception.ts';
import { type Action, type Block, button, reply } from '../chat/reply/reply.ts';
import { listAll } from '../language/list.ts';
import { message, say } from '../language/say.ts';

/** What we know of the place that greets us. */
export type Found = {
  placeName: string;
  sources: number;
  /** What was set up there before, and is paused until somebody resumes it. */
  kept: Count;
  /** The same that is paused until something is mended, and that goes on already. */
  waiting: Count;
  goOn: Count;
};
type Count = { briefings: number; follows: number };

/**
 * The one card that a new place gets. Nothing is posted there until somebody has agreed to it, and
 * the card says so. In private, where no button can know the place, it says what to type there.
 */
export function welcome(found: Found): Greeting {
  const title = isKept(found) ? say('I am back') : say('Who said what, word for word');
  return {
    inPublic: reply(title, {
      blocks: [...about(found), note(say(WHO_SEES))],
      actions: [...resuming(found), ...toTry()],
      onlyToAsker: false,
    }),
    inPrivate: reply(title, {
      blocks: [
        ...about(found),
        text(say('To set up a briefing, type /desk setup in {place}.', { place: found.placeName })),
      ],
      actions: [button(say('What I can do'), 'help', 'primary')],
    }),
  };
}

const WHO_SEES = message(
  'Setting up takes whoever manages this place. Answers to questions are shown to the asker alone. What I keep: /privacy',
);

const toTry = (): Action[] => [
  button(say('Newest statements'), 'quotes'),
  button(say('What I can do'), 'help'),
];

function about(found: Found): Block[] {
  const { sources, kept, waiting, goOn } = found;
  if (isKept(found))
    return [
      ...(isAny(goOn)
        ? [text(say('What was set up here before goes on: {what}.', { what: listed(goOn) }))]
        : []),
      ...(isAny(waiting)
        ? [
            text(
              say('Paused until I can post there again, of which “desk doctor” tells: {what}.', {
                what: listed(waiting),
              }),
            ),
          ]
        : []),
      ...(isAny(kept)
        ? [
            text(
              say(
                'What was set up here before is still there, and paused: {what}. Nothing is posted until somebody resumes it.',
                { what: listed(kept) },
              ),
            ),
          ]
        : []),
    ];
  return [
    text(
      say(
        'I read {sources, plural, =0 {news feeds} one {# news source} other {# news sources}} and answer in chat. Every sentence I show is copied from an article, with a link to the passage.',
        { sources },
      ),
    ),
    text(
      say('Nothing is posted here until you set it up: a channel, a time, and topics if you like.'),
    ),
  ];
}

const listed = (count: Count): string => listAll(sayCount(count));

const sayCount = ({ briefings, follows }: Count): string[] => [
  ...(briefings > 0
    ? [say('{briefings, plural, one {# briefing} other {# briefings}}', { briefings })]
    : []),
  ...(follows > 0 ? [say('{follows, plural, one {# follow} other {# follows}}', { follows })] : []),
];

const isAny = ({ briefings, follows }: Count): boolean => briefings + follows > 0;

const isKept = ({ kept, waiting, goOn }: Found): boolean => [kept, waiting, goOn].some(isAny);

/** Follows go on by their list. */
function resuming(found: Found): Action[] {
  const { briefings, follows } = found.kept;
  return [
    ...(briefings > 0
      ? [button(say('Resume the briefings'), `briefing resume all ${briefings}`, 'primary')]
      : isKept(found)
        ? [button(say('All briefings'), 'briefing list', 'primary')]
        : [button(say('Set up a briefing'), 'setup', 'primary')]),
    ...(follows > 0 ? [button(say('What is followed'), 'following')] : []),
  ];
}

const text = (words: string): Block => ({ kind: 'text', text: words });
const note = (words: string): Block => ({ kind: 'note', text: words });
