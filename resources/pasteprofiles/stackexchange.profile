# Comments under a question or an answer of Stack Exchange: the words, a dash, who and when.
name stackexchange
signs 2
share 0.1

foot sign as=when with=ommented prev=by,text ^[Cc]ommented\s?(?<date>{date})$
foot sign as=when with=# prev=by next=text,by,count,start ^(?<date>{date})$
foot sign as=when with=ommented ^(?<text>.+?)\s[–—-]\s(?<author>\S.{0,38}?\S)\s*[Cc]ommented\s?(?<date>{date})$
foot as=by with=–|— next=when ^(?<text>.+?)\s[–—]\s(?<author>\S(?:.{0,38}?\S)?)$
head as=count with=# prev=when,start next=text,by ^(?<score>{count})$
