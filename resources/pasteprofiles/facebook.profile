# Facebook: name, text, then buttons, in one line or one line each; Korean and English. Names are known by their place
# alone, so they are taken only where most comments have one.
name facebook
signs 2
let sep \s*[·•]?\s*
let like (?:좋아요|Like|Love|Care|Haha|Wow|Sad|Angry|최고예요|힘내요|웃겨요|멋져요|슬퍼요|화나요)
let reply (?:답글\s?달기|답글|Reply)
let extra (?:공유하기|공유|Share|메시지\s보내기|번역\s보기|See\s[Tt]ranslation|숨기기|Hide|신고|Report|더\s보기|More)

# "좋아요 · 답글 달기 · 3시간", "좋아요답글 달기3시간", "좋아요 12 답글 달기 3시간", "Like · Reply · 2h · Edited", "3h  Like  Reply  12"
foot sign as=line with=답글|Reply ^(?=.*{like})(?=.*{reply})(?:(?=.*?(?:{like}|{reply}|{extra}){sep}(?!{when})(?<score>(?>{count})(?!\d)))|)(?:(?:{like}|{reply}|{extra}|수정됨|Edited|(?<date>{when})|(?>{count})(?!\d)개?){sep}){2,}$
foot as=like next=reply,when,edited ^{like}$
foot sign as=reply with=답글|Reply prev=like,when,edited ^{reply}$
foot as=when with=#|방금|어제|now|esterday next=like,edited ^(?<date>{when})$
foot as=when with=#|방금|어제|now|esterday prev=like,reply ^(?<date>{when})$
foot as=edited with=수정됨|Edited prev=when,reply,like ^(?:수정됨|Edited)$
foot as=extra with=공유|Share|번역|ranslation|숨기기|Hide|신고|Report|메시지|More|더 prev=reply,when,edited,extra ^{extra}$
foot as=count with=# prev=reply,extra,when,edited,line ^(?<score>{count})$

head as=badge with=작성자|Author|팬|fan|Admin|관리자 prev=line,like,reply,when,edited,extra,count,gap,badge,start,name ^(?:작성자|Author|인기\s팬|[Tt]op\s[Ff]an|Admin|관리자)$
head as=both with=·|• prev=line,reply,when,edited,extra,count,gap,badge,start next=text ^(?<author>[^\s.!?…,:;"“”·•][^!?…:;"“”·•]{0,28}?)\s*[·•]\s*(?<date>{when})(?:{sep}(?:수정됨|Edited))?$
head regular as=name prev=line,reply,when,edited,extra,count,gap,badge,start next=text,badge,headwhen ^(?<author>[^\s.!?…,:;"“”][^!?…:;"“”·•]{0,28}[^\s.!?…,:;"“”·•])$
head as=headwhen with=#|방금|어제|now|esterday prev=name,badge next=text ^(?<date>{when})$

gap with=답글 ^(?:이전\s)?답글\s\d+개(?:\s(?:모두|더))?\s?(?:보기|숨기기)?$
gap with=repl|Repl ^(?:(?:View|Hide|See)\s)?(?:all\s|previous\s)?(?:\d+\s)?(?:more\s|previous\s)?[Rr]epl(?:y|ies)$
gap with=님이 ^.{1,40}님이\s(?:답글|댓글)을\s(?:남겼습니다|달았습니다)\.?(?:{sep}답글\s\d+개)?$
gap with=replied ^.{1,40}\sreplied(?:{sep}\d+\s[Rr]epl(?:y|ies))?$
gap with=댓글 ^(?:(?:이전\s|다른\s)?댓글(?:\s\d+개)?\s?(?:더\s)?보기|댓글\s\d+개|댓글을\s입력하세요.{0,3}|답글을\s입력하세요.{0,3}|모든\s댓글|댓글\s달기)$
gap with=omment|reply ^(?:View\s(?:more|previous|all|\d+\smore)\s[Cc]omments|Write\sa\s(?:public\s)?(?:comment|reply).{0,3}|All\scomments|\d+\s[Cc]omments?|Comment)$
gap with=관련성|relevant|Newest|최신순 ^(?:관련성\s높은\s순|가장\s관련성\s높은\s댓글|Most\srelevant|Newest|최신순)$
noise with=인증|erified prev=name ^(?:인증된\s계정|Verified(?:\saccount)?)$
noise with=팔로우|Follow prev=name ^(?:{sep}(?:팔로우|Follow))$
more with=See|더 prev=text ^(?:…\s?)?(?:See\s[Mm]ore|더\s보기)$
