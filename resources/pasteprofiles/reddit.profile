# Reddit: old pages ("[–]reader 12 points 3 years ago"), the pages with "level 1", and those with "reader • 2y ago".
name reddit
signs 2
let user (?:u/)?(?:[\w-]{2,30}|\[deleted\]|\[removed\])

# Old pages.
head sign as=old with=[ ^\[[–—+-]\]\s*(?<author>{user})(?:\s?\[[A-Z,]{1,8}\])?\s*(?:.{1,40}?\s)??(?:(?<score>-?{count})\spoints?|\[score\shidden\])?\s*(?<date>{ago})\*?\s*(?:\*|\(?last edited.{1,30}\)?)?\s*(?:\(\d+\s(?:child|children)\))?$
foot sign as=links with=permalink ^permalink(?:\s|·|embed|save|parent|report|give\saward|give\sgold|reply|context|full\scomments|crosspost|hide\schild\scomments)*$

# Pages with levels: level, name, a dot, age.
head sign as=level with=level|레벨 ^(?:level|레벨)\s(?<depth>\d{1,3})$
head as=user prev=level,avatar,reply,buttons,links,gap,start next=dot,when,points,badge ^(?<author>{user})$
# A comment that is gone keeps its place.
head as=gone with=omment prev=level,avatar ^(?<text>Comment\s(?:deleted|removed)\sby\s(?:user|moderator))$
noise as=badge with=OP|MOD|Op|Mod prev=user,badge ^(?:OP|MOD|Op|Mod|Moderator)$
noise as=points with=point prev=user,dot,badge ^(?<score>-?{count})\spoints?$
noise as=dot prev=gone,user,points,badge,when next=when,edited,points ^[·•]$
noise sign as=when with=#|ago|전|방금|now prev=dot,user,points,badge,gone ^(?<date>{ago})$
noise as=edited with=dited|수정 prev=dot,when ^(?:[Ee]dited\s{ago}|수정됨|{ago}\s수정됨)$
head as=avatar with=avatar|아바타|Badge ^(?:(?:u/)?[\w-]{2,30}|User)\savatar$

# Votes and buttons.
foot as=up with=Upvote|추천 ^(?:Upvote|추천)$
foot as=votes next=reply,down prev=text,up,user,more ^(?<score>-?{count}|Vote)$
foot as=down with=Downvote|비추천 ^(?:Downvote|비추천)$
foot as=reply with=Reply|reply|답글|답장 ^(?:Reply|reply|답글|답장)$
foot as=buttons with=Share|Report|Save|Follow|Award|공유|신고|저장|팔로우 prev=reply,buttons,votes ^(?:Share|Report|Save|Follow|(?:Give\s)?Award|공유하기|공유|신고|저장|팔로우)(?:Share|공유)?$

gap with=more ^(?:load\smore\scomments\s*\(\d+\srepl(?:y|ies)\)|(?:View\s)?\d+\smore\srepl(?:y|ies)|View\smore\s(?:replies|comments))$
gap with=thread ^[Cc]ontinue\sthis\sthread\s*(?:→|—>|->)?$
gap with=더 ^답글\s\d+개\s더\s(?:보기|불러오기)$
gap with=Sort|comments ^(?:Sort\s[Bb]y:?.{0,20}|all\s\d+\scomments|sorted\sby:.{0,20})$
noise with=Commenter|Stickied|Pinned ^(?:Top\s\d+%\sCommenter|Stickied\scomment|Pinned\sby\smoderators|Profile\sBadge.{0,60})$
