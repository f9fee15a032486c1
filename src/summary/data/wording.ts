import { lines } from './lines.ts';

/** Parts of regular expressions: what fills the end of a report and tells nothing. */
export const FILLERS: readonly string[] = lines(String.raw`
  (?:declined|refused) to (?:comment|be interviewed|discuss|elaborate|say more|speak)
  (?:could not|couldn['’]t|cannot|was not|were not|wasn['’]t|weren['’]t) (?:immediately )?(?:be )?(?:available|reached|respond|comment)
  (?:did not|didn['’]t|has not|hasn['’]t|had not|have not|haven['’]t|has yet to|have yet to) (?:immediately |yet )?(?:answer|comment|reply|respond|return|responded|replied|commented|returned)
  no (?:further |other )?(?:comment|details?|information)\b|(?:more|further) details
  (?:has|have) (?:been )?(?:contacted|approached|reached out)|(?:request|email|call|message)s? (?:for|seeking) comment
  (?:hearing|trial|meeting|inquest|sentencing|talks|vote) (?:is|are|has been|was) (?:due|expected|scheduled|set)
  (?:is|are) (?:due|scheduled|set|expected) (?:back )?in court|investigations? (?:is|are|was|were) (?:continuing|ongoing|under way|underway)
  anyone with information|(?:crime stoppers|crimestoppers)|will be (?:announced|held|released) (?:later|soon|in due course)
  remains? (?:unclear|to be seen)|(?:is|was) (?:not|un)(?: immediately)? (?:clear|known)\b|time will tell
`);

/** What tells old or general facts. */
export const BACKGROUNDS: readonly string[] = lines(String.raw`
  (?:was|were) (?:born|established|founded|introduced|set up|first)|(?:in|since|until) (?:the )?(?:19\d\d|20[01]\d)s?
  (?:last|previous) (?:decade|year)|(?:decades?|years) (?:ago|earlier)|for (?:decades|more than|years|centuries)
  had (?:already |also |been |previously )?\p{L}+(?:ed|en|wn)|previously|formerly|historically|traditionally|typically|usually|generally
  (?:has|have) (?:always|long|often|repeatedly)|used to
`);

/** What an author means, not what happened. */
export const OPINIONS: readonly string[] = lines(`
  of course|perhaps|arguably|certainly|clearly|frankly|hopefully|indeed|luckily|needless to say|no doubt|obviously|sadly|surely|thankfully|undoubtedly|unfortunately
  amazing|awesome|beautiful|brilliant|fantastic|great|horrible|huge|incredible|perfect|really|remarkable|ridiculous|stunning|terrible|truly|wonderful
  ought to|high time|the (?:fact|point|problem|question|thing|truth) is|(?:it['’]s|it is|that['’]s|that is) (?:a|an|the|hard|easy|clear|worth)
`);

/** What has happened or was decided. */
export const OUTCOMES: readonly string[] = lines(`
  accused|acquitted|admitted|adopted|agreed|announced|appointed|approved|arrested|backed|banned|beat|blocked|bought|broke|charged|claimed|closed|collapsed|confirmed
  convicted|crashed|cut|declared|defeated|died|dismissed|elected|ended|expelled|failed|fell|filed|fined|fired|found|hired|hit|injured|jailed|joined|killed|launched|lost
  named|ordered|overturned|passed|pledged|published|quit|raised|reached|rejected|released|reported|resigned|revealed|rose|ruled|seized|sentenced|shot|signed|slashed|sold
  stabbed|struck|sued|suspended|unveiled|vetoed|voted|vowed|warned|won|wounded
`);

/** What gives a reason, a purpose or a consequence. */
export const REASONS: readonly string[] = lines(`
  after|amid|as a result|because|due to|following|in a bid to|in an effort to|in order to|in response to|means that|over|so that|which means|will mean|would mean
`);

/** What was found out. */
export const FINDINGS: readonly string[] = lines(String.raw`
  (?:analysis|data|findings|figures|investigation|poll|report|research|researchers|results|review|scientists|statistics|stud(?:y|ies)|survey|team)\b.{0,80}\b(?:concluded|concludes|estimates|finds|found|identified|reveals|revealed|showed|shows|suggested|suggests|warned|warns)
  according to (?:an?|the|new) (?:\p{L}+ ){0,3}(?:analysis|figures|poll|report|research|study|survey)
`);
