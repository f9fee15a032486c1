import type { Action } from '../../chat/reply/reply.ts';
import { say } from '../../language/say.ts';
import type { Shape } from '../fit/shapes.ts';
import { tellFound } from '../followed/tell-found.ts';
import type { Selection } from '../news/select-stories.ts';
import { createSaid } from '../pick/said.ts';
import { type Line, under } from '../telling/lines.ts';
import { quoteOfTheDay } from '../telling/quote-of-the-day.ts';
import { tellSections } from '../telling/tell-sections.ts';
import type { Telling, Titled } from '../telling/tell-story.ts';
import type { EditionAsked, Material } from './read-material.ts';

/** What an edition tells, and what that was chosen from. */
export type Telt = Pick<Material, 'quotes' | 'spans'> & {
  selection: Selection;
  lines: Line[];
  titled: Titled[];
  actions: Action[];
};

/** The lines of an edition of some shape: its stories, the quote of the day, and what is followed. */
export function writeLines(
  { select, quotes, spans, before, followed }: Material,
  { length, brief, ofTheDay, ...room }: Shape,
  { known }: Pick<EditionAsked, 'known'>,
): Telt {
  const selection = select(room);
  const telling: Telling = {
    ...{ length, brief, quotes },
    known: new Set(known.statements),
    said: createSaid(before),
  };
  const told = tellSections(selection, telling);
  const day = ofTheDay ? quoteOfTheDay(told.titled, telling) : [];
  const found = tellFound(
    { stories: told.followed, quotes: followed, most: room.followed },
    telling,
  );
  return {
    ...{ selection, quotes, spans, actions: found.actions },
    titled: [...told.titled, ...told.followed],
    lines: [
      ...told.lines,
      ...under(say('Quote of the day'), day),
      ...under(say('From what you follow'), found.lines),
    ],
  };
}
