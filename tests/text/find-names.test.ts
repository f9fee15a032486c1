import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNames } from '../../src/text/find-names.ts';
import { splitWords } from '../../src/text/words.ts';

const find = (text: string) => findNames(splitWords(text));
const texts = (text: string) => find(text).map((name) => name.text);

describe('findNames', () => {
  test.each([
    ['Kremlin spokesman Dmitry Peskov spoke', 'Dmitry Peskov', 'Kremlin spokesman', null],
    ['U.S. Secretary of State John Kerry left', 'John Kerry', 'U.S. Secretary of State', null],
    ['Transport Minister Ilse Marchetti left', 'Ilse Marchetti', 'Transport Minister', null],
    ['Then Mr. Peskov left', 'Peskov', null, 'Mr.'],
    ['the club of Sir Desmond Pike won', 'Desmond Pike', null, 'Sir'],
    ['Senate President Pro Tem Ada Roe spoke', 'Ada Roe', null, null],
    ['Then Recorder Silas Roe spoke', 'Silas Roe', null, null],
    ['the South Carolinian Ada Roe spoke', 'Ada Roe', null, null],
    ['the New Yorker Ada Roe spoke', 'Ada Roe', null, null],
    ['it was Zoë Ålund who spoke', 'Zoë Ålund', null, null],
    ['so J. R. Okafor spoke', 'J. R. Okafor', null, null],
    ['so Ursula von der Leyen spoke', 'Ursula von der Leyen', null, null],
    ['so Ludwig van Beethoven wrote', 'Ludwig van Beethoven', null, null],
    ['so Otto du Marsh wrote', 'Otto du Marsh', null, null],
    ['so Prime Minister Theresa May left', 'Theresa May', 'Prime Minister', null],
    ['so U.S. Rep. Ann Lee voted', 'Ann Lee', null, 'Rep.'],
    ['so Jean-Claude Juncker spoke', 'Jean-Claude Juncker', null, null],
    ['so Bashar al-Marsh spoke', 'Bashar al-Marsh', null, null],
    ['so Greta “Gigi” Voss spoke', 'Greta “Gigi” Voss', null, null],
    ['so T.J. “Gigi” Voss spoke', 'T.J. “Gigi” Voss', null, null],
    ['so Harrow Foods CEO Ada Voss spoke', 'Ada Voss', 'Harrow Foods CEO', null],
    ['so Rival Ada Voss spoke', 'Ada Voss', 'Rival', null],
    ['so Mr. King spoke', 'King', null, 'Mr.'],
    ['then Per Ålund spoke', 'Per Ålund', null, null],
    ['so Justin Farmer spoke', 'Justin Farmer', null, null],
    ['so Harrow Bay Gov. Justin Bishop spoke', 'Justin Bishop', null, 'Gov.'],
    ['so Rebecca Hall spoke', 'Rebecca Hall', null, null],
    ['so NATO Ada Voss spoke', 'Ada Voss', null, null],
    [
      'so the head of the Harrow Council Ada Voss spoke',
      'Ada Voss',
      'head of the Harrow Council',
      null,
    ],
    [
      'so Minister in the Ministry of Harbours Ada Voss spoke',
      'Ada Voss',
      'Minister in the Ministry of Harbours',
      null,
    ],
    [
      'so Vice President for Sales and Marketing Ada Voss spoke',
      'Ada Voss',
      'Vice President for Sales and Marketing',
      null,
    ],
    ['so the spokesman for Mona Ann Lee spoke', 'Mona Ann Lee', null, null],
    ['so the critic of Premier Ada Voss spoke', 'Ada Voss', 'Premier', null],
    ['so they sent Premier Ada Voss', 'Ada Voss', 'Premier', null],
    ['so believes Premier Ada Voss', 'Ada Voss', 'Premier', null],
    [
      'so Harrow Weekly Editor-in-Chief Ada Voss spoke',
      'Ada Voss',
      'Harrow Weekly Editor-in-Chief',
      null,
    ],
    ['so Adm. Ada Voss spoke', 'Ada Voss', null, 'Adm.'],
    ['so Det. Chief Insp. Ada Voss spoke', 'Ada Voss', 'Det. Chief', 'Insp.'],
    ['so Mexican Ada Voss spoke', 'Ada Voss', null, null],
    ['so Harrow Clinic Dr Voss spoke', 'Voss', null, 'Dr'],
    ['so the Rt Hon Ada Voss spoke', 'Ada Voss', null, 'Hon'],
    ['so Norway Ada Voss spoke', 'Ada Voss', null, null],
    ['so South Korea Ada Voss spoke', 'Ada Voss', null, null],
    [
      'so New Jersey Free Inland Ferry Owners League chairman Ada Voss spoke',
      'Ada Voss',
      'New Jersey Free Inland Ferry Owners League chairman',
      null,
    ],
    ['so new ferry chairman Ada Voss spoke', 'Ada Voss', 'new ferry chairman', null],
    ['so the tidologist Ada Voss spoke', 'Ada Voss', 'tidologist', null],
    ['Skip x Embed x Share Premier Ada Voss spoke', 'Ada Voss', 'Premier', null],
    ['so chairman Dado Shepherd spoke', 'Dado Shepherd', 'chairman', null],
    ['so David Seaman spoke', 'David Seaman', null, null],
    ['so the guitarist BB King played', 'BB King', 'guitarist', null],
    ['so Ada Voss MBE spoke', 'Ada Voss', null, null],
    ['so Lola des Roches spoke', 'Lola des Roches', null, null],
    ['so Iker Ruiz y Sol spoke', 'Iker Ruiz y Sol', null, null],
    ['so Abel Roe, Jr., spoke', 'Abel Roe, Jr.', null, null],
  ])('%s: a person with role and title apart', (text, name, role, title) => {
    expect(find(text).at(-1)).toMatchObject({ text: name, role, title, organisation: false });
  });

  test.each([
    ['said the Central Bank', 'Central Bank'],
    ['said the Central Bank of Velmora', 'Central Bank of Velmora'],
    ['said the Dam Safety Authority', 'Dam Safety Authority'],
    ['said NATO', 'NATO'],
    ['said the Justice Department', 'Justice Department'],
    ['said the Department of Trade and Industry', 'Department of Trade and Industry'],
    ['said the Centre for Tidal and Harbour Studies', 'Centre for Tidal and Harbour Studies'],
    ['said the Council of the Outer Isles', 'Council of the Outer Isles'],
    ['said the Calder Parish Sheriff’s Office', 'Calder Parish Sheriff’s Office'],
    ['so did National Search and Rescue Agency', 'National Search and Rescue Agency'],
    ['said the Marland Red Cross', 'Marland Red Cross'],
    ['said the Eastern European NATO', 'NATO'],
    ['said the official Harrow Press', 'Harrow Press'],
    ['said the chief U.N. negotiator', 'U.N.'],
    ['said the Ada Voss Show', 'Ada Voss Show'],
    ['said the Marland Fire and Rescue Service', 'Marland Fire and Rescue Service'],
    [
      'said the Harrow Society for the Protection of Owls',
      'Harrow Society for the Protection of Owls',
    ],
    ['said the Harrow 7th Fleet', 'Harrow 7th Fleet'],
    ['said the 9th Circuit Court', '9th Circuit Court'],
    ['said the City of Harrow', 'City of Harrow'],
    ['said Roe & Sons', 'Roe & Sons'],
    ['said the University of Prince Edward Island', 'University of Prince Edward Island'],
  ])('%s: an organisation', (text, name) => {
    expect(find(text)).toMatchObject([{ text: name, role: null, organisation: true }]);
  });

  test.each([
    ['Yesterday Dmitry Peskov spoke.', ['Dmitry Peskov']],
    ['The Kremlin spoke.', ['Kremlin']],
    ['However, Peskov left.', ['Peskov']],
    ['Meanwhile Peskov left.', ['Peskov']],
    ['Residents Marta Lee and Bo Roe left.', ['Marta Lee', 'Bo Roe']],
    ['The Harrow Ferry Committee Abel Roe left.', ['Abel Roe']],
    ['The Grace Bell Foundation Abel Roe left.', ['Grace Bell Foundation Abel Roe']],
    ['“No,” replied Councillor May Roe.', ['May Roe']],
    ['“No,” said June Roe.', ['June Roe']],
    ['Deputy Director of Public Ferries Eva-Marie Roe left.', ['Eva-Marie Roe']],
    ['Before May Apple left.', ['Apple']],
    ['Police Federation leaders left.', ['Police Federation']],
    ['It was Peskov May 5 who left.', ['Peskov']],
    ['By Jan. 18 and Dec 3 Jan Roe left.', ['Jan Roe']],
    ['The Bo Sanders’ College idea.', ['Bo Sanders', 'College']],
    ['Our ally Norway left.', ['Norway']],
    ['On Monday, Angela Merkel met Emmanuel Macron.', ['Angela Merkel', 'Emmanuel Macron']],
    ['He left. She did not.', []],
    ['On May 7th Ada Roe won her 5th Harrow.', ['Ada Roe', 'Harrow']],
    ['So Senate Democrats and Delegates left.', []],
    ['From Harrow United to Calder City.', ['Harrow United', 'Calder City']],
    ['So Saudis, Shiites and Midwesterners left.', []],
    ['Thanks, Mr. President.', []],
    ['So Voss-backed Ann Lee left.', ['Ann Lee']],
    [
      'Advertisement Continue reading. Image copyright AFP Image caption Ann Lee',
      ['AFP', 'Ann Lee'],
    ],
    ['So Glenn Close met Skip Roe at Image Quay.', ['Glenn Close', 'Skip Roe', 'Image Quay']],
    ['HARROW/CALDER Velmora and Norway left.', ['HARROW/CALDER', 'Velmora', 'Norway']],
    ['PORT CALDER Velmora left.', ['PORT CALDER', 'Velmora']],
    [
      'So ADA VOSS Jr. met FERRY Fund and UNICEF Norway.',
      ['ADA VOSS Jr.', 'FERRY Fund', 'UNICEF Norway'],
    ],
    ['nobody here', []],
    ['', []],
  ])('%s: a capital that opens a sentence makes no name', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('takes no phrase with “per” for one', () => {
    expect(texts('Per Capita income rose. Per Article 5 it must.')).not.toContain('Per Article');
    expect(texts('so Per Capita income rose')).toEqual(['Capita']);
  });

  test('parts names that a mark or a line parts', () => {
    expect(texts('with Ann Lee, Bo Roe and Cy Fox')).toEqual(['Ann Lee', 'Bo Roe', 'Cy Fox']);
    expect(texts('Ann Lee\n\nBo Roe')).toEqual(['Ann Lee', 'Bo Roe']);
  });

  test('points at the words of the name alone', () => {
    const words = splitWords('Kremlin spokesman Dmitry Peskov spoke');
    const name = findNames(words).at(-1);
    expect(words.slice(name?.first, (name?.last ?? 0) + 1).map(({ text }) => text)).toEqual([
      'Dmitry',
      'Peskov',
    ]);
  });

  test('gives names in order that do not overlap, whatever the text', () => {
    const word = fc.oneof(
      fc.constantFrom('Minister', 'of', 'State', 'Sir', 'von', 'U.S.', 'Bank', 'Ann', 'the', '&'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word), (parts) => {
        let last = -1;
        for (const name of find(parts.join(' '))) {
          expect(name.first).toBeGreaterThan(last);
          expect(name.last).toBeGreaterThanOrEqual(name.first);
          expect(name.text).not.toBe('');
          last = name.last;
        }
      }),
    );
  });
});
