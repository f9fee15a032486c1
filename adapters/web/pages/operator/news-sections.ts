import { html } from 'hono/html';
import { receiptPath } from '../../../../src/chat/page-paths.ts';
import { withoutTurns } from '../../../../src/chat/reply/isolate.ts';
import type { ComplaintReason } from '../../../../src/model.ts';
import type { Operations } from '../../../../src/run/read-operations.ts';
import type { ComplaintTold, Stored, WorstTold } from '../../../../src/run/read-stored.ts';
import { type Html, renderTime } from '../../copied.ts';
import { count, renderLine, type Section } from './section.ts';

/** More than this share of broken sources, and not just two, is rather the network’s doing. */
const MUCH_BROKEN = 0.1;
const FEW = 2;
const OVERDUE_MS = 30 * 60_000;

/** Which sources bring nothing. */
export function sourcesSection({ feeds, worst }: Stored, at: string): Section {
  const { followed, broken, overdue, nextDueAt } = feeds;
  const isBehind =
    overdue > 0 && nextDueAt !== null && Date.parse(at) - Date.parse(nextDueAt) > OVERDUE_MS;
  const isMuch = broken > FEW && broken > followed * MUCH_BROKEN;
  return {
    ...{ id: 'sources', title: 'Sources in trouble' },
    says:
      followed === 0
        ? 'No sources from the network are read yet.'
        : html`${count(broken, 'source')} of ${followed.toLocaleString('en')} failed at the last visit.${overdue > 0 && html` ${count(overdue, 'source is', 'sources are')} due and not read yet, the first since ${renderTime(nextDueAt!)}.`}`,
    todo:
      (broken > 0 || isBehind) &&
      [
        broken > 0 &&
          (isMuch
            ? 'So many at once are often the network and not the sources: see whether this machine reaches them.'
            : 'They are tried again by themselves, less and less often. Open one that goes on failing in a browser, and remove it or add its new address (“sources remove”, “sources add”).'),
        isBehind &&
          'Sources are read late: see that a process has the role “read” and is alive, or add one.',
      ]
        .filter(Boolean)
        .join(' '),
    items: worst.map(renderWorst),
  };
}

const renderWorst = ({ title, host, failures, reason, deliveredAt, nextDueAt }: WorstTold): Html =>
  renderLine(withoutTurns(title), [
    withoutTurns(`${host}: failed ${count(failures, 'time')} in a row: ${reason}`),
    html`${deliveredAt === null ? 'It has never answered' : html`Last read ${renderTime(deliveredAt)}`}${nextDueAt !== null && html`, next try ${renderTime(nextDueAt)}`}`,
  ]);

const REASONS: Record<ComplaintReason, string> = {
  words: 'the words',
  speaker: 'who said it',
  source: 'its date or link',
  other: 'something else',
};
const MAX_RECEIPTS = 3;
/** What came before will have been looked at. */
const NEW_MS = 7 * 86_400_000;

/** What readers have reported by “Something wrong?”. */
export function complaintsSection({ complaints, newestComplaints }: Stored, at: string): Section {
  const newest = newestComplaints[0]?.savedAt;
  const counts = Object.entries(REASONS).flatMap(([reason, words]) => {
    const many = complaints[reason as ComplaintReason] ?? 0;
    return many > 0 ? `${many.toLocaleString('en')} about ${words}` : [];
  });
  return {
    ...{ id: 'complaints', title: 'Complaints of readers' },
    says:
      counts.length > 0
        ? `Kept for three months: ${counts.join(', ')}.`
        : 'Nobody has pressed “Something wrong?” in the last three months.',
    todo:
      newest !== undefined &&
      Date.parse(at) - Date.parse(newest) < NEW_MS &&
      'Compare each with its receipt. Two names of one person are put together by “speakers merge”, and taken apart by “speakers split”.',
    items: newestComplaints.map(renderComplaint),
  };
}

const renderComplaint = ({
  reason,
  line,
  note,
  place,
  platform,
  savedAt,
  quoteIds,
}: ComplaintTold): Html =>
  renderLine(withoutTurns(line), [
    html`wrong: ${REASONS[reason] ?? 'something else'}, ${renderTime(savedAt)}, ${withoutTurns(place ?? 'in a direct message')} on ${platform}`,
    note !== null && `“${withoutTurns(note)}”`,
    quoteIds.length > 0 &&
      html`${quoteIds.slice(0, MAX_RECEIPTS).map((id, at) => html`${at > 0 && ' · '}<a href="${receiptPath(id)}">Receipt ${at + 1}</a>`)}`,
  ]);

/** How well it is told who said what, as it was measured; nothing is measured here. */
export function modelSection({ model }: Operations): Section {
  const measured = model?.measured;
  return {
    ...{ id: 'model', title: 'Model' },
    says: measured
      ? html`The model that tells who said what, src/quotes/learned/model.json (SHA-256 ${model.hash}…), was measured on ${measured.date} with version ${measured.version}, on PolNeAR dev: 84 news articles that it has not learned of. The figures are in docs/benchmarks.json; docs/model-card.md says how they are measured, on what else, and what it cannot do.`
      : html`The figures of the model${model && html` (SHA-256 ${model.hash}…)`} are not in this installation. They are in docs/benchmarks.md and docs/model-card.md of the source code.`,
    items: (measured?.figures ?? []).map(({ what, unit, value, least, most }) =>
      renderLine(what, [
        `${round(value)} (${unit})${least < most ? `; 95 % of samples lie between ${round(least)} and ${round(most)}` : ''}`,
      ]),
    ),
  };
}

const round = (value: number): string => value.toFixed(1);
