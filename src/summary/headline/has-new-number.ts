// 212; $3.5 million; 40%; 3,500
const NUMBER =
  /(?<![\p{L}\d.,:-])[$€£]?(?!(?:19|20)\d\d\b)\d[\d,.]{0,20}(?:%|[ -](?:billion|million|per ?cent|thousand))?(?![\d:])/gu;
// 89 to 10, 5-4
const VOTE = /\b\d{1,3}(?: ?[-–] ?| to )\d{1,3}\b/u;
// aged 47, Lee, 47; May 6, Nov. 12; Section 230
const NO_AMOUNT_BEFORE =
  /(?:\b(?:aged?|at|article|chapter|no\.|section|title|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|january|february|march|april|may|june|july|august|september|october|november|december) |, )$/iu;
// 47, who …; 11 a.m.; 10-year; 47 years old
const NO_AMOUNT_AFTER = /^(?:,(?! \d)|-year| ?(?:[ap]\.?m\b|o['’]clock|years? old))/iu;
const LONGEST_BEFORE = 12;

/** Whether a sentence counts or measures what the headline does not; ages and dates are no such number. */
export function hasNewNumber(sentence: string, headline: string): boolean {
  if (VOTE.test(sentence) && !VOTE.test(headline)) return true;
  return sentence.matchAll(NUMBER).some(({ 0: number, index }) => {
    const end = index + number.length;
    return (
      !headline.includes(number.replace(/\P{N}+$/u, '')) &&
      !NO_AMOUNT_BEFORE.test(sentence.slice(Math.max(0, index - LONGEST_BEFORE), index)) &&
      !NO_AMOUNT_AFTER.test(sentence.slice(end, end + LONGEST_BEFORE))
    );
  });
}
