import { francAll } from 'franc';
import { describe, expect, test } from 'vitest';
import { scoreLatin } from '../../../src/ingest/articles/score-latin.ts';

describe('scoreLatin', () => {
  test.each([
    'The council of Wick voted on Monday to close two of its five schools, said Ann Lee.',
    'Byrådet i Vik besluttede i torsdags at lukke to af byens fem skoler.',
    'Rada miasta Wick\n\nzdecydowała  w czwartek o zamknięciu 2 (dwóch) szkół.',
    'İstanbul’da constructor __proto__ iki okul kapatılacak, dedi belediye başkanı.',
    'Hội đồng thành phố đã quyết định đóng cửa hai trường học.',
  ])('gives “%s” the scores that franc gives', (text) => {
    expect(scoreLatin(text)).toEqual(francAll(text));
  });
});
