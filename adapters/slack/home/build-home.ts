import type { types } from '@slack/bolt';
import { fillInLine } from '../../../src/chat/fill-in.ts';
import { cutText } from '../../../src/chat/fit/cut-text.ts';
import { type Action, button, type Item, type Reply } from '../../../src/chat/reply/reply.ts';
import { message, say } from '../../../src/language/say.ts';
import { numberedButtons, rowsOf } from '../layout/buttons.ts';
import { renderItems } from '../layout/render-items.ts';
import { plainText, richText, section, smallPrint, words } from '../layout/rich-text.ts';
import { wellFormed } from '../layout/well-formed.ts';
import type { Told } from './ask-for-home.ts';

/** Slack takes no more of a view. */
const MAX_BLOCKS = 100;
const MAX_BYTES = 240_000;
/** How many of each there is room for as a rule: two blocks for each, one for a channel. */
const MOST = { briefings: 18, follows: 12, sources: 8, channels: 8 };
const MAX_HEADER_CHARS = 150;
const MAX_LABEL_CHARS = 600;
const MAX_DETAIL_CHARS = 400;
/** … and of what is asked before something is done. */
const MAX_ASKED = { title: 100, text: 300, answer: 30 };

type Buttons = ReturnType<typeof numberedButtons>;
type Asker = { manages: boolean; mayUse(action: Action): boolean };

/**
 * What somebody sees who opens the app: what is set up in the workspace and how it is doing, and where
 * nothing is, how to begin.
 */
export function buildHome(told: Told, asker: Asker): types.HomeView {
  for (let share = 1; ; share *= 0.8) {
    const blocks = toBlocks(told, asker, (most) => Math.ceil(most * share));
    const view: types.HomeView = wellFormed({ type: 'home', blocks });
    const isFit =
      blocks.length <= MAX_BLOCKS && Buffer.byteLength(JSON.stringify(view)) <= MAX_BYTES;
    if (isFit || share < 0.1) return view;
  }
}

function toBlocks(
  told: Told,
  { manages, mayUse }: Asker,
  room: (most: number) => number,
): types.KnownBlock[] {
  const buttons = numberedButtons();
  const { briefings, follows, sources, channels } = told;
  const usable = (item: Item): Item => ({ ...item, actions: item.actions.filter(mayUse) });
  return [
    ...header(briefings.answer.title),
    ...(isNone(briefings.answer)
      ? sentence(
          say(
            'Nothing is posted here until you set it up: a channel, a time, and topics if you like.',
          ),
        )
      : someOf(briefings.items.map(usable), room(MOST.briefings), buttons)),
    ...(manages ? setUp(briefings.answer, buttons) : sentence(say(WHO_MAY))),
    ...header(follows.answer.title),
    ...(follows.items.length === 0
      ? wordsOf(follows.answer)
      : someOf(follows.items.map(usable), room(MOST.follows), buttons)),
    ...header(sources.answer.title),
    ...wordsOf(sources.answer),
    ...someOf(sources.ailing.map(usable), room(MOST.sources), buttons),
    ...rowsOf(
      [
        button(say('Sources'), 'sources list'),
        button(say('Add a source'), 'sources add'),
        ...(sources.hasOwn ? [button(say('Stop reading a source'), 'sources remove')] : []),
        button(say('Language'), fillInLine('language')),
      ]
        .filter(mayUse)
        .flatMap((action) => buttons.of(action, sources.answer.title)),
    ),
    ...(channels
      ? [...header(channels.answer.title), ...someOf(channels.items, room(MOST.channels), buttons)]
      : []),
  ];
}

/** What could not be read may well be there. */
const isNone = ({ data }: Reply): boolean => Array.isArray(data) && data.length === 0;

const WHO_MAY = message(
  'Everyone here may ask. Workspace owners, administrators and editors named by them set up briefings and sources; who made a channel, what is posted there.',
);

function setUp(answer: Reply, buttons: Buttons): types.KnownBlock[] {
  const style = isNone(answer) ? 'primary' : 'plain';
  return rowsOf(buttons.of(button(say('Set up a briefing'), 'setup', style), answer.title));
}

/** The first ones, and how many there are besides. */
function someOf(items: Item[], most: number, buttons: Buttons): types.KnownBlock[] {
  const left = items.length - most;
  return [
    ...items.slice(0, most).flatMap((item) => oneOf(item, buttons)),
    ...(left > 0 ? smallPrint(say('{left} more did not fit here.', { left })) : []),
  ];
}

/** Each item by itself, so that its buttons stand below it, however many it has. */
function oneOf({ label, detail, ...item }: Item, buttons: Buttons): types.KnownBlock[] {
  const shown = {
    ...item,
    label: cutText(label, MAX_LABEL_CHARS),
    detail: detail && cutText(detail, MAX_DETAIL_CHARS),
  };
  return [
    ...renderItems([{ ...shown, actions: [] }], buttons),
    ...rowsOf(
      item.actions.flatMap((action) =>
        buttons.of(action, label).map((made) => askFirst(made, action, label)),
      ),
    ),
  ];
}

/** What cannot be seen to be done here, is asked about, as it is where it is typed. */
const askFirst = (made: types.Button, { label, style }: Action, item: string): types.Button =>
  style !== 'danger'
    ? made
    : {
        ...made,
        confirm: {
          title: plainText(cutText(label, MAX_ASKED.title)),
          text: plainText(
            cutText(say('Delete this one? {briefing}.', { briefing: item }), MAX_ASKED.text),
          ),
          confirm: plainText(cutText(say('Delete it'), MAX_ASKED.answer)),
          deny: plainText(cutText(say('Keep it'), MAX_ASKED.answer)),
          style: 'danger',
        },
      };

const header = (title: string): types.KnownBlock[] =>
  title.length > MAX_HEADER_CHARS ? sentence(title) : [{ type: 'header', text: plainText(title) }];

const sentence = (text: string): types.KnownBlock[] => richText(section(words(text)));

const wordsOf = ({ blocks }: Reply): types.KnownBlock[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? sentence(block.text) : []));
