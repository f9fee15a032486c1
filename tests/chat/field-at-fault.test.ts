import { expect, test } from 'vitest';
import { fieldAtFault } from '../../src/chat/field-at-fault.ts';

const GIVEN = { speaker: 'Greta Holm', with: 'Holm', about: 'ferry', since: '7d', until: '' };

test.each<[string, Parameters<typeof fieldAtFault>[0], string | undefined]>([
  ['the option that is named', { option: 'until' }, 'until'],
  ['the one whose value is the word', { word: 'HOLM' }, 'with'],
  ['the only one that holds it', { word: 'greta' }, 'speaker'],
  ['the only one of that kind', { what: 'topic' }, 'about'],
  ['the one of a kind that holds it, of several', { word: '7', what: 'time' }, 'since'],
  ['none where it may be any of several', { word: 'zork' }, undefined],
  ['none where there are two of a kind', { what: 'speaker' }, undefined],
])('a refusal is about %s', (_, refused, field) => {
  expect(fieldAtFault(refused, GIVEN)).toBe(field);
});

test('a refusal of a form with one field filled in is about that', () => {
  expect(fieldAtFault({}, { url: 'https://nowhere.example', name: '' })).toBe('url');
});
