import { countWords } from './is-sentence.ts';
import type { Block } from './read-blocks.ts';

// “Q”, “A”, “Frage”, “Antwort” name nobody, but tell the two apart
const TURN = /^(?:q|a|question|answer|frage|antwort|réponse|pregunta|respuesta):?$/iu;
const MAX_WORDS = 6;

/**
 * The texts of blocks, where a list of terms is a talk: “Ida Lund” and what she says, in `<dt>` and
 * `<dd>`, become “Ida Lund: …”. It is one if a term of it ends with a colon, is a “Q”, or comes again;
 * the terms of a glossary do not. The colon is the only sign that is added.
 */
export function joinTerms(blocks: Block[]): string[] {
  const talks = findTalks(blocks);
  const texts: string[] = [];
  let speaker = '';
  for (const block of blocks) {
    if (isTerm(block) && talks.has(block.box.parentElement)) {
      if (speaker) texts.push(speaker);
      speaker = block.text.endsWith(':') ? block.text : `${block.text}:`;
    } else {
      texts.push(speaker ? `${speaker} ${block.text}` : block.text);
      speaker = '';
    }
  }
  return speaker ? [...texts, speaker] : texts;
}

function findTalks(blocks: Block[]): Set<Element | null> {
  const lists = Map.groupBy(blocks.filter(isTerm), ({ box }) => box.parentElement);
  const isTalk = (terms: string[]): boolean =>
    terms.some((term) => term.endsWith(':') || TURN.test(term)) ||
    new Set(terms).size < terms.length;
  return new Set(
    [...lists].filter(([, terms]) => isTalk(terms.map(({ text }) => text))).map(([list]) => list),
  );
}

const isTerm = ({ text, box }: Block): boolean =>
  box.tagName.toUpperCase() === 'DT' &&
  box.nextElementSibling?.tagName.toUpperCase() === 'DD' &&
  countWords(text) <= MAX_WORDS;
