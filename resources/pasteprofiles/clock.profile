# Chats of a day or several, where a name and a time of day stand over the words: Slack, Teams and their like.
name clock
fallback
signs 3
share 0.12

head sign as=when with=: prev=name ^\[?(?<time>{time})\]?(?:\s?\(?(?:[Ee]dited|수정됨|편집됨)\)?)?$
head as=name next=when ^(?<author>{name})(?:\sAPP)?$
head sign as=both with=: ^(?!.*(?:\d[-./]\d|\d일))(?<author>{name})\s+\[?(?<time>{time})\]?(?:\s?\(?(?:[Ee]dited|수정됨|편집됨)\)?)?$

day with=#|오늘|어제|oday|esterday ^[-—–\s]*(?<date>{date}|오늘|어제|[Tt]oday|[Yy]esterday)(?:\s?(?:[월화수목금토일]요일))?[-—–\s]*$
gap with=repl|답 ^{count}\s?(?:repl(?:y|ies)|개의?\s?(?:댓글|답글|회신)).{0,40}$
noise with=dited|됨 ^\(?(?:[Ee]dited|수정됨|편집됨)\)?$
