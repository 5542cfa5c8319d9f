package ui

import (
	"strconv"
	"time"

	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// dayCalendar tells the fields and the month grids how days are written and
// read in the language of the window, and which days of a calendar are holidays.
func (f *Frame) dayCalendar(c days.Calendar) *parts.Calendar {
	w := f.words
	today := func() days.Day { // nobody is at work yet: days are typed with their year
		if f.Desk == nil {
			return 0
		}
		return f.Desk.Today()
	}
	out := &parts.Calendar{
		Today:      today(),
		Parse:      func(s string) (days.Day, error) { return days.ParseTyped(s, today()) },
		Write:      writeDay,
		Unreadable: f.T("field.day"),
		Month: func(year int, month time.Month) string {
			first, err := days.On(year, month, 1)
			if err != nil {
				return ""
			}
			return w.Month(first)
		},
		MonthShort: func(month time.Month) string { return w.T("month." + strconv.Itoa(int(month)) + ".short") },
	}
	out.Holiday = func(d days.Day) string {
		why, closed := c.Closed(d)
		switch {
		case closed && why.Kind == days.ClosedHoliday:
			return w.T(why.Key())
		case closed && why.Kind == days.ClosedOffice:
			return w.T("calendar.closing", message.Text("name", why.Name))
		}
		return ""
	}
	out.Signs = []parts.MonthSign{
		{Tone: parts.ToneOK, Words: w.T("day.sign.safe")}, {Tone: parts.ToneInfo, Words: w.T("day.sign.expected")},
		{Tone: parts.ToneWarn, Words: w.T("day.sign.contestable")}, {Tone: parts.ToneDanger, Words: w.T("day.sign.broken")},
	}
	out.Week = func(d days.Day) string { return weekName(w, d) }
	out.Spell = func(d days.Day) string {
		if h := out.Holiday(d); h != "" {
			return w.T("mail.day.holiday", message.Text("day", w.DayLong(d)), message.Text("holiday", h))
		}
		return w.DayLong(d)
	}
	monday := days.Must("2026-01-05")
	for i := range out.Weekdays {
		short := []rune(w.WeekdayShort(monday + days.Day(i)))
		out.Weekdays[i] = string(short[:min(2, len(short))])
	}
	return out
}

// writeDay gives a day as it stands in a field, the day first in both
// languages: 09/11/2026.
func writeDay(d days.Day) string {
	if !d.Given() {
		return ""
	}
	y, m, n := d.Date()
	digits := []byte{
		byte('0' + n/10), byte('0' + n%10), '/', byte('0' + int(m)/10), byte('0' + int(m)%10), '/',
		byte('0' + y/1000%10), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10),
	}
	return string(digits)
}

// dayField is a field for a day of a calendar, which tells of each change.
func (f *Frame) dayField(c days.Calendar, onDay func(days.Day)) *parts.DayField {
	return parts.NewDayField(f.T("mail.day.example"), f.dayCalendar(c), onDay)
}

// hourField is a field for a time of day.
func (f *Frame) hourField(onHour func(days.Hour)) *parts.HourField {
	h := parts.NewHourField(f.T("mail.hour.example"), f.words.Hour, onHour)
	h.Unreadable = f.T("field.hour")
	return h
}
