import { closes, nameFirst, signedBy, verbFirst } from './closes.ts';
import { leadsIn } from './leads-in.ts';
import type { Voice } from './to-voice.ts';

/**
 * What is told between two quotations: who has spoken the one before it (`closes`) and who speaks the
 * one behind it (`leads`). `either`: one voice that may belong to both or to one of them, as in
 * “…,” Ann Lee said, “…”; a signature, `mayLead: false`, is never of what follows.
 */
export type Between = {
  closes?: Voice | undefined;
  leads?: Voice | undefined;
  either?: { voice: Voice; mayLead: boolean };
};

/** The words of the quotations around it; null where there is none. */
type Sides = { before: string | null; behind: string | null };

/** Who speaks stands near. */
const NEAR_CHARS = 240;
const MAX_CONJUNCTIONS = 6;
// Where a sentence, an item or a line ends; the stop of `A. B. Lee` and of `Mr. Lee` ends none
const BREAK =
  /(?<!(?:^|[^\p{L}])(?:\p{Lu}|Dr|Gov|Mr|Mrs|Ms|Prof|Rep|Sen))[.!?…]+(?:\s+|$)|;\s|\s[•|/](?:\s|$)|\n+/u;
// **Ann Lee**: as chats write it
const EMPHASIS = /[*_>]+/gu;
const LABEL_ABOVE = /:\s*\n\s*$/u;
// Another clause, with a speaker of its own: `, while `
const CONJUNCTION = /(?:^|[\s,])(?:although|and|as|but|then|though|whereas|while|yet),? /gu;
const GOES_ON = /^\p{Ll}/u;

/** Reads what stands between two quotations, before the first or behind the last of a text. */
export function readBetween(between: string, { before, behind }: Sides): Between {
  const told = between.replace(EMPHASIS, '').replace(LABEL_ABOVE, ': ');
  const pieces = told.split(BREAK);
  const tail = pieces[0]!.slice(0, NEAR_CHARS);
  const head = pieces.at(-1)!.slice(-NEAR_CHARS);
  if (before === null) return { leads: leadsIn(head) };
  const signed = signedBy(told.slice(0, NEAR_CHARS));
  const isLine = behind === null || told.includes('\n');
  if (signed && (!signed.isOpen || isLine))
    return { closes: signed.voice, leads: isLine ? leadsIn(head) : undefined };
  if (pieces.length > 1 || behind === null) {
    const isFollowed = behind !== null && !isLine && pieces.length === 2 && head.trim() === '';
    const hasComma = before.endsWith(',');
    return {
      closes: signedBy(tail)?.voice ?? closes(tail, { hasComma, isFollowed }),
      leads: behind === null ? undefined : leadsIn(head),
    };
  }
  if (signed) return { either: { voice: signed.voice, mayLead: false } };
  return told.length > 2 * NEAR_CHARS ? {} : readShared(told, { before, behind });
}

/** Two quotations in one sentence: both may have a clause, or one serves both. */
function readShared(told: string, { before, behind }: { before: string; behind: string }): Between {
  const hasComma = before.endsWith(',');
  for (const match of [...told.matchAll(CONJUNCTION)].slice(-MAX_CONJUNCTIONS).reverse()) {
    const leads = leadsIn(told.slice(match.index + match[0].length));
    const tail = told.slice(0, match.index);
    if (leads) return { closes: closes(tail, { hasComma, isFollowed: false }), leads };
  }
  const first = verbFirst(told);
  if (first) return { closes: first };
  const leads = leadsIn(told);
  const named = nameFirst(told);
  if (!named || leads?.isLabel) return { leads };
  const isBetweenCommas = named.hasComma && /,\s*$/u.test(named.rest);
  const goesOn = GOES_ON.test(behind) && !told.trimEnd().endsWith(':');
  if (!hasComma && !isBetweenCommas && !goesOn) return { leads };
  return leads ? { either: { voice: leads, mayLead: true } } : { closes: named.voice };
}
