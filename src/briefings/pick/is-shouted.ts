const EFFECTS =
  'agony|amazing|astonishing|betrayal|blunder|bombshell|carnage|chaos|chilling|crisis|disgrace|disgusting|epic|explosive|fiasco|fury|horror|humiliation|huge|insane|massive|meltdown|mayhem|nightmare|outrage|panic|rage|revealed|scandal|sensational|shame|shambles|shock|shocker|shocking|stunning|terror|tragic|warning|wow';
// SHOCK report: …, Mayor in FURY over fares; not COVID, NATO
const LOUD = new RegExp(`(?<!\\p{L})(?:${EFFECTS.toUpperCase()})(?!\\p{L})`, 'u');
// Shock report: …, Horror: …, Bombshell!
const LABEL = new RegExp(`^(?:${EFFECTS})(?: \\p{L}{1,20})?\\s?[:!]`, 'iu');
const MAX_CHARS = 300;

/** Whether a headline shouts a word for effect: “SHOCK report: …”, “Fares FURY grows”. */
export function isShouted(headline: string): boolean {
  const title = headline.slice(0, MAX_CHARS);
  return LOUD.test(title) || LABEL.test(title.trim());
}
