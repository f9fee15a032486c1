import { type Author, authorsOf } from './authors.ts';
import type { Statement } from './statement.ts';

/**
 * The report in the style of the American Psychological Association (7th edition), as plain text.
 * Only what is known: without a byline the headline comes first, without a date `n.d.`. A byline that
 * is not the names of people stays as printed, since `Staff, R.` would be wrong for “Reuters Staff”.
 */
export function apa(statement: Statement): string {
  const { byline, published, outlet } = statement;
  const date = `(${published ? dayOf(published) : 'n.d.'})`;
  const title = `${statement.headline}${remarkOn(statement)}`;
  return [
    ...(byline ? [namesOf(statement), date, title] : [title, date]).map(sentence),
    ...(outlet ? [sentence(outlet)] : []),
    ...whereOf(statement),
  ].join(' ');
}

/** `Predd, O., Castell, F., & Roe, A.` */
function namesOf(statement: Statement): string {
  const names = authorsOf(statement)?.map(nameOf);
  if (!names) return statement.byline ?? '';
  const [last = '', ...before] = names.toReversed();
  return before.length > 0 ? `${before.toReversed().join(', ')}, & ${last}` : last;
}

const nameOf = (author: Author): string =>
  'body' in author
    ? author.body
    : [author.family, initialsOf(author.given), author.suffix].filter(Boolean).join(', ');

/** `Mary-Ann J.` gives `M.-A. J.` */
const initialsOf = (given: string): string =>
  given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/u)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0]}.`)
        .join('-'),
    )
    .join(' ');

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
