import { expect, test } from 'vitest';
import { toStoreError } from '../../../src/store/database/to-store-error.ts';

const coded = (code: string) => Object.assign(new Error('it said so'), { code });
const numbered = (errcode: number) =>
  Object.assign(new Error('it said so'), { code: 'ERR_SQLITE_ERROR', errcode });

test.each([
  ['busy', numbered(5)],
  ['busy', numbered(517)],
  ['full', numbered(13)],
  ['disk', numbered(10)],
  ['disk', numbered(4874)],
  ['full', coded('53100')],
  ['busy', coded('53300')],
  ['slow', coded('57014')],
  ['busy', coded('55P03')],
  ['away', coded('57P01')],
  ['away', coded('08006')],
  ['away', coded('ECONNREFUSED')],
  ['away', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
  ['away', new Error('Connection terminated unexpectedly')],
])('is called %s: %o', (trouble, error) => {
  expect(toStoreError(error)).toMatchObject({ name: 'StoreError', trouble, cause: error });
});

test.each([[numbered(1)], [numbered(1555)], [coded('23505')], [coded('42P01')], [new Error('no')]])(
  'leaves other mistakes as they are: %o',
  (error) => {
    expect(toStoreError(error)).toBe(error);
  },
);
