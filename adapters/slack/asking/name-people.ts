import type { Asking } from './asking.ts';

// `<@U024BE91L>`, `<@U024BE91L|ann>`, `<@U024BE91L|>`
const PERSON = /<@([UW][A-Z0-9]+)(?:\|([^<>]*))?>/gu;
/** Nobody names more people in a question; each may have to be looked up. */
const MAX_PEOPLE = 5;

/** The text with people by their names, which Slack gives as ids; our own id stays. */
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
  return text.replace(PERSON, (mention, id: string, label = '') => {
    if (id === ownId) return mention;
    const name = label || names.get(id) || '';
    // What they call themselves is no markup.
    return name.replace(/[<>&]/gu, '');
  });
}
