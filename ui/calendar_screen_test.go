package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
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
	read := calendarReading{calendar: c}
	for _, r := range rows {
		read.councils = append(read.councils, calendarCouncil{Row: r, Slot: slotOf(r, nil, nil, 60)})
	}
	grid := calendarMonth(s.words, days.Must("2026-11-23"), days.Must("2026-11-23"), read, showEverything)
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
	s.keyboard(page.month)
	s.shows("Septembre 2026", "Dates des dossiers", "Convoquer les membres")
	s.press(fyne.KeyRight)
	s.shows("14 h 00 – 15 h 00 · Camille Laurent", "Prévue", "Lire à l’audition les observations")
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
	s.keyboard(page.month)
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

func TestTheViewsOfTheCalendarByKeys(t *testing.T) {
	s := councilStage(t, "2026-09-25", "2026-09-25", frenchLight)
	s.Go(Route{Page: PageCalendar})
	page := s.current.(*calendarScreen)
	s.types("s")
	if got := s.At().Tab; got != calendarByWeek {
		t.Fatalf("S leads to %q", got)
	}
	s.shows("Semaine 39 · du lun. 21 sept. au dim. 27 sept.", "Ven. 25")
	s.press(fyne.KeyPageDown)
	s.shows("Semaine 40", "Mar. 29", "14 h 00 – 15 h 00", "Camille Laurent")
	s.types("t")
	if page.at != days.Must("2026-09-25") {
		t.Errorf("T leads to %s", page.at)
	}
	s.types("6")
	s.shows("Septembre 2026 à février 2027", "Camille Laurent", "délai avant conseil", "trop tôt, trop tard")
	s.types("m")
	if got := s.At().Tab; got != calendarByMonth {
		t.Errorf("M leads to %q", got)
	}
	s.shows("Septembre 2026")
	s.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) // to the day of the council
	page.shows.SetSelected(2)
	page.sift(2)
	if len(page.rows) != 1 || page.sat != 0 {
		t.Errorf("with the deadlines alone the day lists %d, %d of them sittings", len(page.rows), page.sat)
	}
	page.sift(1)
	if len(page.rows) != 1 || page.sat != 1 {
		t.Errorf("with the sittings alone the day lists %d, %d of them sittings", len(page.rows), page.sat)
	}
}

func TestTwoSittingsThatClashAreMarkedWithTheReason(t *testing.T) {
	s := councilStage(t, "2026-09-25", "2026-09-25", frenchLight)
	s.sceneClash("2026-09-29")
	s.Go(Route{Page: PageCalendar, Tab: calendarByWeek})
	s.press(fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
	s.shows("Mardi 29 septembre 2026", "2 conflits", "Hélène Garnier préside ou doit présider une autre séance à la même heure : séance sans dossier, à 14 h 30",
		"Le même lien de visioconférence sert à la même heure : Camille Laurent, à 14 h 00")
	s.Go(Route{Page: PageCase, Case: s.caseOf("Laurent"), Tab: TabCouncil})
	s.shows("Hélène Garnier préside ou doit présider une autre séance")
	v, err := s.Desk.Case(t.Context(), s.caseOf("Laurent"))
	if err != nil {
		t.Fatal(err)
	}
	s.openConvene(v)
	s.shows("Réunir le conseil", "Hélène Garnier préside ou doit présider une autre séance")
	sheet := all[*parts.HourField](s.shown())[0]
	s.keyboard(sheet)
	sheet.SetText("16h")
	if got := s.seen(); strings.Contains(got, "préside ou doit présider") {
		t.Errorf("two hours later the clash still stands:\n%s", got)
	}
}

func TestTheSixMonthsByKeys(t *testing.T) {
	s := councilStage(t, "2026-09-25", "2026-09-25", frenchLight)
	s.Go(Route{Page: PageCalendar, Tab: calendarAhead})
	page := s.current.(*calendarScreen).ahead
	if s.window.Canvas().Focused() != fyne.Focusable(page.list) {
		t.Fatal("the keyboard is not on the list")
	}
	for i := range page.total {
		if page.lanes[i].Learner == "Camille Laurent" {
			page.list.Select(i)
		}
	}
	page.item = -1
	var walked []string
	for range 9 {
		was := page.item
		s.press(fyne.KeyRight)
		if page.item == was {
			break
		}
		walked = append(walked, string(page.lanes[page.list.At()].Items[page.item].Kind))
	}
	if diff := cmp.Diff([]string{"notice", "contestable", "council", "early", "contestable", "lawful", "late"}, walked); diff != "" {
		t.Error(diff, page.lanes[page.list.At()].Items)
	}
	s.shows("Trop tard pour envoyer la décision, à partir du jeu. 15 oct.")
	s.press(fyne.KeyPageDown)
	s.shows("Mars 2027 à août 2027")
	s.types("t")
	s.shows("Septembre 2026 à février 2027")
	s.press(fyne.KeyReturn)
	if got := s.At(); got.Page != PageCase || got.Case != s.caseOf("Laurent") {
		t.Errorf("Enter leads to %+v", got)
	}
}

func TestTheNextSlotOfACaseLeadsToItsConvening(t *testing.T) {
	s := councilStage(t, "2026-09-08", "2026-09-08", frenchLight)
	s.Go(Route{Page: PageCalendar})
	s.types("n")
	s.shows("Camille Laurent")
	s.types("laurent")
	s.press(fyne.KeyReturn)
	s.shows("Dates possibles du conseil", "Mar. 22 sept.", "Proposée", "Contestable")
	s.press(fyne.KeyReturn)
	s.shows("Réunir le conseil", "mardi 22 septembre 2026")
}
