import type { Asking } from './asking.ts';

// `<@U024BE91L>`, `<@U024BE91L|ann>`, `<@U024BE91L|>`
const PERSON = /<@([UW][A-Z0-9]+)(?:\|([^<>]*))?>/gu;
/** Nobody names more people in a question; each may have to be looked up. */
const MAX_PEOPLE = 5;

/** The text with the names of people beside their ids, where Slack gives ids alone; ours stays as it is. */
export async function namePeople(
  text: string,
  { whoIs, ownId = '' }: Pick<Asking, 'whoIs'> & { ownId?: string },
): Promise<string> {
  const ids = [...text.matchAll(PERSON)]
    .filter(([, id, label]) => !label && id !== ownId)
    .map(([, id]) => id!);
  const known = [...new Set(ids)].slice(0, MAX_PEOPLE);
  const names = new Map(
    await Promise.all(known.map(async (id) => [id, (await whoIs(id)).name] as const)),
  );
  // What they call themselves is no markup.
  const nameOf = (id: string): string => (names.get(id) ?? '').replace(/[<>|&]/gu, '');
  return text.replace(PERSON, (mention, id: string, label = '') =>
    label || id === ownId ? mention : `<@${id}|${nameOf(id)}>`,
  );
}
