package ui

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/cases/store/sqlite"
	"greffe/ui/parts"
)

// benchCases is how many cases the list is measured with.
const benchCases = 100_000

// fillCases writes the projections of many cases, as a bulk of them would be.
func fillCases(b *testing.B, s register.Store, n int) {
	b.Helper()
	stages := rules.Stages()
	given := []string{"Inès", "Zoé", "Éric", "Camille", "Yanis", "Manon", "Paul", "Léa", "Thomas", "Clara"}
	family := []string{"Benali", "Moreau", "Laurent", "Lefèvre", "Étienne", "Roux", "Petit", "Adam", "Le Goff", "N’Diaye"}
	articles := []regulation.Article{"3.1.1", "3.3", "3.8", "2.4"}
	todo := []string{"docket.close", "docket.choose", "docket.convene", "docket.minutes"}
	owners := []cases.UserID{"marion", "helene"}
	for from := 0; from < n; from += 2000 {
		err := s.Update(context.Background(), func(tx register.Tx) error {
			for k := from; k < min(from+2000, n); k++ {
				row := register.CaseRow{
					Case: cases.CaseID(fmt.Sprintf("case-%06d", k)), Number: fmt.Sprintf("DC-%d-%04d", 2002+k%25, k/25+1),
					Learner: given[k%10] + " " + family[k/10%10] + " " + fmt.Sprint(k/100), Stage: stages[k%len(stages)],
					Status: cases.StatusApprentice, Article: articles[k%4], Closed: k%8 != 0, Due: days.Must("2026-09-07") + days.Day(k%400),
					What: message.New(todo[k%4]), Opened: days.Must("2002-01-05") + days.Day(k%9000), Owner: owners[k%2], ToFix: k % 5 % 3,
				}
				c := register.CaseProjection{
					Row: row, Owner: row.Owner, Version: 1, Title: row.Number, Detail: row.Learner, Text: register.Fold(row.Number + " " + row.Learner),
					Marks: []register.Mark{register.Mark("article:" + string(row.Article)), register.Mark("owner:" + string(row.Owner))},
				}
				if row.ToFix > 0 {
					c.Marks = append(c.Marks, "fix")
				}
				if err := tx.PutCase(c); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// frames measures what runs on the UI goroutine at each event, and beside it
// what is read elsewhere. Its executor holds readings back until they are asked for.
type frames struct {
	reads []func()
	shows []func()
	ui    []time.Duration
	read  []time.Duration
}

func (f *frames) work() *Work {
	w := InlineWork()
	w.background = func(do func()) { f.reads = append(f.reads, do) }
	w.foreground = func(do func()) { f.shows = append(f.shows, do) }
	return w
}

// on measures one event: what it does at once is a frame, and so is each answer.
func (f *frames) on(event func()) {
	f.ui = append(f.ui, timed(event))
	f.settle()
}

// settle runs the readings that were asked for, and shows their answers.
func (f *frames) settle() {
	for len(f.reads) > 0 || len(f.shows) > 0 {
		reads := f.reads
		f.reads = nil
		for _, r := range reads {
			f.read = append(f.read, timed(r))
		}
		shows := f.shows
		f.shows = nil
		for _, s := range shows {
			f.ui = append(f.ui, timed(s))
		}
	}
}

func timed(do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}

// quantile is the time under which a share of the frames stay, in milliseconds.
func quantile(in []time.Duration, q float64) float64 {
	if len(in) == 0 {
		return 0
	}
	in = slices.Clone(in)
	slices.Sort(in)
	return float64(in[min(len(in)-1, int(q*float64(len(in))))]) / float64(time.Millisecond)
}

// benchList is the list of cases on a register on disk, wide and high.
func benchList(b *testing.B, store register.Store, f *frames) (*Frame, *casesScreen) {
	b.Helper()
	clock := &setClock{days.Must("2026-11-23")}
	reg := register.New(register.Config{Store: store, Clock: clock, NewID: func() string { return "x" }})
	words, err := translations.Load()
	if err != nil {
		b.Fatal(err)
	}
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(parts.NewTheme(parts.Appearance{Mode: parts.ModeLight}))
	w := test.NewTempWindow(b, nil)
	w.SetPadded(false)
	frame := NewFrame(Given{
		Desks: desksOf{reg}, Desk: reg.As(secretary()), Catalogue: words, Work: f.work(),
		Display: Display{Language: translations.French, Theme: "light", Scale: 1},
	}, w)
	w.Resize(fyne.NewSize(1440, 900))
	frame.Go(Route{Page: PageCases})
	f.settle()
	s, ok := frame.current.(*casesScreen)
	if !ok || s.pager.total == 0 {
		b.Fatalf("the list has %d lines", s.pager.total)
	}
	s.grid.List.ScrollBy(400)
	f.settle()
	if first, last := s.grid.List.Sight(); first < 9 || last < first+15 || s.line(last).Number == "" {
		b.Fatalf("lines %d to %d are in sight", first, last)
	}
	return frame, s
}

// BenchmarkCasesFrame measures our own work in a frame of the list of 100,000
// cases: scrolling, moving the highlight, typing into the filter, marking.
func BenchmarkCasesFrame(b *testing.B) {
	store, err := sqlite.Open(filepath.Join(b.TempDir(), "r.greffe"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	fillCases(b, store, benchCases)
	for _, x := range []struct {
		name string
		do   func(*Frame, *casesScreen, *frames, int)
	}{
		{"scroll", func(_ *Frame, s *casesScreen, f *frames, n int) {
			by := float32(60)
			if n%40 == 39 { // and now and then the bar is dragged far away and back
				by = 70_000 * float32(1-2*(n/40%2))
			}
			f.on(func() { s.grid.List.ScrollBy(by) })
		}},
		{"keys", func(frame *Frame, s *casesScreen, f *frames, n int) {
			key := []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown}[n%5]
			switch n % 50 {
			case 48:
				key = fyne.KeyEnd
			case 49:
				key = fyne.KeyHome
			}
			frame.Window.Canvas().Focus(s.grid.List)
			f.on(func() { s.grid.List.TypedKey(&fyne.KeyEvent{Name: key}) })
		}},
		{"filter", func(_ *Frame, s *casesScreen, f *frames, n int) {
			typed := []rune("inès moreau 4")
			f.on(func() { s.filter.SetText(string(typed[:n%(len(typed)+1)])) })
		}},
		{"mark", func(frame *Frame, s *casesScreen, f *frames, n int) {
			frame.Window.Canvas().Focus(s.grid.List)
			f.on(func() {
				s.grid.List.TypedRune(' ')
				s.grid.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			})
		}},
	} {
		b.Run(x.name, func(b *testing.B) {
			f := &frames{}
			frame, s := benchList(b, store, f)
			s.onTab(slices.Index(casesTabs(), tabEvery))
			f.settle()
			for n := range 60 { // what is measured once is remembered
				x.do(frame, s, f, n)
			}
			f.ui, f.read = nil, nil
			for n := 0; b.Loop(); n++ {
				x.do(frame, s, f, n)
			}
			b.ReportMetric(quantile(f.ui, 0.5), "ui-p50-ms")
			b.ReportMetric(quantile(f.ui, 0.99), "ui-p99-ms")
			b.ReportMetric(quantile(f.read, 0.5), "read-p50-ms")
			b.ReportMetric(quantile(f.read, 0.99), "read-p99-ms")
		})
	}
}
