package parts_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"greffe/ui/parts"
)

// gridOf is a grid of n rows of three columns, of which every tenth row is not
// there yet.
func gridOf(n int) *parts.Grid {
	return parts.NewGrid("Dossiers", []parts.GridColumn{
		{Key: "number", Title: "Numéro", Width: 100, Sortable: true},
		{Key: "learner", Title: "Apprenant", Width: -1, Sortable: true},
		{Key: "fix", Title: "À corriger", Width: 110, Kind: parts.GridChip},
	}, func() int { return n }, func(i int) ([]parts.GridCell, bool) {
		if i%10 == 9 {
			return nil, false
		}
		return []parts.GridCell{{Text: fmt.Sprint("n° ", i)}, {Text: strings.Repeat("Camille ", 40)}, {Text: "1 à corriger", Tone: parts.ToneDanger}}, true
	})
}

func TestGridShowsWhatIsThereAndSaysWhatIsNot(t *testing.T) {
	start(t, parts.ModeLight)
	g := gridOf(100_000)
	show(t, g, 600, 400)
	got := parts.Transcript(g)
	for _, want := range []string{"Numéro", "Apprenant", "n° 0", "(1 à corriger)", "…"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not show:\n%s", want, got)
		}
	}
	if strings.Contains(got, "n° 40") {
		t.Error("rows out of sight are made")
	}
}

func TestGridHeadsSortAndWidenByKeys(t *testing.T) {
	start(t, parts.ModeLight)
	g := gridOf(20)
	w := show(t, g, 600, 400)
	var sorts []string
	g.OnSort = func(key string, descending bool) { sorts = append(sorts, fmt.Sprint(key, descending)) }
	widths := map[string]float32{}
	g.OnWidth = func(key string, width float32) { widths[key] = width }
	w.Canvas().FocusNext()
	press(w, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn)
	if got := strings.Join(sorts, " "); got != "numberfalse numbertrue learnerfalse" {
		t.Errorf("sorted by %s", got)
	}
	press(w, fyne.KeyHome)
	w.Canvas().Focused().TypedRune('+')
	w.Canvas().Focused().TypedRune('+')
	w.Canvas().Focused().TypedRune('-')
	if widths["number"] != 116 || g.Columns()[0].Width != 116 {
		t.Errorf("the first column is %v wide", widths["number"])
	}
	for range 50 {
		w.Canvas().Focused().TypedRune('-')
	}
	if widths["number"] < 40 {
		t.Errorf("a column shrinks to %v", widths["number"])
	}
}

func TestGridColumnsCanBeDraggedAndExchanged(t *testing.T) {
	start(t, parts.ModeLight)
	g := gridOf(20)
	show(t, g, 600, 400)
	told := float32(0)
	g.OnWidth = func(_ string, width float32) { told = width }
	var edge fyne.Draggable
	parts.Walk(g, func(o fyne.CanvasObject) bool {
		d, ok := o.(fyne.Draggable)
		_, shaped := o.(desktop.Cursorable)
		if ok && shaped && edge == nil {
			edge = d
		}
		return edge == nil
	})
	if edge == nil {
		t.Fatal("nothing can be dragged")
	}
	edge.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(30, 0)})
	if told != 0 {
		t.Error("a width is kept before the pointer lets go")
	}
	edge.DragEnd()
	if told != 130 {
		t.Errorf("dragged to %v", told)
	}
	g.SetColumns([]parts.GridColumn{{Key: "learner", Title: "Apprenant", Width: -1}})
	if got := parts.Transcript(g); strings.Contains(got, "Numéro") || !strings.Contains(got, "n° 0") {
		t.Errorf("one column shows:\n%s", got)
	}
}

func TestGridSharesWhatItHas(t *testing.T) {
	start(t, parts.ModeLight)
	g := gridOf(20)
	show(t, g, 240, 400) // too little for all
	right := float32(0)
	parts.Walk(g, func(o fyne.CanvasObject) bool {
		if d, ok := o.(*parts.Chip); ok {
			right = max(right, d.Position().X+d.Size().Width)
		}
		return true
	})
	if right == 0 || right > 240 {
		t.Errorf("cells reach to %v of 240", right)
	}
}
