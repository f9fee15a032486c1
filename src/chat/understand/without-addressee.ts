import { say } from '../../language/say.ts';

// `what did Marchetti say to Holm`, `what has holm told marchetti about pay`
const SAID_TO =
  /^(?<asked>what (?:did|has|have|does|do) (?<who>.{2,60}?)) (?:(?:say|said|says) to|tell|told|tells) (?!do |be |me\b|us\b|them\b|people\b|reporters\b|journalists\b|the press\b)(?<whom>\S+(?: \S+){0,4}?)(?<on> (?:about|on) .+)?$/iu;

/**
 * A question without whom something was said to, which is not kept of a statement; and a sentence that
 * says so. Undefined where nobody is named.
 */
export function withoutAddressee(question: string): { asks: string; remark: string } | undefined {
  const { asked, whom, on = '' } = SAID_TO.exec(question)?.groups ?? {};
  if (asked === undefined || whom === undefined) return undefined;
  return {
    asks: `${asked} say${on}`,
    remark: say('I do not know to whom something was said, so “{name}” is not heeded.', {
      name: whom,
    }),
  };
}
