// `> …` in one line or several, `>>> …`
const BLOCK = /^(?:[ \t]*>+[ \t]?[^\n]*(?:\n|$))+/u;
const MARK = /^[ \t]*>+[ \t]?/gmu;
// `who said this?`, `did Holm really say that`, `is this real`
const ASKS_WHOSE =
  /^(?:who|whose|where|is|was|did|has|verify|check|fact-?check|source|real|true|which)\b/iu;
const MAX_WORDS = 10;
const MARKS = /^[\s"“„«]+|[\s"”“»]+$/gu;
const INNER = /["“”„«»]/gu;

/**
 * A quoted block and a question about it, before or below, as one sentence with the words in quotation
 * marks; the same where the words are no such question.
 */
export function unquoteBlock(line: string): string {
  const block = BLOCK.exec(line)?.[0];
  if (block !== undefined) return join(block, line.slice(block.length), line);
  const at = line.search(/\n[ \t]*>/u);
  return at < 0 ? line : join(line.slice(at + 1), line.slice(0, at), line);
}

function join(block: string, asked: string, line: string): string {
  const words = block
    .replace(MARK, '')
    .replace(/\s+/gu, ' ')
    .replace(MARKS, '')
    .replace(INNER, '’');
  const question = asked.replace(/\s+/gu, ' ').trim();
  const isQuestion = ASKS_WHOSE.test(question) && question.split(' ').length <= MAX_WORDS;
  return isQuestion && words !== '' ? `“${words}” ${question}` : line;
}
