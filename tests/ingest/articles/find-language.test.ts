import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../../src/ingest/articles/find-language.ts';

const DANISH =
  'Byrådet i Vik besluttede i torsdags at lukke to af byens fem skoler. „Vi gør det ikke med glæde,“ sagde borgmesteren, da mødet var forbi.';

describe('findLanguage', () => {
  test.each([
    ['da', DANISH, null],
    ['de', 'Der Rat von Wick hat am Montag beschlossen, zwei der Schulen zu schließen.', null],
    ['pl', 'Rada miasta Wick zdecydowała w czwartek o zamknięciu dwóch szkół.', 'en'],
    ['he', 'מועצת העיר החליטה ביום שני לסגור שני בתי ספר', null],
    ['ko', '시의회는 월요일에 학교 두 곳을 닫기로 했다', null],
    ['zh', '市议会星期一决定关闭两所学校。', 'zh-CN'],
    ['sv', 'Nej tack.', 'sv'],
  ])('finds %s', (code, text, declared) => {
    expect(findLanguage(text, declared)).toBe(code);
  });

  test.each([
    ['The council of Wick voted on Monday to close two of its five schools.', 'de'],
    ['Bürgermeister Jörg Müller of Wick told Süddeutsche Zeitung that he would not resign.', 'de'],
    ['The Harbour Trust Fund (HTF) said: “We have paid.”', null],
    ['“We wait,” said Kremlin spokesman Dmitry Peskov.', null],
    ['No decision on fares yet.', null],
    ['Hello', 'en-GB'],
  ])('takes “%s” for English', (text, declared) => {
    expect(findLanguage(text, declared)).toBeUndefined();
  });
});
