import type { Context, FoundPerson } from '../../src/chat/command.ts';

/** As many as somebody can keep in mind. */
export const MAX_EDITORS = 20;

/**
 * The editors of a place with their names. Who cannot be one any more, as they have left, is dropped: the
 * sentences say why.
 */
export async function findEditors(
  { store, place }: Pick<Context, 'store' | 'place'>,
  findPerson: NonNullable<Context['findPerson']>,
): Promise<{ editors: FoundPerson[]; dropped: string[] }> {
  const editors: FoundPerson[] = [];
  const dropped: string[] = [];
  for (const { userId } of await store.findEditors(place.id)) {
    const person = await findPerson(userId);
    if (!person?.refusal) {
      editors.push(person ?? { id: userId, name: userId });
      continue;
    }
    await store.removeEditor(place.id, userId);
    dropped.push(person.refusal);
  }
  return { editors, dropped };
}
