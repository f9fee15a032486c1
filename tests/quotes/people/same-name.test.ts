import { describe, expect, test } from 'vitest';
import { isSameName } from '../../../src/quotes/people/same-name.ts';
import { compareNames } from '../../../src/speakers/compare-names.ts';

describe('two names of one person', () => {
  test.each([
    // Spellings
    ['Ann Müller', 'Ann Mueller'],
    ['Ann Müller', 'Ann Muller'],
    ['Ann Straß', 'Ann Strass'],
    ['Bo Sørensen', 'Bo Soerensen'],
    ['Bo Sørensen', 'Bo Sorensen'],
    ['Bo Åsen', 'Bo Aasen'],
    ['Bo Åsen', 'Bo Asen'],
    ['Zoë Ålund', 'ZOE ALUND'],
    ['Dmitry Varkov', 'Dmitri Varkov'],
    ['Ann O’Marsh', "Ann O'Marsh"],
    ['Ann McMarsh', 'Ann Mcmarsh'],
    // Particles
    ['Omar al-Harun', 'Omar Harun'],
    ['Omar al-Harun', 'Omar el-Harun'],
    ['Omar al-Harun', 'Omar al Harun'],
    ['Ada von der Marsh', 'Ada Marsh'],
    ['Ludo van Marsh', 'Ludo Van Marsh'],
    // Given names
    ['Harold J. Quist', 'Harold Quist'],
    ['Harold John Quist', 'Harold J. Quist'],
    ['G.K. Marlow', 'G. K. Marlow'],
    ['GK Marlow', 'G. K. Marlow'],
    ['Jean-Claude Roe', 'Jean Claude Roe'],
    ['Greta “Gigi” Voss', 'Greta M. Voss'],
    // Titles and degrees
    ['Ann Roe, Ph.D.', 'Ann Roe'],
    ['Ann Roe, QC, MP', 'Sen. Ann Roe'],
    ['Ann Roe Jr.', 'Ann Roe, Jr'],
    // A single word
    ['Harun', 'al-Harun'],
    ['Ada', 'Ada'],
  ])('%s and %s are one within an article and across', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
    expect(compareNames(one, other)).toBe('same');
    expect(compareNames(other, one)).toBe('same');
  });

  test.each([
    // Bare surnames
    ['Dmitry Varkov', 'Varkov'],
    ['Omar al-Harun', 'Harun'],
    ['Omar Harun', 'al-Harun'],
    ['Omar al Harun', 'Al Harun'],
    ['Bo bin Salah', 'Salah'],
    ['Ada von der Marsh', 'von der Marsh'],
    ['Ada von der Marsh', 'Marsh'],
    ['Otto de Roe', 'De Roe'],
    ['Ludo van Marsh', 'Van Marsh'],
    ['Vera d’Arcel', 'D’Arcel'],
    ['Éamon Ó Marsh', 'Ó Marsh'],
    ['Jill St. Marsh', 'St. Marsh'],
    ['Ben Carver', 'Carver'],
    ['Edgar Holt-Eastman', 'Holt-Eastman'],
    // Two surnames
    ['Gabriel Pardo Márquez', 'Pardo Márquez'],
    ['Gabriel Pardo Márquez', 'Márquez'],
    // Given names in short, or left out
    ['Bob Roe', 'Robert Roe'],
    ['Tim Roe', 'Timothy Roe'],
    ['Josh Roe', 'Joshua Roe'],
    ['Volodymyr Varkov', 'Vladimir Varkov'],
    ['J. Roe', 'Jane Roe'],
    ['J. K. Roe', 'Joan Roe'],
    ['J. Edgar Roe', 'Edgar Roe'],
    ['J.-C. Roe', 'Jean-Claude Roe'],
    ['Jean Roe', 'Jean-Claude Roe'],
    ['Greta “Gigi” Voss', 'Gigi Voss'],
  ])('%s and %s are one within an article, and perhaps across', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
    expect(compareNames(one, other)).toBe('perhaps');
    expect(compareNames(other, one)).toBe('perhaps');
  });
});

describe('two names of two people', () => {
  test.each([
    // Surnames
    ['Dmitry Varkov', 'Dmitry Petrov'],
    ['Ann Mueller', 'Ann Muller'],
    ['Ann O’Marsh', 'Ann Marsh'],
    ['Ann McMarsh', 'Ann MacMarsh'],
    ['Ada Marsh-Holt', 'Ada Holt'],
    ['Van Marsh', 'Ann Marsh'],
    ['Ada', 'Ada Roe'],
    // Given names
    ['Hilda Castell', 'Bill Castell'],
    ['Paul Roe', 'Paula Roe'],
    ['Al Roe', 'Fred Roe'],
    ['Ben Carver', 'Al Carver'],
    ['J. Roe', 'Ann J. Roe'],
    ['John D. Smith', 'John M. Smith'],
    ['George W. Hill', 'George H.W. Hill'],
    // Father and son
    ['Ann Roe Jr.', 'Ann Roe Sr.'],
    ['Bo Roe III', 'Bo Roe II'],
    // The last word counts as the surname, so these are not found
    ['Kim Jong-un', 'Kim'],
    ['Kim Jong-un', 'Kim Jong Un'],
    ['Juan Pardo Sol', 'Juan Pardo'],
  ])('%s and %s are two within an article and across', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
    expect(isSameName(other, one)).toBe(false);
    expect(compareNames(one, other)).toBe('different');
    expect(compareNames(other, one)).toBe('different');
  });

  test('a junior is two with his father within an article, and perhaps one across', () => {
    expect(isSameName('Ann Roe Jr.', 'Ann Roe')).toBe(false);
    expect(compareNames('Ann Roe Jr.', 'Ann Roe')).toBe('perhaps');
    expect(isSameName('Roe III', 'Bo Roe')).toBe(false);
    expect(compareNames('Roe III', 'Bo Roe')).toBe('perhaps');
  });
});
