package letters

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"greffe/cases/days"
)

// A speaker words days, hours and lists in the language of a frame, for paper:
// no abbreviation, « 1er » on the first day of a month only.
type speaker struct {
	lang  Lang
	frame *script
}

func (s speaker) day(d days.Day) string {
	if !d.Given() {
		return ""
	}
	y, m, n := d.Date()
	day := strconv.Itoa(n)
	if n == 1 && s.lang == French {
		day = "1er"
	}
	return day + "\u00a0" + s.frame.word("month."+strconv.Itoa(int(m))) + " " + strconv.Itoa(y)
}

// deadline words a day with its weekday.
func (s speaker) deadline(d days.Day) string {
	if !d.Given() {
		return ""
	}
	return s.frame.word("weekday."+strconv.Itoa(int(d.Weekday()))) + " " + s.day(d)
}

func (s speaker) hour(h days.Hour) string {
	if !h.Given() {
		return ""
	}
	if s.lang == English {
		return h.String()
	}
	hour, minute := h.Clock()
	return fmt.Sprintf("%d\u00a0h\u00a0%02d", hour, minute)
}

// list joins with commas and "and".
func (s speaker) list(in []string) string {
	var kept []string
	for _, t := range in {
		if t = strings.TrimSpace(t); t != "" {
			kept = append(kept, t)
		}
	}
	if len(kept) < 2 {
		return strings.Join(kept, "")
	}
	return strings.Join(kept[:len(kept)-1], ", ") + " " + s.frame.word("and") + " " + kept[len(kept)-1]
}

// count writes a number and the form that goes with it: French is singular for
// 0 and 1, English for 1 only.
func (s speaker) count(n int, one, many string) string {
	word := many
	if n == 1 || (n == 0 && s.lang == French) {
		word = one
	}
	return strconv.Itoa(n) + "\u00a0" + s.frame.word(word)
}

// length words a number of months: a year is said as such.
func (s speaker) length(months int) string {
	switch {
	case months <= 0:
		return ""
	case months == 12:
		return s.frame.word("one.year")
	case months%12 == 0:
		return s.count(months/12, "year", "years")
	}
	return s.count(months, "month", "months")
}

// retention words how long a file is kept.
func (s speaker) retention(months int) string {
	if months <= 0 {
		return ""
	}
	return s.length(months) + " " + s.frame.word("after.closing")
}

// sanction names a measure; its bar is part of its name.
func (s speaker) sanction(m Sanction) string {
	switch {
	case m.Kind == None:
		return ""
	case m.Kind == Permanent && m.BarMonths > 0:
		return strings.ReplaceAll(s.frame.word("sanction.bar"), "{length}", s.length(m.BarMonths))
	}
	return s.frame.word("sanction." + string(m.Kind))
}

// short is a person named inside a text: Mme Laurent.
func (s speaker) short(c Civility, name string) string {
	if strings.TrimSpace(name) == "" {
		return ""
	}
	return strings.ReplaceAll(s.frame.word("short."+string(c)), "{name}", name)
}

// phrase makes a free text fit to stand before a full stop of ours.
func phrase(s string) string {
	return strings.TrimRight(strings.TrimSpace(s), ". ;\u00a0")
}

// sentence is a phrase that begins with a capital.
func sentence(s string) string {
	s = phrase(s)
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func phrases(in []string) []string {
	var out []string
	for _, s := range in {
		if p := phrase(s); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// daysOf lists days.
func (s speaker) daysOf(in []days.Day) string {
	var out []string
	for _, d := range in {
		out = append(out, s.day(d))
	}
	return s.list(out)
}

// quoted puts a title between the quotation marks of a language.
func quoted(l Lang, s string) string {
	if l == French {
		return "« " + s + " »"
	}
	return "“" + s + "”"
}
