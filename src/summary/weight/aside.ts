import { isListing } from '../is-clickbait.ts';

// Opinion: …, OPINION | …, Letters: …, Quiz: …
const LABEL =
  /^(?:advice|analysis|column|comment(?:ary)?|crossword|deals?|editorial|essay|explained|explainer|fact[- ]check|horoscopes?|letters?(?: to the editor)?|op-?ed|opinions?|perspective|podcast|quiz|recipes?|review|sponsored|the view|viewpoint)\s*[:|–—]/iu;
// Your horoscope for Tuesday; League table after round nine; The 12 best kettles to buy
const SERVICE =
  /\b(?:horoscopes?|star signs?|zodiac|crossword|sudoku|wordle|(?:news|pub|weekly) quiz|word of the day|gift guide|gift ideas|best (?:\p{L}+ ){1,4}(?:deals|to buy|you can buy)|coupons?|promo codes?|(?:winning|lottery) numbers|tv guide|what to watch|how to watch|where to watch|what[’']s on|(?:league|medal) (?:table|standings)|(?:final )?standings|box scores?|power rankings|start time|live ?stream|in pictures|photos of the (?:day|week)|week in pictures|weather forecast|best and worst|winners and losers|takeaways|most[- ]read)\b/iu;
// Why Holt lost; The case for …; It’s time to …; Stop blaming …; Take the statues down
const ARGUES =
  /^(?:dear|don[’']t|enough|hey|how|if|it[’']s time|let[’']s|no,|sorry|stop|thank you|the (?:case|problem|trouble) (?:against|for|with)|time (?:for|to)|what|why|yes,|(?:bring|cancel|dump|give|keep|leave|let|make|save|scrap|take) (?:her|him|it|my|our|that|the|them|these|this|us|your))\b/iu;
// Holt is wrong; we need tolls
const JUDGES = /\b(?:(?:are|is) wrong|we (?:must|need|should))\b/iu;
// I, my, we, our; not US
const SPEAKS = /\b(?:I(?!\.)|[Mm]y|[Ww]e|[Oo]ur)\b/gu;
const QUOTATIONS = /["“][^"”]*["”]?/gu;
/** An author who says “I” so often in the beginning tells of himself. */
const MIN_SPOKEN = 2;
/** Only so much is read of a text to see who speaks in it. */
const BEGINNING_CHARS = 600;
const MAX_TITLE_CHARS = 300;

/**
 * How far a report stands aside from the news, 0 to 1: opinions, horoscopes, quizzes, tips, lists and
 * tables are no lead where there is news. “Opinion: Holt must go” 1; a headline that asks why or how,
 * or argues, 0.5.
 */
export function asideOf(report: { title: string; text: string }): number {
  const title = report.title.slice(0, MAX_TITLE_CHARS);
  if (LABEL.test(title) || SERVICE.test(title) || isListing(title)) return 1;
  const own = report.text.slice(0, BEGINNING_CHARS).replace(QUOTATIONS, '');
  if ((own.match(SPEAKS)?.length ?? 0) >= MIN_SPOKEN) return 0.8;
  return ARGUES.test(title) || JUDGES.test(title.replace(QUOTATIONS, '')) ? 0.5 : 0;
}
