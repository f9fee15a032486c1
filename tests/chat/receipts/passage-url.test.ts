import { describe, expect, test } from 'vitest';
import { passageUrl } from '../../../src/chat/receipts/passage-url.ts';

const URL = 'https://gazette.example/a';

/** The fragment for the pieces between `<` and `>`. */
function fragment(marked: string): string {
  const text = marked.replace(/[<>]/gu, '');
  const spans = [...marked.matchAll(/<([^>]*)>/gu)].map(({ index, 1: words }, at) => {
    const start = index - 2 * at;
    return { start, end: start + words!.length };
  });
  return passageUrl(URL, text, spans).slice(URL.length);
}

describe('a link to a passage', () => {
  test.each([
    ['<We go.>', '#:~:text=We%20go.'],
    ['<a low-key, R&D (draft)>', '#:~:text=a%20low%2Dkey%2C%20R%26D%20%28draft%29'],
    ["<it's “fine” – 5%>", '#:~:text=it%27s%20%E2%80%9Cfine%E2%80%9D%20%E2%80%93%205%25'],
    ['< two \t blanks >', '#:~:text=two%20blanks'],
    ['<First paragraph.\n\nSecond one.>', '#:~:text=First%20paragraph.'],
    ['<1 2 3 4 5 6 7 8 9 10>', '#:~:text=1%202%203%204%205%206%207%208%209%2010'],
    ['<1 2 3 4 5 6 7 8 9 10 11>', '#:~:text=1%202%203%204%205,7%208%209%2010%2011'],
    ['“<We go>,” she said, “<by sea>.”', '#:~:text=We%20go&text=by%20sea'],
    ['< >“<We go>,” she said.', '#:~:text=We%20go'],
    ['She left.', ''],
  ])('names the pieces of %j', (marked, expected) => {
    expect(fragment(marked)).toBe(expected);
  });

  test('tells words from the same words further up by those before them', () => {
    expect(fragment('No bridge is safe, said Lee.\n\nAsked again, Lee said <no>.')).toBe(
      '#:~:text=again%2C%20Lee%20said-,no',
    );
    expect(fragment('Yes, said Lee.\n\n<Yes>, said Roe.')).toBe('#:~:text=Yes');
  });

  test('leaves out pieces that would make the address too long, and keeps the first', () => {
    const many = Array.from({ length: 300 }, (_, at) => `<piece number ${at}>`).join(' and ');
    const made = fragment(many);
    expect(made.length).toBeLessThanOrEqual(1_000);
    expect(made).toMatch(/^#:~:text=piece%20number%200&text=.*&text=piece%20number%20\d+$/u);
    expect(fragment(`<${'語'.repeat(400)}>`)).toBe('');
  });

  test('replaces the fragment of the address and keeps its query', () => {
    expect(passageUrl('https://a.example/x?y=1#top', 'We go.', [{ start: 0, end: 6 }])).toBe(
      'https://a.example/x?y=1#:~:text=We%20go.',
    );
  });

  test('is read by a browser as the same words', () => {
    const passage = 'It’s 50–50, -maybe-, said A & B: #1 (of 2)!';
    const [, directive = ''] = fragment(`<${passage}>`).split('#:~:text=');
    expect(directive).not.toMatch(/[-,&#\s]/u);
    expect(decodeURIComponent(directive)).toBe(passage);
  });

  test('holds half a sign without breaking', () => {
    expect(passageUrl(URL, 'a 😀', [{ start: 0, end: 3 }])).toContain('#:~:text=a%20');
  });
});
