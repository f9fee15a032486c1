const MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // No mark, but a `<` of two bytes.
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];
// `<?xml encoding="…"`, `<meta charset=…>`, `<meta … content="text/html; charset=…">`
const DECLARED =
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)|<meta[^>]*?\scharset\s*=\s*["']?([\w-]+)|<meta[^>]*?charset=([\w-]+)/iu;
const HTTP_CHARSET = /charset\s*=\s*["']?([\w-]+)/iu;
const PROLOG = 1024;

/**
 * Bytes to text: byte order mark, then HTTP's charset, then what the document declares, then UTF-8 if it is
 * that, then windows-1252. Broken bytes become U+FFFD; nothing throws. UTF-7 and UTF-32 are not read.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const declared =
    byMark(body) ?? decoderFor(HTTP_CHARSET.exec(contentType ?? '')?.[1]) ?? byProlog(body);
  if (declared) return declared.decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

function byMark(body: Uint8Array): TextDecoder | undefined {
  const mark = MARKS.find(([, bytes]) => bytes.every((byte, at) => body[at] === byte));
  return mark && new TextDecoder(mark[0]);
}

function byProlog(body: Uint8Array): TextDecoder | undefined {
  const prolog = new TextDecoder('windows-1252').decode(body.subarray(0, PROLOG));
  const label = DECLARED.exec(prolog)?.slice(1).find(Boolean);
  // A declaration that could be read byte by byte does not stand in a text of two-byte units.
  return decoderFor(label && /^(?:utf-16|ucs-2)/iu.test(label) ? 'utf-8' : label);
}

function decoderFor(label: string | undefined): TextDecoder | undefined {
  try {
    return label ? new TextDecoder(label) : undefined;
  } catch {
    return undefined;
  }
}
