package days

import "time"

// A Holiday is a public holiday under its French name, as in the State's data.
type Holiday struct {
	Day  Day
	Name string
}

// The French names of the State's data.
const (
	newYear       = "1er janvier"
	goodFriday    = "Vendredi saint"
	easterMonday  = "Lundi de Pâques"
	labourDay     = "1er mai"
	victoryDay    = "8 mai"
	ascension     = "Ascension"
	whitMonday    = "Lundi de Pentecôte"
	nationalDay   = "14 juillet"
	assumption    = "Assomption"
	allSaints     = "Toussaint"
	armistice     = "11 novembre"
	christmas     = "Jour de Noël"
	boxingDay     = "2ème jour de Noël"
	abolition     = "Abolition de l'esclavage"
	saintMartin28 = 2018 // first year of 28 May in Saint-Martin; 27 May until then
)

// Easter returns Easter Sunday by the algorithm of Meeus, Jones and Butcher,
// or no day outside the years 1900 to 2199.
func Easter(year int) Day {
	a, b, c := year%19, year/100, year%100
	d, e, f := b/4, b%4, (b+8)/25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	out, err := On(year, time.Month(n/31), n%31+1)
	if err != nil {
		return 0
	}
	return out
}

// HolidayOn returns the name of the public holiday that falls on a day in a
// zone. Where two fall together the State's data keeps one name: the local one
// before the movable one before the fixed one (1 May 2008 is Ascension).
func HolidayOn(z Zone, d Day) (name string, holiday bool) {
	if d <= 0 || !Known(z) {
		return "", false
	}
	year, month, day := d.Date()
	date, sinceEaster := int(month)*100+day, neverMovable
	if date >= firstMovable && date <= lastMovable {
		sinceEaster = int(d - Easter(year))
	}
	name = localHoliday(z, year, date, sinceEaster)
	if name == "" {
		name = movableHoliday(sinceEaster)
	}
	if name == "" {
		name = fixedHoliday(date)
	}
	return name, name != ""
}

// Easter Sunday falls from 22 March to 25 April, so that what moves with it,
// from Good Friday to Whit Monday, stays between these dates (month × 100 +
// day), and Easter need not be worked out for the others.
const (
	firstMovable = 320
	lastMovable  = 614
	neverMovable = -1000
)

// Holidays returns the public holidays of a zone and year in order of the day.
func Holidays(z Zone, year int) []Holiday {
	first, err := On(year, time.January, 1)
	if err != nil {
		return nil
	}
	last := first.AddMonths(12)
	if last == 0 { // the last year that can be written
		last = first + 365
	}
	var out []Holiday
	for d := first; d < last; d++ {
		if name, ok := HolidayOn(z, d); ok {
			out = append(out, Holiday{Day: d, Name: name})
		}
	}
	return out
}

// fixedHoliday names the national holidays with a date of their own
// (L. 3133-1 of the Labour Code), date being month × 100 + day.
func fixedHoliday(date int) string {
	switch date {
	case 101:
		return newYear
	case 501:
		return labourDay
	case 508:
		return victoryDay
	case 714:
		return nationalDay
	case 815:
		return assumption
	case 1101:
		return allSaints
	case 1111:
		return armistice
	case 1225:
		return christmas
	}
	return ""
}

// movableHoliday names the national holidays counted from Easter Sunday.
func movableHoliday(sinceEaster int) string {
	switch sinceEaster {
	case 1:
		return easterMonday
	case 39:
		return ascension
	case 50:
		return whitMonday
	}
	return ""
}

// localHoliday names what only one zone has: L. 3134-13 of the Labour Code for
// Alsace-Moselle, L. 3422-2 and the local decrees for the abolition of slavery.
func localHoliday(z Zone, year, date, sinceEaster int) string {
	var on int
	switch z {
	case AlsaceMoselle:
		if sinceEaster == -2 {
			return goodFriday
		}
		if date == 1226 {
			return boxingDay
		}
		return ""
	case Mayotte:
		on = 427
	case Martinique:
		on = 522
	case Guadeloupe:
		on = 527
	case SaintMartin:
		on = 528
		if year < saintMartin28 {
			on = 527
		}
	case Guyane:
		on = 610
	case SaintBarthelemy:
		on = 1009
	case LaReunion:
		on = 1220
	default:
		return ""
	}
	if date == on {
		return abolition
	}
	return ""
}
