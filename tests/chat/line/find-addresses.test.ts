import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../../src/chat/line/find-addresses.ts';

const found = (typed: string) => findAddresses(typed).map(([first]) => first);
const [MILL, WEIR] = ['https://tarn.example/mill', 'https://wick.example/weir'];

describe('findAddresses', () => {
  test.each([
    ['blanks', `${MILL} ${WEIR}`],
    ['commas', `${MILL}, ${WEIR},`],
    ['a comma alone', `${MILL},${WEIR}`],
    ['a semicolon alone', `${MILL};<${WEIR}>`],
    ['lines', `- ${MILL}\n- ${WEIR}`],
    ['words', `Please add ${MILL} and then ${WEIR}, thanks!`],
    ['marks', `\`${MILL}\` and **${WEIR}**`],
    ['names', `The mill: ${MILL}; The weir: ${WEIR}`],
    ['links', `[The mill](${MILL}), [${WEIR}](${WEIR})`],
    ['HTML', `<ul><li><a href="${MILL}">mill.example</a><li><a href='${WEIR}'>x</a></ul>`],
    ['repeats', `${MILL} ${WEIR} <${MILL}|the mill>`],
  ])('finds two in %s', (_name, typed) => {
    expect(found(typed)).toEqual([MILL, WEIR]);
  });

  test('leaves commas that belong to an address', () => {
    const typed = 'https://tarn.example/feed,all.xml';
    expect(found(typed)).toEqual([typed]);
    expect(found(`${typed}, tarn.example/one,two`)).toEqual([
      typed,
      'https://tarn.example/one,two',
    ]);
    expect(found('tarn.example,wick.example')).toEqual([
      'https://tarn.example',
      'https://wick.example',
    ]);
  });

  test.each([
    ['in its path', 'https://tarn.example/mi\nlls/feed.xml', 'https://tarn.example/mills/feed.xml'],
    ['before a file', 'https://tarn.example/\n  feed.xml', 'https://tarn.example/feed.xml'],
    ['in its host', 'https://ta\nrn.example', 'https://tarn.example'],
    ['before its host', 'https://\ntarn.example', 'https://tarn.example'],
    ['at a hyphen', 'Add https://tarn.example/old-\nmill\nplease', 'https://tarn.example/old-mill'],
    ['by a blank', 'https://tarn.example/mi ll/feed', 'https://tarn.example/mill/feed'],
  ])('joins an address that was broken %s', (_where, typed, whole) => {
    expect(found(typed)).toEqual([whole]);
  });

  test('does not join what is an address or a word of its own', () => {
    expect(found(`${MILL}\nwick.example/weir`)).toEqual([MILL, WEIR]);
    expect(found(`${MILL}\nthanks`)).toEqual([MILL]);
    expect(found(`${MILL} please`)).toEqual([MILL]);
  });

  test('takes hosts among words only where nothing says http', () => {
    expect(found('Please read tarn.example/mill for us')).toEqual([MILL]);
    expect(found(`Tarn.Example wrote: ${WEIR}`)).toEqual([WEIR]);
  });

  test('finds none where there is none', () => {
    for (const typed of ['', 'gas talks', 'javascript:alert(1)', 'http:/tarn.example', '<b>x</b>'])
      expect(found(typed)).toEqual([]);
  });

  test('is done with a wall of signs at once', () => {
    for (const sign of ['<a href=', 'https://', 'https://a.example\n', ',;', 'feed:', 'a.b '])
      expect(findAddresses(sign.repeat(50_000)).length).toBeLessThan(30_000);
  });
});
