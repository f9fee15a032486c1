/** A name with one of these words is an organisation’s. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  `academies academy administration agency airlines airport airways alliance army assembly associates
  association authority bank board brigade broadcasting brothers bureau cabinet capital caucus center centre
  chamber charity chronicle church clinic club coalition college commission committee company confederation
  conference congress conservancy consortium constabulary consulate cooperative corp corporation council
  courier court department digest directorate dispatch embassy endowment energy enterprises examiner
  federation firm fleet forum foundation fund gazette globe government group guardian guild hall
  headquarters herald holdings hospital house inc industries inquirer institute institution journal kremlin
  laboratories laboratory league ledger library limited lines llc ltd magazine mail management market media
  ministry mission monitor movement museum nations navy network news newspaper newspapers observatory office
  opposition orchestra organisation organization parliament partners partnership party pentagon plc police
  post press publishers radio recorder region registry review rovers school senate sentinel service services
  society state states station studio studios symphony syndicate systems team technologies telegraph
  television theater theatre theatres times today tribunal tribune trust trustees tv union united university
  veterans watch watchdog weekly workers zoo`.split(/\s+/u),
);
