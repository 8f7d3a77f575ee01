# KakaoTalk: what a chat leaves when it is copied or exported, Korean and English.
# One sign a message: name and time stand in brackets before its words, or date and name with a colon after.
name kakaotalk
signs 2
share 0.05

head sign with=[ ^\[(?<author>[^\]]{1,40})\]\s\[(?<time>{time})\]\s?(?<text>.*)$
head sign with=, ^(?<date>(?:19|20)\d\d(?:년\s|\.\s?)\d{1,2}(?:월\s|\.\s?)\d{1,2}(?:일|\.)\s{time}),\s(?<author>[^:]{1,40}?)\s:\s(?<text>.*)$
head sign with=, ^(?<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s\d{1,2},\s(?:19|20)\d\d\s(?:at\s)?{time}),\s(?<author>[^:]{1,40}?)\s:\s(?<text>.*)$

# The day of the times that follow: "--------------- 2023년 5월 1일 월요일 ---------------"
day with=--- ^-{5,}\s*(?:[A-Z][a-z]+day,\s)?(?<date>[^-]{8,40}?)\s*-{5,}$
day with=# ^(?<date>(?:19|20)\d\d년\s\d{1,2}월\s\d{1,2}일(?:\s[월화수목금토일]요일)?)(?:\s{time})?$

# What the program says itself.
gap with=님이|님을 ^.{1,40}님(?:이|을)\s.{0,60}(?:들어왔습니다|나갔습니다|초대했습니다|초대하였습니다|내보냈습니다)\.?$
gap with=joined|left|invited ^.{1,40}\s(?:joined this chatroom|left this chatroom|has left|invited .{1,80})\.?$
gap with=카카오톡 ^.{1,80}\s카카오톡\s대화$
gap with=KakaoTalk ^KakaoTalk\sChats\swith\s.{1,80}$
gap with=저장한|Saved ^(?:저장한\s날짜|Date\sSaved)\s:\s.{5,40}$
