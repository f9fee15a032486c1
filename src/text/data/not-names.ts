/** Words that open sentences, so with a capital, and are not names. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `according activists additionally allies also analysts anybody anyone asked audio authorities backers behind
  billions bystanders campaigners close commuters consumers critics current customers data detectives doctors
  documents dozens drivers earlier economists eight eighty eleven elsewhere employees employers engineers even
  eventually every everybody everyone evidence executives experts faculty families fans farmers few fewer
  fifteen fifty figures finally findings firefighters first five footage forecasters former forty four friends
  furthermore give half hear homeowners households however hundreds images indeed independents initially
  insiders instead investigators investors islanders journalists last later lawyers leaders let listen look
  majorities majority many maybe meanwhile members men merchants millions minorities minority moreover most
  motorists nationally nationwide neighbours neither nevertheless next nine ninety nobody none nonetheless
  nurses observers officials onlookers opponents ordinary organisers others owners papers paramedics parents
  partisans passengers patients perhaps photographs photos pictures please police politicians polling polls
  previously producers proponents prosecutors protesters pundits readers recently records regulators reporters
  reports research researchers residents respondents results retailers rivals roughly scientists second senior
  separately seven seventy shoppers similarly six sixty some somebody someone sources speaking sponsors staff
  statistics still students studies supporters sure surveys teachers tell ten tens thank thanks therefore
  third thirty thousands three today tomorrow top tourists traders trading tweets twelve twenty two unions
  users various vendors veterans video videos viewers villagers visitors voters welcome whatever whoever
  witnesses women workers yes yesterday younger`.split(/\s+/u),
);
