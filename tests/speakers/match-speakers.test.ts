import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../src/model.ts';
import {
  areDescribed,
  hasName,
  matchDescription,
  matchSpeakers,
} from '../../src/speakers/match-speakers.ts';
import { foldWords, speakerId } from '../../src/text/fold.ts';

const speaker = (name: string, roles: string[], kind: Speaker['kind'] = 'person'): Speaker => ({
  id: speakerId(name),
  name,
  kind,
  roles,
});

const KNOWN = [
  speaker('Oleh Zelensky', ['senator', 'chairman of the harbour board']),
  speaker('Oleh Marek Zelensky', ['goalkeeper']),
  speaker('Zelensky', [], 'other'),
  speaker('Zoë Müller', ['chief negotiator']),
  speaker('Ann Marlow', ['leader of the Harbour Union']),
  speaker('Anna Marlowe', ['bishop']),
  speaker('Harbour Union', [], 'organisation'),
  speaker('Union', [], 'organisation'),
  speaker('Lena Bauer', ['union secretary']),
].map((one) => ({ speaker: one }));

const namesOf = (found: { speaker: Speaker }[]): string[] => found.map((one) => one.speaker.name);
/** Who may be meant, as the store looks them up: every word begins a word of the name. */
const named = (name: string) =>
  KNOWN.filter((one) =>
    foldWords(name).every(
      (word) =>
        hasName(one.speaker, [word]) ||
        foldWords(one.speaker.name).some((own) => own.startsWith(word)),
    ),
  );

describe('a typed name', () => {
  test.each([
    ['oleh zelensky', ['Oleh Zelensky'], 'is exactly one, before a longer one'],
    ['Oleh Zelenskyy', ['Oleh Zelensky'], 'may be in another spelling'],
    ['zoe mueller', ['Zoë Müller'], 'may lack its diacritics'],
    [
      'zelensky',
      ['Oleh Zelensky', 'Oleh Marek Zelensky', 'Zelensky'],
      'means all bearers of a surname',
    ],
    ['marlow', ['Ann Marlow'], 'prefers whole words to beginnings of words'],
    ['marl', ['Ann Marlow', 'Anna Marlowe'], 'may be the beginning of a word'],
    ['union', ['Union'], 'is an organisation’s very name, before a longer one'],
  ])('%s means %j: it %s', (typed, expected) => {
    expect(namesOf(matchSpeakers(named(typed), typed))).toEqual(expected);
  });

  test.each([
    ['zelensky', 'senator', ['Oleh Zelensky']],
    ['zelensky', 'harbour board', ['Oleh Zelensky']],
    ['zelensky', 'bishop', []],
  ])('%s with the role “%s” means %j', (name, role, expected) => {
    expect(namesOf(matchSpeakers(named(name), name, role))).toEqual(expected);
  });
});

describe('a description', () => {
  test.each([
    ['goalkeeper', ['Oleh Marek Zelensky']],
    ['harbour union leader', ['Ann Marlow']],
    ['senator Zelenskiy', ['Oleh Zelensky']],
    ['Mrs. Bauer', ['Lena Bauer']],
    ['union bauer', ['Lena Bauer']],
    ['astronaut', []],
    ['', []],
  ])('“%s” means %j', (typed, expected) => {
    expect(namesOf(matchDescription(KNOWN, typed))).toEqual(expected);
  });
});

describe('speakers', () => {
  test.each([
    ['bishop', ['Anna Marlowe'], true],
    ['senator zelensky', ['Oleh Zelensky'], true],
    ['zelensky', ['Oleh Zelensky', 'Zelensky'], false],
    ['marl', ['Ann Marlow', 'Anna Marlowe'], false],
    ['union', ['Ann Marlow', 'Lena Bauer'], true],
    ['union', ['Ann Marlow', 'Union'], false],
  ])('asked for as “%s”: whether %j are meant by what they are is %s', (typed, names, expected) => {
    const found = KNOWN.filter(({ speaker }) => names.includes(speaker.name));
    expect(areDescribed(found, typed)).toBe(expected);
  });
});
