# LinkedIn: name with the degree of acquaintance, headline, age, text, buttons; Korean and English.
name linkedin
signs 2
let like (?:Like|Celebrate|Support|Love|Insightful|Funny|추천|좋아요)
let reply (?:Reply|답장|답글|댓글)

head sign as=name with=• ^(?<author>[^•]{1,60}?)\s*•\s*(?:1st|2nd|3rd\+?|[123]촌\+?|You|나|Following|팔로우\s중)(?:\s*•\s*.{1,40})?$
head as=role with=Author|작성자 prev=name ^(?:Author|작성자)$
head as=headline prev=name,role next=when ^.{1,160}$
head as=when with=#|방금|now prev=headline,name,role ^(?<date>{ago})(?:\s*[·•]?\s*\(?(?:edited|Edited|수정됨)\)?)?$

foot as=like with=Like|Celebrate|Support|Love|Insightful|Funny|추천|좋아요 prev=text next=count,reply,dot ^{like}$
foot as=dot prev=like,count,reply next=count,reply ^[·•|]$
foot as=count with=# prev=like,dot ^(?<score>{count})$
foot as=reply with=Reply|답 prev=like,count,dot ^{reply}$
foot as=replies with=Repl|repl|답 prev=reply,dot ^(?:{count}\s[Rr]epl(?:y|ies)|(?:답장|답글|댓글)\s{count}개)$
gap with=replies|답|omments|댓글 ^(?:(?:See|Load|View)\s(?:more\s|previous\s)?(?:replies|comments)|(?:이전\s)?(?:답장|답글|댓글)\s(?:더\s)?보기)$
more with=more|더 prev=text ^(?:…\s?)?(?:see\smore|more|더\s?보기)$
