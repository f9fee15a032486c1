/** Given names that are one: short forms, and the forms a name takes in neighbouring languages. Folded. */
const GROUPS = `abigail abby gail
abdullah abdallah abdulla
aleksandr aleksander alexander alex alexandr oleksandr sasha alec
aleksey aleksei alexei alexey oleksii oleksiy
alfred al alf fred
andrew andy drew
andrey andrei andriy andrii
anthony tony
barbara barb
benjamin ben
catherine kate cathy katherine kathy katie
charles charlie chuck
christine christina chris tina
christopher chris
daniel dan danny
david dave
deborah debbie deb debra
dmitry dmitri dmitriy dmytro dimitri
donald don
douglas doug
edward ed eddie ted
elizabeth liz beth betty
evgeny evgeni yevgeny yevgeniy yevhen evgenii
frederick fred freddie
gennady gennadiy hennadiy
george georgy
gerald gerry jerry
gregory greg
henry harry hank
ihor igor
jacob jake
james jim jimmy jamie
jennifer jen jenny
jeffrey jeff geoffrey geoff
john jack johnny jon
jonathan jon
joseph joe joey
kenneth ken kenny
lawrence larry laurence
leonard len lenny
margaret maggie meg peggy
matthew matt
michael mike mick
mohammed muhammad mohamed mohammad muhammed mohamad
mykola nikolai nikolay
mykhailo mikhail
nicholas nick
olha olga
patricia pat patty tricia
patrick pat
peter pete petro pyotr
philip phil phillip
raymond ray
rebecca becky
richard dick rick rich
robert bob bobby rob robby
ronald ron
samuel sam
sergei sergey serhiy serhii sergiy
stephen steve steven stephan
stuart stu stewart
susan sue susie
theodore ted theo
thomas tom tommy
timothy tim
victoria vicky tori
volodymyr vladimir
vincent vince
walter walt
william bill billy will
yusuf youssef yousef
zachary zach zack`
  .split('\n')
  .map((line) => new Set(line.split(' ')));

/** Robert and Bob, Volodymyr and Vladimir: perhaps one, never for certain. */
export const isVariant = (one: string, other: string): boolean =>
  GROUPS.some((group) => group.has(one) && group.has(other));
