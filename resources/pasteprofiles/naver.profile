# Naver: comments of news, cafes and blogs. News shows the name over the text and the date under it or beside the name.
name naver
signs 2
let id (?:[^\s.!?]{1,24}(?:\s[^\s.!?]{1,12})?)

foot sign as=votes with=공감 ^(?:공감/비공감\s*)?공감\s?(?<score>{count})?\s*비공감\s?{count}?$
foot sign as=up with=공감 next=down ^공감\s?(?<score>{count})?$
foot as=down with=비공감 prev=up,votetitle ^비공감\s?{count}?$
foot as=votetitle with=공감 next=up,votes ^공감/비공감$
foot sign as=line with=답글 ^(?<date>{date})\s*(?:신고\s*)?답글\s?(?:쓰기|작성)?\s?\d*$
foot sign as=reply with=답글 prev=date,footdate,report,up,down,votes,reply ^답글\s?(?:쓰기|작성|\d+)$
foot as=reply with=답글 prev=date,footdate,report,down,votes ^답글$
foot as=reply with=답글 next=up,votes,votetitle ^답글(?:\s?\d+)?$
foot as=report with=신고 prev=footdate,reply,text next=reply,up,votes,votetitle ^신고$
head as=both with=# ^(?<author>{id})\s?(?<date>(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.(?:\s{time})?)(?:\s*신고)?$
head regular as=name prev=votes,up,down,reply,report,line,gap,best,start next=date,text,option,best ^(?:BEST\s?)?(?<author>{id})$
head as=date with=# prev=name,best,option ^(?<date>{date})(?:\s*신고)?$
foot as=footdate with=# next=report,reply,up,votes,votetitle,replies ^(?<date>{date})(?:\s*신고)?$
head as=headreport with=신고 prev=date,both next=text ^신고$
head as=best with=BEST|베스트|작성자 prev=name,best,start,votes,down,reply ^(?:BEST|베스트|작성자)$
head as=option with=옵션 prev=name,date,both,option ^(?:댓글\s)?옵션\s?열기$
foot as=like with=좋아요 prev=reply,footdate,line next=count,start,name ^좋아요\s?\d*$
foot as=count with=# prev=like ^(?<score>{count})$

gap as=replies with=답글 ^답글\s\d+개(?:\s?모두)?\s?(?:보기|접기)?$
gap with=댓글 ^(?:전체\s)?댓글\s?[\d,]*개?(?:\s?(?:더보기|더\s보기|쓰기|정렬.{0,20}))?$
gap with=순 ^(?:순공감순|공감순|최신순|과거순|공감비율순|등록순)(?:\s(?:순공감순|공감순|최신순|과거순|공감비율순|등록순))*$
gap with=클린봇 ^클린봇이?\s.{0,60}$
gap with=더 prev=votes,down,reply,line,count ^(?:더보기|더\s보기)$
more with=더보기|더 prev=text ^(?:더보기|더\s보기)$
