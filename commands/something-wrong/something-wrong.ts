import { type Context, defineCommand } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { COMPLAIN } from '../../src/chat/reply/complaint-action.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { message, say } from '../../src/language/say.ts';
import type { ComplaintReason } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';

const MAX_LINE_CHARS = 1_000;
const MAX_IDS = 20;
const MAX_NOTE_CHARS = 1_000;

const REASONS = ['words', 'speaker', 'source', 'other'] as const satisfies ComplaintReason[];
const LABELS = {
  words: message('The words are not what was said'),
  speaker: message('Wrong speaker'),
  source: message('Wrong date or link'),
  other: message('Something else'),
} satisfies Record<ComplaintReason, string>;

export default defineCommand({
  name: COMPLAIN,
  hidden: true,
  about: 'Tell whoever runs this desk that an answer is wrong',
  options: {
    line: { kind: 'text', about: 'what was asked', named: true, required: true },
    quotes: { kind: 'text', about: 'the ids of the statements shown', named: true },
    articles: { kind: 'text', about: 'the ids of the articles shown', named: true },
    reason: { kind: 'choice', about: 'what is wrong', choices: REASONS, named: true },
    note: {
      kind: 'text',
      about: message('in your own words; who you are is not told'),
      named: true,
      verbatim: true,
    },
  },
  examples: [],
  form: {
    title: message('What is wrong in it?'),
    opens: ({ reason, note }) => reason === 'other' && note === undefined,
    fields: ['note'],
    required: ['note'],
  },
  run: async ({ line, quotes = '', articles = '', reason, note }, context) => {
    const shown = { line: line.slice(0, MAX_LINE_CHARS), quotes, articles };
    return reason === undefined ? askWhy(shown) : save({ ...shown, note }, reason, context);
  },
});

type Shown = { line: string; quotes: string; articles: string };

const askWhy = (shown: Shown): Reply =>
  reply(say('What is wrong in it?'), {
    blocks: [
      {
        kind: 'text',
        text: say(
          'Whoever runs this desk is told what was asked, what I showed and what you choose here, but not who you are.',
        ),
      },
    ],
    actions: REASONS.map((reason) => ({
      ...button(say(LABELS[reason]), formatLine(COMPLAIN, { ...shown, reason })),
      replaces: true,
    })),
    asksBack: true,
    data: { reasons: REASONS },
  });

/** The same from one place is kept and told once, whoever presses and however often. */
async function save(
  { line, quotes, articles, note }: Shown & { note: string | undefined },
  reason: ComplaintReason,
  { store, place, channel, now, wake }: Context,
): Promise<Reply> {
  const isNew = await store.saveComplaint({
    id: shortHash(
      [place.id, line, quotes, articles, reason, ...(note ? [note] : [])].join('\n'),
      24,
    ),
    placeId: place.id,
    platform: place.platform,
    // In direct messages a place is called what the person is called.
    placeName: channel === null ? null : place.name,
    line,
    quoteIds: idsIn(quotes),
    articleIds: idsIn(articles),
    reason,
    ...(note && { note: note.slice(0, MAX_NOTE_CHARS) }),
    savedAt: now.toISOString(),
  });
  wake();
  const said = isNew
    ? say('Thank you: whoever runs this desk is told.')
    : say('Whoever runs this desk has been told of that already.');
  return reply(said, { data: { reason }, settled: true });
}

const idsIn = (list: string): string[] =>
  list
    .split(',')
    .filter((id) => id !== '')
    .slice(0, MAX_IDS);
