const DASH = String.raw`\s?(?:[–—]|--?|\s:)\s+`;
// LONDON (Reuters) - …; KYIV, July 15 (AFP) — …; (AP) -- …
const AGENCY = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}.'’/ -]{1,40}(?:,\s[\p{L}\p{M}\p{N}.' ]{2,30}){0,2}\s?)?\((?<outlet>\p{L}[^()]{1,40})\)${DASH}`,
  'u',
);
// WASHINGTON — …; PARIS, France – …
const CITY = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:,\s[\p{L}. ]{2,20})?\s?(?:[–—]|--?)\s+(?=\S)/u;
// nsnbc : …, with a space before the colon, since “Warning: …” is a sentence
const OUTLET =
  /^(?<outlet>\p{L}[\p{L}\p{M}\p{N}.&’'-]*(?:\s[\p{L}\p{M}\p{N}.&’'-]+){0,3})\s+:\s+(?=["“‘«\p{Lu}\p{N}])/u;

/** Separates the dateline or outlet from the beginning of an article's first paragraph. */
export function splitLeadIn(paragraph: string): { outlet: string | null; rest: string } {
  for (const pattern of [AGENCY, OUTLET, CITY]) {
    const match = pattern.exec(paragraph);
    if (match)
      return {
        outlet: match.groups?.outlet?.trim() ?? null,
        rest: paragraph.slice(match[0].length),
      };
  }
  return { outlet: null, rest: paragraph };
}
