import { count } from '../chat/count.ts';
import type { Greeting } from '../chat/reception.ts';
import { type Action, type Block, button, reply } from '../chat/reply/reply.ts';

/** What we know of the place that greets us. */
export type Found = {
  placeName: string;
  sources: number;
  /** Briefings and follows that were set up there before, and are paused since we left. */
  kept: { briefings: number; follows: number };
};

/**
 * The one card that a new place gets. Nothing is posted there until somebody has agreed to it, and
 * the card says so. In private, where no button can know the place, it says what to type there.
 */
export function welcome(found: Found): Greeting {
  const title = isKept(found) ? 'I am back' : 'Who said what, word for word';
  return {
    inPublic: reply(title, {
      blocks: [...about(found), note(WHO_SEES)],
      actions: [...resuming(found), ...TRY],
      onlyToAsker: false,
    }),
    inPrivate: reply(title, {
      blocks: [
        ...about(found),
        text(`To set up a briefing, type /desk setup in ${found.placeName}.`),
      ],
      actions: [button('What I can do', 'help', 'primary')],
    }),
  };
}

const WHO_SEES =
  'Setting up takes whoever manages this place. Answers to questions are shown to the asker alone. What I keep: /privacy';

const TRY: Action[] = [button('Newest statements', 'quotes'), button('What I can do', 'help')];

function about(found: Found): Block[] {
  const { sources, kept } = found;
  if (isKept(found))
    return [
      text(
        `What was set up here before is still there, and paused: ${[
          ...(kept.briefings > 0 ? [count(kept.briefings, 'briefing')] : []),
          ...(kept.follows > 0 ? [count(kept.follows, 'follow')] : []),
        ].join(' and ')}. Nothing is posted until somebody resumes it.`,
      ),
    ];
  return [
    text(
      `I read ${sources > 0 ? count(sources, 'news source') : 'news feeds'} and answer in chat. Every sentence I show is copied from an article, with a link to the passage.`,
    ),
    text('Nothing is posted here until you set it up: a channel, a time, and topics if you like.'),
  ];
}

const isKept = ({ kept }: Found): boolean => kept.briefings + kept.follows > 0;

/** Follows go on by their list. */
function resuming(found: Found): Action[] {
  const { briefings, follows } = found.kept;
  return [
    ...(briefings > 0
      ? [button('Resume the briefings', `briefing resume all ${briefings}`, 'primary')]
      : [button('Set up a briefing', 'setup', 'primary')]),
    ...(follows > 0 ? [button('What is followed', 'following')] : []),
  ];
}

const text = (words: string): Block => ({ kind: 'text', text: words });
const note = (words: string): Block => ({ kind: 'note', text: words });
