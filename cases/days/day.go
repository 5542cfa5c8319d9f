// Package days is civil time: days, hours of the day, calendars of closed days
// and the periods that rules.md-style rules are built from. A day has no time
// zone and no clock in it, so "received + 8" is a sum and never 7.96 times
// twenty-four hours. The package depends on nothing else of the project.
package days

import (
	"errors"
	"fmt"
	"time"
)

// ErrDay is returned (wrapped) for a date that does not exist or cannot be read.
var ErrDay = errors.New("no such day")

// A Day is a civil date, counted from 1 January 1900, which is 1. Zero is no
// day at all, and the zero value says "not given".
type Day int32

// The years that can be written.
const (
	firstYear = 1900
	lastYear  = 2199
)

// On returns the day of a year, month and day of the month.
// The error wraps ErrDay when that date does not exist (30 February) or lies
// outside the years 1900 to 2199.
func On(year int, month time.Month, day int) (Day, error) {
	d, ok := on(year, int(month), day)
	if !ok {
		return 0, fmt.Errorf("%04d-%02d-%02d: %w", year, int(month), day, ErrDay)
	}
	return d, nil
}

func on(year, month, day int) (Day, bool) {
	if year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month) {
		return 0, false
	}
	return count(year, month, day), true
}

// Parse reads an ISO date, 2026-09-29. The error wraps ErrDay.
func Parse(iso string) (Day, error) {
	d, ok := parse(iso)
	if !ok {
		return 0, fmt.Errorf("%q: %w", iso, ErrDay)
	}
	return d, nil
}

func parse[T string | []byte](iso T) (Day, bool) {
	if len(iso) != len(time.DateOnly) || iso[4] != '-' || iso[7] != '-' {
		return 0, false
	}
	var n [3]int
	part := 0
	for i := range len(iso) {
		switch c := iso[i]; {
		case i == 4 || i == 7:
			part++
		case c < '0' || c > '9':
			return 0, false
		default:
			n[part] = 10*n[part] + int(c-'0')
		}
	}
	return on(n[0], n[1], n[2])
}

// Must is Parse for dates written in code and in tests; it panics on a mistake.
func Must(iso string) Day {
	d, err := Parse(iso)
	if err != nil {
		panic(err)
	}
	return d
}

// Of returns the civil day of an instant, in that instant's own location.
func Of(t time.Time) Day {
	d, err := On(t.Year(), t.Month(), t.Day())
	if err != nil {
		return 0
	}
	return d
}

// Date returns the year, month and day of the month; zeros for no day.
func (d Day) Date() (year int, month time.Month, day int) {
	if d == 0 {
		return 0, 0, 0
	}
	return date(d)
}

// Weekday returns the day of the week. It is meaningless for no day.
func (d Day) Weekday() time.Weekday { return time.Weekday(((d % 7) + 7) % 7) }

// Given tells whether the day was given at all.
func (d Day) Given() bool { return d != 0 }

// String returns the ISO date, or nothing for no day.
func (d Day) String() string {
	var b [len(time.DateOnly)]byte
	return string(d.appendTo(b[:0]))
}

// AppendText appends the ISO date, or nothing for no day.
func (d Day) AppendText(b []byte) ([]byte, error) { return d.appendTo(b), nil }

// MarshalText writes the ISO date, so that a stored act is legible.
func (d Day) MarshalText() ([]byte, error) {
	return d.appendTo(make([]byte, 0, len(time.DateOnly))), nil
}

func (d Day) appendTo(b []byte) []byte {
	if d == 0 {
		return b
	}
	year, month, day := date(d)
	century, m := year/100, int(month)
	year %= 100
	return append(b, digit(century/10), digit(century%10), digit(year/10), digit(year%10), '-',
		digit(m/10), digit(m%10), '-', digit(day/10), digit(day%10))
}

func digit(n int) byte { return byte('0' + n) }

// UnmarshalText reads an ISO date; an empty text is no day. The error wraps ErrDay.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, ok := parse(b)
	if !ok {
		return fmt.Errorf("%q: %w", b, ErrDay)
	}
	*d = v
	return nil
}

// AddMonths returns the same day-number n months later, or the last day of that
// month when the number does not exist there (art. 641 of the code of civil
// procedure): 31 January and one month is 28 or 29 February.
func (d Day) AddMonths(n int) Day {
	if d == 0 {
		return 0
	}
	year, month, day := d.Date()
	months := year*12 + int(month) - 1 + n
	year, m := months/12, months%12+1
	out, ok := on(year, m, min(day, lengthOf(year, m)))
	if !ok {
		return 0
	}
	return out
}

// Earliest returns the earliest of the days that are given, or no day.
func Earliest(in ...Day) Day {
	var out Day
	for _, d := range in {
		if d != 0 && (out == 0 || d < out) {
			out = d
		}
	}
	return out
}

// Latest returns the latest of the days that are given, or no day.
func Latest(in ...Day) Day {
	var out Day
	for _, d := range in {
		out = max(out, d)
	}
	return out
}
