import { html } from 'hono/html';
import { withoutTurns } from '../../../../src/chat/reply/isolate.ts';
import type { Operations } from '../../../../src/run/read-operations.ts';
import { renderTime } from '../../copied.ts';
import { count, renderLine, type Section, sayBytes, sayLength } from './section.ts';

const STATES: Record<Operations['connections'][number]['state'], string> = {
  starting: 'is being connected',
  up: 'is connected',
  down: 'is not connected, and tried again by itself',
  refused: 'does not accept its token',
  stopped: 'is stopped',
};

/** Which platforms this process is connected to, and which process answers there. */
export function connectionsSection({ connections, stored }: Operations): Section {
  const down = connections.filter(({ state }) => state === 'down');
  const refused = connections.filter(({ state }) => state === 'refused');
  const names = (some: typeof connections): string => some.map(({ name }) => name).join(', ');
  return {
    ...{ id: 'connections', title: 'Connections' },
    says:
      connections.length === 0
        ? 'This process is set up for no platform: only the newsroom page is posted to from here.'
        : `This process is set up for ${count(connections.length, 'platform')}.`,
    todo:
      down.length + refused.length > 0 &&
      [
        refused.length > 0 &&
          `Make a new token for ${names(refused)} and put it into the settings: a changed file is noticed within a minute.`,
        down.length > 0 && `See whether this machine reaches ${names(down)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    items: [
      ...connections.map(({ name, state, since, reason }) =>
        renderLine(name, [
          html`${STATES[state]}, since ${renderTime(since)}`,
          reason !== null && withoutTurns(reason),
        ]),
      ),
      ...(stored?.holders ?? []).map(({ bot, holder, shards, leaseUntil }) =>
        renderLine(`${bot}: process ${holder.slice(0, 8)}`, [
          html`${shards === 0 ? 'stands by' : `answers over ${count(shards, 'connection')}`}; its lease runs until ${renderTime(leaseUntil)}`,
        ]),
      ),
    ],
  };
}

/** Whether the database answers, and how large it is. */
export function databaseSection({
  database: { engine, trouble, disk },
  stored,
}: Operations): Section {
  const size = stored?.size;
  const isEstimate = engine === 'postgres';
  return {
    ...{ id: 'database', title: 'Database' },
    says: `${engine === 'sqlite' ? 'SQLite' : 'Postgres'}${size ? `, ${sayBytes(size.bytes)}` : ''}. ${trouble === null ? 'It answers and can be written.' : withoutTurns(trouble)}${isEstimate && size ? ' Rows are counted as of its last look at the tables.' : ''}${disk ? ` Its disk has ${sayBytes(disk.free)} free of ${sayBytes(disk.size)}.` : ''}`,
    todo: [
      (trouble !== null || stored === null) &&
        'See whether it runs, can be reached and has room on its disk; everything goes on by itself once it answers. docs/operate.md says how to bring back one that is damaged.',
      disk?.isLow &&
        'Its disk is nearly full: make room, for instance by moving back-ups and files “….before-…” to another machine. Once it is full nothing new is stored or posted; then it goes on by itself when there is room.',
    ]
      .filter(Boolean)
      .join(' '),
    items: size
      ? [
          renderLine('Rows', [
            Object.entries(size.rows)
              .map(
                ([table, many]) =>
                  `${table} ${many === null ? 'not counted yet' : many.toLocaleString('en')}`,
              )
              .join(' · '),
          ]),
        ]
      : [],
  };
}

/** What this process is, does and takes. */
export function processSection({ process, at }: Operations): Section {
  const { version, node, startedAt, memory, roles, isReading } = process;
  return {
    ...{ id: 'process', title: 'This process' },
    says: html`On Record ${version} on Node ${node}, up for ${sayLength(Date.parse(at) - Date.parse(startedAt))}. It takes ${sayBytes(memory.resident)} of memory, of which ${sayBytes(memory.heap)} are in use by the program. Its roles: ${roles.join(', ')}.`,
    todo:
      isReading === false &&
      'The thread that reads sources has stopped, and it starts no other: restart this process.',
  };
}
