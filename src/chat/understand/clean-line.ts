// `<@!123456789012345678> `, `@On Record `, `@onrecord: `, at the start
const MENTION = /^\s*(?:<@[!&]?[\w|]{1,60}>|@on[ _-]?record\b)[\s,:]*/iu;
// `…`, ```…```, **…**, as chats set a line off
const SET_OFF = /^\s*(`{1,3}|\*\*|__|\|\|)(.*?)\1\s*$/su;
// `<b>`, `</i>`: what pages set words off with
const FORMATTING = /<\/?(?:b|br|code|em|i|mark|p|s|span|strong|sub|sup|u)\s*\/?>/giu;

/** A line without the marks of the chat or page that it was copied from, which are no words. */
export function cleanLine(line: string): string {
  const called = line.replace(MENTION, '');
  return withoutFormatting(SET_OFF.exec(called)?.[2] ?? called).trim();
}

export const withoutFormatting = (text: string): string => text.replace(FORMATTING, '');
