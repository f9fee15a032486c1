/** A phrase that stands for somebody and describes nobody. */
export const PRONOUN =
  /^(?:he|she|they|it|i|we|you|who|the|both|some|others?|another|one|most|many|all|few|(?:which|whose|who|whom) .*)$/iu;
/**
 * `Ann Lee` or `Lee`, where we are not sure enough that she is meant: not `A Calder Official`, and
 * not `Campaigners` or `Police`.
 */
const BARE_NAME =
  /^(?!(?:An?|The|One|Some|Two|Several|Many) |(?:\p{Lu}\p{Ll}+s|Management|Police|Staff)$)\p{Lu}\S*(?: \p{Lu}\S*)*$/u;

// “the statement”, “their post”: whose, only the article says.
const BARE_TEXT =
  /^(?:an?|her|his|its|that|the|their|this) (?:e-?mail|filing|message|post|posting|statement|tweet)(?: posted)?$/iu;

/** Whether the phrase for a speaker who is not known tells who they may be: “the owner of the yard”. */
export const isTellingPhrase = (phrase: string): boolean =>
  /\p{L}/u.test(phrase) &&
  !PRONOUN.test(phrase) &&
  !BARE_NAME.test(phrase) &&
  !BARE_TEXT.test(phrase);
