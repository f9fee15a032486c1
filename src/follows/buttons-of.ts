import { type Action, button } from '../chat/reply/reply.ts';
import { say } from '../language/say.ts';
import type { Follow } from '../model.ts';

/** What can be done about a follow beside its posts. */
export const buttonsOf = ({ id }: Pick<Follow, 'id'>): Action[] => [
  button(say('Pause'), `following pause ${id}`),
  button(say('Stop following'), `following stop ${id}`),
];
