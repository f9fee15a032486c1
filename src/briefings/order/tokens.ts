import type { Span } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { KEYS } from './data/keys.ts';
import { splitAtMarks } from './split-at-marks.ts';

/**
 * A word or mark of a line. `text` is as typed, without quotation marks; `word` is folded, for
 * looking up. Of what is no plain word, `word` is something that no list holds.
 */
export type Token = Span & {
  kind: 'word' | 'mark' | 'quoted' | 'channel' | 'person' | 'key' | 'minus' | 'open';
  text: string;
  word: string;
  /** What was typed where `word` is a correction. */
  corrected?: true;
};

const CLOSING: Record<string, string> = {
  '"': '"”',
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '‘': '’',
  "'": "'",
};
/** A longer quotation is none; this also bounds the search for its end. */
const MAX_QUOTATION_CHARS = 1_000;
// `<#123>`, `<#C12|news>`
const CHANNEL_ID = /<#\w{1,40}(?:\|[^<>\s]{0,100})?>/uy;
// `#news`, `#ferry-desk`
const CHANNEL = /#[^\s,;#<>"“”]{1,100}/uy;
// `<@U123>`, `@dana`, but not `@8am`
const PERSON = /<[@!][^<>\s]{1,100}>|@\p{L}[\p{L}\p{N}_.-]{0,60}/uy;
// `topic:`, `re:`, `zone=`, but not `https://`
const KEY = /([a-z][a-z-]{1,20})[:=](?![/>])/iuy;
// the dash of `-sport`
const MINUS = /[-–−](?=[\p{L}"“„«])/uy;
// `8;30`, `9,17pm`: a broken time, or two of them
const TWO_NUMBERS = /\d{1,2}[;,]\d{1,2}(?:[ap]m)?(?=$|\s)/iuy;
// `+02:00`, `+2`
const OFFSET = /[+−-]\d{1,2}(?::?\d{2})?(?=$|[\s,;)])/uy;
// `,`, `&`, a dash between blanks
const MARK = /[-=]*>|[→➜⇒]|[.,;&+/=@|()[\]!?…:–—-]|\.{2,}/uy;
const WORD = /[^\s,;()[\]"“”„«»<>]+/uy;
const LAST_MARKS = /[.!?:…]+$/u;
// `a.m`, `U.K.`
const DOTTED = /^(?:\p{L}\.){1,4}\p{L}?$/u;

/** Splits a line into words, marks, quotations, channels and keys; nothing is dropped but blanks. */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text[at]!)) at++;
    else {
      const taken = readToken(text, at);
      tokens.push(...taken);
      at = taken.at(-1)!.end;
    }
  }
  return tokens;
}

function readToken(text: string, at: number): Token[] {
  const isStart = at === 0 || /[\s,;:(/-]/u.test(text[at - 1]!);
  const match = (form: RegExp): string | undefined => {
    form.lastIndex = at;
    return form.exec(text)?.[0];
  };
  const token = (kind: Token['kind'], typed: string, word = '\0'): Token[] => [
    { kind, text: typed, word, start: at, end: at + typed.length },
  ];
  const quotation = isStart ? quotationAt(text, at) : undefined;
  if (quotation) return [quotation];
  const channel = match(CHANNEL_ID) ?? match(CHANNEL)?.replace(/(?<=.)[.!?:)]+$/u, '');
  if (channel && channel !== '#') return token('channel', channel);
  if (isStart) {
    const person = match(PERSON);
    if (person) return token('person', person, fold(person));
    const key = match(KEY);
    if (key && isKey(key, text[at + key.length])) return token('key', key, fold(key.slice(0, -1)));
    if (match(MINUS)) return token('minus', text[at]!);
    const number = match(OFFSET) ?? match(TWO_NUMBERS);
    if (number) return token('word', number, number.toLowerCase().replace('−', '-'));
  }
  const mark = match(MARK);
  if (mark) return token('mark', mark, mark);
  const typed = match(WORD);
  if (typed === undefined) return token('open', text[at]!);
  return splitAtMarks(typed.replace(LAST_MARKS, '') || typed).reduce<Token[]>((done, part) => {
    const start = done.at(-1)?.end ?? at;
    const kind = part.isMark ? 'mark' : 'word';
    done.push({
      kind,
      text: part.text,
      word: wordOf(part.text),
      start,
      end: start + part.text.length,
    });
    return done;
  }, []);
}

/** A key that nobody knows is one only with a value at it: `grace:2h`, not `note: gas`. */
const isKey = (key: string, next: string | undefined): boolean =>
  KEYS.has(fold(key.slice(0, -1))) || (next !== undefined && /\S/u.test(next));

/** Marks around words; a single mark counts only where its end is the end of a word. */
function quotationAt(text: string, at: number): Token | undefined {
  const closing = Object.hasOwn(CLOSING, text[at]!) ? CLOSING[text[at]!]! : '';
  const isSingle = closing === '’' || closing === "'";
  const last = Math.min(text.length, at + MAX_QUOTATION_CHARS);
  // Straight marks may hold curly ones: topic:"gas, “rail strike”".
  let isInner = false;
  for (let end = at + 1; closing && end < last; end++) {
    const mark = text[end]!;
    const isEnd = closing.includes(mark) && !(isInner && mark === '”');
    if (isEnd && (!isSingle || !/[\p{L}\p{N}]/u.test(text[end + 1] ?? ''))) {
      const inner = text.slice(at + 1, end).trim();
      return inner
        ? { kind: 'quoted', text: inner, word: '\0', start: at, end: end + 1 }
        : undefined;
    }
    if (text[at] === '"' && '“”'.includes(mark)) isInner = mark === '“';
  }
  return undefined;
}

function wordOf(typed: string): string {
  const folded = fold(typed);
  return DOTTED.test(folded) ? folded.replaceAll('.', '') : folded;
}
