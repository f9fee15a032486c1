import { describe, expect, test } from 'vitest';
import { renderImported } from '../../../adapters/cli/render-imported.ts';

const RESULT = {
  ...{ source: 'a', added: 0, known: 0, changed: 0 },
  ...{ error: null, knownAs: [], notes: [] },
};

describe('renderImported', () => {
  test('adds up what the sources gave', () => {
    const results = [
      { source: 'a', added: 3, known: 1, changed: 0, error: null, knownAs: [], notes: [] },
      { source: 'b', added: 0, known: 0, changed: 0, error: 'gone', knownAs: [], notes: [] },
    ];
    const total = '3 added, 1 known already, 1 of 2 sources failed\n';
    expect(renderImported(results, { shared: false })).toBe(
      `${total}Only the newsroom page and this terminal show it. “import --shared” is for every place.\n`,
    );
    expect(renderImported(results, { shared: true })).toBe(
      `${total}Every place shows it: the newsroom page, and each server and workspace.\n`,
    );
  });

  test('says how many of those that were known have changed', () => {
    const results = [
      { source: 'a', added: 0, known: 2, changed: 1, error: null, knownAs: [], notes: [] },
    ];
    expect(renderImported(results, { shared: true })).toMatch(
      /^0 added, 2 known already \(1 changed\), 0 of 1 sources failed$/mu,
    );
  });

  test('names what has changed and what is known by another name, the first of many', () => {
    const copy = (n: number) => ({
      ...RESULT,
      source: `${n}.txt`,
      known: 1,
      knownAs: ['quay.txt'],
    });
    const edited = { ...RESULT, source: 'pier.txt', known: 1, changed: 1 };
    const few = renderImported([copy(1), edited], { shared: true });
    expect(few).toMatch(/^1\.txt: known already as quay\.txt\npier\.txt: changed\n0 added/u);
    const many = renderImported(
      Array.from({ length: 12 }, (_, n) => copy(n)),
      { shared: true },
    );
    expect(many.match(/known already as/gu)).toHaveLength(10);
    expect(many).toContain('\n… and 2 more like that; “--json” names them all\n');
  });

  test('says nothing of who sees it where there is nothing to see', () => {
    const results = [
      { source: 'b', added: 0, known: 0, changed: 0, error: 'gone', knownAs: [], notes: [] },
    ];
    expect(renderImported(results, { shared: false })).toBe(
      '0 added, 0 known already, 1 of 1 sources failed\n',
    );
  });
});
