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

// A calendarDay is one square of the month.
type calendarDay struct {
	Day      days.Day
	Number   string
	Outside  bool // of the month shown
	Closed   bool
	Today    bool
	Holiday  string
	Sittings []calendarSitting
	Many     string // how many sittings, when the square has no room for all
}

// A calendarSitting is one sitting of a day.
type calendarSitting struct {
	Sitting cases.SittingID
	Case    cases.CaseID // the first one
	Hour    string
	Title   string // the learners
	Detail  string // where, how many cases, its state
	State   string
	Tone    parts.Tone
}

// gridStart is the Monday that begins the grid of a day's month.
func gridStart(d days.Day) days.Day {
	_, _, n := d.Date()
	first := d - days.Day(n-1)
	return first - days.Day((int(first.Weekday())+6)%7)
}

// calendarMonth is the grid of the month of a day: whole weeks, Monday first.
func calendarMonth(w translations.Words, at, today days.Day, c days.Calendar, rows []register.SittingRow) []calendarDay {
	out := make([]calendarDay, 42)
	_, month, _ := at.Date()
	start := gridStart(at)
	for i := range out {
		d := start + days.Day(i)
		_, m, n := d.Date()
		x := calendarDay{Day: d, Number: w.Number(n), Outside: m != month, Closed: !c.Open(d), Today: d == today}
		if why, closed := c.Closed(d); closed {
			switch why.Kind {
			case days.ClosedHoliday:
				x.Holiday = capital(w.T(why.Key()))
			case days.ClosedOffice:
				x.Holiday = why.Name
			case days.ClosedSaturday, days.ClosedSunday:
			}
		}
		for _, r := range rows {
			if r.Plan.Day == d {
				x.Sittings = append(x.Sittings, sittingLine(w, r))
			}
		}
		if n := len(x.Sittings); n > squareRoom {
			x.Many = w.T("calendar.many", message.Number("n", n))
		}
		out[i] = x
	}
	return out
}

// squareRoom is how many sittings a square of the month shows.
const squareRoom = 2

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
