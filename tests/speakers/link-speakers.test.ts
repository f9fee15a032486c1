import { describe, expect, test } from 'vitest';
import type { KnownSpeaker, Sighting } from '../../src/model.ts';
import { explainBare } from '../../src/speakers/explain-bare.ts';
import { linkSpeakers } from '../../src/speakers/link-speakers.ts';

let articles = 0;

/** Somebody an article of its own quotes; `with` is whom it names besides. */
function seen(name: string, roles: string[] = [], fields: Partial<Sighting> = {}): Sighting {
  const kind = roles.length > 0 || name.includes(' ') ? 'person' : 'other';
  return {
    articleId: `a${articles++}`,
    name,
    acronyms: [],
    kind,
    roles,
    company: [],
    outlet: 'Gazette',
    published: '2026-03-04T12:00:00.000Z',
    ...fields,
  };
}

const knownAs = (id: string, ...sightings: Sighting[]): KnownSpeaker => ({
  id,
  names: sightings.map(({ name, kind }) => ({ name, kind })),
  sightings,
});

const link = (met: Sighting, ...known: KnownSpeaker[]) => linkSpeakers([met], known)[0];

const OTHER = { outlet: 'Ledger' };
const TALKS = { company: ['mara quist', 'ann lee', 'harbour union'] };

describe('a full name', () => {
  const peskov = knownAs('dmitry-peskov', seen('Dmitry Peskov', ['Kremlin spokesman']));

  test('is whoever bears it, in any spelling, whatever their roles are if they do not clash', () => {
    expect(link(seen('Dmitri Peskov', ['press secretary'], OTHER), peskov)).toBe('dmitry-peskov');
    expect(link(seen('Dmitry S. Peskov', [], OTHER), peskov)).toBe('dmitry-peskov');
  });

  test('is somebody new where nobody bears it', () => {
    expect(link(seen('Anna Peskov'), peskov)).toBe('anna-peskov');
    expect(link(seen('Anna Peskov'))).toBe('anna-peskov');
  });

  test('in short is theirs only where something speaks for it', () => {
    expect(link(seen('D. Peskov', [], OTHER), peskov)).toBe('d-peskov');
    expect(link(seen('D. Peskov', ['spokesman'], OTHER), peskov)).toBe('d-peskov');
    expect(link(seen('D. Peskov', ['Kremlin spokesman'], OTHER), peskov)).toBe('dmitry-peskov');
  });

  test('is a namesake’s where the roles clash and nobody is named beside both', () => {
    const senator = knownAs('john-smith', seen('John Smith', ['senator'], TALKS));
    expect(link(seen('John Smith', ['goalkeeper']), senator)).toBe('john-smith-2');
    expect(link(seen('John Smith', ['goalkeeper'], TALKS), senator)).toBe('john-smith');
    expect(link(seen('John Smith', ['governor']), senator)).toBe('john-smith');
  });

  test('is a namesake’s where each is mayor of another town', () => {
    const mayor = knownAs('ines-wendt', seen('Ines Wendt', ['mayor of Tarn']));
    expect(link(seen('Ines Wendt', ['mayor of Sill Bay']), mayor)).toBe('ines-wendt-2');
    expect(link(seen('Ines Wendt', ['Mayor']), mayor)).toBe('ines-wendt');
  });

  test('goes among namesakes to the one something speaks for, and to neither where nothing does', () => {
    const both = [
      knownAs('john-smith', seen('John Smith', ['senator'])),
      knownAs('john-smith-2', seen('John Smith', ['goalkeeper'], TALKS)),
    ];
    expect(link(seen('John Smith', ['goalkeeper of Tarn Rovers']), ...both)).toBe('john-smith-2');
    expect(link(seen('John Smith', [], TALKS), ...both)).toBe('john-smith-2');
    expect(link(seen('John Smith'), ...both)).toBe('john-smith-3');
  });

  test('is the same with and without hyphen, accent or apostrophe, unless roles clash', () => {
    const known = knownAs('ines-varga-holm', seen('Ines Varga-Holm', ['harbour minister']));
    expect(link(seen('Ines Varga Holm'), known)).toBe('ines-varga-holm');
    expect(link(seen('Inés Varga–Holm', [], OTHER), known)).toBe('ines-varga-holm');
    expect(link(seen('Ines Varga Holm', ['goalkeeper']), known)).toBe('ines-varga-holm-2');
  });

  test('goes to whose it is letter by letter where two spellings stand apart already', () => {
    const both = [
      knownAs('ines-varga-holm', seen('Ines Varga-Holm', ['harbour minister'])),
      knownAs('ines-varga-holm-2', seen('Ines Varga Holm', ['minister of ports'])),
    ];
    expect(link(seen('Ines Varga-Holm'), ...both)).toBe('ines-varga-holm');
    expect(link(seen('Ines Varga Holm'), ...both)).toBe('ines-varga-holm-2');
  });

  test('clashes with the middle name of anybody it would join', () => {
    const john = knownAs('john-smith', seen('John Smith'), seen('John D. Smith'));
    expect(link(seen('John M. Smith'), john)).toBe('john-m-smith');
  });
});

