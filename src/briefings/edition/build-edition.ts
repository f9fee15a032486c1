import type { Block, Reply } from '../../chat/reply/reply.ts';
import type { Told } from '../../model.ts';
import type { Store } from '../../store/store.ts';
import { firstThatFits } from '../fit/first-that-fits.ts';
import { type Shape, shapesOf } from '../fit/shapes.ts';
import type { Day } from '../news/read-day.ts';
import { toldByBlock, toldIn } from '../telling/lines.ts';
import { layOut } from './lay-out.ts';
import { type EditionAsked, MAX_FOLLOWED, type Material, readMaterial } from './read-material.ts';
import { writeLines } from './write-lines.ts';

/** Whether a message of the channel’s platform has room for all of this. */
export type Fits = (edition: Reply) => boolean;

/** An edition without what only one briefing has: its title and its next date. */
export type Untitled = {
  reply: Reply;
  told: Told;
  tells: ReadonlyMap<Block, Told>;
  goesOn: boolean;
};

/**
 * What a channel is told of the news of a span of time, story by story, as much as one message holds.
 * Undefined where nothing is new to it, and nothing should be posted.
 */
export async function buildEdition(
  day: Day,
  asked: EditionAsked,
  fits: Fits,
  store: Store,
): Promise<Untitled | undefined> {
  const material = await readMaterial(day, asked, store);
  const write = (shape: Shape) => layOut(writeLines(material, shape, asked), day, asked.failed);
  const ways = shapesOf(asked.length, asked.stories, mostOf(material, asked));
  const { reply, lines, selection, keep } = firstThatFits(ways, write, (one) => fits(one.reply));
  const told = toldIn(lines);
  if (told.stories.length + told.statements.length === 0) return undefined;
  await keep(store);
  return { reply, told, tells: toldByBlock(lines), goesOn: selection.rest.length > 0 };
}

function mostOf(material: Material, { stories }: EditionAsked) {
  const { sections, followed } = material.select({ stories, followed: MAX_FOLLOWED });
  const chosen = sections.flatMap((section) => section.stories);
  return {
    stories: chosen.length,
    followed: Math.min(MAX_FOLLOWED, Math.max(followed.length, material.followed.length)),
  };
}
