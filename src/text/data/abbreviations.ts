/** Abbreviations, without stop, that a name or number follows: no sentence ends there. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  `adj adm asst atty ave bl blvd brig bros capt cardinal cdr cmdr col comdr cpl cpt del dept det dist dr drs est ex fig
  fr ft gen gov hon insp jan lt ltc maj messrs mlle mme mr mrs ms mt nos op pp pres prof pvt rep reps rev rt sec sen
  sens sgt sr st supt univ vol vs`.split(/\s+/u),
);

/** Abbreviations that end a sentence only where the next word is one that opens sentences. */
export const EITHER: ReadonlySet<string> = new Set(
  `ala apr ariz ark assn aug calif co colo conn corp dec eg etc feb fla ga ie ill inc ind jr jul jun kan ky la ltd
  mar mass md mich minn miss mo mont neb nev nov oct okla ont ore pa penn que sep sept tenn tex va vt wash wis wisc wyo`.split(
    /\s+/u,
  ),
);

/** Abbreviations that a number follows: no sentence ends between the two. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'approx art ca cap ch cf cl eq n° no nr nº p para pt rs ver'.split(/\s+/u),
);

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
export const OPENERS: ReadonlySet<string> = new Set(
  `a after all although an and another are as at because before but by could despite did do does during each earlier
  even every for from had has have he her his how however i if in instead is it its last later many meanwhile more most
  my nearly no not now of officials on one only other others our over police she should since so some still such that
  the their then there these they this those though to two under until was we were what when where which while who why
  with would yet you your`.split(/\s+/u),
);
