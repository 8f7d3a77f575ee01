# LINE: an exported chat: days in lines of their own, then time, name and words divided by tabs.
name line
signs 3
share 0.2

head sign with=: ^(?<time>(?:오전|오후|午前|午後)?\s?{time})\t(?<author>[^\t]{1,60})\t"?(?<text>\S.*?)"?$
day with=# ^(?<date>(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})\.?\s?(?:\(\S{1,3}\)|[月火水木金土日월화수목금토일]\S*|[A-Z][a-z]{2,8})?$
gap with=LINE ^\[LINE\]\s.{1,120}$
gap with=저장|保存|Saved ^(?:저장\s?일시|保存日時|Saved\son)\s?:\s?.{6,40}$
