/**
 * One name a line, folded: the full forms it has in several languages, then, after the bar, its
 * short forms.
 */
const NAMES = `abdullah abdallah abdulla
abigail | abby gail
aleksandr aleksander alexander alexandr oleksandr | alec alex sasha
aleksey aleksei alexei alexey oleksii oleksiy
alfred | al alf fred
andrew | andy drew
andrey andrei andrii andriy
anthony | tony
barbara | barb
benjamin | ben
catherine katherine | cathy kate kathy katie
charles | charlie chuck
christine christina | chris tina
christopher | chris
daniel | dan danny
david | dave
deborah debra | deb debbie
dmitry dimitri dmitri dmitriy dmytro
donald | don
douglas | doug
ed eddie
edward | ed eddie ted
elizabeth | beth betty liz
evgeny evgeni evgenii yevgeniy yevgeny yevhen
frederick | fred freddie
gennady gennadiy hennadiy
george georgy
gerald | gerry jerry
gregory | greg
henry | hank harry
ihor igor
jacob | jake
james | jamie jim jimmy
jeffrey geoffrey | geoff jeff
jennifer | jen jenny
john | jack johnny jon
jonathan | jon
joseph | joe joey
kenneth | ken kenny
lawrence laurence | larry
leonard | len lenny
margaret | maggie meg peggy
matthew | matt
michael | mick mike
mohammed mohamad mohamed mohammad muhammad muhammed
mykhailo mikhail
mykola nikolai nikolay
nicholas | nick
olha olga
patricia | pat patty tricia
patrick | pat
peter petro pyotr | pete
philip phillip | phil
raymond | ray
rebecca | becky
richard | dick rich rick
robert | bob bobby rob robby
ronald | ron
samuel | sam
sergei serhii serhiy sergey sergiy
stephen stephan steven | steve
stuart stewart | stu
susan | sue susie
theodore | ted theo
thomas | tom tommy
timothy | tim
victoria | tori vicky
vincent | vince
volodymyr vladimir
walter | walt
william | bill billy will
yusuf yousef youssef
zachary | zach zack`
  .split('\n')
  .map((line) => {
    const [full = [], short = []] = line.split(' | ').map((part) => part.split(' '));
    return { full: new Set(full), all: new Set([...full, ...short]) };
  });

/**
 * Whether a name is a form of the other: Robert and Bob, Volodymyr and Vladimir. Two short forms
 * are not: an Alfred is called Al or Fred.
 */
export const isVariant = (one: string, other: string): boolean =>
  NAMES.some(
    ({ full, all }) => (full.has(one) && all.has(other)) || (all.has(one) && full.has(other)),
  );
