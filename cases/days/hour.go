package days

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrHour is returned (wrapped) for a time of day that cannot be read.
var ErrHour = errors.New("no such time of day")

// An Hour is a time of the civil day, in minutes after midnight plus one, so
// that zero says "not given" and midnight is 1.
type Hour int16

// At returns the hour of a clock; the error wraps ErrHour outside 00:00–23:59.
func At(hour, minute int) (Hour, error) {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return 0, fmt.Errorf("%d:%02d: %w", hour, minute, ErrHour)
	}
	return Hour(hour*60 + minute + 1), nil
}

// ParseHour reads a time as people type it: 14:00, 14h00, 14 h 05, 14h, 9.
// The error wraps ErrHour.
func ParseHour(s string) (Hour, error) {
	t := strings.ToLower(strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' || r == '\u202f' {
			return -1
		}
		return r
	}, s))
	h, m, _ := strings.Cut(strings.Replace(t, "h", ":", 1), ":")
	if m == "" {
		m = "0"
	}
	hour, errH := strconv.ParseUint(h, 10, 8)
	minute, errM := strconv.ParseUint(m, 10, 8)
	if errH != nil || errM != nil || len(h) > 2 || len(m) > 2 {
		return 0, fmt.Errorf("%q: %w", s, ErrHour)
	}
	return At(int(hour), int(minute))
}

// MustHour is ParseHour for hours written in code and in tests; it panics on a mistake.
func MustHour(s string) Hour {
	h, err := ParseHour(s)
	if err != nil {
		panic(err)
	}
	return h
}

// Given tells whether the hour was given at all.
func (h Hour) Given() bool { return h != 0 }

// Clock returns the hour and the minute; zeros when not given.
func (h Hour) Clock() (hour, minute int) {
	if h == 0 {
		return 0, 0
	}
	return int(h-1) / 60, int(h-1) % 60
}

// String returns 14:05, or nothing when not given.
func (h Hour) String() string {
	if h == 0 {
		return ""
	}
	hour, minute := h.Clock()
	return fmt.Sprintf("%02d:%02d", hour, minute)
}

// MarshalText writes 14:05, or nothing.
func (h Hour) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads 14:05; an empty text is "not given". The error wraps ErrHour.
func (h *Hour) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*h = 0
		return nil
	}
	v, err := ParseHour(string(b))
	if err != nil {
		return err
	}
	*h = v
	return nil
}
