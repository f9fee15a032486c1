// A sentence that opens so points back to one that is not shown.
const OPENING =
  /^["“‘'(]*(?:but|and|or|so|yet|however|also|too|still|instead|meanwhile|then|he|she|they|it|his|her|their|its|this|these|those|that|such|him|them|another|the (?:latter|former|other|move|decision|two|pair|deal|plan|man|woman)|both|neither|nor|in addition|as a result|for example|therefore|thus|moreover|furthermore|besides|otherwise|asked)\b/iu;
// “… , he added.” without any name in the sentence.
const SAID_BY_PRONOUN =
  /[,”"’] (?:he|she|they|it) (?:said|added|told|wrote|noted|continued|explained|asked|warned|argued)\b/iu;

/** Whether a sentence cut out of its article would leave the reader asking who or what is meant. */
export function isDangling(sentence: string): boolean {
  return OPENING.test(sentence) || SAID_BY_PRONOUN.test(sentence);
}
