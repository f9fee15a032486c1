import { DEMONYMS } from '../../text/data/demonyms.ts';
import { WEEKDAY } from '../data/weekday.ts';
import { DOUBTS, FIGURES, HAPPENINGS, OFFICES } from './data/reports.ts';

const DAY = `${WEEKDAY}|today|yesterday`;
const WHEN = ` (?:(?:early |late )?(?:on )?(?:${DAY})(?: morning| afternoon| evening| night)?|in an? (?:(?:brief|news|press|written|short) )?(?:release|statement|update)|at an? (?:news|press) (?:briefing|conference))`;
const LEAD = "(?:[Tt]he )?(?:[\\p{L}.-]+(?:[’']s)? ){0,3}?";
const FIELD = String.raw`(?: (?:in|of|for) (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})?`;
// the interior ministry, Harrow police, police in Port Calder, the Ministry of Health
const OFFICE = `${LEAD}(?:${OFFICES})${FIELD}|[Tt]he [Mm]inistry(?: of (?:[Hh]ealth|[Tt]ransport|[Ee]ducation|[Ii]nterior))?`;
// Mayor Ida Brandt, police spokesman Bo Roe
const OFFICER = String.raw`(?:the )?(?:[Mm]ayor|[Ss]heriff|(?:[Ff]ire|[Pp]olice)(?: [Cc]hief| spokes(?:man|woman|person)))(?: \p{Lu}[\p{L}.’'-]+){0,3}`;
/** The harbour police said on Tuesday; according to the ministry. */
const ATTRIBUTION = new RegExp(
  `^(?:(?:${OFFICE}|${OFFICER}) (?:said|confirmed|reported)(?:${WHEN}){0,2}|according to (?:${OFFICE}))\\.$`,
  'iu',
);
// Offices that are a party: Foreign ministry officials, security officials, the airline’s officials
const PARTY =
  /\b(?:army|company|defen[cs]e|election|foreign|former|intelligence|justice|military|naval|navy|party|rebel|security|senior|some|their|union|unnamed|war)\b/iu;
// The verb; not the month.
const MAY = /\bmay\b/u;
const DOUBT = new RegExp(
  String.raw`\b(?:${DOUBTS})\b|\p{L}n[’']t\b|["“”;:(?!]|\s[–—-]+\s|--`,
  'iu',
);
// I, we: whoever speaks so is needed, too.
const OWN_VOICE =
  /\b(?:I|me|my|our|us|we|you|your|he|she|they|him|them|his|her|their|this|that|these|those)\b/iu;
const HAPPENING = new RegExp(String.raw`\b(?:${HAPPENINGS})\b`, 'u');
const FIGURE = new RegExp(String.raw`\b(?:${FIGURES})\b`, 'u');
// Those who count, and are no party to what comes of it.
const COUNTS = /\b(?:geological|met|meteorological|seismological|statistics|weather)\b/iu;
// When the ferry sank, …: what comes first only leads up to what is said.
const LEADS_UP =
  /^(?:after|although|and|as|at|before|but|by|during|even|following|if|once|or|since|though|until|when|where|while|with)\b/iu;
const MAX_ATTRIBUTION_CHARS = 120;
const MIN_WORDS = 6;

/**
 * Where a sentence ends before an attribution that nobody needs: “…, police said on Tuesday.” Undefined
 * where it must stay. Only what an office that is no party reports to have happened for all to see may
 * stand without it: no claims, causes, blame, guilt, forecasts, counts of people hurt, opinions, or
 * anything of war. So it keeps far more than it cuts.
 */
export function closingAttribution(sentence: string): number | undefined {
  if (!sentence.endsWith('.')) return undefined;
  const comma = sentence.lastIndexOf(', ');
  const tail = sentence.slice(comma + 2);
  if (comma < 0 || tail.length > MAX_ATTRIBUTION_CHARS) return undefined;
  if (!ATTRIBUTION.test(tail) || PARTY.test(tail) || hasNation(tail)) return undefined;
  return isPlainReport(sentence.slice(0, comma), COUNTS.test(tail)) ? comma : undefined;
}

/** Yemeni officials: of one side, for all one can tell. */
const hasNation = (tail: string): boolean =>
  (tail.match(/\p{Lu}\p{L}+/gu) ?? []).some(
    (word) => DEMONYMS.has(word.toLowerCase()) || /(?:[ei]an|ese|ish)$/u.test(word),
  );

function isPlainReport(report: string, isCounted: boolean): boolean {
  const main = report.split(/, (?:wh(?:ich|o|ose|ere|om)|as|and|but|after|when)\b/u, 1)[0]!;
  return (
    report.split(' ').length >= MIN_WORDS &&
    !LEADS_UP.test(report) &&
    !DOUBT.test(report) &&
    !MAY.test(report) &&
    !OWN_VOICE.test(report) &&
    (isCounted || !FIGURE.test(report)) &&
    (HAPPENING.test(main) || FIGURE.test(main))
  );
}
