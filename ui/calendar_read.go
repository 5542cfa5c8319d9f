package ui

import (
	"context"
	"errors"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// calendarReading is what the month and the week read: the calendar of the
// office, the sittings around, and the days that matter for the cases around.
type calendarReading struct {
	office   cases.Organisation
	calendar days.Calendar
	councils []calendarCouncil
	marks    []calendarMark
	cut      bool // more cases have days here than are judged at once
}

const (
	// calendarJudged is how many cases are judged for one page of the calendar.
	calendarJudged = 200
	// calendarWindow is how many days back a council still has its window for the
	// decision in a page: the widest window, and closed days at its end.
	calendarWindow = 25
	// calendarWaiting is how many cases that wait to be convened are looked at.
	calendarWaiting = 60
)

// readCalendar reads a page of days, both included. Off the UI goroutine.
func readCalendar(ctx context.Context, desk Desk, w translations.Words, from, to days.Day) (calendarReading, error) {
	o, err := desk.Office(ctx)
	if err != nil {
		return calendarReading{}, err
	}
	out := calendarReading{office: o.Organisation, calendar: days.NewCalendar([]days.Zone{o.Organisation.Zone}, o.Closings)}
	around, err := readCouncils(ctx, desk, from-calendarWindow, to, o.Organisation.HearingMinutes())
	if err != nil {
		return out, err
	}
	views := map[cases.CaseID]register.View{}
	var ids []cases.CaseID
	for _, c := range around {
		for _, v := range c.Views {
			views[v.Matter.Case.ID] = v
			ids = append(ids, v.Matter.Case.ID)
		}
		if c.Row.Plan.Day >= from {
			out.councils = append(out.councils, c)
		}
	}
	due, err := desk.Docket(ctx, register.DocketQuery{From: from, To: to, Limit: 2 * calendarJudged})
	if err != nil {
		return out, err
	}
	for _, d := range due {
		ids = append(ids, d.Case)
	}
	waiting, _, err := desk.Cases(ctx, register.CaseQuery{
		Open: true, Stages: []rules.Stage{rules.StageReport, rules.StageGriefs}, Sort: register.SortDue, Limit: calendarWaiting,
	})
	if err != nil {
		return out, err
	}
	for _, r := range waiting {
		ids = append(ids, r.Case)
	}
	ids = distinct(ids)
	if len(ids) > calendarJudged {
		ids, out.cut = ids[:calendarJudged], true
	}
	for _, id := range ids {
		v, known := views[id]
		if !known {
			if v, err = desk.Case(ctx, id); errors.Is(err, register.ErrShut) || errors.Is(err, register.ErrNotFound) {
				continue
			} else if err != nil {
				return out, err
			}
		}
		for _, m := range calendarMarks(w, v) {
			if m.Day >= from && m.Day <= to {
				out.marks = append(out.marks, m)
			}
		}
	}
	return out, nil
}

// distinct keeps the first of each.
func distinct[T comparable](in []T) []T {
	seen := make(map[T]bool, len(in))
	return slices.DeleteFunc(in, func(x T) bool {
		was := seen[x]
		seen[x] = true
		return was
	})
}
