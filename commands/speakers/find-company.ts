import type { Context } from '../../src/chat/command.ts';
import type { QuoteOutline } from '../../src/store/quotes/quote-outlines.ts';
import type { Companion } from '../../src/store/speakers/company.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { fold, speakerId as idOf } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { readPersonName } from '../../src/text/read-person-name.ts';

/** Somebody who speaks in the same reports, and how many statements name them there. */
export type Beside = { one: SpeakerCount; reports: number; naming: number };

/** The newest reports of a speaker are looked through. */
const MAX_REPORTS = 200;
/** Those who speak most often in them. */
const MAX_LOOKED_AT = 12;
const MAX_SHOWN = 4;
/** Of statements that may name somebody, so many are read. */
const MAX_READ = 40;
const MIN_REPORTS = 2;

/**
 * Who is quoted in the same reports as a speaker, at least twice, or is named in a statement there.
 * A surname alone names somebody only where one person in the report bears it. It says nothing of
 * who answers whom.
 */
export async function findCompany(
  { speaker }: SpeakerCount,
  outlines: QuoteOutline[],
  { store, place }: Context,
): Promise<Beside[]> {
  const articleIds = [...new Set(outlines.map(({ articleId }) => articleId))].slice(0, MAX_REPORTS);
  if (articleIds.length === 0) return [];
  const beside = (await store.findCompany(place.id, articleIds)).filter(
    ({ speakerId }) => speakerId !== speaker.id,
  );
  const reportsOf = Map.groupBy(beside, ({ speakerId }) => speakerId);
  const ids = [...reportsOf]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .slice(0, MAX_LOOKED_AT)
    .map(([id]) => id);
  if (ids.length === 0) return [];
  const found = await store.findSpeakers({ placeId: place.id, ids, limit: ids.length });
  const naming = await countNaming(speaker.name, found, { beside, outlines }, { store });
  return found
    .map((one) => ({
      one,
      reports: reportsOf.get(one.speaker.id)!.length,
      naming: naming.get(one.speaker.id) ?? 0,
    }))
    .filter(({ reports, naming }) => reports >= MIN_REPORTS || naming > 0)
    .sort(
      (a, b) =>
        b.naming - a.naming ||
        b.reports - a.reports ||
        (a.one.speaker.id < b.one.speaker.id ? -1 : 1),
    )
    .slice(0, MAX_SHOWN);
}

type Seen = { beside: Companion[]; outlines: QuoteOutline[] };

/** How many statements name each of these people, by the words themselves. */
async function countNaming(
  ownName: string,
  people: SpeakerCount[],
  { beside, outlines }: Seen,
  { store }: Pick<Context, 'store'>,
): Promise<Map<string, number>> {
  const byId = new Map(people.map((one) => [one.speaker.id, callingOf(one)]));
  const inReport = Map.groupBy(beside, ({ articleId }) => articleId);
  const own = surnameOf(ownName);
  const maybe = outlines
    .flatMap(({ id, articleId, terms }) => {
      const known = new Set(terms);
      const there = (inReport.get(articleId) ?? []).map(({ speakerId }) => speakerId);
      return there.flatMap((speakerId) => {
        const calling = byId.get(speakerId);
        if (!calling || !mayName(calling, known)) return [];
        const others = there.filter((other) => other !== speakerId);
        const isShared = bears(own, calling.surname) || others.some(bearsIn(calling.surname));
        return [{ id, speakerId, called: isShared ? calling.name : calling.surname }];
      });
    })
    .slice(0, MAX_READ);
  const words = await store.findStatementWords(maybe.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { id, speakerId, called } of maybe)
    if (stands(called, words.get(id) ?? ''))
      counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
  return counts;
}

type Calling = { name: string; surname: string; terms: string[] };

/** What somebody is called by: a person’s surname, or else the whole name. */
function callingOf({ speaker: { name, kind } }: SpeakerCount): Calling {
  const surname = kind === 'person' ? surnameOf(name) : name;
  return { name, surname, terms: foldTerms(surname) };
}

const surnameOf = (name: string): string => readPersonName(name).surname || name;

const mayName = ({ terms }: Calling, known: ReadonlySet<string>): boolean =>
  terms.length > 0 && terms.every((term) => known.has(term));

const bears = (name: string, surname: string): boolean => fold(name) === fold(surname);

/** Whether the id of a speaker, which is a folded name, has a surname in it. */
const bearsIn =
  (surname: string) =>
  (id: string): boolean =>
    `-${id.replace('/', '-')}-`.includes(`-${idOf(surname)}-`);

/** Whether a name stands in a text as it is written: “marsh” names nobody. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!ENDS_INSIDE.test(text.slice(0, at)) && !GOES_ON.test(text.slice(at + name.length)))
      return true;
  return false;
}

const ENDS_INSIDE = /[\p{L}\p{N}]$/u;
const GOES_ON = /^[\p{L}\p{N}]/u;
