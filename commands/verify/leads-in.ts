import { toVoice, type Voice } from './to-voice.ts';
import {
  ADVERBS,
  ALONE,
  NAME,
  NOT_QUOTING,
  PREPOSITIONS,
  ROLE_BEHIND,
  VERB,
  WHO,
} from './told-words.ts';

// `Ann Lee: “…”`, `- Ann Lee, driver: “…”`, `2) Ann Lee (driver): “…”`
const LABEL = new RegExp(
  `^[,;]? *(?:(?:[-–—•*]|\\d{1,3}[.)]) *)?(${NAME}(?:, ${NOT_QUOTING}[\\p{L}’'& -]{3,60}| \\([^()]{2,60}\\))?): *$`,
  'u',
);
// `Ann Lee and Bo Ek said`, of whom neither is told to have said it alone
const TOGETHER = "(?<=\\p{Lu}[\\p{L}’'-]* )(?:and|or|&)";
// `Ann Lee, the governor, later said`: the last of these in front of a quotation speaks
const SAYS = new RegExp(
  `(?<![\\p{L}’'.-])((?:(?:${PREPOSITIONS}|${TOGETHER}) )?${WHO})${ROLE_BEHIND}? ${ADVERBS}(${VERB})`,
  'gu',
);
const ACCORDING = new RegExp(`[Aa]ccording to (${WHO})${ALONE}(?:, [^,.!?:;]{2,60})?[,:] *$`, 'u');
// What may stand between the verb and the opening mark: nothing, “that”, whom it is said to
const DIRECTLY = /^(?: that)?,? *$/u;
const TO_SOMEBODY = /^(?:told|tells|asked|asks|warned|warns)(?: [\p{L}’'-]+){1,4}[,:]? *$/u;
// or more that ends in a colon, without another name that might speak: “in Northgate”
const TO_COLON = /^[^.!?:“”"]{0,120}: *$/u;
const OTHER_NAME =
  /(?<!(?: (?:at|before|from|in|inside|near|of|on|outside|the|this|last|to)| \p{Lu}[\p{L}-]*)) \p{Lu}/u;

/** Who leads in the quotation that stands right behind these words. */
export function leadsIn(told: string): Voice | undefined {
  const label = LABEL.exec(told)?.[1];
  if (label) return toVoice(label, { isLabel: true });
  const according = ACCORDING.exec(told)?.[1];
  if (according) return toVoice(according);
  const says = [...told.matchAll(SAYS)].at(-1);
  if (!says) return undefined;
  const rest = told.slice(says.index + says[0].length);
  const isToColon = TO_COLON.test(rest) && !OTHER_NAME.test(rest);
  return DIRECTLY.test(rest) || isToColon || TO_SOMEBODY.test(`${says[2]}${rest}`)
    ? toVoice(says[1]!)
    : undefined;
}
