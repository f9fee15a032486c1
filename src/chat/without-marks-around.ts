// `“ferry talks”`, and nothing else
const AROUND = /^["“„«]([^"“”„«»]+)["”“»]$/u;

/** Words as a line has them of `about:"ferry talks"`, where a form had the marks in its field. */
export const withoutMarksAround = (typed: string): string =>
  AROUND.exec(typed.trim())?.[1] ?? typed;
