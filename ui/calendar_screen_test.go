package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

func TestTheMonthNamesItsHolidaysAndCarriesItsSittings(t *testing.T) {
	s := newStage(t)
	c := days.NewCalendar([]days.Zone{"metropole"}, map[days.Day]string{days.Must("2026-11-13"): "Pont"})
	rows := []register.SittingRow{
		{
			Sitting: "a", Plan: cases.PlanSitting{Day: days.Must("2026-11-18"), At: days.MustHour("10:00"), Place: "salle du conseil", Link: "https://visio"},
			State: register.SittingPlanned, Cases: []register.CaseRow{{Case: "1", Learner: "Camille Laurent"}, {Case: "2", Learner: "Noé Petit"}},
		},
		{Sitting: "b", Plan: cases.PlanSitting{Day: days.Must("2026-11-18"), At: days.MustHour("14:00")}, State: register.SittingAdjourned},
	}
	grid := calendarMonth(s.words, days.Must("2026-11-23"), days.Must("2026-11-23"), c, rows)
	if got, want := grid[0].Day, days.Must("2026-10-26"); got != want {
		t.Errorf("the grid begins on %s, want the Monday %s", got, want)
	}
	named := map[string]string{}
	for _, d := range grid {
		if d.Holiday != "" {
			named[d.Day.String()] = d.Holiday
		}
	}
	want := map[string]string{"2026-11-01": "Toussaint", "2026-11-11": "Armistice de 1918", "2026-11-13": "Pont"}
	if diff := cmp.Diff(want, named); diff != "" {
		t.Error(diff)
	}
	day := grid[days.Must("2026-11-18")-grid[0].Day]
	var got []string
	for _, x := range day.Sittings {
		got = append(got, plainSpaces(joined(x.Hour, x.Title, x.Detail, x.State)))
	}
	sittings := []string{
		"10 h 00 · Camille Laurent et Noé Petit · 2 dossiers · salle du conseil, et visioconférence · Prévue",
		"14 h 00 · Séance sans dossier · aucun dossier · Ajournée",
	}
	if diff := cmp.Diff(sittings, got); diff != "" {
		t.Error(diff)
	}
	if saturday := grid[days.Must("2026-11-14")-grid[0].Day]; !saturday.Closed || saturday.Holiday != "" {
		t.Errorf("a Saturday is %+v", saturday)
	}
}

func TestTheCalendarByKeys(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-28", frenchLight)
	s.Go(Route{Page: PageCalendar})
	page := s.current.(*calendarScreen)
	s.keyboard(page.grid)
	s.shows("Septembre 2026", "Aucune séance ce jour-là.")
	s.press(fyne.KeyRight)
	s.shows("14 h 00 · Camille Laurent", "Prévue")
	s.press(fyne.KeyPageDown)
	s.shows("Octobre 2026", "Jeudi 29 octobre 2026")
	s.press(fyne.KeyPageUp, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if got := s.At(); got.Page != PageSitting || got.Case != s.caseOf("Laurent") {
		t.Errorf("Enter leads to %+v", got)
	}
	s.shows("La séance est prévue le mar. 29 sept.")
}

func TestADayWithSeveralSittingsLeadsIntoItsList(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	s.Go(Route{Page: PageCalendar})
	page := s.current.(*calendarScreen)
	s.keyboard(page.grid)
	s.press(fyne.KeyRight, fyne.KeyReturn)
	if got := s.At().Page; got != PageCalendar {
		t.Fatalf("Enter leads to %s", got)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(page.rows[0]) {
		t.Error("the keyboard is not on the first sitting of the day")
	}
	s.press(fyne.KeyReturn)
	if got := s.At().Page; got != PageSitting {
		t.Errorf("Enter on the list leads to %s", got)
	}
}
