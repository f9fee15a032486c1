import type { BriefingLength } from '../../model.ts';

/** How much an edition tells. */
export type Shape = {
  length: BriefingLength;
  /** Only short sentences and statements. */
  brief: boolean;
  ofTheDay: boolean;
  /** So many stories, and so many stories and statements of what is followed. */
  stories: number;
  followed: number;
};

/** So much of what is followed is told while there is room for as many stories. */
const SOME_FOLLOWED = 3;
const SOME_STORIES = 6;

/**
 * Ways to write an edition, the richest first. Lines become shorter before there are fewer stories;
 * those that have no room are the first of the rest. Of `most` that may be told there are `stories`.
 */
export function shapesOf(
  length: BriefingLength,
  most: number,
  { stories, followed }: Pick<Shape, 'stories' | 'followed'>,
): Shape[] {
  const whole: Shape = { length, brief: false, ofTheDay: true, stories: most, followed };
  const shapes = [whole, { ...whole, brief: true }];
  const last = (): Shape => shapes.at(-1)!;
  const shrink = (part: 'stories' | 'followed', to: number): void => {
    while (last()[part] > to) shapes.push({ ...last(), [part]: last()[part] - 1 });
  };
  shrink('followed', SOME_FOLLOWED);
  if (length === 'full') shapes.push({ ...last(), length: 'normal' });
  shapes.push({ ...last(), ofTheDay: false, stories });
  shrink('stories', SOME_STORIES);
  shrink('followed', 1);
  shrink('stories', 1);
  // One or the other is told.
  if (stories > 0) shrink('followed', 0);
  return shapes;
}
