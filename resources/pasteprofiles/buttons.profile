# Any site that leaves its buttons in the paste, where no other profile fits: a line of nothing but buttons, counts and
# an age stands behind each comment; a name may stand before it. Names are known by their place alone, so they are taken
# only where most comments have one.
name buttons
fallback
signs 3
share 0.05
let sep [\s·•|/,:()\[\]–—-]*
let score (?:(?=(?:.*?(?:{like}|{reply}|{extra}){sep})?(?!{when})(?<score>(?>{count})(?!\d)))|)

# "좋아요 12 답글 달기 3시간", "답글 · 신고 · 공감 3", "3 likes | Reply | Report", "2024.03.05. 14:10 답글쓰기"
foot sign as=line with=답|댓글|eply|EPLY|espond|uote ^{sep}(?=.*{reply}){score}(?:(?:{like}|{reply}|{extra}|(?<date>{when})|(?>{count})(?!\d)개?){sep}){2,}$
foot as=count with=# prev=line next=name,both,start,gap ^(?<score>{count})$
foot as=footdate with=#|방금|어제|now|esterday prev=text next=line ^(?<date>{when})$

head as=both with=# prev=line,count,gap,start ^(?<author>{name})(?:{says})?\s*[·•|,(-]?\s*(?<date>{when}){tail}$
head as=name with=repl|→|▸|» prev=line,count,gap,start next=text,when,dot ^(?<author>{name})\s(?:{answering}|→|▸|»)\s@?(?<answers>{name})$
head regular as=name prev=line,count,gap,start next=text,when,dot,answers ^(?<author>{name}(?:\s·\s{name})?)(?:{says}|\s?:)?$
head as=answers with=eply|epli|espon prev=name,both,when,dot ^{answering}\s@?(?<answers>{name})$
head as=answers with=님 prev=name,both,when,dot ^@?(?<answers>{name})\s?{answered}$
head as=dot prev=name,answers next=when ^[·•|]$
head as=when with=#|방금|어제|now|esterday prev=name,dot,answers ^[\s·•|]*{did}?(?<date>{when}){tail}$

gap with=답글|댓글 ^(?:이전\s|전체\s|다른\s)?(?:답글|댓글|대댓글)\s?[\d,]+\s?개?\s?(?:모두\s|더\s?)?(?:보기|숨기기|접기)?$
gap with=repl|omment ^(?:(?:View|Show|Hide|Load|See)\s)?(?:(?:all|more|previous)\s)?[\d,]+\s(?:more\s)?(?:[Rr]epl(?:y|ies)|[Cc]omments?)$
more with=See|Read|더|자세히 prev=text ^(?:…\s?)?(?:See\s[Mm]ore|Read\s[Mm]ore|더\s?보기|자세히\s보기)$
head as=edited with=dited|됨 prev=when ^\(?(?:[Ee]dited|수정됨)\)?$
