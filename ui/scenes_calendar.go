package ui

import (
	"context"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// scenesOfCalendar are the views of the calendar, two sittings that clash, the
// slots of a case, and the month of a field with its lawful days.
func scenesOfCalendar() []Scene {
	view := func(name string) func(*Frame) { return func(f *Frame) { f.Go(Route{Page: PageCalendar, Tab: name}) } }
	at := func(tab, day string) func(*Frame) {
		return func(f *Frame) {
			view(tab)(f)
			if s, ok := f.current.(*calendarScreen); ok {
				s.pad().move(days.Must(day))
			}
		}
	}
	return []Scene{
		{Name: "calendar-month", Day: sceneCouncil(), Show: at(calendarByMonth, "2026-09-29")},
		{Name: "calendar-week", Day: sceneCouncil(), Show: at(calendarByWeek, "2026-09-29")},
		{Name: "calendar-conflict", Day: sceneCouncil(), Show: func(f *Frame) {
			f.sceneClash("2026-09-29")
			at(calendarByWeek, "2026-09-29")(f)
		}},
		{Name: "calendar-six-months", Day: sceneCouncil(), Show: view(calendarAhead)},
		{Name: "calendar-six-months-walk", Day: sceneToday(), Show: func(f *Frame) {
			view(calendarAhead)(f)
			if s, ok := f.current.(*calendarScreen); ok {
				s.ahead.walk(s.ahead.list.At(), 1)
			}
		}},
		{Name: "calendar-next-slot", Day: sceneChoice(), Show: func(f *Frame) {
			view(calendarByMonth)(f)
			f.openNextSlot(f.sceneCase(sceneAdult).Case)
		}},
		{Name: "convene-conflict", Day: sceneCouncil(), Show: func(f *Frame) {
			f.sceneClash("2026-09-29")
			f.Go(Route{Page: PageCase, Case: f.sceneCase(sceneAdult).Case, Tab: TabOverview})
			f.openConvene(f.sceneView(sceneAdult))
		}},
		{Name: "day-grid-lawful", Day: sceneChoice(), Show: func(f *Frame) {
			f.Go(Route{Page: PageCase, Case: f.sceneCase(sceneAdult).Case, Tab: TabOverview})
			f.openConvene(f.sceneView(sceneAdult))
			f.sceneDayGrid()
		}},
	}
}

// sceneDayGrid opens the month of the first field for a day on the sheet.
func (f *Frame) sceneDayGrid() {
	if in := all[*parts.DayField](f.Window.Canvas().Overlays().Top()); len(in) > 0 {
		in[0].Open()
	}
}

// sceneClash plans a second sitting on a day that has one, half an hour later,
// in the same room and with the same president.
func (f *Frame) sceneClash(on string) {
	ctx, day := context.Background(), days.Must(on)
	rows, err := f.Desk.Sittings(ctx, day, day)
	if err != nil || len(rows) == 0 {
		return
	}
	was, _, err := f.Desk.Sitting(ctx, rows[0].Sitting)
	if err != nil {
		f.Fault(err)
		return
	}
	id := cases.SittingID(f.Desk.NewID())
	plan := rows[0].Plan
	plan.At += 30
	sub := register.Submission{Entries: []register.Entry{
		{File: id.File(), Payload: plan},
		{File: id.File(), Payload: cases.SeatMember{Member: was.President(), Seat: was.Seats[0].Seat}},
	}}
	if _, err := f.Desk.Record(ctx, sub); err != nil {
		f.Fault(err)
	}
}
