// “Reporter”, “Unidentified Reporter 2”, “Interviewer”: whoever asks, and has no name.
const ASKS =
  /^(?:(?:another|female|male|second|third|unidentified|unknown) )?(?:anchor|audience(?: member)?|host|interviewer|journalist|moderator|operator|presenter|press|questioner|questions?|reporters?|speaker \d{1,2})(?: \d{1,2})?$/u;
const ANSWERS = /^(?:answers?|interviewee)$/u;

/** What a label that names nobody does in an interview; undefined of all others. */
export function partOf(label: string): 'asks' | 'answers' | undefined {
  if (ASKS.test(label)) return 'asks';
  return ANSWERS.test(label) ? 'answers' : undefined;
}
