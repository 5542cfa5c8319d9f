package translations

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"greffe/cases/days"
	"greffe/cases/message"
)

// A Medium is what sentences are worded for.
type Medium uint8

// The media. They differ in how a day is written.
const (
	Screen Medium = iota // jeu. 3 déc., the year added when it is not this year's
	Paper                // 3 décembre 2026
)

// Words words messages in one language for one medium. It is a small value:
// copy it, and share it between goroutines.
type Words struct {
	cat    *Catalogue
	tongue *tongue
	lang   Lang
	medium Medium
	today  days.Day
}

// Words returns the words of a language for a medium. Until For says what
// today is, every day is written with its year.
func (c *Catalogue) Words(l Lang, m Medium) Words {
	return Words{cat: c, tongue: &c.tongues[l], lang: l, medium: m}
}

// For returns the same words with a today: on screens, the year of a day is
// left out when it is today's.
func (w Words) For(today days.Day) Words {
	w.today = today
	return w
}

// Lang returns the language.
func (w Words) Lang() Lang { return w.lang }

// Medium returns the medium.
func (w Words) Medium() Medium { return w.medium }

// On returns the same words for another medium.
func (w Words) On(m Medium) Words {
	w.medium = m
	return w
}

// Say words a message; no message is no text. A key that no file has is worded
// as the key in brackets, a field without a value as its name in brackets.
func (w Words) Say(m message.Message) string {
	switch m.Key {
	case "":
		return ""
	case "literal":
		return valueOf(m.Values, "text").Text
	}
	return w.finish(func(b []byte) []byte { return w.appendSentence(b, m.Key, m.Values) })
}

// T words a key with its values.
func (w Words) T(key string, values ...message.Value) string {
	return w.finish(func(b []byte) []byte { return w.appendSentence(b, key, values) })
}

// Typeset lays no-break spaces and typographic apostrophes in a text that was
// not worded here: what a user wrote, before it is printed.
func (w Words) Typeset(text string) string {
	return w.finish(func(b []byte) []byte { return append(b, text...) })
}

// finish puts a sentence together in a borrowed buffer and lays the
// typography on the finished string.
func (w Words) finish(write func([]byte) []byte) string {
	p := w.cat.buffers.Get().(*[]byte)
	b := write((*p)[:0])
	raw := len(b)
	b = appendTypeset(b, b[:raw], w.lang)
	out := string(b[raw:])
	*p = b
	w.cat.buffers.Put(p)
	return out
}

func (w Words) appendSentence(b []byte, key string, values []message.Value) []byte {
	s, ok := w.tongue.texts[key]
	if !ok {
		return appendBracketed(b, key)
	}
	for i := range s.parts {
		p := &s.parts[i]
		if p.form == formLiteral {
			b = append(b, p.text...)
			continue
		}
		v := find(values, p.field)
		if v == nil {
			b = appendBracketed(b, p.field)
			continue
		}
		b = w.appendField(b, p, v)
	}
	return b
}

func (w Words) appendField(b []byte, p *part, v *message.Value) []byte {
	switch p.form {
	case formCounted, formChosen:
		return w.appendPlural(b, p, v.Number)
	case formNth:
		return w.appendOrdinal(b, v.Number)
	case formDe:
		return w.appendElided(b, "de ", "d’", v)
	case formQue:
		return w.appendElided(b, "que ", "qu’", v)
	case formCap:
		start := len(b)
		return capitalise(w.appendValue(b, v), start)
	case formShort:
		return w.appendScreenDay(b, v.Day)
	case formLong:
		return w.appendLongDay(b, v.Day, false)
	case formFull:
		return w.appendLongDay(b, v.Day, true)
	case formLiteral, formPlain:
	}
	return w.appendValue(b, v)
}

func (w Words) appendValue(b []byte, v *message.Value) []byte {
	switch v.Kind {
	case message.KindNumber:
		return w.appendNumber(b, v.Number)
	case message.KindDay:
		return w.appendDay(b, v.Day)
	case message.KindHour:
		return w.appendHour(b, v.Hour)
	case message.KindTerm, message.KindList:
		for i := range v.Inner {
			b = w.appendSeparator(b, i, len(v.Inner))
			b = w.appendMessage(b, &v.Inner[i])
		}
		return b
	case message.KindText:
	}
	return append(b, v.Text...)
}

func (w Words) appendMessage(b []byte, m *message.Message) []byte {
	switch m.Key {
	case "":
		return b
	case "literal":
		return append(b, valueOf(m.Values, "text").Text...)
	}
	return w.appendSentence(b, m.Key, m.Values)
}

