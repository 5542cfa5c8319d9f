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

// epoch is the eve of the first day that can be written.
const epoch = -25568 // days from 1970-01-01 to 1899-12-31

// On returns the day of a year, month and day of the month.
// The error wraps ErrDay when that date does not exist (30 February) or lies
// outside the years 1900 to 2199.
func On(year int, month time.Month, day int) (Day, error) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || t.Month() != month || t.Day() != day || year < 1900 || year > 2199 {
		return 0, fmt.Errorf("%04d-%02d-%02d: %w", year, int(month), day, ErrDay)
	}
	return Day(t.Unix()/86400 - epoch), nil
}

// Parse reads an ISO date, 2026-09-29. The error wraps ErrDay.
func Parse(iso string) (Day, error) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 0, fmt.Errorf("%q: %w", iso, ErrDay)
	}
	return On(t.Year(), t.Month(), t.Day())
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
	return d.noon().Date()
}

// Weekday returns the day of the week. It is meaningless for no day.
func (d Day) Weekday() time.Weekday { return d.noon().Weekday() }

// Given tells whether the day was given at all.
func (d Day) Given() bool { return d != 0 }

// String returns the ISO date, or nothing for no day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.noon().Format(time.DateOnly)
}

// MarshalText writes the ISO date, so that a stored act is legible.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads an ISO date; an empty text is no day. The error wraps ErrDay.
func (d *Day) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, err := Parse(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

func (d Day) noon() time.Time {
	return time.Unix((int64(d)+epoch)*86400+43200, 0).UTC()
}

// AddMonths returns the same day-number n months later, or the last day of that
// month when the number does not exist there (art. 641 of the code of civil
// procedure): 31 January and one month is 28 or 29 February.
func (d Day) AddMonths(n int) Day {
	if d == 0 {
		return 0
	}
	y, m, day := d.Date()
	first := time.Date(y, m+time.Month(n), 1, 12, 0, 0, 0, time.UTC)
	last := time.Date(first.Year(), first.Month()+1, 0, 12, 0, 0, 0, time.UTC).Day()
	out, err := On(first.Year(), first.Month(), min(day, last))
	if err != nil {
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
