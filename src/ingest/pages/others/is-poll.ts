import { classesOf } from '../words/element-kinds.ts';

const POLL = /(?:^|[\s_-])(?:poll|quiz|survey)(?:$|[\s_-])/iu;
const MAX_CHARS = 1_000;

/** Whether a box is named for a question to readers and has something to press. */
export const isPoll = (box: Element): boolean =>
  POLL.test(`${classesOf(box)} ${box.id}`) &&
  box.querySelector('button, form, input') !== null &&
  box.querySelector('h1') === null &&
  (box.textContent?.length ?? 0) <= MAX_CHARS;
