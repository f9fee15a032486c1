const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Times, which “this” and “the” place without anything said before: this week, the past. */
export const TIME_NOUNS: ReadonlySet<string> = set(`
  afternoon afternoons autumn century day days decade decades evening fall half hour hours minute minutes moment month
  months morning night nights past period quarter season semester spring summer term time times today tonight week
  weekend weekends weeks winter year years`);

/** “At that time” points back all the same. */
export const PAST_TIMES: ReadonlySet<string> = set(
  'afternoon day evening moment morning night point time year',
);

/**
 * Nouns that point to nothing before, whatever stands in the article: the ground, the weather, the
 * phone, on the whole.
 */
export const NO_POINT: ReadonlySet<string> = set(`
  back ball beginning bottom brink capital case centre center city climate coast competition country crowd dark death
  east edge end environment environmental extent face fact field fire floor former front full future game globe ground
  hand hands head heart home hook house idea job kind last latter law lead least left letter list long lot main
  majority market markets media medium mind mix most name nation news next north number numbers one ones only other others
  outside pack part party people phone place planet point possibility process public question rain reason region rest
  result right rise road rule rules run sake same scale scene screen sea season shop short side sidelines situation sky sort south spot
  stage state store street streets sun table target team test thing things top town truth type verge victory wake wall
  war water way weather west while whole win wind world wound`);

/** What “a second” or “another” counts and no earlier one is needed for: a second term, another day. */
export const NO_COUNT: ReadonlySet<string> = set(`
  aspect award birthday career century challenge chance country day decade dimension dose era example factor goal half home hour
  instance language layer level line look matter medal minute month name night one opportunity option part period person
  phase place prize point position problem quarter question reason record round season set side sign source stage step story
  straight term thing time title try twist type version victory wave way week weekend win word world year`);

/** Nouns that alone only repeat what was told before: the incident, the pair. */
export const REPEATING: ReadonlySet<string> = set(`
  accusation accusations allegation allegations announcement claims comments decision development developments duo
  episode incident incidents move moves pair proposal proposals remark remarks revelation revelations ruling
  suggestion trio twosome verdict`);
