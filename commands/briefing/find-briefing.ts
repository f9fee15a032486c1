import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import type { Briefing } from '../../src/model.ts';
import { describeBriefing } from './describe-briefing.ts';

/** The option by which most verbs name their briefing. */
export const ID = {
  id: {
    kind: 'text',
    about: 'the briefing’s id, as “briefing list” shows it',
    required: true,
    suggest: suggestBriefings,
  },
} as const;

/** The briefing of this id in this place. Throws `UserError` where there is none. */
export async function findBriefing(typed: string, { store, place }: Context): Promise<Briefing> {
  const briefings = await store.findBriefings(place.id);
  const found = briefings.find(({ id }) => id === typed.toLowerCase());
  if (!found) throw new UserError(`There is no briefing “${typed}” here.`, ['briefing list']);
  return found;
}

export async function suggestBriefings(typed: string, { store, place }: Context) {
  const briefings = await store.findBriefings(place.id);
  return briefings
    .filter(({ id }) => id.startsWith(typed))
    .map((briefing) => ({ value: briefing.id, label: describeBriefing(briefing) }));
}
