# Disqus: "Name • 3 years ago", text, "1 • Reply • Share ›"; or a line each, under "Avatar".
name disqus
signs 2
let reply (?:Reply|답글)
let share (?:Share|공유하기|공유)

head sign as=both with=• ^(?<author>[^•]{1,60}?)(?:\s{2,}(?<answers>[^•]{1,60}?))?\s+(?:(?:Mod|Moderator|Author)\s+)?•\s+(?<date>{when})(?:\s*•\s*(?:edited|수정됨))?$
head as=avatar with=Avatar|vatar next=name,both ^(?:Avatar|.{1,40}'s\savatar)$
head as=name prev=avatar,share,line,gap,mark,start next=when,role,dot ^(?<author>[^.!?•]{1,60})$
head as=role with=Mod|Author|Guest prev=name ^(?:Mod|Moderator|Author)$
head as=dot prev=name,role next=when ^•$
head as=when with=#|ago|전|now|방금 prev=name,role,dot ^(?<date>{when})(?:\s*(?:edited|수정됨))?$

foot sign as=line with=Share|공유 ^(?<score>\d++)?\s*+[△▲^]?\s*+\|?\s*+\d*+\s*+[▽▼v]?\s*+•?\s*+(?:Edit\s*+•\s*+)?{reply}\s*+•?\s*+{share}(?:\s?›)?$
foot as=votes with=# next=reply,votes,arrow ^(?<score>\d+)$
foot as=arrow next=reply,votes,arrow ^[△▲▽▼]$
foot as=reply with=Reply|답글 next=share ^{reply}$
foot sign as=share with=Share|공유 prev=reply ^{share}(?:\s?›)?$

noise as=mark prev=line,share,mark,gap,start,both,when,more,text ^(?:[−–—]\s*⚑?|⚑)$
more as=more with=see|See|더 prev=text ^(?:see\smore|See\smore|더\s보기)$
gap with=more|More|더 ^(?:(?:Load|Show)\smore\s(?:comments|replies)|댓글\s더\s보기|답글\s더\s보기)$
gap with=discussion|Sort|omments ^(?:Join\sthe\sdiscussion.{0,3}|Sort\sby\s\w+|[\d,]+\sComments?)$
