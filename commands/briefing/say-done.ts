import { type Action, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { briefingData, describeBriefing } from './describe-briefing.ts';

/** What was done with a briefing, with what sets it back. */
export const sayDone = (title: string, briefing: Briefing, action: Action): Reply =>
  reply(title, {
    actions: [action, button(say('All briefings'), 'briefing list')],
    data: briefingData(briefing),
  });

/** The same of several. */
export const sayAllDone = (title: string, all: readonly Briefing[], actions: Action[]): Reply =>
  reply(title, {
    blocks: [
      {
        kind: 'list',
        items: all.map((one) => ({
          label: describeBriefing(one),
          detail: null,
          url: null,
          actions: [],
        })),
      },
    ],
    actions: [...actions, button(say('All briefings'), 'briefing list')],
    data: all.map(briefingData),
  });
