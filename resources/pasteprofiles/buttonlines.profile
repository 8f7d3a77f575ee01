# Any site whose buttons have a line each in the paste, where no other profile fits: "답글" alone, or "Like", "3" and
# "Reply". Such a line is short and common, so it takes many of them to be sure. Names are known by their place alone.
name buttonlines
fallback
signs 3
share 0.2
let sep [\s·•|/,:()\[\]–—-]*

foot sign as=act with=답|댓글|응|eply|EPLY|espond|uote|Antworten|pondre|pondi|Ответить|返|回 prev=text,count,footdate,act,dot next=name,both,start,gap,act,count,dot ^{reply}(?:\s?\(?{count}\)?개?)?$
foot as=act prev=act,count,footdate,text,dot next=act,count,footdate,dot ^(?=\D*(?<score>{count})?){row}$
foot as=act prev=act,count,dot ^(?=\D*(?<score>{count})?){row}$
foot as=count with=# prev=act,dot next=act,name,both,start,gap,text,dot ^(?<score>{count})$
foot as=count with=# prev=text next=act ^(?<score>{count})$
foot as=dot prev=act,count next=act,count ^[·•|]$
foot as=footdate with=#|방금|어제|now|esterday prev=text,act,count next=act ^(?<date>{when}){tail}$

head as=both with=# prev=act,count,gap,start ^(?<author>{name})(?:{says})?\s*[·•|,(-]?\s*(?<date>{when}){tail}$
head as=number with=# prev=act,count,gap,start next=name ^#?\d{1,5}\.?$
head as=name with=repl|→|▸|» prev=act,count,gap,start,number next=text,when,dot ^(?<author>{name})\s(?:{answering}|→|▸|»)\s@?(?<answers>{name})$
head regular as=name prev=act,count,gap,start,number next=text,when,dot,answers ^(?<author>{name}(?:\s·\s{name})?)(?:{says}|\s?:)?$
head as=answers with=eply|epli|espon prev=name,both,when,dot ^{answering}\s@?(?<answers>{name})$
head as=answers with=님 prev=name,both,when,dot ^@?(?<answers>{name})\s?{answered}$
head as=dot prev=name,answers next=when ^[·•|]$
head as=when with=#|방금|어제|now|esterday prev=name,dot,answers ^[\s·•|]*{did}?(?<date>{when}){tail}$

gap with=답글|댓글 ^(?:이전\s|전체\s|다른\s)?(?:답글|댓글|대댓글)\s?[\d,]+\s?개?\s?(?:모두\s|더\s?)?(?:보기|숨기기|접기)?$
gap with=repl|omment ^(?:(?:View|Show|Hide|Load|See)\s)?(?:(?:all|more|previous)\s)?[\d,]+\s(?:more\s)?(?:[Rr]epl(?:y|ies)|[Cc]omments?)$
more with=See|Read|더|자세히 prev=text ^(?:…\s?)?(?:See\s[Mm]ore|Read\s[Mm]ore|더\s?보기|자세히\s보기)$
head as=points with=# prev=when,edited next=text ^(?<score>{count})$
head as=edited with=dited|됨 prev=when ^\(?(?:[Ee]dited|수정됨)\)?$
