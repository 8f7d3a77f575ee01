# X (Twitter), Threads, Bluesky and the web pages of Mastodon: name, handle, age, text, then counts without a word.
name x
signs 2
let handle @[\w.-]{1,40}(?:@[\w.-]{3,60})?

# "reader @reader · 3h", or a line each
head sign as=both with=@ ^(?<author>\S.{0,48}?)\s?{handle}\s*[·•]\s*(?<date>{when})$
head as=name prev=start,text,count,gap next=handle ^(?<author>\S.{0,48})$
head sign as=handle with=@ prev=name next=dot,when ^{handle}$
head as=dot prev=handle next=when ^[·•]$
head as=when with=#|방금|어제|now|esterday prev=dot,handle ^(?<date>{when})$

# replies, reposts, likes, views: which of them a number counts is not said
foot as=count with=# prev=text,count,button next=count,name,both,start,gap,button ^{count}$
foot as=button with=답글|재게시|리포스트|마음|조회|ep|ike|iew prev=text,count,button ^(?:{count}\s)?(?:답글|재게시|리포스트|마음에\s들어요|마음|조회수|[Rr]epl(?:y|ies)|[Rr]eposts?|[Qq]uotes?|[Ll]ikes?|[Vv]iews?|[Bb]ookmarks?)(?:\s{count}개?)?$
gap with=repl|Repl|답글|더 ^(?:Show\s(?:more\s)?repl(?:y|ies)|Show\s(?:this\sthread|more)|답글\s더\s?보기|더\s?보기|이\s스레드\s보기)$
more with=Show|더 prev=text next=count,start,name,both ^(?:Show\smore|더\s?보기)$
