import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { fold, foldWords } from '../../src/text/fold.ts';
import { findOutlets } from '../place/find-outlet.ts';

const MAX_OFFERED = 5;

/** The sources and groups here that are meant, by their own names. Throws a `UserError` at others. */
export async function findSources(names: string[], context: Context): Promise<string[]> {
  const feeds = await context.store.findFeeds(context.place.id);
  const groups = feeds.flatMap(({ group }) => (group === null ? [] : [group]));
  const found: string[] = [];
  for (const name of await apart(names, groups, context)) {
    const { exact, alike } = await findOutlets(name, context);
    const own =
      groups.find((group) => fold(group) === fold(name)) ??
      exact[0] ??
      onlyOne(alike) ??
      onlyOne(groupsWith(name, groups));
    if (own === undefined || exact.length > 1) throw unknownSource(name, [...exact, ...alike]);
    if (!found.includes(own)) found.push(own);
  }
  return found;
}

/** A part of a name that no other has is enough. */
const onlyOne = (alike: string[]): string | undefined =>
  alike.length === 1 ? alike[0] : undefined;

/** `Business` may be “Business papers”. */
const groupsWith = (name: string, groups: readonly string[]): string[] =>
  [...new Set(groups)].filter((group) => foldWords(group).includes(foldWords(name).join(' ')));

/** `sources:"Ledger, Post"` is a list, unless one source is called so. */
async function apart(names: string[], groups: string[], context: Context): Promise<string[]> {
  const lists = names.map(async (name) => {
    if (!name.includes(',') || groups.some((group) => fold(group) === fold(name))) return [name];
    const { exact } = await findOutlets(name, context);
    const parts = name.split(',').map((part) => part.trim());
    return exact.length > 0 ? [name] : parts.filter((part) => part !== '');
  });
  return (await Promise.all(lists)).flat();
}

function unknownSource(name: string, alike: string[]): UserError {
  const word = sayBack(name);
  const meant = [...new Set(alike)].slice(0, MAX_OFFERED);
  const options = listAny(meant.map((one) => `sources:"${one}"`));
  return new UserError(
    meant.length > 0
      ? say('“{word}” is no source that I read here. Write {options}.', { word, options })
      : say('“{word}” is no source that I read here.', { word }),
    ['sources list'],
    { word },
  );
}
