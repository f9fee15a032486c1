import { lines } from './lines.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Parts of regular expressions: what fills the end of a report and tells nothing. */
export const FILLERS: readonly string[] = lines(String.raw`
  (?:declined|refused) to (?:comment|be interviewed|discuss|elaborate|say more|speak)
  (?:could not|couldn['’]t|cannot|was not|were not|wasn['’]t|weren['’]t) (?:immediately )?(?:be )?(?:available|reached|respond|comment)
  (?:did not|didn['’]t|has not|hasn['’]t|had not|have not|haven['’]t|has yet to|have yet to) (?:immediately |yet )?(?:answer|comment|reply|respond|return|responded|replied|commented|returned)
  no (?:further |other )?(?:comment|details?|information)\b|(?:more|further) details
  (?:has|have) (?:been )?(?:contacted|approached|reached out)|(?:request|email|call|message)s? (?:for|seeking) comment
  (?:hearing|trial|meeting|inquest|sentencing|talks|vote) (?:is|are|has been|was) (?:due|expected|scheduled|set)
  (?:is|are) (?:due|scheduled|set|expected) (?:back )?in court|investigations? (?:is|are|was|were) (?:continuing|ongoing|under way|underway)
  anyone with information|crime ?stoppers|will be (?:announced|held|released) (?:later|soon|in due course)
  remains? (?:unclear|to be seen)|(?:is|was) (?:not|un)(?: immediately)? (?:clear|known)\b|time will tell
`);

/**
 * Words by which an editor tells news from filler, background and comment, folded. A sentence is
 * looked at once for all of them.
 */
export const WORDING = {
  /** What has happened or was decided. */
  outcome: words(`
    accused acquitted admitted adopted agreed announced appointed approved arrested backed banned
    beat blocked bought broke charged claimed closed collapsed confirmed convicted crashed cut
    declared defeated died dismissed elected ended expelled failed fell filed fined fired hired hit
    injured jailed joined killed launched lost named ordered overturned passed pledged published
    quit raised reached rejected released reported resigned revealed rose ruled seized sentenced
    shot signed slashed sold stabbed struck sued suspended unveiled vetoed voted vowed warned won
    wounded`),
  /** What gives a reason, a purpose or a consequence. */
  reason: words('after amid because due following over means meaning so therefore'),
  /** What an author means, not what happened. */
  opinion: words(`
    perhaps arguably certainly clearly frankly hopefully indeed luckily obviously sadly surely
    thankfully undoubtedly unfortunately amazing awesome beautiful brilliant fantastic great
    horrible huge incredible perfect really remarkable ridiculous stunning terrible truly wonderful
    ought`),
  /** What tells old or general facts; years count, too. */
  background: words(`
    ago always born decades established formerly founded generally historically often previous
    previously repeatedly traditionally typically usually`),
  toCome: words('will would shall expected scheduled plans hopes likely'),
  maybe: words('can could may might possibly should'),
  reader: words('you your yours yourself anyone everyone everybody nobody we us'),
  count: words('two three four five six seven eight nine ten dozen dozens hundreds thousands'),
  pronoun: words('he she they him her them his their it its'),
  pointer: words('this that these those such another other same latter former'),
  must: words('must need needs'),
  /** Who finds out, and the verbs that tell what. */
  study: words(`
    analysis data findings figures investigation poll report research researchers results review
    scientists statistics study studies survey team`),
  finding: words(`
    concluded concludes estimates finds found identified reveals revealed showed shows suggested
    suggests warned warns according`),
  saying: words('said says told added according'),
  day: words('monday tuesday wednesday thursday friday saturday sunday today yesterday'),
  self: words('i my me we our'),
  /** Every filler has one of these. */
  filler: words(`
  comment discuss elaborate interviewed speak say available reached respond answer reply return
  responded replied commented returned details detail information contacted approached hearing trial
  meeting inquest sentencing talks vote court investigation investigations stoppers crimestoppers
  later soon course unclear seen clear known tell`),
} as const;
