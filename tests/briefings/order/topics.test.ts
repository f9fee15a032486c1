import { describe, expect, test } from 'vitest';
import { readOrder } from '../../../src/briefings/order/read-order.ts';
import { readTopics, writeTopics } from '../../../src/briefings/order/topics.ts';

describe('topics of an option', () => {
  test.each([
    ['gas talks', ['gas talks']],
    ['the gas talks, interest rates', ['gas talks', 'interest rates']],
    ['oil & gas or coal', ['oil', 'gas', 'coal']],
    ['"oil and gas", rates', ['"oil and gas"', 'rates']],
    ['„harbour strike“', ['"harbour strike"']],
    ['rates -sport', ['rates', '-sport']],
    ['rates, -"fake news"', ['rates', '-"fake news"']],
    ['rates but not crypto or sport', ['rates', '-crypto', '-sport']],
    ['banks without deutsche bank', ['banks', '-"deutsche bank"']],
    ['a no deal exit', ['"no deal exit"']],
    ['about rates', ['rates']],
    ['R&D, covid-19, St. Gallen', ['R&D', 'covid-19', 'St. Gallen']],
    ['rates, rates', ['rates']],
    ['', []],
    [', ,', []],
  ])('“%s”', (text, topics) => {
    expect(readTopics(text)).toEqual(topics);
    expect(readTopics(writeTopics(topics))).toEqual(topics);
  });
});

describe('topics of a line', () => {
  test.each([
    ['9am on the water talks', ['water talks']],
    ['8am on mondays on rates', ['rates']],
    ['about rates at 8 on weekdays #x', ['rates']],
    ['8am about lake levels, trams and bus lanes', ['lake levels', 'trams', 'bus lanes']],
    ['5pm re oil & gas #desk', ['oil', 'gas']],
    ['8am topic:rates topic:housing', ['rates', 'housing']],
    ['8am topics: rates, housing weekdays', ['rates', 'housing']],
    ['8am topic:"gas, rates"', ['gas', 'rates']],
    ['8am topic:"monday deals"', ['monday deals']],
    ['"rail strike" weekdays 8am', ['"rail strike"']],
    ['lake levels 9am #water', ['lake levels']],
    ['bus lanes -gossip saturdays 11:15', ['bus lanes', '-gossip']],
    ['8am oil, gas, coal', ['oil', 'gas', 'coal']],
    ['energy news 8am', ['energy']],
    ['8am about weekly jobless claims', ['weekly jobless claims']],
    ['8am about sunday trading laws', ['sunday trading laws']],
    ['8am about Black Friday', ['Black Friday']],
    ['8am about the world cup 2026', ['world cup 2026']],
    ['8am about 9/11', ['9/11']],
    ['8am about the US election, please', ['US election']],
    ['8am about oil, no opec', ['oil', '-opec']],
  ])('“%s”', (text, topics) => {
    expect(readOrder(text)).toMatchObject({ kind: 'order', order: { topics } });
  });

  test('a lone word that nothing explains is asked back, as a topic or a source', () => {
    expect(readOrder('8am energy weekdays')).toEqual({
      kind: 'refused',
      what: 'topic',
      word: 'energy',
      says: 'I do not understand “energy” here. Is it a topic? Then write “about energy”.',
      choices: [{ label: 'about energy', line: '8am about energy weekdays' }],
    });
    expect(readOrder('8am from Reuters')).toMatchObject({
      choices: [{ line: '8am from about Reuters' }, { line: '8am sources:Reuters' }],
    });
  });

  test.each([
    ['8am weekdays about rates wensday', 'wensday'],
    ['about rates 8;30', '8;30'],
    ['about rates berln time', 'berln'],
    ['8am about rates every other day', 'every other day'],
    ['gas tlks dialy 8am', 'dialy'],
  ])('in “%s” a near miss is no topic', (text, word) => {
    expect(readOrder(text)).toMatchObject({ word });
    expect(readOrder(text).kind).not.toBe('order');
  });

  test('sources are names as typed', () => {
    expect(readOrder('8am sources:BBC, "Gas and Oil" about lng')).toMatchObject({
      order: { sources: ['BBC', 'Gas and Oil'], topics: ['lng'] },
    });
  });
});
