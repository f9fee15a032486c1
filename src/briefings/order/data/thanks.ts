/** Words of politeness that are part of no topic. */
export const THANKS: readonly string[] =
  'appreciated,appreciate it,bitte,cheers,danke,dankeschon,gracias,grazie,kindly,many thanks,merci,much appreciated,much obliged,obrigado,please,pls,plz,tack,thank u,thank you,thanks,thankyou,thnx,thx,tnx,ty,tyvm'.split(
    ',',
  );

/** Those that are words or names as well: politeness where nothing else follows. */
export const THANKS_AT_END: readonly string[] = 'ta,ta muchly,tq,nice one'.split(',');

/** What may follow: `thanks a lot mate`. */
export const BEHIND_THANKS: readonly string[] =
  'a bunch,a lot,a million,again,all,and,bot,buddy,everyone,folks,friend,guys,in advance,kindly,loads,love,mate,much,n,pal,schon,sehr,so much,team,vielmals,very much,you'.split(
    ',',
  );