describe('a bare surname', () => {
  const peskov = knownAs('dmitry-peskov', seen('Dmitry Peskov', ['Kremlin spokesman'], TALKS));
  const later = (days: number) => ({
    published: new Date(Date.UTC(2026, 2, 4 + days)).toISOString(),
  });

  test('joins the one who bears it by role, company, or outlet within days', () => {
    expect(link(seen('Peskov', ['Kremlin spokesman'], OTHER), peskov)).toBe('dmitry-peskov');
    expect(link(seen('Peskov', [], { ...OTHER, ...TALKS }), peskov)).toBe('dmitry-peskov');
    expect(link(seen('Peskov', [], later(5)), peskov)).toBe('dmitry-peskov');
  });

  test('stays alone where nothing, or only a role that many have, speaks for who bears it', () => {
    expect(link(seen('Peskov', ['spokesman'], OTHER), peskov)).toBe('peskov');
    expect(link(seen('Peskov', [], OTHER), peskov)).toBe('peskov');
    expect(link(seen('Peskov', [], later(30)), peskov)).toBe('peskov');
    expect(link(seen('Peskov', ['goalkeeper'], TALKS), peskov)).toBe('peskov');
  });

  test('stays alone where two could be meant', () => {
    const anna = knownAs('anna-peskov', seen('Anna Peskov', [], OTHER));
    expect(link(seen('Peskov', ['spokesman']), peskov, anna)).toBe('peskov');
  });

  test('stays alone where the article names another bearer in full', () => {
    const met = seen('Peskov', ['spokesman'], { company: ['anna peskov'] });
    expect(link(met, peskov)).toBe('peskov');
  });

  test('is joined later, when an article that came second names who it is', () => {
    const bare = seen('Peskov', [], OTHER);
    const waiting = knownAs('peskov', bare, seen('Peskov', [], { outlet: 'Post' }));
    const named = knownAs('dmitry-peskov', seen('Dmitry Peskov', [], OTHER));
    expect(explainBare([waiting, named])).toEqual([
      { met: bare, from: 'peskov', into: 'dmitry-peskov' },
    ]);
  });

  test('is not a crowd', () => {
    const name = knownAs('ann-republican', seen('Ann Republican'));
    expect(link(seen('Republicans'), name)).toBe('republicans');
  });
});

describe('an organisation', () => {
  const body = (name: string, ...acronyms: string[]) =>
    seen(name, [], { kind: 'organisation', acronyms });

  test('is known without article and legal form', () => {
    const steel = knownAs('us-steel', body('U.S. Steel Corp.'));
    expect(link(body('the US Steel'), steel)).toBe('us-steel');
  });

  test('is known by the short form that an article explains', () => {
    const fund = knownAs('harbour-trust-fund', body('Harbour Trust Fund', 'HTF'));
    fund.names.push({ name: 'HTF', kind: 'organisation' });
    expect(link(body('HTF'), fund)).toBe('harbour-trust-fund');
    const other = knownAs('htf', body('HTF'));
    expect(link(body('Harbour Trust Fund', 'HTF'), other)).toBe('htf');
    expect(link(body('Hill Town Federation', 'HTF'), fund)).toBe('hill-town-federation');
  });

  test('is no person', () => {
    const lee = knownAs('lee', body('Lee'));
    expect(link(seen('Ann Lee', ['mayor']), lee)).toBe('ann-lee');
  });
});

describe('the speakers of one article', () => {
  test('are never one', () => {
    const known = knownAs('ann-lee', seen('Ann Lee'));
    const met = [seen('Ann Lee'), seen('Ann B. Lee')].map((one) => ({ ...one, articleId: 'x' }));
    expect(new Set(linkSpeakers(met, [known])).size).toBe(2);
  });

  test('get the same ids in whatever order they come', () => {
    const known = [knownAs('ann-lee', seen('Ann Lee')), knownAs('bo-roe', seen('Bo Roe'))];
    const met = [seen('Lee'), seen('Ann Lee'), seen('B. Roe'), seen('Cy Fox')];
    const [one, other] = [
      linkSpeakers(met, known),
      linkSpeakers(met.toReversed(), known.toReversed()),
    ];
    expect(other.toReversed()).toEqual(one);
  });
});
