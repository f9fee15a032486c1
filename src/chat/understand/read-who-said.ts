import type { Reading } from './reading.ts';

// `“…”`, `"…"`, `«…»`; or `'…'` between blanks
const IN_MARKS =
  /["“„«]([^"“”„«»]{3,})["”“»]|(?:^|\s)['‘]([^'‘’]{3,}(?:['’]\p{L}[^'‘’]*)*)['’](?=[\s?!.,]|$)/u;
// what asks for the origin of words, with the words in marks taken out
const ORIGIN =
  /^who (?!is |are |was |were )|\b(?:who(?:'s| is| was| has| had)? (?:said|says|saying|told|claimed|wrote|quoted)|who(?:'s| is| was) (?:it|that|the|behind)|who (?:came up with|coined|uttered|used|made)|sources? (?:for|of|on)|origin of|said by|real(?:ly)?|actually|ever|true|authentic|genuine|fake|verify|verified|fact-?check|check|confirm|correct|whose|(?:which|what) [\p{L} -]{2,40} said|which article|where (?:is|does|did|was)|attribut\w*|did .{0,60}(?:say|tell|claim)|has .{0,60}said)(?![\p{L}])/u;
// `did Greta Holm really say`, `has marsh ever said`
const WHOSE =
  /^(?:(?:is it true|is it right|verify|check|confirm)(?: that| if| whether)? |(?:that|if|whether) )?(?:(?:where |when )?(?:(?:is|was) it|did|has|have|does|is|was))? ?(.{2,60}?)(?: who| that)?(?: has| have)?(?: (?:really|actually|ever|truly|indeed|just))* (?:say|said|says|tell|told|claim|claimed|quoted)\b/u;
// `said by Holm`
const SAID_BY = /\b(?:said )?(?:by|from) (.{2,60})$/u;
// `did holm really say that nobody was asked`
const REALLY_SAID =
  /^(?:is it true that |verify (?:that |whether |if )?|check (?:that |whether |if )?)?(?:did|has|have) (.{2,60}?) (?:(?:really|actually|ever|truly|indeed) )+(?:say|said|claim|claimed)(?: that)? (?!anything|something|about|on|what|so|it$|that$|this$)(.+)$/u;
// `did holm say that nobody was asked`
const SAID_THAT = /^(?:did|has|have) (.{2,60}?) (?:say|said|claim|claimed) that (.+)$/u;
// `who said we will not sail`
const WHO_SAID =
  /^who (?:said|was it that said|has said|had said)(?: that)? (?!anything|something|anythin|about|on|what|so|it$|that$|this$|re |more|this |most)(.+)$/u;
const VERIFY =
  /^(?:verify|check|fact-?check|confirm)(?: (?:that|whether|if|this|the quote))? (.+)$/u;
const NOBODY =
  /^(?:(?:he|she|they|it|you|we|i|anyone|anybody|someone|somebody|that|this)$|(?:who|what|where|when|why|how|which)\b)/u;
// `find … by Holm`, `look up the quote …`
const FIND =
  /^(?:find|where it says|look(?: up| for)?|search(?: for)?|grep|google|locate|dig (?:up|out))(?: me)?(?= |$)/u;
// `said Ann Lee`, `Ann Lee says`, `by Ann Lee`: all that stands beside the words
const TOLD = /^(?:said|says|by) \p{L}|\p{L} (?:said|says)$/u;
// whoever it was is left out: `said “…”`
const SAID_ALONE = /^(?:said|says|saying)$/u;
// `“…,” Ann Lee said, “…”`: what stands between the two halves of a sentence
const TOLD_BETWEEN =
  /^[”"»]?,?[^“”"«».!?]*(?<!\p{L})(?:said|says|told|tells|added|adds)(?!\p{L})[^“”"«».!?]*,? ["“«]/u;
// Another three words in marks
const HAS_OTHER = /["“„«][^"“”„«»\s]+(?:\s+[^"“”„«»\s]+){2,}["”“»]/u;
const LOOSE_MARKS = /^[\s,;:–—-]+|[\s?!.,;:–—-]+$/gu;
const MIN_WORDS = 2;
const MIN_WORDS_ALONE = 4;
/** So many words in marks beside a name are what was said, not a topic. */
const MIN_WORDS_BESIDE = 4;
const MAX_NAME_WORDS = 3;

/** A line that asks who said these words: words in marks, or after “who said” and “did … really say”. */
export function readWhoSaid(bare: string): Reading[] | undefined {
  const marked = IN_MARKS.exec(bare);
  if (marked) return readMarked(bare, (marked[1] ?? marked[2])!, marked[0]);
  const low = bare.toLowerCase().replace(/[‘’]/gu, "'");
  const said = REALLY_SAID.exec(low) ?? SAID_THAT.exec(low);
  if (said) return [verify(endOf(bare, said[2]!), nameIn(bare, low, said[1]!))];
  const words = WHO_SAID.exec(low)?.[1] ?? VERIFY.exec(low)?.[1];
  if (words && words.split(' ').length >= MIN_WORDS) return [verify(endOf(bare, words))];
  return undefined;
}

function readMarked(bare: string, words: string, inMarks: string): Reading[] | undefined {
  const around = bare.replace(inMarks, ' ').replace(/\s+/gu, ' ').replace(LOOSE_MARKS, '');
  const low = around.toLowerCase().replace(/[‘’]/gu, "'");
  const behind = bare.startsWith(inMarks) ? bare.slice(inMarks.length) : '';
  if (TOLD_BETWEEN.test(behind)) return [{ line: `verify ${bare}`, meant: 'asked' }];
  if (low === '' || SAID_ALONE.test(low)) {
    const isSaid = words.trim().split(/\s+/u).length >= MIN_WORDS_ALONE;
    const named: Reading[] = [
      { line: `quotes "${words}"`, meant: 'tried', needs: 'speaker' },
      { line: `summary "${words}"`, meant: 'tried', needs: 'topic' },
    ];
    return isSaid ? [named[0]!, verify(words)] : named;
  }
  const find = FIND.exec(low)?.[0];
  if (find !== undefined)
    return [{ line: `search "${words}" ${around.slice(find.length).trim()}`, meant: 'asked' }];
  if (!ORIGIN.test(low)) {
    const isSaid = words.trim().split(/\s+/u).length >= MIN_WORDS_BESIDE;
    if (isSaid && TOLD.test(low)) return [{ line: `verify ${bare}`, meant: 'asked' }];
    const isName = low.split(' ').length <= MAX_NAME_WORDS;
    return isSaid && isName ? [{ line: `search "${words}" ${around}`, meant: 'asked' }] : undefined;
  }
  const whose = whoseWords(around);
  if (!HAS_OTHER.test(around)) return [verify(words, whose)];
  // Of several quotations none is passed over.
  return [{ line: `verify ${bare}${whose ? ` speaker:"${whose}"` : ''}`, meant: 'asked' }];
}

/** Who is said to have said it, in what stands around the words: `did Greta Holm really say`. */
export function whoseWords(around: string): string | undefined {
  const low = around.toLowerCase().replace(/[‘’]/gu, "'");
  const name = SAID_BY.exec(low)?.[1] ?? WHOSE.exec(low)?.[1];
  return name && !NOBODY.test(name) ? nameIn(around, low, name) : undefined;
}

function verify(words: string, speaker?: string): Reading {
  const plain = words.replaceAll('"', '”').replace(/^[\s“”«»]+|[\s”“«»?]+$/gu, '');
  const whose = speaker && !NOBODY.test(speaker.toLowerCase()) ? ` speaker:"${speaker}"` : '';
  return { line: `verify words:"${plain}"${whose}`, meant: 'asked' };
}

const endOf = (text: string, end: string): string => text.slice(text.length - end.length);

/** The name as it was typed, without marks. */
function nameIn(text: string, low: string, name: string): string {
  const at = low.indexOf(name);
  return text
    .slice(at, at + name.length)
    .replace(/["“”,]/gu, '')
    .replace(/['’]s$/u, '')
    .trim();
}
