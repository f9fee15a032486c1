import { describe, expect, test } from 'vitest';
import { updateBy } from '../../../src/briefings/told/update-by.ts';
import type { Article } from '../../../src/model.ts';
import { makeArticle } from '../../support/records.ts';

const report = (id: string, day: number, title: string, text: string): Article =>
  makeArticle({ feedId: 'f', id, title, text, published: `2026-03-0${day}T06:00:00.000Z` });
const FIRE = report(
  'fire',
  2,
  'Fire destroys mill in Torvale',
  'A fire destroyed the old mill in Torvale on Sunday night. Forty firefighters fought it until dawn. Nobody was in the building, the mayor said.',
);
const goneOn = (told: Article[], ...later: Article[]) => updateBy(told[0]!.id, later, told);
const update = (...later: Article[]) => goneOn([FIRE], ...later);

describe('a story that was told', () => {
  test('goes on where a later report tells what happened since', () => {
    const arrest = report(
      'arrest',
      4,
      'Police arrest owner of burnt mill in Torvale',
      'Police in Torvale arrested the owner of the burnt mill on Wednesday. Detectives found 30 empty fuel cans in a garage of the Torvale Milling Company after a tip from an insurer.',
    );
    const found = update(arrest)!;
    expect(found.title).toBe('Police arrest owner of burnt mill in Torvale');
    expect(found.told!.pick.text).toContain('Detectives found 30 empty fuel cans');
    expect(found.story).toMatchObject({ id: 'fire', articles: [arrest], lead: arrest });
  });

  test('goes on where more is offered, in almost the same words', () => {
    const bid = report('bid', 2, 'Ostrel bids 2.3 billion marks for Torvale mill', 'Ostrel bid.');
    const title = 'Ostrel raises Torvale mill bid to 2.6 billion marks';
    const raised = report('raised', 4, title, 'Ostrel raised its bid on Wednesday.');
    expect(goneOn([bid], raised)!.title).toBe(title);
  });

  test('stands under what has come of it, though something else was told later', () => {
    const ruling = report(
      'ruling',
      4,
      'Court rejects plan to rebuild mill in Torvale',
      'A court rejected the plan to rebuild the burnt mill in Torvale on Wednesday. The owner may appeal.',
    );
    const bakers = report(
      'bakers',
      5,
      'Bakers in Torvale fear a winter without flour after mill fire',
      'Bakers in Torvale said they feared a winter without flour after the fire in the mill.',
    );
    expect(update(bakers, ruling)!.title).toBe(ruling.title);
    expect(update(bakers)!.title).toBe(bakers.title);
  });

  test('stands under the new headline also where that says all that is new', () => {
    const closed = report(
      'arrest',
      4,
      'Police arrest owner of burnt mill in Torvale',
      'Police in Torvale arrested the owner of the burnt mill on Wednesday. He said nothing.',
    );
    const found = update(closed)!;
    expect(found.title).toBe(closed.title);
    expect(found.lead).toBe(closed);
    expect(found.told).toBeUndefined();
  });

  test.each([
    ['nothing came since'],
    [
      'it is only told again',
      report('again', 4, 'Old mill in Torvale destroyed by fire', FIRE.text),
      report(
        'words',
        4,
        'Torvale mill fire',
        'In Torvale the old mill was destroyed by a fire on Sunday night. Until dawn forty firefighters fought it.',
      ),
    ],
    [
      'somebody only remembers',
      report(
        'memory',
        4,
        'Torvale remembers its mill',
        'In 1907 the mill ground flour for the whole valley. It was a beautiful and much loved place.',
      ),
    ],
    ['no report has words', report('photo', 4, 'The mill in pictures', '')],
  ])('does not go on where %s', (_, ...later) => {
    expect(update(...(later as Article[]))).toBeUndefined();
  });
});

const MONDAY: Record<string, Article> = {
  strike: report(
    'strike',
    2,
    'Dockers in Senn begin strike over pay',
    'Dockers in Senn walked off the quays on Monday. Their union wants nine percent more. Talks could go on until Friday, and no deal was in sight.',
  ),
  fire: FIRE,
  mayor: report(
    'mayor',
    2,
    'Mayor of Orley to resign over parking fines',
    'Mayor Jon Veld of Orley will resign, two aides said on Monday. He paid no parking fine in six years.',
  ),
  bridge: report(
    'bridge',
    2,
    'Crack found in Lorn bridge',
    'Engineers found a crack in the Lorn bridge on Monday. Lorries may not cross it.',
  ),
  quake: report(
    'quake',
    2,
    'Quake kills 62 in Torra',
    'A quake killed at least 62 people in Torra on Monday, officials said.',
  ),
  bill: report(
    'bill',
    2,
    'Senate passes water bill',
    'The Senate passed a bill on water rights on Monday. The governor has it on his desk.',
  ),
  search: report(
    'search',
    2,
    'Search for missing hikers on Mount Arl',
    'Sixty volunteers searched Mount Arl for three hikers on Monday. None of them has been found.',
  ),
};

