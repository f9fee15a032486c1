/** Words that make a name an organisation's, not a person's. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  `academy administration agency airlines airport alliance army assembly association associates authority bank board
  brigade brothers bureau cabinet capital centre center chamber charity church clinic club coalition college commission
  committee company confederation congress consortium constabulary corp corporation council court courier department
  directorate energy federation firm fleet forum foundation fund gazette government group guild hall herald holdings
  hospital house inc institute journal kremlin league ledger limited lines llc ltd market media ministry mission
  monitor movement museum nations navy network news observatory office opposition organisation organization parliament
  partners party pentagon police post press region registry rovers school senate service services society state states
  station team telegraph times today tribune tribunal trust trustees union united university watch watchdog workers`.split(
    /\s+/u,
  ),
);
