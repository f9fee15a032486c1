import { type Action, button } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';

/** What can be done with a briefing, the most wanted first. */
export function briefingActions({ id, paused }: Briefing): Action[] {
  return [
    button(say('Preview'), `briefing preview ${id}`),
    button(say('Edit'), `briefing edit ${id}`),
    paused
      ? button(say('Resume'), `briefing resume ${id}`)
      : button(say('Pause'), `briefing pause ${id}`),
    button(say('Post now'), `briefing now ${id}`),
    button(say('Delete'), `briefing delete ${id}`, 'danger'),
  ];
}
