const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that end or begin the names of papers, agencies and stations; folded. */
export const OUTLET_WORDS = set(
  `advertiser agency argus banner bbc beacon bugle bulletin chronicle citizen courier daily despatch digest
  dispatch echo enquirer examiner express gazette globe guardian herald independent inquirer insider
  journal ledger letter magazine mail mercury messenger mirror monitor monthly news newsletter newspaper newswire
  observer online post press quarterly radio record recorder register reporter review sentinel standard
  star sun tablet telegraph television times today tribune tv weekly wire world`,
);

/** What a page or a paper calls the part that an article stands in; folded. */
export const SECTIONS = set(
  `analysis business comment culture economy editorial education environment exclusive feature features health
  interview local news opinion politics science sport sports technology updated world`,
);

/** The last word of what somebody does at a paper; folded. */
export const DESK_ROLES = set(
  `admin analyst chief columnist contributor correspondent critic desk editor editor-in-chief freelancer intern journalist
  newsroom photographer producer reporter reporters staff team writer`,
);

/** What stands before such a word: Political Editor, Chief Reporter; folded. */
export const BEATS = set(
  `affairs agriculture arts assistant associate bureau business chief city community consumer contributing court
  crime culture defence defense democracy deputy digital diplomatic economics education energy environment executive
  farming features finance foreign freelance guest health home industry international investigations investigative
  junior legal local managing media medical money national news night our own parliamentary personal planning
  political politics regional religion royal rural science security senior social special sport sports staff
  technology trainee transport travel weekend world`,
);
