/** What people of a country or faith are called where no ending shows it; in lower case. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  `afghan african american arab azerbaijani bangladeshi basque berliner brit briton cuban czech dominican
  dubliner dutch dutchman dutchwoman emirati englishman englishwoman filipino finn french frenchman
  frenchwoman german greek hindu icelander iraqi irishman irishwoman israeli jamaican jew kurd kuwaiti
  londoner mexican moroccan muslim nepali netherlander pakistani parisian qatari russian saudi scot scotsman
  scotswoman serb shia shiite sikh slovak somali spaniard sunni swede swiss tamil texan thai tibetan turk
  uyghur uzbek welsh welshman welshwoman yemeni`.split(/\s+/u),
);
