package days

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// halfYear is how far from today a date typed without its year may be.
const halfYear = 183

// ParseTyped reads what people type in a field for a day: 9/11, 9/11/2026,
// 9.11.26, 09112026, 9 nov, 9 novembre 2026, 1er mai, Nov 9, 2026-11-09,
// ven. 20 nov., today, demain, aujourd’hui, hier, and -3 or +2 for days from
// today. The day comes first in both languages.
//
// A weekday alone is the coming one, today included; "lundi prochain" and "next
// monday" are the one after today, "lundi dernier" and "last monday" the one
// before.
//
// Without a year, the day nearest to today is meant, and of two equally far
// the past one: a record speaks of what has happened. A year of two figures
// lies between 79 years ago and 20 years from now, so that a date of birth can
// be typed. A weekday must agree with the date. The error wraps ErrDay: the
// text cannot be read, or the date does not exist.
func ParseTyped(text string, today Day) (Day, error) {
	failed := fmt.Errorf("%q: %w", text, ErrDay)
	clean := fold(text)
	if d, ok := relative(clean, today); ok {
		if d.String() == "" || !today.Given() {
			return 0, failed
		}
		return d, nil
	}
	if d, ok := weekdayAlone(clean, today); ok {
		if !today.Given() || d.String() == "" {
			return 0, failed
		}
		return d, nil
	}
	if d, err := Parse(clean); err == nil {
		return d, nil
	}
	t, ok := readTyped(clean)
	if !ok {
		return 0, failed
	}
	d := t.near(today)
	if d == 0 {
		return 0, failed
	}
	return d, nil
}

