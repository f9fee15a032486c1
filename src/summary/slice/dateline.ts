import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { PLACES } from '../../text/data/places.ts';
import { fold } from '../../text/fold.ts';
import { NO_PLACES } from './data/no-places.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’]*`;
const SMALL = '(?:a|al|da|de|del|do|la|le|les|of|on|sur|upon)';
const PLACE = `${WORD}(?:[ /-](?:${SMALL}[ -])?${WORD}){0,3}`;
const REGION = `, ${WORD}(?: (?:and )?${WORD}){0,2}`;
const DATE = String.raw`, (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?)(?:,? \d{4})?`;
const WIRE = String.raw`\((?<agency>\p{Lu}[\p{L}/ .-]{1,24})\)|\/[\p{L}\p{N} -]{2,24}\/`;
// A dash, a colon, or only what the agency stands in.
const MARK = ' ?(?:--+|[—–―])| -(?= )|:(?= )|(?<=[)/])';
/**
 * Place, region, date, agency and mark, each of which may lack: PORT TORRA, Torra, May 6 (Northwire) —
 * Behind them a sentence begins.
 */
const HEAD = new RegExp(
  `^(?<place>${PLACE})?(?<region>(?:${REGION}){0,2})(?<date>${DATE})?(?<wire> ?(?:${WIRE}))?(?<mark>${MARK}) *(?=["“‘'(]?[\\p{Lu}\\d$£€])`,
  'u',
);
/** No dateline is longer. */
const MAX_CHARS = 110;
// One of these ends every dateline: few sentences have any so early.
const ENDS = /[—–―:)/]|--| - /u;
const DASH = /[—–―-]/u;
// Agencies whose name alone says that what stands before is a dateline: Washington (CNN)
const AGENCY =
  /^(?:AFP|AP|Associated Press|BBC|Bloomberg|CNN|dpa|EFE|IANS|Kyodo|Reuters|TASS|UPI|Xinhua|Yonhap)\b/u;
// (AP Photo/Ann Lee): whose picture it is.
const PICTURE = /\b(?:file|images?|photos?|pictures?)\b/iu;
const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}.'’ /-]*$/u;
const LONG_SHOUTED = /\p{Lu}{4}|\p{Lu}{2,}[ /-]\p{Lu}{2}/u;
// Whoever speaks so stands before the colon: CALDER: We are sinking.
const OWN_VOICE = /\b(?:I|me|my|our|us|we|you|your)\b/iu;
// The name of somebody who speaks before a quotation: CALDER: “Now.”
const QUOTATION = /^["“‘']/u;

type Head = {
  place: string;
  region: string;
  date: string;
  wire: string;
  agency: string;
  mark: string;
};

/**
 * Where the report begins behind its dateline: 12 in “TORRA (AP) — A ferry sank.”; 0 where there is none.
 * A place in small letters needs a region, an agency, or to be known; before a colon only what is
 * known or, at the article’s very start (`first`), shouted is a place: it may also be who speaks.
 */
export function datelineEnd(sentence: string, { first = false } = {}): number {
  const head = sentence.slice(0, MAX_CHARS);
  if (!ENDS.test(head)) return 0;
  const match = HEAD.exec(head);
  if (!match) return 0;
  const parts = { place: '', region: '', date: '', wire: '', agency: '', mark: '' } satisfies Head;
  for (const [key, value] of Object.entries(match.groups!)) parts[key as keyof Head] = value ?? '';
  const end = match[0].length;
  return isDateline(parts, sentence.slice(end), first) ? end : 0;
}

function isDateline(head: Head, rest: string, first: boolean): boolean {
  if (NO_PLACES.has(fold(head.place))) return false;
  if (head.wire) return isWired(head, rest);
  if (!head.place || !head.mark) return false;
  if (head.mark !== ':')
    return head.date !== '' || isPlace(head) || (first && isOnlyDash(head, rest));
  if (QUOTATION.test(rest) || OWN_VOICE.test(rest)) return false;
  return PLACES.has(fold(head.place))
    ? first || isShouted(head.place)
    : first && isShouted(head.place);
}

/** TORRA (AP) —, Torra (AP), (CNN); but not Family Care Center (FCC) Director, Ann Lee (Labour) – 12. */
function isWired({ place, region, agency, mark }: Head, rest: string): boolean {
  if ((agency && agency === initialsOf(place)) || PICTURE.test(agency)) return false;
  if (DASH.test(mark)) return isShouted(place) || AGENCY.test(agency) || !/^\d/u.test(rest);
  if (mark === ':') return false;
  return (
    AGENCY.test(agency) || (place === '' ? SHOUTED.test(agency) : region !== '' && isShouted(place))
  );
}

/** NEW ORLEANS -, Millbrook, Torra –; but not Ann Lee, Labour – */
const isPlace = ({ place, region }: Head): boolean =>
  isShouted(place) ||
  PLACES.has(fold(place)) ||
  (region !== '' &&
    (!FIRST_NAMES.has(fold(/^[^ -]+/u.exec(place)![0])) || PLACES.has(fold(region.slice(2)))));

/** Millbrook — The ferry sank. Not Millbrook — Torra’s capital — shut down. */
const isOnlyDash = ({ place, region }: Head, rest: string): boolean =>
  region === '' &&
  /^\p{Lu}[^ ]+(?: \p{Lu}[^ ]+)?$/u.test(place) &&
  !FIRST_NAMES.has(fold(place.split(' ')[0]!)) &&
  !/[—–―]| -/u.test(rest);

const isShouted = (place: string): boolean => SHOUTED.test(place) && LONG_SHOUTED.test(place);

const initialsOf = (place: string): string => (place.match(/\p{Lu}(?=\p{L})/gu) ?? []).join('');