// appendPlural writes the number and its form, or the whole text for none.
func (w Words) appendPlural(b []byte, p *part, n int) []byte {
	words := p.words
	if len(words) == 3 {
		if n == 0 {
			return append(b, words[0]...)
		}
		words = words[1:]
	}
	if p.form == formCounted {
		b = w.appendNumber(b, n)
		b = append(b, noBreak...)
	}
	if w.singular(n) {
		return append(b, words[0]...)
	}
	return append(b, words[1]...)
}

// singular: 0 and 1 in French, 1 alone in English.
func (w Words) singular(n int) bool {
	if n < 0 {
		n = -n
	}
	return n == 1 || n == 0 && w.lang == French
}

// appendElided writes « de » or « d’ » before a value, by how the value begins.
func (w Words) appendElided(b []byte, whole, elided string, v *message.Value) []byte {
	start := len(b)
	b = w.appendValue(b, v)
	prefix := whole
	if elides(b[start:]) {
		prefix = elided
	}
	b = append(b, prefix...)
	copy(b[start+len(prefix):], b[start:len(b)-len(prefix)])
	copy(b[start:], prefix)
	return b
}

// appendSeparator writes what stands before the ith of n things.
func (w Words) appendSeparator(b []byte, i, n int) []byte {
	switch {
	case i == 0:
		return b
	case i < n-1:
		return append(b, ", "...)
	}
	b = append(b, ' ')
	b = append(b, w.tongue.and...)
	return append(b, ' ')
}

// List joins texts with commas and « et » or “and”.
func (w Words) List(texts []string) string {
	return w.finish(func(b []byte) []byte {
		for i, text := range texts {
			b = w.appendSeparator(b, i, len(texts))
			b = append(b, text...)
		}
		return b
	})
}

// De writes « d’Inès », « de Paul »; in English the text alone.
func (w Words) De(text string) string {
	if w.lang == English {
		return text
	}
	return w.finish(func(b []byte) []byte {
		v := message.Text("", text)
		return w.appendElided(b, "de ", "d’", &v)
	})
}

func find(values []message.Value, name string) *message.Value {
	for i := range values {
		if values[i].Name == name {
			return &values[i]
		}
	}
	return nil
}

func valueOf(values []message.Value, name string) message.Value {
	if v := find(values, name); v != nil {
		return *v
	}
	return message.Value{}
}

func appendBracketed(b []byte, s string) []byte {
	b = append(b, '[')
	b = append(b, s...)
	return append(b, ']')
}

// capitalise gives the letter at start its capital.
func capitalise(b []byte, start int) []byte {
	r, size := utf8.DecodeRune(b[start:])
	upper := unicode.ToUpper(r)
	if r == utf8.RuneError || upper == r {
		return b
	}
	rest := string(b[start+size:]) // the capital may be longer or shorter
	return append(utf8.AppendRune(b[:start], upper), rest...)
}

// Number writes a count: 1 250, 1,250.
func (w Words) Number(n int) string {
	var room [48]byte
	return string(w.appendNumber(room[:0], n))
}

// Decimal writes a number with a fixed number of decimals: 3,5, 3.5.
func (w Words) Decimal(x float64, decimals int) string {
	b := strconv.AppendFloat(nil, x, 'f', decimals, 64)
	if w.lang == French {
		for i := range b {
			if b[i] == '.' {
				b[i] = ','
			}
		}
	}
	return string(b)
}

// Ordinal writes 1er, 8e; 1st, 8th.
func (w Words) Ordinal(n int) string {
	var room [48]byte
	return string(w.appendOrdinal(room[:0], n))
}

func (w Words) appendNumber(b []byte, n int) []byte {
	separator := noBreak
	if w.lang == English {
		separator = ","
	}
	var digits [20]byte
	d := strconv.AppendInt(digits[:0], int64(n), 10)
	if n < 0 {
		b = append(b, "−"...)
		d = d[1:]
	}
	for i, c := range d {
		if i > 0 && (len(d)-i)%3 == 0 {
			b = append(b, separator...)
		}
		b = append(b, c)
	}
	return b
}

func (w Words) appendOrdinal(b []byte, n int) []byte {
	b = w.appendNumber(b, n)
	if w.lang == French {
		if n == 1 {
			return append(b, "er"...)
		}
		return append(b, 'e')
	}
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return append(b, "th"...)
	case n%10 == 1:
		return append(b, "st"...)
	case n%10 == 2:
		return append(b, "nd"...)
	case n%10 == 3:
		return append(b, "rd"...)
	}
	return append(b, "th"...)
}
