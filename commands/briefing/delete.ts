import { defineVerb, example } from '../../src/chat/command.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { BRIEFING } from '../examples.ts';
import { mayManage } from '../may-manage.ts';
import { briefingsHere } from '../orders-here.ts';
import { allOfThem } from './all-of-them.ts';
import { askToDelete, isSurelyMeant } from './ask-to-delete.ts';
import { deleteAll, deleteBriefing } from './delete-briefing.ts';
import { edit } from './edit.ts';
import { findBriefing, WHICH } from './find-briefing.ts';
import { askWhichPart, partOfTopics } from './part-of-topics.ts';
import { refuseLimited } from './refuse-limited.ts';

export const remove = defineVerb({
  about: 'Delete a briefing',
  options: WHICH,
  examples: [example`briefing delete ${BRIEFING}`],
  manages: 'channel',
  async run({ which: typed }, context): Promise<Reply> {
    const which = typed?.replace(MANNERS, '').replace(IT, 'the briefing');
    const briefings = await briefingsHere(context);
    const all = allOfThem(which, 'Delete', briefings);
    if (all) {
      await mayManage(
        all.map(({ channel }) => channel),
        context,
      );
      return deleteAll(all, context);
    }
    const [part, ...others] = partOfTopics(which, briefings) ?? [];
    if (part && others.length > 0) throw askWhichPart([part, ...others]);
    if (part) return edit.run({ which: part.briefing.id, time: `remove ${part.words}` }, context);
    refuseLimited(which, 'delete', briefings);
    const briefing = await findBriefing(which, (id) => `briefing delete ${id}`, context);
    await mayManage([briefing.channel], context);
    if (!isSurelyMeant(which, briefing, briefings)) throw askToDelete(briefing, which);
    return deleteBriefing(briefing, context);
  },
});

const MANNERS = /(?:,?\s+(?:please|now|thanks|thank you|already|again))+$/iu;
const IT = /^(?:it|this|that)$/iu;
