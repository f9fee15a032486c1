import type { Operations } from '../../../src/run/read-operations.ts';

export const AT = '2026-11-23T12:00:00.000Z';
const EARLIER = '2026-11-23T11:00:00.000Z';
const HOSTILE = '<img src=x onerror=alert(1)>\u202e';
const ORDER = { order: 'Briefing 3f9a1c', platform: 'chat', place: HOSTILE, channel: '#news' };

/** A desk in which all is well. */
export const WELL: Operations = {
  at: AT,
  process: {
    ...{ version: '0.2.0', node: 'v24.0.0', startedAt: '2026-11-20T08:00:00.000Z' },
    memory: { resident: 181_000_000, heap: 61_400_000 },
    ...{ roles: ['web', 'read', 'deliver'], isReading: true },
  },
  connections: [{ name: 'chat', state: 'up', since: EARLIER, reason: null }],
  database: {
    ...{ engine: 'sqlite', trouble: null },
    disk: { free: 30e9, size: 80e9, isLow: false },
  },
  stored: {
    ...{ queue: [], due: { states: { sent: 1_204 }, late: 0 }, amiss: [] },
    ...{ hindered: { paused: {}, refused: 0 }, hindrances: [] },
    corrections: { states: {}, days: 7 },
    ...{ feeds: { followed: 30, broken: 0, overdue: 0, nextDueAt: AT }, worst: [] },
    ...{ complaints: {}, newestComplaints: [], holders: [] },
    size: { bytes: 1_400_000, rows: { articles: 28, quotes: 368 } },
  },
  model: {
    hash: '0d0982d32153',
    measured: {
      ...{ date: '2026-11-22', version: '0.2.0' },
      figures: [{ what: 'in quotation marks', unit: 'F1 in %', value: 92.7, least: 90, most: 94 }],
    },
  },
};

/** The same with all kinds of trouble at once. */
export const ILL: Operations = {
  ...WELL,
  connections: [
    { name: 'chat', state: 'refused', since: EARLIER, reason: 'The token is not accepted.' },
    { name: 'talk', state: 'down', since: EARLIER, reason: HOSTILE },
  ],
  process: { ...WELL.process, isReading: false },
  database: { ...WELL.database, disk: { free: 150e6, size: 80e9, isLow: true } },
  stored: {
    ...WELL.stored!,
    queue: [
      {
        ...{ platform: 'chat', open: 12, begun: 1, oldestDueAt: EARLIER },
        ...{ heldBack: 3, heldUntil: '2026-11-23T12:10:00.000Z' },
      },
    ],
    due: { states: { sent: 4, failed: 1, uncertain: 1 }, late: 1 },
    amiss: [
      {
        ...{ ...ORDER, state: 'failed', isCorrection: true, dueAt: EARLIER, settledAt: AT },
        why: HOSTILE,
      },
      {
        ...{ ...ORDER, state: 'late', isCorrection: false, dueAt: EARLIER, settledAt: AT },
        why: null,
      },
    ],
    hindered: { paused: { out: 1 }, refused: 1 },
    hindrances: [
      { ...ORDER, hindrance: 'out', reason: HOSTILE, since: EARLIER, refusals: 0 },
      { ...ORDER, hindrance: null, reason: 'No permission.', since: EARLIER, refusals: 2 },
    ],
    corrections: { states: { sent: 4, failed: 1 }, days: 7 },
    feeds: { followed: 30, broken: 1, overdue: 2, nextDueAt: EARLIER },
    worst: [
      {
        ...{ title: HOSTILE, host: 'news.example', failures: 7, reason: 'It is away (503).' },
        ...{ deliveredAt: null, nextDueAt: AT },
      },
    ],
    complaints: { speaker: 1 },
    newestComplaints: [
      {
        ...{ reason: 'speaker', platform: 'chat', savedAt: EARLIER, quoteIds: ['a/b'] },
        ...{ place: null, line: HOSTILE, note: HOSTILE },
      },
    ],
    holders: [{ bot: 'chat:1', holder: 'abcdefghij', shards: 1, leaseUntil: AT }],
  },
};
