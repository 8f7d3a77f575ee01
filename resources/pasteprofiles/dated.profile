# Any site without buttons that answer in the paste, where a name and a date under it, each a line of its own, stand over
# a comment.
name dated
fallback
signs 3
share 0.2

head sign as=when with=#|now prev=name,dot,whom ^[\s·•|]*{did}?(?<date>{date}|{ago}(?<=전|前|ago|now|\d[smhdwy]|\dmo)){tail}$
head as=number with=# next=name ^#?\d{1,5}\.?$
head as=whom with=eply|epli|espon prev=name next=when,dot ^{answering}\s@?(?<answers>{name})$
head as=whom with=님 prev=name next=when,dot ^@?(?<answers>{name})\s?{answered}$
head as=name with=repl|→|▸|» next=when,dot ^(?<author>{name})\s(?:{answering}|→|▸|»)\s@?(?<answers>{name})$
head as=name next=when,dot,whom ^(?<author>{name}(?:\s·\s{name})?)(?:{says}|\s?:)?$
head as=dot prev=name,whom next=when ^[·•|]$
foot as=act prev=text,act,count next=act,count,name,start ^(?=\D*(?<score>{count})?){row}$
foot as=count with=# prev=text,act next=act,count,name,start ^(?<score>{count})$
head as=answers with=eply|epli|espon prev=when,edited ^{answering}\s@?(?<answers>{name})$
head as=answers with=님 prev=when,edited ^@?(?<answers>{name})\s?{answered}$
head as=points with=# prev=when,edited,answers next=text ^(?<score>{count})$
head as=edited with=dited|됨 prev=when,answers ^\(?(?:[Ee]dited|수정됨)\)?$
