import type { Statement } from './statement.ts';

/**
 * The report in the style of the American Psychological Association (7th edition), as plain text.
 * Only what is known: without a byline the headline comes first, without a date `n.d.`. Names stay
 * as printed, since `Staff, R.` would be wrong for “Reuters Staff”.
 */
export function apa(statement: Statement): string {
  const { byline, published, outlet } = statement;
  const date = `(${published ? dayOf(published) : 'n.d.'})`;
  const title = `${statement.headline}${remarkOn(statement)}`;
  return [
    ...(byline ? [byline, date, title] : [title, date]).map(sentence),
    ...(outlet ? [sentence(outlet)] : []),
    ...whereOf(statement),
  ].join(' ');
}

function remarkOn({ sample, file }: Statement): string {
  if (sample) return ' [Invented sample]';
  return file ? ` [File ${file}]` : '';
}

/** A page without a date may change, so the style asks when it was read. */
function whereOf({ passageUrl, published, readAt }: Statement): string[] {
  if (passageUrl === null) return [];
  return [published ? passageUrl : `Retrieved ${spokenDay(readAt)}, from ${passageUrl}`];
}

const sentence = (text: string): string => (/[.?!…]$/u.test(text) ? text : `${text}.`);

const month = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** `2026, March 20` */
function dayOf(instant: string): string {
  const date = new Date(instant);
  return `${date.getUTCFullYear()}, ${month.format(date)} ${date.getUTCDate()}`;
}

/** `March 20, 2026` */
function spokenDay(instant: string): string {
  const date = new Date(instant);
  return `${month.format(date)} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}
