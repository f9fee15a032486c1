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

/** Before there are fewer, what is followed gives way. */
const FEW_STORIES = 3;

/**
 * Ways to write an edition, the richest first. Lines become shorter before there are fewer stories;
 * those that have no room are the first of the rest. Of `most` that may be told there are `stories`.
 */
export function shapesOf(
  length: BriefingLength,
  most: number,
  { stories, followed }: Pick<Shape, 'stories' | 'followed'>,
): Shape[] {
  const lengths: BriefingLength[] = length === 'full' ? ['full', 'normal'] : [length];
  const whole = lengths.flatMap((one) =>
    [false, true].map(
      (brief): Shape => ({
        ...{ length: one, brief, ofTheDay: true, stories: most, followed },
      }),
    ),
  );
  const shapes: Shape[] = [...whole, { ...whole.at(-1)!, ofTheDay: false, stories }];
  const shrink = (part: 'stories' | 'followed', to: number): void => {
    while (shapes.at(-1)![part] > to)
      shapes.push({ ...shapes.at(-1)!, [part]: shapes.at(-1)![part] - 1 });
  };
  shrink('stories', FEW_STORIES);
  shrink('followed', 1);
  shrink('stories', 1);
  // One or the other is told.
  if (stories > 0) shrink('followed', 0);
  return shapes;
}
