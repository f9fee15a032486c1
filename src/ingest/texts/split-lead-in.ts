import { readDate } from '../dates/read-date.ts';

const DASH = String.raw`\s?(?:[–—]|--?|\s:)\s+`;
// LONDON (Reuters) - …; KYIV, July 15 (AFP) — …; (AP) -- …
const AGENCY = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}(?:,\s[\p{L}\p{M}\p{N}.' ]{2,30}){0,2}\s?)?\((?<outlet>\p{L}[^()]{1,40})\)${DASH}`,
  'u',
);
// WASHINGTON — …; PARIS, France – …
const CITY = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s[\p{L}. ]{2,20})?\s?(?:[–—]|--?)\s+(?=\S)/u;
const DAY = String.raw`\d{1,2} \p{Lu}\p{L}{2,8}\.?(?:,? \d{4})?|\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?`;
// HARROW, 3 April 2025 – …; Harrow, Velmora, April 3, 2025 (AFP) — …; but not “On July 7-8”
const DATED = new RegExp(
  String.raw`^(?!(?:After|Before|By|From|In|On|Since|Until) )\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?:, \p{Lu}[\p{L}. ]{1,20})?,? (?<date>${DAY})(?: ?\((?<outlet>\p{L}[^()]{1,40})\)| ?\/\p{Lu}[\p{L}\p{N} -]{2,24}\/)?(?:\s?(?:[–—]|--|:)\s*|\s-\s)(?=\S)`,
  'u',
);
// nsnbc : …, with a space before the colon, since “Warning: …” is a sentence
const OUTLET =
  /^(?<outlet>\p{L}[\p{L}\p{M}\p{N}.&’'-]*(?:\s[\p{L}\p{M}\p{N}.&’'-]+){0,3})\s+:\s+(?=["“‘«\p{Lu}\p{N}])/u;

type LeadIn = { outlet: string | null; published: string | null; rest: string };

/** Separates the dateline or outlet from the beginning of an article's first paragraph. */
export function splitLeadIn(paragraph: string): LeadIn {
  for (const pattern of [DATED, AGENCY, OUTLET, CITY]) {
    const match = pattern.exec(paragraph);
    if (match)
      return {
        outlet: match.groups?.outlet?.trim() ?? null,
        published: readDate(match.groups?.date),
        rest: paragraph.slice(match[0].length),
      };
  }
  return { outlet: null, published: null, rest: paragraph };
}
