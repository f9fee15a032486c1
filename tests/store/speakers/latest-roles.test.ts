import { expect, test } from 'vitest';
import { latestRoles } from '../../../src/store/speakers/latest-roles.ts';

const role = (name: string, firstSaid: string, lastSaid: string) => ({
  ...{ role: name, firstSaid, lastSaid },
});
const order = (...roles: ReturnType<typeof role>[]) => latestRoles(roles).map(({ role }) => role);

test('a role that was left behind comes after the one that followed', () => {
  expect(order(role('minister', '01', '05'), role('premier', '06', '09'))).toEqual([
    'premier',
    'minister',
  ]);
});

test('of roles that are met side by side the commonest stays first', () => {
  expect(order(role('trustee', '01', '09'), role('official', '03', '08'))).toEqual([
    'trustee',
    'official',
  ]);
});

test('of past roles the latest comes first', () => {
  expect(
    order(role('clerk', '01', '02'), role('mayor', '03', '04'), role('minister', '05', '06')),
  ).toEqual(['minister', 'mayor', 'clerk']);
});

test('of past roles of one day the commonest stays first', () => {
  expect(
    order(role('clerk', '01', '02'), role('judge', '01', '02'), role('mayor', '03', '03')),
  ).toEqual(['mayor', 'clerk', 'judge']);
});

test('a fuller name of the same office is not past', () => {
  const fuller = role('chief executive of Calder Lines', '01', '02');
  expect(order(fuller, role('company’s chief executive', '03', '03'))).toEqual([
    'chief executive of Calder Lines',
    'company’s chief executive',
  ]);
  expect(order(role('finance minister', '01', '02'), role('prime minister', '03', '03'))).toEqual([
    'prime minister',
    'finance minister',
  ]);
});

test('nobody has no roles', () => {
  expect(order()).toEqual([]);
});