describe('the headline of a later report', () => {
  test.each([
    ['strike', 'Dock strike called off after late deal in Senn'],
    ['strike', 'Senn dockers agree pay deal'],
    ['strike', 'Dockers return to work in Senn'],
    ['fire', 'Two men charged with arson over Torvale mill'],
    ['fire', 'Brothers Arrested Over Torvale Mill Fire'],
    ['fire', 'Mill fire in Torvale: body identified'],
    ['mayor', 'Mayor of Orley resigns over parking fines'],
    ['mayor', 'Orley mayor Veld refuses to go'],
    ['bridge', 'Lorn bridge closed after crack widens'],
    ['bridge', 'Lorn bridge reopens to lorries'],
    ['search', 'Missing hikers rescued on Mount Arl'],
    ['search', 'Three hikers die on Mount Arl'],
    ['quake', 'Quake kills 95 in Torra'],
    ['quake', 'Girl pulled alive from rubble in Torra'],
    ['bill', 'Governor signs water bill'],
    ['bill', 'Court strikes down water law'],
  ])('after “%s” is a development: %s', (matter, title) => {
    const later = report('later', 4, title, `${title}, it was said on Wednesday.`);
    const found = goneOn([MONDAY[matter]!], later);
    expect(found).toMatchObject({ title, lead: later });
  });

  test.each([
    ['strike', 'Strike over pay begins in Senn, dockers say'],
    ['strike', 'No deal yet in Senn dock strike'],
    ['fire', 'Torvale mill destroyed in fire'],
    ['fire', 'What we know about the Torvale mill fire?'],
    ['mayor', 'Orley’s mayor will resign over fines'],
    ['bridge', 'Engineers find crack in bridge at Lorn'],
    ['search', 'Volunteers search for hikers missing on Mount Arl'],
    ['search', 'Mount Arl hikers not found'],
    ['fire', 'Blaze guts historic Torvale mill'],
    ['strike', 'Senn dockers walk out in pay dispute'],
    ['quake', 'More than 60 dead in Torra quake'],
    ['quake', 'Quake in Torra kills 65'],
    ['bill', 'Lawmakers approve water measure'],
    ['search', 'Opinion: the rescue on Mount Arl came too late'],
  ])('after “%s” is none: %s', (matter, title) => {
    const told = MONDAY[matter]!;
    expect(goneOn([told], report('later', 4, title, told.text))).toBeUndefined();
  });

  test('that is the newest to tell what is new stands above all of it', () => {
    const text = 'Police arrested two brothers over the fire in the Torvale mill.';
    const arrest = report('arrest', 4, 'Two brothers arrested over Torvale mill fire', text);
    const charge = report('charge', 5, 'Two brothers charged over Torvale mill fire', text);
    const shock = report('shock', 6, 'SHOCK twist: brothers charged over mill fire', text);
    const reprint = report('reprint', 7, FIRE.title, FIRE.text);
    expect(update(charge, arrest)).toMatchObject({ title: charge.title, lead: charge });
    expect(update(reprint, shock, charge, arrest)).toMatchObject({ lead: charge });
  });

  test('tells nothing that another outlet’s told before', () => {
    const off = report('off', 2, 'Dock strike in Senn called off', 'The strike is over.');
    const late = report('late', 4, 'Senn dockers end strike', 'The strike in Senn is over.');
    expect(goneOn([off, MONDAY.strike!], late)).toBeUndefined();
  });

  test('is a development without a verb where two outlets have it', () => {
    const inQuake = (id: string, outlet: string, title: string) => ({
      ...report(id, 4, title, `${title}.`),
      outlet,
    });
    const one = inQuake('one', 'Post', 'Dam cracks below Torra: valley empty by noon');
    const other = inQuake('other', 'Herald', 'Torra valley empty by noon');
    expect(goneOn([MONDAY.quake!], other, one)).toMatchObject({ title: other.title });
  });

  test('gives way to the sentence with the news where it is the old one', () => {
    const text =
      'Insurers will pay 12 million crowns to the Torvale Milling Company after a vote of its creditors.';
    const same = report('same', 4, FIRE.title, `${text} ${FIRE.text}`);
    expect(update(same)).toMatchObject({ title: text, lead: same });
  });
});

test('what was said before an update is not new in it', () => {
  const arrest = report('arrest', 4, 'Owner of Torvale mill arrested', FIRE.text);
  const { isNew } = update(arrest)!;
  expect(isNew('Nobody was in the building')).toBe(false);
  expect(isNew('We found the fuel cans in his garage')).toBe(true);
});
