package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A calendarDay is one square of the month, or a column of the week.
type calendarDay struct {
	Day      days.Day
	Number   string
	Week     string // of its week, on Mondays
	Outside  bool   // of the month shown
	Closed   bool
	Today    bool
	Holiday  string
	Sittings []calendarSitting
	Marks    []calendarMark
}

// A calendarSitting is one sitting of a day.
type calendarSitting struct {
	Sitting cases.SittingID
	Case    cases.CaseID // the first one
	Hour    string
	Span    string // from its hour to the one at which it is taken to end
	Title   string // the learners
	Brief   string // the same where there is little room
	Detail  string // where, how many cases, its state
	Where   string
	Members string
	State   string
	Tone    parts.Tone
	Clashes []string // what another sitting needs at the same time, in sentences

	from, to int // minutes of the day; no hour: both zero
}

// clashWord is the word that marks a sitting in trouble; empty without any.
func (x calendarSitting) clashWord(w translations.Words) string {
	if len(x.Clashes) == 0 {
		return ""
	}
	return w.T("clash.word", message.Number("n", len(x.Clashes)))
}

// A calendarFilter is what the calendar shows.
type calendarFilter int

// The filters.
const (
	showEverything calendarFilter = iota
	showSittings
	showDeadlines
)

// gridStart is the Monday that begins the grid of a day's month.
func gridStart(d days.Day) days.Day {
	_, _, n := d.Date()
	first := d - days.Day(n-1)
	return first - days.Day((int(first.Weekday())+6)%7)
}

// calendarMonth is the grid of the month of a day: whole weeks, Monday first.
func calendarMonth(w translations.Words, at, today days.Day, r calendarReading, f calendarFilter) []calendarDay {
	out := calendarDays(w, gridStart(at), 42, today, r, f)
	_, month, _ := at.Date()
	for i := range out {
		_, m, _ := out[i].Day.Date()
		out[i].Outside = m != month
	}
	return out
}

// calendarDays are some days from one on, with what lies on them.
func calendarDays(w translations.Words, from days.Day, n int, today days.Day, r calendarReading, f calendarFilter) []calendarDay {
	out := make([]calendarDay, n)
	for i := range out {
		d := from + days.Day(i)
		_, _, number := d.Date()
		x := calendarDay{Day: d, Number: w.Number(number), Closed: !r.calendar.Open(d), Today: d == today, Holiday: closedName(w, r.calendar, d)}
		if d.Monday() == d {
			x.Week = weekName(w, d)
		}
		if f != showDeadlines {
			for _, c := range r.councils {
				if c.Row.Plan.Day == d {
					x.Sittings = append(x.Sittings, councilLine(w, c))
				}
			}
		}
		if f != showSittings {
			x.Marks = marksOn(r.marks, d)
		}
		out[i] = x
	}
	return out
}

// weekName numbers the week of a day where there is little room.
func weekName(w translations.Words, d days.Day) string {
	_, week := d.Week()
	return w.T("calendar.week.short", message.Text("n", w.Number(week)))
}

// closedName names a holiday, or a day on which the office is closed.
func closedName(w translations.Words, c days.Calendar, d days.Day) string {
	why, closed := c.Closed(d)
	if !closed {
		return ""
	}
	switch why.Kind {
	case days.ClosedHoliday:
		return capital(w.T(why.Key()))
	case days.ClosedOffice:
		return why.Name
	case days.ClosedSaturday, days.ClosedSunday:
	}
	return ""
}

// idleSitting tells whether a planned sitting has lost its object: the procedure
// of every case convened to it ended before.
func idleSitting(r register.SittingRow) bool {
	return r.State == register.SittingPlanned && len(r.Cases) > 0 && !slices.ContainsFunc(r.Cases, func(c register.CaseRow) bool {
		return c.Stage != rules.StageEnded && c.Stage != rules.StageAbandoned && c.Stage != rules.StageClosed
	})
}

// sittingLine words one sitting of the calendar.
func sittingLine(w translations.Words, r register.SittingRow) calendarSitting {
	names := make([]string, 0, len(r.Cases))
	for _, c := range r.Cases {
		names = append(names, c.Learner)
	}
	x := calendarSitting{Sitting: r.Sitting, Title: w.List(names), State: w.T("calendar.state." + r.State), Tone: parts.ToneInfo}
	if r.Plan.At != 0 {
		x.Hour = w.Hour(r.Plan.At)
	}
	if len(r.Cases) > 0 {
		x.Case = r.Cases[0].Case
	} else {
		x.Title = w.T("calendar.no-case")
	}
	x.Detail = joined(w.T("calendar.cases", message.Number("n", len(r.Cases))), sittingWhere(w, r.Plan))
	if idleSitting(r) {
		x.State, x.Tone = w.T("calendar.state.idle"), parts.ToneNeutral
	}
	switch r.State {
	case "closed":
		x.Tone = parts.ToneOK
	case "adjourned":
		x.Tone = parts.ToneWarn
	}
	return x
}

// councilLine words a sitting with its members and what stands against its hour.
func councilLine(w translations.Words, c calendarCouncil) calendarSitting {
	x := sittingLine(w, c.Row)
	x.Brief = x.Title
	if len(c.Row.Cases) > 0 {
		brief := make([]string, 0, len(c.Row.Cases))
		for _, r := range c.Row.Cases {
			brief = append(brief, familyOf(r.Learner))
		}
		x.Brief = joinNames(brief)
	}
	x.Where = sittingWhere(w, c.Row.Plan)
	if c.Slot.At.Given() {
		from, to := c.Slot.minutes()
		x.from, x.to = from, min(to+1, 24*60-1)
		end, err := days.At(x.to/60, x.to%60)
		if err == nil {
			x.Span = w.T("calendar.span", message.Hour("from", c.Slot.At), message.Hour("to", end))
		}
	}
	var members []string
	for _, p := range c.Slot.People {
		if p.Seat != "" {
			members = append(members, p.Name)
		}
	}
	x.Members = w.List(members)
	for _, k := range c.Clashes {
		x.Clashes = append(x.Clashes, k.words(w))
	}
	return x
}
