# YouTube: handle, age, text, likes, "Reply"; Korean and English.
name youtube
signs 2
let edited \s*(?:\((?:edited|수정됨)\))?

head sign as=both with=@ ^(?<author>@\S{2,40})\s*[·•]?\s+(?<date>{ago}){edited}$
head sign as=handle with=@ next=when ^(?<author>@\S{2,40})$
head as=name prev=reply,replies,pinned,header,start next=when ^(?<author>[^@\s].{0,40})$
head sign as=when with=전|ago|방금|now|어제 prev=handle,name ^(?<date>{ago}){edited}$

foot as=likes with=# next=reply,dislike ^(?<score>{count})$
foot as=dislike with=싫어요|islike next=reply ^(?:싫어요|Dislike)$
foot sign as=reply with=답글|Reply|REPLY|댓글 ^(?:답글|Reply|REPLY|댓글\s달기|답글\s달기)$
gap as=replies with=답글 ^답글\s?\d*개?(?:\s(?:모두|더))?(?:\s?(?:보기|숨기기|더보기))?$
gap as=replies with=repl|REPL ^(?:(?:View|Hide|Show|VIEW|HIDE)\s)?(?:\d+\s|all\s|\d+\smore\s|more\s)*(?:repl(?:y|ies)|REPL(?:Y|IES))(?:\sfrom\s.{1,40})?$
gap as=header with=댓글|omments|Sort|정렬|Add ^(?:댓글\s[\d,.]+개|[\d,.]+\sComments?|Sort\sby|정렬\s기준|댓글\s추가\.{3}|Add\sa\scomment\.{3})$
noise as=pinned with=고정|Pinned ^(?:.{1,40}님이\s고정함|고정됨|Pinned\sby\s.{1,40})$
noise as=heart with=하트|heart|Verified|인증 ^(?:.{1,40}님의\s하트|❤\sby\s.{1,40}|Verified|인증됨)$
more with=Read|자세히 ^(?:Read\smore|자세히\s알아보기|자세히\s보기)$
noise with=less|간략히 ^(?:Show\sless|간략히)$
