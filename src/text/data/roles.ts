/** Words for what someone is: they stand before a name, after it between commas, or for it (“the minister”). */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  `activist actor actress adviser advisor aide ambassador analyst archbishop architect artist attorney author banker
  biologist bishop boss broker captain cardinal chair chairman chairperson chairwoman chancellor chief coach colonel
  columnist commander commissioner congressman congresswoman consultant coordinator correspondent councillor counsel
  curator dean delegate democrat deputy detective developer diplomat director doctor driver ecologist economist editor
  engineer envoy epidemiologist executive expert farmer filmmaker fisherman foreman founder general geologist governor
  head historian host inspector investigator investor journalist judge justice king lawmaker lawyer leader lecturer
  lieutenant lobbyist major manager master mayor meteorologist minister mother negotiator nominee novelist nurse officer
  official ombudsman operator organiser organizer ornithologist owner pastor pilot planner player poet police politician
  pope premier president priest prince princess principal producer professor prosecutor psychologist publisher queen
  rabbi regulator reporter representative republican researcher resident scientist secretary senator sergeant sheriff
  singer sociologist speaker spokesman spokesperson spokeswoman strategist student superintendent surgeon teacher
  technician trader treasurer trustee undersecretary veteran virologist warden widow worker writer`.split(
    /\s+/u,
  ),
);

/** Ministries and powers that stand between a role and a name: Secretary of State John Kerry. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  'agriculture commerce culture defence defense economy education energy environment finance health housing interior justice labor labour parliament state trade transport treasury war water'.split(
    ' ',
  ),
);

/** Forms of address, without stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev hon judge justice sen rep gov gen lt col sgt capt maj st president senator governor mayor king queen prince princess pope'.split(
    ' ',
  ),
);
