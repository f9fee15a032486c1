/** Half, dozens: how many, without a figure. */
export const MANY: ReadonlySet<string> = new Set(
  `double dozen dozens half hundreds quarter third thirds thousands twice`.split(' '),
);

// had been, had long opposed; earlier this month; comes as; has long
export const BEFORE =
  /\bhad (?:\p{Ll}{1,20} ){0,2}\p{Ll}{1,20}(?:ed|en|n|t)\b|\b(?:born|c[ao]mes? (?:amid|as)|earlier (?:last|this)|(?:has|have) (?:always|long|often|repeatedly)|known for|last (?:month|year)|originally|used to|years? ago)\b/iu;

// after the vote, because it leaked
export const REASON = /\b(?:after|amid|because|citing|due to|following|in response|over)\b/iu;

// will, by Thursday, is expected
export const NEXT =
  /\b(?:appeal(?:ed|s)?|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|could|deadline|expected|next (?:day|month|week|year)|plans? to|scheduled|set to|takes? effect|until|vow(?:ed|s)|will|would)\b/iu;

// isn’t, there’s: an author who chats
export const CHATS = /\p{Ll}n['’]t\b|\b(?:it|that|there)['’]s\b/iu;
