package ui

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
)

func TestSittingsThatOverlapStandAbreast(t *testing.T) {
	block := func(from, to int) weekBlock {
		return weekBlock{calendarSitting: calendarSitting{from: from * 60, to: to * 60}}
	}
	for _, tc := range []struct {
		name string
		in   []weekBlock
		want []string // hour, lane of abreast
	}{
		{"one", []weekBlock{block(9, 10)}, []string{"9: 0 of 1"}},
		{"one after the other", []weekBlock{block(10, 11), block(9, 10)}, []string{"9: 0 of 1", "10: 0 of 1"}},
		{"two at once", []weekBlock{block(9, 11), block(10, 12)}, []string{"9: 0 of 2", "10: 1 of 2"}},
		{"a third takes the lane that is free again", []weekBlock{block(9, 11), block(10, 14), block(11, 12)}, []string{"9: 0 of 2", "10: 1 of 2", "11: 0 of 2"}},
		{"a later one has the day for itself", []weekBlock{block(9, 11), block(10, 12), block(14, 15)}, []string{"9: 0 of 2", "10: 1 of 2", "14: 0 of 1"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []string
			for _, b := range abreast(tc.in) {
				got = append(got, fmt.Sprintf("%d: %d of %d", b.from/60, b.Lane, b.Abreast))
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheWeekHasItsNumberItsHoursAndItsSittings(t *testing.T) {
	s := newStage(t)
	row := func(id cases.SittingID, day, at string, learners ...string) calendarCouncil {
		r := register.SittingRow{Sitting: id, State: register.SittingPlanned, Plan: cases.PlanSitting{Day: days.Must(day), Place: "Salle 1"}}
		if at != "" {
			r.Plan.At = days.MustHour(at)
		}
		for _, l := range learners {
			r.Cases = append(r.Cases, register.CaseRow{Case: cases.CaseID(l), Learner: l})
		}
		return calendarCouncil{Row: r, Slot: slotOf(r, nil, nil, 45)}
	}
	read := calendarReading{
		calendar: days.NewCalendar([]days.Zone{"metropole"}, nil),
		councils: []calendarCouncil{row("a", "2026-11-10", "07:30", "Camille Laurent", "Noé Petit"), row("b", "2026-11-12", "", "Lise Morel"), row("c", "2026-11-17", "10:00")},
		marks:    []calendarMark{{Day: days.Must("2026-11-13"), Learner: "Lise Morel", Short: "envoi possible"}},
	}
	w := calendarWeekOf(s.words, days.Must("2026-11-12"), days.Must("2026-11-12"), read, showEverything)
	if got, want := plainSpaces(w.Title), "Semaine 46 · du lun. 9 nov. au dim. 15 nov."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if w.First != 7 || w.Last != 19 {
		t.Errorf("the hours are %d to %d", w.First, w.Last)
	}
	var got []string
	for _, b := range w.Blocks {
		got = append(got, plainSpaces(joined(w.Heads[b.Day], b.Span, b.Title)))
	}
	want := []string{"Mar. 10 · 7 h 30 – 9 h 00 · Camille Laurent et Noé Petit", "Jeu. 12 · Lise Morel"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := w.Days[2].Holiday; got != "Armistice de 1918" {
		t.Errorf("Wednesday is %q", got)
	}
	if len(w.Days[4].Marks) != 1 || !w.Days[3].Today {
		t.Errorf("Friday %+v, Thursday %+v", w.Days[4], w.Days[3])
	}
	only := calendarWeekOf(s.words, days.Must("2026-11-12"), 0, read, showDeadlines)
	if len(only.Blocks) != 0 || len(only.Days[4].Marks) != 1 {
		t.Errorf("deadlines alone: %+v", only)
	}
	only = calendarWeekOf(s.words, days.Must("2026-11-12"), 0, read, showSittings)
	if len(only.Blocks) != 2 || len(only.Days[4].Marks) != 0 {
		t.Errorf("sittings alone: %+v", only)
	}
}

func TestLinesThatHaveNoRoomAreCounted(t *testing.T) {
	newStage(t)
	line := func(height float32) fyne.CanvasObject {
		r := canvas.NewRectangle(nil)
		r.SetMinSize(fyne.NewSize(10, height))
		return r
	}
	for _, tc := range []struct {
		name         string
		height       float32
		shown, wants int
		tall         bool
	}{
		{"all in their taller form", 130, 3, 0, true},
		{"all", 70, 3, 0, false},
		{"two", 45, 2, 1, false},
		{"none", 10, 0, 3, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			low := []fyne.CanvasObject{line(20), line(20), line(20)}
			tall := []fyne.CanvasObject{line(40), line(40), line(40)}
			left := -1
			c := newTallFitting(low, tall, func(n int) { left = n })
			c.Resize(fyne.NewSize(100, tc.height))
			shown := 0
			for i := range low {
				if low[i].Visible() {
					shown++
				}
				if tall[i].Visible() {
					shown++
				}
			}
			if shown != tc.shown || left != tc.wants || tall[0].Visible() != tc.tall {
				t.Errorf("shown %d, left %d, tall %v", shown, left, tall[0].Visible())
			}
		})
	}
}

func TestWhatFlowsGoesOnBelow(t *testing.T) {
	newStage(t)
	c := newFlow(10, 4, parts.Gap(60, 20), parts.Gap(60, 30), parts.Gap(60, 20))
	c.Resize(fyne.NewSize(140, 100))
	if got, want := c.MinSize().Height, float32(54); got != want {
		t.Errorf("the height is %v, want %v", got, want)
	}
	if got := c.Objects[2].Position(); got != fyne.NewPos(0, 34) {
		t.Errorf("the third lies at %v", got)
	}
}
