const SHOUTED = String.raw`\p{Lu}{3,}(?:[ .'-]+\p{Lu}[\p{Lu}.]+){0,3}`;
const PLACE = String.raw`\p{Lu}[\p{L}.'’]*(?:[ -]\p{Lu}[\p{L}.'’]*){0,3}`;
const REGION = String.raw`, [\p{L}. ]{2,20}\d{0,2}`;
const AGENCY = String.raw` ?\([\p{L}/ .]{2,24}\)`;
const DASH = ' ?(?:--|[—–])';
// A hyphen does where only a dateline can stand: behind a day, an agency or a place in capitals.
const HYPHEN = `(?:${DASH}| -(?= ))`;
const DATE = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}(?: \d{4})?)`;
// “(GLOBE NEWSWIRE)”, “/PRNewswire/”
const WIRE = String.raw`(?:${AGENCY}| ?\/[\p{L}\p{N} -]{2,24}\/)`;

/**
 * Where a report was written, and by whom: “SEOUL, Aug. 20 (Yonhap) -- ”, “Porthaven, Velmora (NNC) ”,
 * “OSLO, Norway, Nov. 27, 2026 (GLOBE NEWSWIRE) -- ”, “DOVER, England--(BUSINESS WIRE)--”, “(CNN) ”,
 * “MUMBAI: ”, “By Ann Lee: ”. A place in small letters needs a region or an agency: “Kerry — who was
 * there — left” has none.
 */
export const DATELINE = new RegExp(
  `^(?:${[
    `(?:${SHOUTED}|${PLACE})(?:${REGION})?,? ${DATE}(?:${WIRE})?${HYPHEN}`,
    `(?:${SHOUTED}|${PLACE})(?:${REGION})?(?:${DASH})?${WIRE}${HYPHEN}`,
    String.raw`\p{Lu}{3,}(?: \p{Lu}{2,}){0,2}:`,
    `${SHOUTED}(?:${REGION})?(?:${AGENCY})?${HYPHEN}`,
    `${PLACE}(?:${REGION}(?:${AGENCY})?|${AGENCY})${DASH}`,
    String.raw`${PLACE}(?:${REGION})? \(\p{Lu}{2,8}\)`,
    String.raw`\(\p{Lu}{2,8}\)`,
    String.raw`\(Reuters\)(?:${DASH})?`,
    String.raw`By (?:\p{Lu}[\p{L}.'-]+ ?){1,4}:`,
  ].join('|')}) ?`,
  'u',
);
