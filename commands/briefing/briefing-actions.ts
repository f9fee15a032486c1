import { type Action, button } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';

/** What can be done with a briefing, the most wanted first. */
export function briefingActions({ id, paused }: Briefing): Action[] {
  return [
    button('Preview', `briefing preview ${id}`),
    button('Edit', `briefing edit ${id}`),
    paused ? button('Resume', `briefing resume ${id}`) : button('Pause', `briefing pause ${id}`),
    button('Post now', `briefing now ${id}`),
    button('Delete', `briefing delete ${id}`, 'danger'),
  ];
}
