/** A name with one of these words is an organisation’s. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  `academies academy administration agency airline airlines airport airways alliance army assembly associates
  association authority bancorp bank board brewery brigade broadcasters broadcasting brothers bureau cabinet
  capital caucus center centre chamber charities charity chorus chronicle church clinic club coalition college
  colleges commission committee communications company confederation conference congress conservancy
  consortium constabulary consulate cooperative corp corporation council councils courier court crier cruises
  department digest directorate dispatch embassy endowment energy ensemble enterprises examiner exchange
  factory federation financial firm fleet force forces forum foundation fund gallery gazette globe government
  group guardian guards guild hall headquarters herald holding holdings hospital house inc industries
  infirmary inquirer institute institution insurance journal kremlin laboratories laboratory league ledger
  library limited lines llc ltd magazine mail management market media ministry mission monitor motors movement
  museum nations navy network news newspaper newspapers nhs observatory office opposition orchestra
  organisation organization parliament partners partnership party patrol pentagon petroleum pharmaceuticals
  pharmacy plc police post press productions products properties publishers radio rail railway railways
  recorder region registry resources review rovers savings school securities senate sentinel service services
  society software solutions squad state states station stores studio studios symphony syndicate systems team
  technologies telecom telecoms telegraph television theater theatre theatres times today tribunal tribune
  trust trustees tv union united university ventures veterans watch watchdog weekly workers zoo`.split(
    /\s+/u,
  ),
);
