package days

import (
	"maps"
	"slices"
	"time"
)

// A ClosingKind tells why a day is closed.
type ClosingKind uint8

// The reasons for a day to be closed; zero is "open".
const (
	ClosedSaturday ClosingKind = iota + 1
	ClosedSunday
	ClosedHoliday // of a zone
	ClosedOffice  // a closing day added by the office
)

// The names of a closing for the two days of every week.
const (
	Saturday = "samedi"
	Sunday   = "dimanche"
)

// A Closing says why a day is closed; its zero value says nothing.
type Closing struct {
	Kind ClosingKind
	Name string // Saturday, Sunday, the French name of the holiday, or the name the office gave
	Zone Zone   // of a holiday: the zone that closes the day
}

// IsZero tells whether the day was open.
func (c Closing) IsZero() bool { return c.Kind == 0 }

// Key returns the key under which the words of this closing are kept in either
// language; it is empty for a closing day of the office, which has only the
// name it was given.
func (c Closing) Key() string {
	switch c.Kind {
	case ClosedSaturday:
		return "closed.saturday"
	case ClosedSunday:
		return "closed.sunday"
	case ClosedHoliday:
		return holidayKey(c.Name)
	default:
		return ""
	}
}

func holidayKey(name string) string {
	switch name {
	case newYear:
		return "closed.new_year"
	case goodFriday:
		return "closed.good_friday"
	case easterMonday:
		return "closed.easter_monday"
	case labourDay:
		return "closed.labour_day"
	case victoryDay:
		return "closed.victory_day"
	case ascension:
		return "closed.ascension"
	case whitMonday:
		return "closed.whit_monday"
	case nationalDay:
		return "closed.national_day"
	case assumption:
		return "closed.assumption"
	case allSaints:
		return "closed.all_saints"
	case armistice:
		return "closed.armistice"
	case christmas:
		return "closed.christmas"
	case boxingDay:
		return "closed.second_christmas"
	case abolition:
		return "closed.abolition"
	}
	return ""
}

// A ClosingDay is a day on which the office is closed, with the name it gave.
type ClosingDay struct {
	Day  Day    `json:"day"`
	Name string `json:"name"`
}

// A Calendar knows which days are closed: Saturdays, Sundays, the public
// holidays of any of its zones, and the closing days of the office. It never
// changes once made and may be used from several goroutines; the zero value
// closes Saturdays and Sundays only.
type Calendar struct {
	zones  []Zone
	closed map[Day]string
}

// NewCalendar makes the union of several zones (the office's, then the
// learner's) and the closing days of the office. Unknown zones and repeated
// ones are left out; the arguments are copied.
func NewCalendar(zones []Zone, closed map[Day]string) Calendar {
	c := Calendar{closed: maps.Clone(closed)}
	for _, z := range zones {
		if Known(z) && !slices.Contains(c.zones, z) {
			c.zones = append(c.zones, z)
		}
	}
	return c
}

// Zones returns the zones in use, in the order they were given.
func (c Calendar) Zones() []Zone { return slices.Clone(c.zones) }

// ClosingDays returns the closing days of the office in order, so that an act
// can freeze the calendar it was judged on.
func (c Calendar) ClosingDays() []ClosingDay {
	out := make([]ClosingDay, 0, len(c.closed))
	for _, d := range slices.Sorted(maps.Keys(c.closed)) {
		out = append(out, ClosingDay{Day: d, Name: c.closed[d]})
	}
	return out
}

// Closed tells whether a day is closed, and why. A holiday is named before the
// day of the week it falls on, which the date shows anyway; a closing day of
// the office is named only when nothing else closes the day. No day is open.
func (c Calendar) Closed(d Day) (Closing, bool) {
	if d <= 0 {
		return Closing{}, false
	}
	for _, z := range c.zones {
		if name, ok := HolidayOn(z, d); ok {
			return Closing{Kind: ClosedHoliday, Name: name, Zone: z}, true
		}
	}
	switch d.Weekday() {
	case time.Saturday:
		return Closing{Kind: ClosedSaturday, Name: Saturday}, true
	case time.Sunday:
		return Closing{Kind: ClosedSunday, Name: Sunday}, true
	default:
	}
	if name, ok := c.closed[d]; ok {
		return Closing{Kind: ClosedOffice, Name: name}, true
	}
	return Closing{}, false
}

// Open tells whether a day is open.
func (c Calendar) Open(d Day) bool {
	if d <= 0 {
		return true
	}
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return false
	}
	_, closed := c.Closed(d)
	return !closed
}

// NextOpen returns the day itself if it is open, else the next open day.
func (c Calendar) NextOpen(d Day) Day {
	for d > 0 && !c.Open(d) {
		d++
	}
	return d
}

// LastOpen returns the day itself if it is open, else the open day before it;
// no day when there is none.
func (c Calendar) LastOpen(d Day) Day {
	for d > 0 && !c.Open(d) {
		d--
	}
	return max(d, 0)
}

// AddOpen returns the nth open day after a day, which is not counted itself; a
// negative n counts open days before it, and 0 is the day itself.
func (c Calendar) AddOpen(d Day, n int) Day {
	for ; d > 0 && n > 0; n-- {
		d = c.NextOpen(d + 1)
	}
	for ; d > 0 && n < 0; n++ {
		d = c.LastOpen(d - 1)
	}
	return max(d, 0)
}
