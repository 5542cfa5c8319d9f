package days

import "time"

// The arithmetic of the Gregorian calendar, in whole numbers: package time
// would answer the same through instants, at several times the cost, and a
// calendar asks it for every day it looks at.

// The months are counted from March, so that the leap day is the last of a year
// and every month before it is as long in all years.
const (
	inFourCenturies = 146097 // days after which the calendar repeats itself
	inCentury       = 36524  // days, but for every fourth one
	inFourYears     = 1461   // days, the leap day among them
	inYear          = 365
	beforeMarch1600 = -109513 // 29 February 1600 as a Day
)

// lengthOf is the number of days of a month.
func lengthOf(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// count is the Day of a date that exists, from 1 March 1600 on.
func count(year, month, day int) Day {
	year -= 1600
	if month -= 3; month < 0 {
		month += 12
		year--
	}
	return Day(beforeMarch1600 + inYear*year + year/4 - year/100 + year/400 + (153*month+2)/5 + day)
}

// date is the date of a day, from 1 March 1600 on.
func date(d Day) (year int, month time.Month, day int) {
	n := int(d) - beforeMarch1600 - 1 // from 1 March 1600, which is 0
	year = n / inFourCenturies * 400
	n %= inFourCenturies
	century := min(n/inCentury, 3)
	n -= century * inCentury
	four := n / inFourYears
	n %= inFourYears
	one := min(n/inYear, 3)
	n -= one * inYear
	year += 1600 + 100*century + 4*four + one
	m := (5*n + 2) / 153
	day = n - (153*m+2)/5 + 1
	if m += 3; m > 12 {
		m -= 12
		year++
	}
	return year, time.Month(m), day
}
