import { detect } from 'chardet';

type Decode = (body: Uint8Array) => string;

// Byte order marks, the longest first
const MARKS: [string, number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // No mark, but a `<` of four or two bytes
  ['utf-32le', [0x3c, 0x00, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0x00, 0x3c]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];
// `<?xml encoding="…"`, `<meta charset=…>`, `<meta … content="text/html; charset=…">`
const DECLARED =
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)|<meta[^>]*?\scharset\s*=\s*["']?([\w-]+)|<meta[^>]*?charset=([\w-]+)/iu;
const HTTP_CHARSET = /charset\s*=\s*["']?([\w-]+)/iu;
const PROLOG_BYTES = 1024;
const WESTERN = 'windows-1252';
/** How much is looked at to guess a charset. */
const SAMPLE_BYTES = 20_000;
/** With fewer bytes beyond ASCII, or a smaller share, there is too little to guess from. */
const MIN_FOREIGN_BYTES = 50;
const MIN_FOREIGN_SHARE = 0.1;
const MAX_CHARACTER_BYTES = 4;
/** What a decoder puts for bytes that it cannot read, and that in UTF-8. */
const LOST = '\uFFFD';
// `Zür`, or letters of another script in a row: noise has no words
const WORD = /[a-z]\P{ASCII}|\P{ASCII}[a-z]|(?:(?=\P{ASCII})\p{L}){3}/iu;
// What stands for bytes that no text has in any charset of one byte a letter
const NOISE = /[\u0080-\u009fÿ]/u;
const BEYOND_ASCII = /[^\p{ASCII}\uFFFD]/u;

/**
 * Decodes bytes by the first that applies: byte order mark, HTTP's charset, what the document
 * declares, UTF-8 if it is valid, a guess by the frequency of its letters, windows-1252. What is
 * called UTF-8 and holds no character of it counts as not declared. Invalid bytes become U+FFFD;
 * nothing throws. UTF-7 is not read: it hides markup from anyone who checks
 * the bytes.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const label = markOf(body);
  if (label) return decoderFor(label)!(body);
  const declared = decoderFor(HTTP_CHARSET.exec(contentType ?? '')?.[1]) ?? byProlog(body);
  return declared ? declared(body) : (asUtf8(body) ?? guess(body)(body));
}

/** The first bytes of a text, without a character of UTF-8 that would be cut in two. */
export function firstBytes(body: Uint8Array, max: number): Uint8Array {
  let end = max;
  while (end > max - MAX_CHARACTER_BYTES && (body[end] ?? 0) >> 6 === 0b10) end--;
  return body.subarray(0, end);
}

const markOf = (body: Uint8Array): string | undefined =>
  MARKS.find(([, bytes]) => bytes.every((byte, at) => body[at] === byte))?.[0];

function byProlog(body: Uint8Array): Decode | undefined {
  const prolog = new TextDecoder(WESTERN).decode(body.subarray(0, PROLOG_BYTES));
  const label = DECLARED.exec(prolog)?.slice(1).find(Boolean);
  // A declaration that could be read byte by byte is not in a text with two or four bytes a letter.
  return decoderFor(label && /^(?:utf-(?:16|32)|ucs-)/iu.test(label) ? 'utf-8' : label);
}

function decoderFor(label: string | undefined): Decode | undefined {
  if (label === undefined) return undefined;
  if (/^utf-32[bl]e$/iu.test(label))
    return (body) => decodeUtf32(body, label.toLowerCase() === 'utf-32le');
  try {
    const decoder = new TextDecoder(label);
    // Servers call everything Western, and Western text is hardly ever valid UTF-8 by accident.
    if (decoder.encoding === WESTERN) return (body) => asUtf8(body) ?? decoder.decode(body);
    if (decoder.encoding === 'utf-8') return (body) => asUtf8(body) ?? asSaid(body);
    return (body) => decoder.decode(body);
  } catch {
    return undefined;
  }
}

function asUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** Programs say UTF-8 of whatever they are given: `Z\xfcrich` is none, and nothing else in it is. */
function asSaid(body: Uint8Array): string {
  const text = new TextDecoder().decode(body);
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (BEYOND_ASCII.test(text) || bytes.includes(LOST)) return text;
  const guessed = guess(body)(body);
  return WORD.test(guessed) && !NOISE.test(guessed) ? guessed : text;
}

/** A text in another script has many bytes beyond ASCII; a few are the dashes of Windows. */
function guess(body: Uint8Array): Decode {
  const sample = body.subarray(0, SAMPLE_BYTES);
  const foreign = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const isForeign = foreign > MIN_FOREIGN_BYTES && foreign > sample.length * MIN_FOREIGN_SHARE;
  const label = isForeign ? detect(sample) : null;
  return decoderFor(label ?? WESTERN) ?? decoderFor(WESTERN)!;
}

/** `TextDecoder` does not know UTF-32. */
function decodeUtf32(body: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= body.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return text.replace(/^\uFEFF/u, '').toWellFormed();
}
