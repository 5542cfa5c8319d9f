package parts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/ui/parts"
)

// numbered returns a list of n rows named after their index, and counts the
// rows that were made.
func numbered(n *int) (l *parts.List, made *int) {
	made = new(int)
	l = parts.NewList("Dossiers", func() int { return *n }, func() fyne.CanvasObject {
		*made++
		return parts.NewEllipsis("", parts.Body, parts.ColorText)
	}, func(i int, row fyne.CanvasObject) { row.(*parts.Text).SetText(fmt.Sprintf("ligne %d", i)) })
	return l, made
}

func TestListMakesOnlyTheRowsThatShow(t *testing.T) {
	start(t, parts.ModeLight)
	n := 100_000
	l, made := numbered(&n)
	w := show(t, l, 400, 360)
	w.Canvas().Focus(l)

	press(w, fyne.KeyEnd)

	if l.At() != n-1 {
		t.Errorf("End leads to %d", l.At())
	}
	if got := parts.Transcript(l); !strings.Contains(got, "» row\nligne 99999\n") {
		t.Errorf("the last row does not show:\n%s", got)
	}
	if *made > 14 {
		t.Errorf("made %d rows for a place of ten", *made)
	}
}

func TestListMovesByKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want int
	}{
		{"the keyboard comes: the first row", nil, 0},
		{"down", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, 2},
		{"up stops at the first", []fyne.KeyName{fyne.KeyUp}, 0},
		{"page down", []fyne.KeyName{fyne.KeyPageDown}, 9},
		{"page down and up", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp}, 0},
		{"end and home", []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, 0},
		{"down stops at the last", []fyne.KeyName{fyne.KeyEnd, fyne.KeyDown}, 49},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t, parts.ModeLight)
			n := 50
			l, _ := numbered(&n)
			w := show(t, l, 400, 360)
			w.Canvas().Focus(l)
			press(w, c.keys...)
			if l.At() != c.want {
				t.Errorf("got %d, want %d", l.At(), c.want)
			}
		})
	}
}

func TestListPassesOverHeads(t *testing.T) {
	start(t, parts.ModeLight)
	n := 7
	l, _ := numbered(&n)
	l.Head = func(i int) bool { return i == 0 || i == 3 || i == 4 }
	var opened []int
	l.OnOpen = func(i int) { opened = append(opened, i) }
	w := show(t, l, 400, 360)
	w.Canvas().Focus(l)
	var walked []int
	for range 5 {
		walked = append(walked, l.At())
		press(w, fyne.KeyDown)
	}
	if want := []int{1, 2, 5, 6, 6}; !slices.Equal(walked, want) {
		t.Errorf("got %v, want %v", walked, want)
	}
	press(w, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	if l.At() != 1 || !slices.Equal(opened, []int{1}) {
		t.Errorf("at %d, opened %v", l.At(), opened)
	}
}

func TestListActsOnCtrlEnterLettersAndAPress(t *testing.T) {
	events := start(t, parts.ModeLight)
	n := 5
	l, _ := numbered(&n)
	l.Label = func(i int) string { return fmt.Sprintf("ligne %d", i) }
	var acts []string
	l.OnAct = func(i int) { acts = append(acts, fmt.Sprint("act ", i)) }
	l.OnOpen = func(i int) { acts = append(acts, fmt.Sprint("open ", i)) }
	l.OnRune = func(r rune, i int) { acts = append(acts, fmt.Sprintf("%c %d", r, i)) }
	w := show(t, l, 400, 360)
	w.Canvas().Focus(l)
	l.TypedShortcut(primary())
	typeText(w, "s")
	test.TapCanvas(w.Canvas(), fyne.NewPos(30, 36*2+10))
	if want := []string{"act 0", "s 0", "open 2"}; !slices.Equal(acts, want) {
		t.Errorf("got %v, want %v", acts, want)
	}
	if got := last(*events); got != "row ligne 2" {
		t.Errorf("got %q", got)
	}
}

func TestListShrinksUnderItsHighlight(t *testing.T) {
	start(t, parts.ModeLight)
	n := 50
	l, _ := numbered(&n)
	w := show(t, l, 400, 360)
	w.Canvas().Focus(l)
	press(w, fyne.KeyEnd)
	n = 3
	l.Refresh()
	if l.At() != 2 {
		t.Errorf("at %d of 3", l.At())
	}
	if got := parts.Transcript(l); !strings.Contains(got, "ligne 0\nligne 1\n» row\nligne 2\n") {
		t.Errorf("got\n%s", got)
	}
	n = 0
	l.Refresh()
	press(w, fyne.KeyDown, fyne.KeyReturn)
	if l.At() != -1 {
		t.Errorf("at %d of none", l.At())
	}
}

func TestTableSortsByKeyboardAndPointer(t *testing.T) {
	start(t, parts.ModeLight)
	names := []string{"Moreau", "Laurent", "Petit"}
	table := parts.NewDataTable("Dossiers", []parts.Column{
		{Title: "Nom", Width: -1, Sortable: true}, {Title: "État", Width: 100, Chip: true}, {Title: "Jours", Width: 60, Sortable: true, Trailing: true},
	}, func() int { return len(names) }, func(row, column int) parts.Cell {
		return parts.Cell{Text: []string{names[row], "Voté", "3"}[column], Tone: parts.ToneInfo}
	})
	var sorts []string
	table.OnSort = func(column int, down bool) { sorts = append(sorts, fmt.Sprint(column, down)) }
	w := show(t, table, 500, 300)

	if got, want := parts.FocusOrder(table), []string{"tableHead Nom", "List Dossiers"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	w.Canvas().FocusNext()
	press(w, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn)
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 12))
	if want := []string{"0 false", "0 true", "2 false", "0 false"}; !slices.Equal(sorts, want) {
		t.Errorf("got %v, want %v", sorts, want)
	}
	if got := parts.Transcript(table); !strings.Contains(got, "Nom\n↑\nÉtat\nJours\nMoreau\n(Voté)\n3\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestAButtonInARowBringsTheKeyboardToItsRow(t *testing.T) {
	start(t, parts.ModeLight)
	pressed := 0
	l := parts.NewList("Échéances", func() int { return 4 }, func() fyne.CanvasObject {
		return parts.H(0, parts.NewQuietButton("", "", parts.Secondary, nil))
	}, func(i int, row fyne.CanvasObject) {
		row.(*fyne.Container).Objects[0].(*parts.QuietButton).Set(fmt.Sprintf("Joindre %d", i), parts.Secondary, func() { pressed += i })
	})
	w := show(t, l, 400, 360)
	if got := parts.FocusOrder(l); len(got) != 1 {
		t.Errorf("the buttons are stops of Tab: %v", got)
	}

	test.Tap(all[*parts.QuietButton](l)[2])

	if pressed != 2 || l.At() != 2 || w.Canvas().Focused() != fyne.Focusable(l) {
		t.Errorf("pressed %d, at %d, keyboard at %T", pressed, l.At(), w.Canvas().Focused())
	}
}
