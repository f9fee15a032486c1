/**
 * How a verb reports speech. `saying`: takes a clause with or without “that”; `reporting`: only
 * with “that”, a colon or a quotation; `naming`: its object is what somebody names or judges
 * (described the offer as “an insult”).
 */
export type CueKind = 'saying' | 'reporting' | 'naming';

const WORDS: Record<CueKind, string> = {
  saying: `
    said say says saying told tell tells added adds adding argued argues claimed claims explained explains insisted
    insists maintained maintains noted notes recalled recalls remarked remarks replied replies stated states stressed
    stresses warned warns wrote writes tweeted tweets posted believed believes thinks thought quipped joked complained
    conceded concedes acknowledged acknowledges admitted admit admits alleged alleges responded asserted asserts
    continued continues cautioned cautions countered counters observed observes predicted predicts suggested suggests`,
  reporting: `
    agreed agrees announced announces answered answers asked asks assured assures boasted commented comments concluded
    concludes confirmed confirms declared declares denied denies disclosed emphasised emphasises emphasized emphasizes
    estimated expressed found finds hinted hoped indicated indicates informed lamented mentioned opined pledged pointed
    promised promises proposed protested questioned read reads reaffirmed reassured reckons recommended reiterated
    repeated reported reports revealed reveals ruled signalled testified underlined underscored urged urges vowed
    vows accused accuses demanded demands criticised criticized praised feared fears shouted whispered yelled cried
    interjected sighed laughed cited cites mused beamed bellowed blasted boomed chuckled exclaimed fumed gasped
    groaned grumbled gushed muttered pleaded raged ranted retorted roared screamed snapped sobbed stormed thundered
    wailed`,
  naming: `
    branded brands called calling calls characterised characterized condemned decried denounced deplored described
    describes describing dismissed dismisses dismissing dubbed hailed hailing labelled labeled likened praising referred
    rejected slammed termed welcomed`,
};

/** Verbs that report speech, and how each does. */
export const CUE_WORDS: ReadonlyMap<string, CueKind> = new Map(
  (Object.keys(WORDS) as CueKind[]).flatMap((kind) =>
    WORDS[kind]
      .trim()
      .split(/\s+/u)
      .map((word) => [word, kind] as const),
  ),
);
