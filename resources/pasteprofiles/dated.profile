# Any site without buttons that answer in the paste, where a name and a date under it, each a line of its own, stand over
# a comment.
name dated
fallback
signs 3
share 0.2

head sign as=when with=#|now prev=name,dot ^[\s·•|]*{did}?(?<date>{date}|{ago}(?<=전|前|ago|now|\d[smhdwy]|\dmo)){tail}$
head as=number with=# next=name ^#?\d{1,5}\.?$
head as=name next=when,dot ^(?<author>{name}(?:\s·\s{name})?)(?:{says}|\s?:)?$
head as=dot prev=name next=when ^[·•|]$
foot as=act prev=text,act,count next=act,count,name,start ^(?=\D*(?<score>{count})?){row}$
foot as=count with=# prev=text,act next=act,count,name,start ^(?<score>{count})$
head as=points with=# prev=when,edited next=text ^(?<score>{count})$
head as=edited with=dited|됨 prev=when ^\(?(?:[Ee]dited|수정됨)\)?$
