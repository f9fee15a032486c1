import type { Progress } from '../../src/model.ts';
import { renderProgress } from './render-progress.ts';
import { cleanLine } from './terminal-text.ts';

type ProgressDeps = {
  err(text: string): void;
  /** Milliseconds of a clock that nobody sets. */
  clock?: () => number;
  columns?: number | undefined;
  isTerminal: boolean;
  quietMs?: number;
};

/** Clears the line of the progress bar. */
const CLEAR_LINE = '\r\u001B[K';
const CLEAR_REST = '\u001B[K';
const REDRAW_MS = 100;
/** Where nobody watches, a line now and then is enough. */
const LINE_MS = 30_000;
/** Before that the pace is hardly known. */
const MIN_PACE_MS = 2_000;

/**
 * Tells how far long work has come and how long it still takes: a bar on a terminal, which `end` clears
 * away; elsewhere a line now and then, and none before `quietMs`.
 */
export function tellProgress({
  err,
  clock = () => performance.now(),
  columns = 80,
  isTerminal,
  quietMs = LINE_MS,
}: ProgressDeps) {
  const opened = clock();
  let begun = opened;
  let written = isTerminal ? Number.NEGATIVE_INFINITY : opened;
  let told: string | undefined;
  let before = 0;
  let bar = '';

  function draw(text: string): void {
    err(text.length < bar.length ? text + CLEAR_REST : text);
    bar = text;
  }

  return {
    tell({ done, total, what }: Progress): void {
      const now = clock();
      // Other work has begun.
      if (done < before) begun = now;
      before = done;
      const mayTell = isTerminal || now - opened >= quietMs;
      const isNews = mayTell && what !== undefined && what !== told;
      if (isNews) {
        err(`${bar && CLEAR_LINE}${cleanLine(what)}\n`);
        told = what;
      }
      const left = timeLeft(now - begun, done, total);
      const isDue = now - written >= (isTerminal ? REDRAW_MS : LINE_MS);
      if (isTerminal && (isDue || isNews || done === total))
        draw(renderProgress(done, total, columns, left));
      else if (!isTerminal && isDue) err(`${done} of ${total}${left && `, ${left}`}\n`);
      else return;
      written = now;
    },
    end(): void {
      if (bar) err(CLEAR_LINE);
      bar = '';
    },
  };
}

/** `about 3 min left`, if the rest goes at the pace of before; nothing where that is not known. */
function timeLeft(passedMs: number, done: number, total: number): string {
  if (done === 0 || done >= total || passedMs < MIN_PACE_MS) return '';
  const seconds = (passedMs / done / 1_000) * (total - done);
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s left`;
  const minutes = seconds / 60;
  return minutes < 90
    ? `about ${Math.round(minutes)} min left`
    : `about ${Math.round(minutes / 60)} h left`;
}
