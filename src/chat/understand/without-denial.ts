import { say } from '../../language/say.ts';

// `what did Holm not say about pay`, `what didn't Holm say`, `what has marsh never said`
const NOT_SAID =
  /^what (?<asks>did|has|have|does|do)(?<short>n't|n’t)? (?<who>\S.{1,60}?)(?<not> (?:not|never))? (?:say|said|tell us|mention|mentioned|talk about|talked about|comment on)(?: yet)?(?<on> (?:about|on) .+)?$/iu;
// `is it true that Marsh resigned`
const IS_TRUE =
  /^(?:is it|is this|it is|was it) (?:really |actually )?(?:true|right|correct|a fact|confirmed)(?: that| if| whether)? (?<claim>\S+ \S.*)$/iu;
const SAYS = /\b(?:said|says|say|told|quoted)\b/iu;

type Read = { asks: string; remark: string };
// `is this right: “One crane is a museum piece”`
const IS_QUOTED =
  /^(?:is|was) (?:it|this|that)(?: quote| quotation)? (?:really |actually )?(?:true|right|correct|accurate|real|genuine|verbatim)(?: that)?\s*[:,–-]?\s*["“„«»](?<words>[^"“”„«»]+)["”“»«]?$/iu;

/** What was said, for a question what was not; undefined where nothing is denied. */
export function withoutDenial(question: string): Read | undefined {
  const { short, who, not, on = '' } = NOT_SAID.exec(question)?.groups ?? {};
  if (who === undefined || (short === undefined && not === undefined)) return undefined;
  return {
    asks: `what did ${who} say${on}`,
    remark: say('What was not said I cannot know: here is what was.'),
  };
}

/** The quotation of which somebody asks whether it is right. */
export const quotationAsked = (question: string): string | undefined =>
  IS_QUOTED.exec(question)?.groups?.words;

/** The words of a claim, to be searched for; undefined where it asks what somebody said. */
export function claimAsked(question: string): Read | undefined {
  const { claim } = IS_TRUE.exec(question)?.groups ?? {};
  if (claim === undefined || SAYS.test(claim) || /["“”„«»]/u.test(claim)) return undefined;
  return {
    asks: `search ${claim}`,
    remark: say('I do not judge what is true: here is what was reported.'),
  };
}
