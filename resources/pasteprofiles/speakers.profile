# Words that are written down after the name of who said them: "reader: Where is it?", "[reader] Where is it?". Most
# lines have to be so.
name speakers
fallback
signs 4
share 0.6

head sign as=said with=:|： ^(?:[-*•–]\s+)?(?!@)(?!(?:From|To|Cc|Bcc|Date|Sent|Subject|Re|Fwd?|보낸|받는|제목|날짜)\b)(?<author>{name})\s?(?::\s+|：\s*)(?<text>\S.*)$
head sign as=said with=] ^\[(?!\d+\])(?<author>{name})\]\s*(?<text>\S.*)$
