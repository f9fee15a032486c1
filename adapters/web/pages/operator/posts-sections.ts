import { html } from 'hono/html';
import { withoutTurns } from '../../../../src/chat/reply/isolate.ts';
import type { Hindrance } from '../../../../src/model.ts';
import type {
  AmissTold,
  HindranceTold,
  OrderTold,
  Stored,
} from '../../../../src/run/read-stored.ts';
import { type Html, renderTime } from '../../copied.ts';
import { count, renderLine, renderSince, type Section, sayLength } from './section.ts';

const LATE_MS = 10 * 60_000;

/** What waits to be posted, and since when. */
export function queueSection({ queue }: Stored, at: string): Section {
  const open = queue.reduce((sum, platform) => sum + platform.open, 0);
  const waited = Math.max(0, ...queue.map((one) => Date.parse(at) - Date.parse(one.oldestDueAt)));
  return {
    ...{ id: 'queue', title: 'Queue' },
    says:
      open === 0
        ? 'Nothing waits to be posted.'
        : `${count(open, 'post')} ${open === 1 ? 'waits' : 'wait'} to be posted, the oldest for ${sayLength(waited)}.`,
    todo:
      waited > LATE_MS &&
      'See whether its platform is up (Connections) and what it said (Deliveries). What waits is tried again by itself until it is too late for it; where nothing goes out at all, see that a process has the role “deliver”.',
    items: queue.map(({ platform, open, begun, oldestDueAt, heldBack, heldUntil }) =>
      renderLine(platform, [
        html`${open.toLocaleString('en')} open, the oldest due ${renderTime(oldestDueAt)}`,
        begun > 0 && `${begun.toLocaleString('en')} begun, and not known to have arrived yet`,
        heldUntil !== null &&
          html`${heldBack.toLocaleString('en')} held back, the first until ${renderTime(heldUntil)}`,
      ]),
    ),
  };
}

const STATES = {
  sent: 'sent',
  pending: 'waiting',
  attempted: 'begun',
  failed: 'failed',
  uncertain: 'uncertain',
  skipped: 'left out',
};

const sayStates = (states: Stored['due']['states']): string =>
  Object.entries(STATES)
    .flatMap(([state, words]) => {
      const many = states[state as keyof typeof STATES] ?? 0;
      return many > 0 ? `${many.toLocaleString('en')} ${words}` : [];
    })
    .join(', ');

/** What became of the posts of the last day. */
export function deliveriesSection({ due: { states, late }, amiss }: Stored): Section {
  const told = sayStates(states);
  const isWrong = (states.failed ?? 0) + (states.uncertain ?? 0) + late > 0;
  return {
    ...{ id: 'deliveries', title: 'Deliveries' },
    says: [
      told ? `Due in the last day: ${told}.` : 'Nothing was due in the last day.',
      late > 0 && `${late.toLocaleString('en')} of those sent came more than ten minutes late.`,
      amiss.length > 0 && 'The latest that failed, are uncertain or came late are listed.',
    ]
      .filter(Boolean)
      .join(' '),
    todo:
      isWrong &&
      'What failed was not posted, and is not tried again. What is uncertain may have arrived: look in its channel, and post it by “briefing now” there if it is missing. Lateness passes by itself unless it grows: then see “How far one goes” in docs/operate.md.',
    items: amiss.map(renderAmiss),
  };
}

function renderAmiss({ state, isCorrection, dueAt, settledAt, why, ...order }: AmissTold): Html {
  const late = settledAt === null ? 0 : Date.parse(settledAt) - Date.parse(dueAt);
  return renderOrder(order, [
    html`<span class="kind ${state === 'late' ? '' : 'ill'}">${state}</span> ${isCorrection && 'a correction, '}due ${renderTime(dueAt)}${state === 'late' && `, posted ${sayLength(late)} later`}`,
    why !== null && withoutTurns(why),
  ]);
}

/** What keeps us from posting, and what mends it. */
const HINDRANCES: Record<Hindrance, { is: string; todo: string }> = {
  left: { is: 'we are not there any more', todo: 'Where we are not any more, invite us again.' },
  access: {
    is: 'its platform does not let us in',
    todo: 'Where a platform does not let us in, install the app there again.',
  },
  permission: {
    is: 'a permission is missing',
    todo: 'Where a permission is missing, let somebody there give it: the reason names it.',
  },
  gone: {
    is: 'the channel is gone',
    todo: 'Where a channel is gone, its orders can be moved there (“briefing edit #other”) or deleted.',
  },
  archived: {
    is: 'the channel is archived',
    todo: 'Where a channel is archived, take it out again.',
  },
  out: {
    is: 'we are not in the channel, or may not see it',
    todo: 'Where we are not in a channel, invite us into it.',
  },
};

/** What is paused because we may not post there, or is about to be. */
export function refusalsSection({ hindered: { paused, refused }, hindrances }: Stored): Section {
  const kinds = Object.keys(paused) as Hindrance[];
  const all = Object.values(paused).reduce((sum, many) => sum + many, 0);
  const counts = [
    all > 0 &&
      `${count(all, 'order is', 'orders are')} paused until somebody mends what keeps us from posting`,
    refused > 0 &&
      `${count(refused, 'order was', 'orders were')} refused and ${refused === 1 ? 'is' : 'are'} tried again`,
  ].filter(Boolean);
  return {
    ...{ id: 'refusals', title: 'Refusals' },
    says: counts.length > 0 ? `${counts.join('; ')}.` : 'Every channel takes what is posted there.',
    todo:
      counts.length > 0 &&
      `${[...kinds.map((kind) => HINDRANCES[kind].todo), refused > 0 && 'What was refused says why below; “desk doctor”, asked there, names what is missing.'].filter(Boolean).join(' ')} What we have paused goes on by itself then.`,
    items: hindrances.map(renderHindrance),
  };
}

const renderHindrance = ({ hindrance, reason, since, refusals, ...order }: HindranceTold): Html =>
  renderOrder(order, [
    html`${hindrance === null ? `refused ${count(refusals, 'time')} in a row, tried again` : `paused: ${HINDRANCES[hindrance].is}`},${renderSince(since)}`,
    reason !== null && withoutTurns(reason),
  ]);

/** What was posted and is put right. */
export function correctionsSection({ corrections: { states, days } }: Stored): Section {
  const told = sayStates(states);
  return {
    ...{ id: 'corrections', title: 'Corrections' },
    says: told
      ? `In the last ${count(days, 'day')}, of what was posted and changed at its source: ${told}.`
      : `Nothing that was posted had to be corrected in the last ${count(days, 'day')}.`,
    todo:
      (states.failed ?? 0) + (states.uncertain ?? 0) > 0 &&
      'Those that failed or are uncertain may still stand as they were posted: they are under Deliveries, with their channels. Look there, and say it by hand where it matters.',
  };
}

const renderOrder = (
  { order, platform, place, channel }: OrderTold,
  details: (Html | string | false)[],
): Html =>
  renderLine(withoutTurns([place, channel].filter(Boolean).join(' · ')), [
    `${order}, on ${platform}`,
    ...details,
  ]);
