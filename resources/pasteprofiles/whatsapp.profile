# WhatsApp: an exported chat of Android or iOS, in any language: a day in figures, a time, a name and a colon.
name whatsapp
signs 3
share 0.3
let day (?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\.?)

head sign with=: ^(?<date>{day},?\s(?:klo\s)?{time})\s[-–]\s(?<author>[^:]{1,60}?):\s(?<text>\S.*)$
head sign with=] ^\[(?<date>{day},?\s{time})\]\s(?<author>[^:]{1,60}?):\s(?<text>\S.*)$
# What the program says itself.
gap with=- ^{day},?\s{time}\s[-–]\s[^:]{1,200}$
gap with=] ^\[{day},?\s{time}\]\s[^:]{1,200}$
