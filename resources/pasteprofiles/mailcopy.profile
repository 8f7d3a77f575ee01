# Messages copied out of a mail program, one under the other, with their headers.
name mailcopy
signs 2
share 0.02

head sign as=from with=From|보낸|발신 next=header,from ^(?:From|보낸\s?사람|발신인?)\s?:\s*"?(?<author>[^<>"]{1,60}?)"?\s*(?:[<\[(][^<>]{3,80}[>\])])?$
head as=header with=Date|Sent|날짜 prev=from,header ^(?:Date|Sent|날짜|보낸\s?날짜)\s?:\s*(?<date>.{6,60})$
head as=header with=: prev=from,header ^(?:To|Cc|Bcc|Reply-To|Message-ID|Subject|제목|받는\s?사람|참조)\s?:.{0,200}$
