# Any site without buttons in the paste, where a name stands over a comment and a date under it.
name datedbelow
fallback
signs 3
share 0.25

foot sign as=when with=# prev=text next=name,number,start ^[\s·•|]*{did}?(?<date>{date}|{ago}(?<=전|ago)){tail}$
head as=number with=# prev=when,start next=name ^#?\d{1,5}\.?$
head regular as=name prev=when,number,start next=text ^(?<author>{name}(?:\s·\s{name})?)(?:{says}|\s?:)?$