// fold makes a typed text plain: lower case, no accents, ordinary spaces,
// apostrophes and signs.
func fold(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(text) {
		switch {
		case unicode.IsSpace(r):
			r = ' '
		case r == 'é' || r == 'è' || r == 'ê':
			r = 'e'
		case r == 'û' || r == 'ù':
			r = 'u'
		case r == '’' || r == 'ʼ':
			r = '\''
		case r == '\u2212' || r == '\u2013' || r == '\u2010' || r == '\u2011': // minus, dash, hyphens
			r = '-'
		case unicode.Is(unicode.Mn, r): // an accent typed as a character of its own
			continue
		}
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}

// relative reads the words and the signed numbers that count from today.
func relative(text string, today Day) (d Day, ok bool) {
	switch text {
	case "today", "aujourd'hui", "aujourdhui", "auj":
		return today, true
	case "tomorrow", "demain":
		return today + 1, true
	case "yesterday", "hier":
		return today - 1, true
	case "apres-demain", "apres demain":
		return today + 2, true
	case "avant-hier", "avant hier":
		return today - 2, true
	}
	if text == "" || text[0] != '+' && text[0] != '-' {
		return 0, false
	}
	digits := strings.TrimSpace(text[1:])
	n, err := strconv.ParseUint(digits, 10, 32)
	if err != nil || len(digits) > 4 {
		return 0, false
	}
	if text[0] == '-' {
		return max(today-Day(n), 0), true
	}
	return today + Day(n), true
}

// weekdayAlone reads a weekday without a date: the one to come, or with a word
// that says so, the one before or after today.
func weekdayAlone(text string, today Day) (d Day, ok bool) {
	weekday, past, after := -1, false, false
	for _, w := range split(text) {
		switch is := weekdayNamed(w); {
		case is >= 0 && weekday < 0:
			weekday = is
		case w == "dernier" || w == "last" || w == "passe":
			past = true
		case w == "prochain" || w == "next":
			after = true
		case w == "ce" || w == "this" || w == "on" || w == "le" || w == "coming":
		default:
			return 0, false
		}
	}
	if weekday < 0 || past && after {
		return 0, false
	}
	ahead := Day((weekday - int(today.Weekday()) + 7) % 7)
	switch {
	case past:
		return max(today+ahead-7, 0), true
	case after && ahead == 0:
		ahead = 7
	}
	return today + ahead, true
}

// typed is a date as it was typed: a year of -1 is none, a weekday of -1 none.
type typed struct {
	year, month, day, weekday int
	short                     bool // two figures of the year only
	mar                       bool // it began with "mar": mars, March, or mardi
}

func readTyped(text string) (typed, bool) { //nolint:gocyclo // one word after the other
	t := typed{year: -1, weekday: -1}
	var numbers []string
	words := 0
	for _, w := range split(text) {
		if w[0] >= '0' && w[0] <= '9' {
			numbers = append(numbers, w)
			continue
		}
		month, weekday := monthNamed(w), weekdayNamed(w)
		switch {
		case month != 0 && t.mar: // "mar. 9 nov.": the first word was a Tuesday
			t.mar, t.weekday, t.month = false, int(time.Tuesday), month
		case w == "mar" && len(numbers) == 0 && t.month == 0 && t.weekday < 0:
			t.mar, t.month = true, month
		case month != 0 && t.month == 0:
			t.month = month
		case weekday >= 0 && t.weekday < 0 && len(numbers) == 0 && t.month == 0:
			t.weekday = weekday
		case isFiller(w) && words < 3:
			words++
		default:
			return typed{}, false
		}
	}
	if t.mar && len(numbers) > 1 && len(numbers[1]) <= 2 { // "mar. 9/11"
		t.weekday, t.month = int(time.Tuesday), 0
	}
	if len(numbers) == 1 && t.month == 0 {
		numbers = unglue(numbers[0])
	}
	return t.with(numbers)
}

// with places the numbers: day, month unless it was named, and year.
func (t typed) with(numbers []string) (typed, bool) {
	want := 2
	if t.month != 0 {
		want = 1
	}
	if len(numbers) != want && len(numbers) != want+1 {
		return typed{}, false
	}
	values := make([]int, len(numbers))
	for i, s := range numbers {
		n, err := strconv.Atoi(s)
		if err != nil || len(s) > 2 && i < want {
			return typed{}, false
		}
		values[i] = n
	}
	t.day = values[0]
	if want == 2 {
		t.month = values[1]
	}
	if len(numbers) > want {
		t.year = values[want]
		t.short = len(numbers[want]) == 2
		if !t.short && len(numbers[want]) != 4 {
			return typed{}, false
		}
	}
	return t, true
}

// near returns the day that was meant, seen from today; no day if there is none.
func (t typed) near(today Day) Day {
	this, _, _ := today.Date()
	switch {
	case t.short && today.Given():
		t.year += (this + 20) / 100 * 100
		if t.year > this+20 {
			t.year -= 100
		}
		return t.in(t.year)
	case t.year >= 0 && !t.short:
		return t.in(t.year)
	case !today.Given():
		return 0
	}
	var best Day
	for year := this - 1; year <= this+1; year++ { // the past first: it wins when equal
		d := t.in(year)
		if d == 0 || gap(d, today) > halfYear {
			continue
		}
		if best == 0 || gap(d, today) < gap(best, today) {
			best = d
		}
	}
	return best
}

func (t typed) in(year int) Day {
	d, err := On(year, time.Month(t.month), t.day)
	if err != nil || t.weekday >= 0 && d.Weekday() != time.Weekday(t.weekday) {
		return 0
	}
	return d
}

func gap(a, b Day) Day { return max(a-b, b-a) }

// split cuts a text into runs of digits and runs of letters; spaces, / . , and
// - separate. Anything else makes a word that nothing knows.
func split(text string) []string {
	var out []string
	last := ' '
	for _, r := range text {
		if strings.ContainsRune(" /.,-", r) {
			last = ' '
			continue
		}
		kind := 'a'
		if r >= '0' && r <= '9' {
			kind = '0'
		}
		if kind != last {
			out = append(out, "")
		}
		out[len(out)-1] += string(r)
		last = kind
	}
	return out
}

// unglue cuts 0911, 091126 and 09112026 into day, month and year.
func unglue(s string) []string {
	switch len(s) {
	case 4:
		return []string{s[:2], s[2:]}
	case 6, 8:
		return []string{s[:2], s[2:4], s[4:]}
	}
	return []string{s}
}

// isFiller tells the small words that add nothing: le 1er mai, the 2nd of May.
func isFiller(w string) bool {
	switch w {
	case "le", "du", "the", "of", "er", "e", "st", "nd", "rd", "th":
		return true
	}
	return false
}

// monthNamed reads a month in French or English, whole or cut after three
// letters or more; 0 if it is none, or could be two (jui).
func monthNamed(w string) int {
	if len(w) < 3 {
		return 0
	}
	found := 0
	for _, m := range [...]struct {
		name  string
		month int
	}{
		{"janvier", 1},
		{"fevrier", 2},
		{"mars", 3},
		{"avril", 4},
		{"mai", 5},
		{"juin", 6},
		{"juillet", 7},
		{"aout", 8},
		{"septembre", 9},
		{"octobre", 10},
		{"novembre", 11},
		{"decembre", 12},
		{"january", 1},
		{"february", 2},
		{"march", 3},
		{"april", 4},
		{"may", 5},
		{"june", 6},
		{"july", 7},
		{"august", 8},
		{"september", 9},
		{"october", 10},
		{"november", 11},
		{"december", 12},
	} {
		if strings.HasPrefix(m.name, w) {
			if found != 0 && found != m.month {
				return 0
			}
			found = m.month
		}
	}
	return found
}

// weekdayNamed reads a day of the week in French or English, whole or in three
// letters; -1 if it is none.
func weekdayNamed(w string) int {
	for i, names := range [...][2]string{
		{"dimanche", "sunday"},
		{"lundi", "monday"},
		{"mardi", "tuesday"},
		{"mercredi", "wednesday"},
		{"jeudi", "thursday"},
		{"vendredi", "friday"},
		{"samedi", "saturday"},
	} {
		for _, name := range names {
			if w == name || w == name[:3] {
				return i
			}
		}
	}
	return -1
}
