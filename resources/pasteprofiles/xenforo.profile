# XenForo and boards like it: who wrote, rank, since when a member and how many messages over every post.
name xenforo
signs 2
let rank (?:Staff\smember|(?:Well-known|Active|New|Senior|Junior|Registered|Staff|Super|Premium|Known|Community|Elite|Full)\s?[Mm]ember|Member|[Mm]oderator|Administrator|Guest|정회원|준회원|운영자)
let stat (?:Messages|Posts|Threads|Reaction\s[Ss]core|Solutions|Points|Trophy\s[Pp]oints|Age|글|메시지)
let since (?:Joined|Registered|Member\ssince|가입(?:일)?)
let dot \s*[·•|]?\s*

head as=rank prev=name,rank ^{rank}$
head as=name next=rank,since,line ^(?<author>{name})$
head sign as=line with=Joined|Registered|since|가입 prev=name,rank ^(?:{rank}{dot})?{since}\s?:?\s?.{2,24}?(?:{dot}{stat}\s?:?\s?[\d,.KM]{1,9})+$
head sign as=since with=Joined|Registered|since|가입 prev=name,rank ^{since}\s?:?(?:\s?{date})?$
head as=sincedate with=# prev=since ^{date}$
head as=stat prev=since,sincedate,value,stat,line ^{stat}\s?:?(?:\s?[\d,.KM]{1,9})?$
head as=value with=# prev=stat ^[\d,.KM]{1,9}$
head sign as=when with=#|방금|어제|now|esterday|ago|day prev=line,sincedate,since,value,stat ^(?<date>{when}){tail}$
head as=number with=# prev=when ^#\d{1,6}$
foot as=likes with=Reactions|반응 prev=text ^(?:Reactions|반응)\s?:.{0,120}$
foot as=act prev=text,act,likes ^(?:Like|Reply|Quote|Report|Share|답글|인용|신고|공유)$
noise with=expand ^Click\sto\sexpand(?:…|\.{3})$
