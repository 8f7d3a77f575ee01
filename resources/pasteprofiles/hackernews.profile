# Hacker News: a comment page copied whole. The indentation is lost in a copy, so there is no level.
name hackernews
signs 2

# "reader 3 hours ago | parent | prev | next [–]", "reader 5 points 2 hours ago | prev | next [12 more]"
head sign with=ago|on ^(?<author>[\w-]{2,20})\s+(?:(?<score>-?\d+)\spoints?\s+(?:by\s\S+\s+)?)?(?:on\s)?(?<date>{when})\s*(?=[|\[])(?:\s*\|?\s*(?:root|parent|prev|next|favorite|un-favorite|hide|flag|unflag|vouch|edit|delete|context|link|on:\s.{1,80}?))*\s*\|?\s*(?:\[(?:[–—+-]|\d+\smore)\])?$
foot with=reply ^reply$

# The post itself: title, then this line, then maybe a text.
noise with=point ^(?<score>\d+)\spoints?\sby\s(?<author>[\w-]{2,20})\s(?:on\s)?(?<date>{when})\s*\|.*$
gap with=past ^(?:Hacker\sNews)?\s*new(?:\s\|\s(?:threads|past|comments|ask|show|jobs|submit|login))+.*$
gap with=Guidelines ^Guidelines(?:\s\|\s[\w\s]{2,20})+$
gap with=add ^add\scomment$
gap with=Search ^Search:$
