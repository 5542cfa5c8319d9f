package translations

import (
	"strconv"

	"greffe/cases/days"
	"greffe/cases/message"
)

// noDay is written for a day or an hour that was not given.
const noDay = "—"

// Day writes a day for the medium: jeu. 3 déc. on a screen, with its year when
// it is not today's; 3 décembre 2026 on paper.
func (w Words) Day(d days.Day) string {
	var room [48]byte
	return string(w.appendDay(room[:0], d))
}

// DayLong writes a day in full, as for a deadline in a letter: jeudi 3
// décembre 2026.
func (w Words) DayLong(d days.Day) string {
	var room [48]byte
	return string(w.appendLongDay(room[:0], d, true))
}

// DayWithDistance writes a day and how far it is from today: jeu. 3 déc., 10
// jours restants; today, tomorrow and lateness in words.
func (w Words) DayWithDistance(d, today days.Day) string {
	if !d.Given() {
		return noDay
	}
	w = w.For(today)
	return w.finish(func(b []byte) []byte {
		b = append(w.appendDay(b, d), ", "...)
		return w.appendDistance(b, d, today)
	})
}

// Distance writes how far a day is from today: 10 jours restants, aujourd’hui,
// demain, 3 jours de retard.
func (w Words) Distance(d, today days.Day) string {
	if !d.Given() {
		return ""
	}
	return w.finish(func(b []byte) []byte { return w.appendDistance(b, d, today) })
}

// Hour writes a time of day: 14 h 00, 14:00.
func (w Words) Hour(h days.Hour) string {
	var room [48]byte
	return string(w.appendHour(room[:0], h))
}

// Weekday writes the weekday of a day in full: jeudi.
func (w Words) Weekday(d days.Day) string { return w.tongue.weekdays[d.Weekday()].long }

// WeekdayShort writes the weekday of a day as in the head of a grid: jeu.
func (w Words) WeekdayShort(d days.Day) string { return w.tongue.weekdays[d.Weekday()].short }

// Month writes the month of a day with its year, as over a grid: décembre 2026.
func (w Words) Month(d days.Day) string {
	if !d.Given() {
		return noDay
	}
	year, month, _ := d.Date()
	return w.tongue.months[month].long + " " + strconv.Itoa(year)
}

func (w Words) appendDistance(b []byte, d, today days.Day) []byte {
	switch left := int(d - today); {
	case left == 0:
		return w.appendSentence(b, "docket.today", nil)
	case left == 1:
		return w.appendSentence(b, "docket.tomorrow", nil)
	case left < 0:
		n := [1]message.Value{message.Number("n", -left)}
		return w.appendSentence(b, "docket.late", n[:])
	default:
		n := [1]message.Value{message.Number("n", left)}
		return w.appendSentence(b, "docket.left", n[:])
	}
}

func (w Words) appendDay(b []byte, d days.Day) []byte {
	if w.medium == Paper {
		return w.appendLongDay(b, d, false)
	}
	return w.appendScreenDay(b, d)
}

func (w Words) appendScreenDay(b []byte, d days.Day) []byte {
	if !d.Given() {
		return append(b, noDay...)
	}
	year, month, day := d.Date()
	b = append(b, w.tongue.weekdays[d.Weekday()].short...)
	b = append(b, ' ')
	b = w.appendDayNumber(b, day)
	b = append(b, ' ')
	b = append(b, w.tongue.months[month].short...)
	if now, _, _ := w.today.Date(); now != year {
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(year), 10)
	}
	return b
}

func (w Words) appendLongDay(b []byte, d days.Day, weekday bool) []byte {
	if !d.Given() {
		return append(b, noDay...)
	}
	year, month, day := d.Date()
	if weekday {
		b = append(b, w.tongue.weekdays[d.Weekday()].long...)
		b = append(b, ' ')
	}
	b = w.appendDayNumber(b, day)
	b = append(b, ' ')
	b = append(b, w.tongue.months[month].long...)
	b = append(b, ' ')
	return strconv.AppendInt(b, int64(year), 10)
}

// appendDayNumber writes the day of the month: « 1er » on the first day only.
func (w Words) appendDayNumber(b []byte, day int) []byte {
	if day == 1 && w.lang == French {
		return append(b, "1er"...)
	}
	return strconv.AppendInt(b, int64(day), 10)
}

func (w Words) appendHour(b []byte, h days.Hour) []byte {
	if !h.Given() {
		return append(b, noDay...)
	}
	hour, minute := h.Clock()
	if w.lang == French {
		b = strconv.AppendInt(b, int64(hour), 10)
		b = append(b, noBreak+"h"+noBreak...)
	} else {
		b = append(b, byte('0'+hour/10), byte('0'+hour%10), ':')
	}
	return append(b, byte('0'+minute/10), byte('0'+minute%10))
}
