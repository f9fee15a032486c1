const SHOUTED = String.raw`\p{Lu}{3,}(?:[ .'-]+\p{Lu}[\p{Lu}.]+){0,3}`;
const PLACE = String.raw`\p{Lu}[\p{L}.'’]*(?:[ -]\p{Lu}[\p{L}.'’]*){0,3}`;
const REGION = String.raw`, [\p{L}. ]{2,20}\d{0,2}`;
const AGENCY = String.raw` ?\([\p{L}/ .]{2,24}\)`;
const DASH = ' ?(?:--|[—–])';

/**
 * Where a report was written, and by whom: “SEOUL, Aug. 20 (Yonhap) -- ”, “Porthaven, Velmora (NNC) ”,
 * “(CNN) ”, “MUMBAI: ”, “By Ann Lee: ”. A place in small letters needs a region or an agency: “Kerry —
 * who was there — left” has none.
 */
export const DATELINE = new RegExp(
  `^(?:${[
    String.raw`\p{Lu}{3,}(?: \p{Lu}{2,}){0,2}:`,
    `${SHOUTED}(?:${REGION})?(?:${AGENCY})?${DASH}`,
    `${PLACE}(?:${REGION}(?:${AGENCY})?|${AGENCY})${DASH}`,
    String.raw`${PLACE}(?:${REGION})? \(\p{Lu}{2,8}\)`,
    String.raw`\(\p{Lu}{2,8}\)`,
    String.raw`\(Reuters\)(?:${DASH})?`,
    String.raw`By (?:\p{Lu}[\p{L}.'-]+ ?){1,4}:`,
  ].join('|')}) ?`,
  'u',
);
