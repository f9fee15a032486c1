const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Verbs of saying that take a clause with or without “that”. */
export const SAYING = set(
  `said say says saying told tell tells added adds adding argued argues claimed claims explained explains insisted insists
  maintained maintains noted notes recalled recalls remarked remarks replied replies stated states stressed stresses
  warned warns wrote writes tweeted tweets posted believes believed thinks thought quipped joked complained conceded
  concedes acknowledged acknowledges admitted admit admits alleged alleges responded asserted asserts continued continues
  cautioned cautions countered counters observed observes predicted predicts suggested suggests`,
);

/** Verbs that report speech when “that”, a colon or a quotation follows. */
export const REPORTING = set(
  `agreed agrees announced announces answered answers asked asks assured assures boasted commented comments concluded
  concludes confirmed confirms declared declares denied denies disclosed emphasised emphasises emphasized emphasizes
  estimated expressed found finds hinted hoped indicated indicates informed lamented mentioned opined pledged pointed
  promised promises proposed protested questioned read reads reaffirmed reassured reckons recommended reiterated
  repeated reported reports revealed reveals ruled signalled testified told underlined underscored urged urges vowed
  vows accused accuses demanded demands criticised criticized praised feared fears shouted whispered yelled cried
  interjected joked sighed laughed cited cites writes mused`,
);

/** Verbs whose object is what somebody names or judges: described the offer as “an insult”. */
export const NAMING = set(
  `branded brands called calling calls characterised characterized condemned decried denounced deplored described describes describing
  dismissed dismisses dismissing dubbed hailed hailing labelled labeled likened praising referred rejected slammed
  termed welcomed`,
);

/** Things that carry words which nobody says. */
export const WRITTEN_THINGS = set(
  'banner banners graffiti headline headlines label notice placard placards plaque poster posters sign signs slogan sticker',
);
