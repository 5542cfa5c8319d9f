package parts

import (
	"time"

	"fyne.io/fyne/v2"

	"greffe/cases/days"
)

// Calendar is what the parts that show days must be told: how a day is written
// and read in the language of the window, and which days are holidays.
type Calendar struct {
	Today days.Day
	// Parse reads a day as people type it: 9/11, 9 nov, -3, today.
	Parse func(string) (days.Day, error)
	// Write gives a day as it stands in a field: 09/11/2026.
	Write func(days.Day) string
	// Spell gives a day in words, with its holiday: "mercredi 11 novembre 2026, armistice".
	Spell func(days.Day) string
	// Month gives the head of a month: "novembre 2026".
	Month func(year int, month time.Month) string
	// MonthShort gives it where there is little room: "nov.".
	MonthShort func(month time.Month) string
	// Week numbers the week of a day, where there is little room: "S48"; may be nil.
	Week func(days.Day) string
	// Weekdays are the heads of the columns, Monday first, a letter or two.
	Weekdays [7]string
	// Holiday names the public holiday of a day, or is empty.
	Holiday func(days.Day) string
	// Signs name what the marks of a month mean, for its legend; may be empty.
	Signs []MonthSign
	// Unreadable says what to type when a day cannot be read.
	Unreadable string
}

// A MonthSign is a mark of the days of a month with its meaning.
type MonthSign struct {
	Tone  Tone
	Words string
}

// StepDay gives the day that a key goes to on a page of days: a day, a week or a
// month away, or today. It tells whether the key is one of them.
func StepDay(k fyne.KeyName, at, today days.Day) (days.Day, bool) {
	switch k {
	case fyne.KeyLeft:
		return at - 1, true
	case fyne.KeyRight:
		return at + 1, true
	case fyne.KeyUp:
		return at - 7, true
	case fyne.KeyDown:
		return at + 7, true
	case fyne.KeyPageUp:
		return at.AddMonths(-1), true
	case fyne.KeyPageDown:
		return at.AddMonths(1), true
	case fyne.KeyHome:
		return today, true
	default:
		return 0, false
	}
}

func (c *Calendar) write(d days.Day) string {
	if !d.Given() || c.Write == nil {
		return d.String()
	}
	return c.Write(d)
}

func (c *Calendar) spell(d days.Day) string {
	if !d.Given() || c.Spell == nil {
		return ""
	}
	return c.Spell(d)
}

func (c *Calendar) parse(s string) (days.Day, error) {
	if c.Parse == nil {
		return days.Parse(s)
	}
	return c.Parse(s)
}

func (c *Calendar) holiday(d days.Day) string {
	if c.Holiday == nil {
		return ""
	}
	return c.Holiday(d)
}

func (c *Calendar) month(year int, month time.Month) string {
	if c.Month == nil {
		return ""
	}
	return c.Month(year, month)
}

// column returns the place of a day in the week, Monday being 0.
func column(d days.Day) int { return (int(d.Weekday()) + 6) % 7 }

func isWeekend(d days.Day) bool { return column(d) >= 5 }

// firstOfMonth returns the first day of the month of a day.
func firstOfMonth(d days.Day) days.Day {
	_, _, n := d.Date()
	return d - days.Day(n-1)
}
