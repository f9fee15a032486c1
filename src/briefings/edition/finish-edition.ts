import type { NoteBlock, Reply } from '../../chat/reply/reply.ts';
import { say } from '../../language/say.ts';
import type { Briefing, Delivery } from '../../model.ts';
import type { Edition } from '../../outbox/deliver.ts';
import { nextOf, titleOf } from '../telling/title-of.ts';
import type { Untitled } from './build-edition.ts';

type Due = Pick<Delivery, 'dueAt' | 'under'> & { order: Briefing };

/** An edition with the longest that each of its briefings may add, to see whether it fits. */
export const framed = (reply: Reply, order: Briefing): Reply => ({
  ...reply,
  title: say('{title} · late', { title: titleOf(order, WIDEST) }),
  blocks: [widestLate(), ...reply.blocks, widestNext()],
});

const WIDEST = new Date('2026-09-23T12:00:00Z');
const widestLate = (): NoteBlock => ({
  kind: 'note',
  text: say('Late: this was due on {due}.', { due: 'Wednesday, 08:00' }),
});
const widestNext = (): NoteBlock => ({
  ...{ kind: 'note', text: say('Next:') },
  when: { instant: WIDEST.toISOString(), text: 'Wednesday 23 September 2026, 08:00' },
});

/** By what they add, so that briefings that add the same share the reply. */
const finished = new WeakMap<Untitled, Map<string, Edition>>();

/** Adds what only this briefing has. */
export function finishEdition(untitled: Untitled, { order, dueAt, under }: Due): Edition {
  const at = new Date(dueAt);
  const title = under ? untitled.reply.title : titleOf(order, at);
  const next = under ? undefined : nextOf(order, at);
  const key = `${next?.when?.instant} ${next?.when?.text} ${title}`;
  const known = finished.get(untitled) ?? new Map<string, Edition>();
  finished.set(untitled, known);
  const { reply, told, tells, goesOn } = untitled;
  const blocks = next
    ? [...reply.blocks.slice(0, -1), next, ...reply.blocks.slice(-1)]
    : reply.blocks;
  const edition = known.get(key) ?? { reply: { ...reply, title, blocks }, told, tells, goesOn };
  known.set(key, edition);
  return edition;
}
