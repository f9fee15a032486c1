import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/ingest/web/decode-text.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const RUSSIAN =
  'Паром через реку не ходит с понедельника, потому что вода поднялась выше причала, сказала капитан.';
/** In windows-1251. */
const cyrillic = (text: string) =>
  new Uint8Array(
    [...text].map((sign) => (sign > '~' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
  );

describe('decodeText', () => {
  test.each([
    ['a byte order mark over HTTP', bytes('efbbbfc3a9'), 'text/html; charset=iso-8859-1', 'é'],
    ['UTF-16 by its mark', bytes('fffe3c006100'), null, '<a'],
    ['UTF-16 by its first sign', bytes('003c0061'), null, '<a'],
    [
      'HTTP over the prolog',
      latin('<?xml encoding="utf-8"?>\xe9'),
      'text/xml; charset=latin1',
      '<?xml encoding="utf-8"?>é',
    ],
    [
      'the prolog',
      latin('<?xml version="1.0" encoding="windows-1251"?>\xe9'),
      null,
      '<?xml version="1.0" encoding="windows-1251"?>й',
    ],
    ['a meta element', latin('<meta charset=koi8-r>\xc9'), 'text/html', '<meta charset=koi8-r>и'],
    ['UTF-8 where nothing is said', bytes('c3a9'), null, 'é'],
    ['windows-1252 where it is not UTF-8', bytes('93e994'), null, '“é”'],
    ['broken bytes as U+FFFD', bytes('c3a9e962'), 'text/html; charset=utf-8', 'é\uFFFDb'],
    ['bytes of no text as U+FFFD', bytes('61ff62'), 'text/html; charset=utf-8', 'a\uFFFDb'],
    [
      'a form that is too long as U+FFFD',
      bytes('3ec0be3c'),
      'text/html; charset=utf-8',
      '>\uFFFD\uFFFD<',
    ],
    ['Western that calls itself UTF-8', latin('M\xfchle'), 'text/xml; charset=utf-8', 'Mühle'],
    [
      'Western whose prolog says UTF-8',
      latin('<?xml version="1.0" encoding="utf-8"?>M\xfchle'),
      'text/xml',
      '<?xml version="1.0" encoding="utf-8"?>Mühle',
    ],
    [
      'another script that calls itself UTF-8',
      cyrillic(RUSSIAN),
      'text/xml; charset=utf-8',
      RUSSIAN,
    ],
    [
      'characters that were lost before',
      bytes('efbfbde962'),
      'text/xml; charset=utf-8',
      '\uFFFD\uFFFDb',
    ],
    [
      'an unknown charset as if it were not named',
      bytes('2b4144772d'),
      'text/html; charset=utf-7',
      '+ADw-',
    ],
    [
      'a prolog that cannot be true',
      latin('<?xml version="1.0" encoding="utf-16"?>a'),
      null,
      '<?xml version="1.0" encoding="utf-16"?>a',
    ],
    ['UTF-32 by its mark', bytes('0000feff0000003c0001f600'), null, '<😀'],
    ['UTF-32 by its first sign', bytes('3c000000e9000000ffffff7f'), null, '<é\uFFFD'],
    [
      'UTF-8 that its server calls Western',
      bytes('e2809cc3a9e2809d'),
      'text/html; charset=iso-8859-1',
      '“é”',
    ],
    ['another script by its letters', cyrillic(RUSSIAN), null, RUSSIAN],
    ['nothing', bytes(''), null, ''],
  ])('reads %s', (_name, body, contentType, text) => {
    expect(decodeText(body, contentType)).toBe(text);
  });
});
