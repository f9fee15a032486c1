/**
 * Nouns that everybody knows, so that “the” before them refers to nothing said before: the
 * government, the weather.
 */
export const KNOWN_TO_ALL: readonly string[] =
  `administration air arts army best border capital church climate coast congress constitution
  country countryside crown death economy election elections elite environment euro exchange
  federal fed flu force future government globe ground house industry internet kremlin left
  majority market markets media middle military moon mood monarchy nation navy net north ocean
  opposition parliament past pentagon planet police poor pope pound presidency president press
  prime prince pub public queen rain republic rich right sea season senate sky south space state
  states summer sun supreme truth treasury unemployed universe vatican virus war weather web west
  white winter world young`.split(/\s+/u);

/**
 * Nouns of a person or a thing of which “the” speaks all the same where they stand behind one of
 * those: the navy officer, the government report. Forms that are verbs as well are left out: the
 * government plans.
 */
export const ROLES: readonly string[] =
  `adviser advisers advisor advisors agent agents agreement aide aides bill boss building chief
  clerk commander commission committee contract crackdown deal decision director document employee
  employees forecast guard inquiry investigation investigator investigators lawyer lawyers letter
  man memo men ministry negotiator negotiators nominee officer officers official officials order
  pilot plan policy program programme project proposal proposals prosecutor prosecutors report
  researcher researchers review ruling sailor sailors scheme scientist scientists ship shooting source
  sources spokesman spokesperson spokeswoman statement study survey team veteran warning woman women
  worker workers`.split(/\s+/u);
