/**
 * Finite verbs, and adverbs before them, that may follow “The ruling …”; those in -ed are left out.
 */
export const FINITE_VERBS: readonly string[] =
  `also already appears are asks became becomes began begins believes broke brings brought built
  buys calls came can cannot claims comes contains continues costs could cut denies did does drew
  drove expects faces fell felt fights finds flew follows found gave gets gives goes got grew had
  happens has have held helps hit hopes includes is keeps kept knew knows leads left lets lies
  looks lost made makes marks may means meant met might moves must needs never now offers often
  opens operates owns paid pays plans plays put quickly ran reached reads recently remains
  reportedly runs rose said sat saw says seeks seems sells sent set shall should shows shot sits
  sold soon speaks spent spoke stands starts stays still stood suggests takes taught tells then
  thinks threw told took tries uses wants was went were will wins won works would wrote`.split(
    /\s+/u,
  );
