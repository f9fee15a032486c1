import type { Context } from '../../src/chat/command.ts';
import { othersThan } from './others-than.ts';
import { type FoundName, readSourceBefore, readSourcesAt } from './source-in.ts';

const MAX_CHARS = 1_000;
/** This bounds how often a source is looked for. */
const MAX_PLACES = 4;
// before sources: `from`, `only from`
const FROM = /(?<![^\s,;])(?:(?:only|just)\s+)?from\s+(?=[\p{L}\p{N}])/giu;
// `from "Harbour Ledger"`
const FROM_MARKED =
  /(?<![^\s,;])(?:(?:only|just)\s+)?(?:from|only)\s+["“„«](?<name>[^"“”„«»]{1,80})["”“»]/giu;
// before a source, or before words that are none: `only`
const ONLY = /(?<![^\s,;])(?:only|just)\s+(?=[\p{L}\p{N}])/giu;
// behind a source: `calder post only`
const ONLY_BEHIND = /\s+only(?![\p{L}\p{N}])/giu;
// before sources that are left out
const WITHOUT =
  /(?<![^\s,;])(?:(?:from\s+)?(?:all|any)\s+(?:the\s+)?sources\s+)?(?:but\s+not|except(?:\s+for)?|exclud(?:e|ing)|ignore|not|without|less|no)\s+(?:from\s+)?(?=[\p{L}\p{N}])/giu;

/**
 * The line with `from the ledger` as `sources:"Harbour Ledger"`, where one source or group is called
 * so; `own` has the sources of the briefing that is meant, and is empty where it has all.
 */
export async function nameSources(
  text: string,
  own: readonly string[],
  context: Context,
): Promise<string> {
  if (text.length > MAX_CHARS) return text;
  let named = await nameMarked(text, context);
  named = await replaceEach(named, WITHOUT, async (before, behind) => {
    const isSure = /from|source/iu.test(before);
    const found = await readSourcesAt(behind, { isSure }, context);
    if (!found) return undefined;
    return { length: found.length, names: await othersThan(found.names, own, context) };
  });
  named = await replaceEach(named, FROM, (_, behind) =>
    readSourcesAt(behind, { isSure: true }, context),
  );
  named = await replaceEach(named, ONLY, (_, behind) =>
    readSourcesAt(behind, { isSure: /^the\s/iu.test(behind) }, context),
  );
  return nameBefore(named, context);
}

/** In marks, too, it is a source where one is called so. */
async function nameMarked(text: string, context: Context): Promise<string> {
  let named = text;
  for (const { index, 0: all, groups } of [...text.matchAll(FROM_MARKED)].toReversed()) {
    const name = groups?.name?.trim() ?? '';
    const found = isQuoted(text, index)
      ? undefined
      : await readSourcesAt(name, { isSure: true }, context);
    if (found?.length === name.length) named = put(named, index, index + all.length, found.names);
  }
  return named;
}

type Sources = { names: string[]; length: number };

/** Each match of the form before sources, and those, as an option. */
async function replaceEach(
  text: string,
  form: RegExp,
  read: (before: string, behind: string) => Promise<Sources | undefined>,
): Promise<string> {
  let named = text;
  for (const { index, 0: before } of [...text.matchAll(form)].slice(0, MAX_PLACES).toReversed()) {
    const start = index + before.length;
    if (isQuoted(text, index)) continue;
    const found = await read(before, text.slice(start));
    if (found) named = put(named, index, start + found.length, found.names);
  }
  return named;
}

async function nameBefore(text: string, context: Context): Promise<string> {
  let named = text;
  for (const { index, 0: only } of [...text.matchAll(ONLY_BEHIND)]
    .slice(0, MAX_PLACES)
    .toReversed()) {
    if (isQuoted(text, index)) continue;
    const found: FoundName | undefined = await readSourceBefore(text.slice(0, index), context);
    if (found) named = put(named, index - found.length, index + only.length, [found.name]);
  }
  return named;
}

const put = (text: string, from: number, to: number, names: readonly string[]): string =>
  `${text.slice(0, from)}sources:${names.map((name) => `"${name}"`).join(', ')}${text.slice(to)}`;

const isQuoted = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/["“”]/gu) ?? []).length % 2 === 1;
