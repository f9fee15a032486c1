import { detect } from 'chardet';

type Decode = (body: Uint8Array) => string;

const MARKS: [string, number[]][] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // No mark, but a `<` of four bytes or two.
  ['utf-32le', [0x3c, 0x00, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0x00, 0x3c]],
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];
// `<?xml encoding="…"`, `<meta charset=…>`, `<meta … content="text/html; charset=…">`
const DECLARED =
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)|<meta[^>]*?\scharset\s*=\s*["']?([\w-]+)|<meta[^>]*?charset=([\w-]+)/iu;
const HTTP_CHARSET = /charset\s*=\s*["']?([\w-]+)/iu;
const PROLOG = 1024;
const WESTERN = 'windows-1252';
/** As much as is looked at to guess a charset, and how many bytes beyond ASCII allow a guess. */
const SAMPLE = 20_000;
const FOREIGN_BYTES = 50;
const FOREIGN_SHARE = 0.1;

/**
 * Bytes to text: byte order mark, then HTTP's charset, then what the document declares, then UTF-8 if it is
 * that, then by the frequency of its letters, then windows-1252. Broken bytes become U+FFFD; nothing throws.
 * UTF-7 is not read: it hides markup from whoever checks the bytes.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const label = markOf(body);
  if (label) return (decoderFor(label) as Decode)(body);
  const declared = decoderFor(HTTP_CHARSET.exec(contentType ?? '')?.[1]) ?? byProlog(body);
  return declared ? declared(body) : (asUtf8(body) ?? guess(body)(body));
}

const markOf = (body: Uint8Array): string | undefined =>
  MARKS.find(([, bytes]) => bytes.every((byte, at) => body[at] === byte))?.[0];

function byProlog(body: Uint8Array): Decode | undefined {
  const prolog = new TextDecoder(WESTERN).decode(body.subarray(0, PROLOG));
  const label = DECLARED.exec(prolog)?.slice(1).find(Boolean);
  // A declaration that could be read byte by byte does not stand in a text of wider units.
  return decoderFor(label && /^(?:utf-(?:16|32)|ucs-)/iu.test(label) ? 'utf-8' : label);
}

function decoderFor(label: string | undefined): Decode | undefined {
  if (label === undefined) return undefined;
  if (/^utf-32[bl]e$/iu.test(label))
    return (body) => decodeUtf32(body, label.toLowerCase() === 'utf-32le');
  try {
    const decoder = new TextDecoder(label);
    // Servers call everything Western; text that is UTF-8 by accident is all but unknown.
    if (decoder.encoding === WESTERN) return (body) => asUtf8(body) ?? decoder.decode(body);
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

/** Letters of other scripts are many; a handful of bytes beyond ASCII are the dashes and quotes of Windows. */
function guess(body: Uint8Array): Decode {
  const sample = body.subarray(0, SAMPLE);
  const foreign = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const isForeign = foreign > FOREIGN_BYTES && foreign > sample.length * FOREIGN_SHARE;
  const label = isForeign ? detect(sample) : null;
  return decoderFor(label ?? WESTERN) ?? (decoderFor(WESTERN) as Decode);
}

/** `TextDecoder` knows no UTF-32. */
function decodeUtf32(body: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= body.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return text.replace(/^\uFEFF/u, '').toWellFormed();
}
