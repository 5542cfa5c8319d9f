// Package reach_test looks at every scene of the window as somebody who has only
// the keyboard, or a reader of the screen: all that can be reached has a name,
// Tab goes through it as one reads, and shows where it is.
package reach_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/app/gallery/stage"
	"greffe/assets/translations"
	"greffe/ui"
	"greffe/ui/parts"
)

// eachScene shows every scene of the gallery once, in a window of a size.
func eachScene(t *testing.T, size fyne.Size, look func(t *testing.T, w fyne.Window)) {
	t.Helper()
	ctx := context.Background()
	scenes := ui.Scenes()
	s, err := stage.Open(ctx, scenes, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d := ui.Display{Language: translations.French, Theme: "light", Scale: 1}
	for _, scene := range scenes {
		t.Run(scene.Name, func(t *testing.T) {
			shown, err := s.Show(ctx, scene, d, size)
			if err != nil {
				t.Fatal(err)
			}
			defer shown.Close()
			look(t, shown.Window)
		})
	}
}

// top is what lies on top of a window: a sheet, or the page.
func top(w fyne.Window) fyne.CanvasObject {
	if o := w.Canvas().Overlays().Top(); o != nil {
		return o
	}
	return w.Content()
}

func TestWhatCanBeReachedHasANameAndARole(t *testing.T) {
	seen := 0
	eachScene(t, fyne.NewSize(1440, 900), func(t *testing.T, w fyne.Window) {
		parts.Walk(top(w), func(o fyne.CanvasObject) bool {
			_, keys := o.(fyne.Focusable)
			_, press := o.(fyne.Tappable)
			if !keys && !press {
				return true
			}
			seen++
			a, ok := o.(fyne.Accessible)
			switch {
			case covers(o):
			case !ok:
				t.Errorf("%T says nothing to a reader of the screen", o)
			case strings.TrimSpace(a.AccessibilityLabel()) == "" && !strings.Contains(t.Name(), "/waiting-"): // its words are still to come
				t.Errorf("%T has no name", o)
			case a.AccessibilityRole() == "":
				t.Errorf("%T %q has no role", o, a.AccessibilityLabel())
			}
			return true
		})
	})
	if seen < 1000 {
		t.Errorf("only %d things looked at", seen)
	}
}

// covers tells whether something is no control: glass that takes the presses
// beside a card, or in a cell whose row has the keys; the arrows of a month,
// which says its day itself; or the curtain of a sitting, whose words speak for it.
func covers(o fyne.CanvasObject) bool {
	switch kind := fmt.Sprintf("%T", o); kind {
	case "*parts.tapCatcher", "*parts.tapIcon", "*ui.tapCell", "*ui.curtain":
		return true
	}
	return false
}

// most is how many stops are walked by pressing Tab; the order of all of them is
// read from the page, and Shift+Tab must come to the last.
const most = 15

func TestTabGoesThroughEveryStopAsOneReads(t *testing.T) {
	known := map[string]bool{}
	eachScene(t, fyne.NewSize(1024, 500), func(t *testing.T, w fyne.Window) { walkTab(t, w, known) })
}

// walkTab presses Tab until the first stop comes again.
func walkTab(t *testing.T, w fyne.Window, known map[string]bool) {
	c := w.Canvas()
	want := parts.FocusOrder(top(w))
	if len(want) == 0 {
		return
	}
	for _, wrong := range outOfOrder(w) {
		t.Error(wrong)
	}
	c.Unfocus()
	var got []string
	for range min(most, len(want)) {
		c.FocusNext()
		got = append(got, nameOf(c.Focused()))
	}
	if walked := want[:len(got)]; strings.Join(got, "\n") != strings.Join(walked, "\n") {
		t.Errorf("Tab goes through\n\t%s\nand the page reads\n\t%s", strings.Join(got, "\n\t"), strings.Join(walked, "\n\t"))
	}
	c.Unfocus()
	c.FocusPrevious()
	if last := want[len(want)-1]; !holds(c.Focused(), last) { // backwards the toolkit comes to a row before its buttons
		t.Errorf("Shift+Tab comes to %s, and the last is %s", nameOf(c.Focused()), last)
	}
	seesRing(t, w, known)
}

// holds tells whether a stop is the one of a name, or has it inside.
func holds(f fyne.Focusable, name string) bool {
	o, ok := f.(fyne.CanvasObject)
	return ok && !parts.Walk(o, func(inner fyne.CanvasObject) bool { return parts.NameOf(inner) != name })
}

// outOfOrder lists the stops that stand wholly above and left of the one before:
// columns may go down and up again to the right, nothing may jump back. What
// scrolls stands where its scroll does, for whatever is not in it.
func outOfOrder(w fyne.Window) []string {
	within := map[fyne.CanvasObject]fyne.CanvasObject{}
	parts.Walk(top(w), func(o fyne.CanvasObject) bool {
		if s, ok := o.(*container.Scroll); ok {
			parts.Walk(s.Content, func(inner fyne.CanvasObject) bool {
				within[inner] = s // that nearest to it comes last
				return true
			})
		}
		return true
	})
	var out []string
	var before fyne.CanvasObject
	parts.Walk(top(w), func(o fyne.CanvasObject) bool {
		if _, ok := o.(fyne.Focusable); !ok {
			return true
		}
		if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
			return true
		}
		a, b := o, before
		if b != nil && within[a] != within[b] {
			a, b = outermost(within, a), outermost(within, b)
		}
		if b != nil && a != b && behind(a, b) {
			out = append(out, fmt.Sprintf("%q comes after %q, which is read later", parts.NameOf(o), parts.NameOf(before)))
		}
		before = o
		return true
	})
	return out
}

// outermost is the scroll that holds something and lies in no other, else itself.
func outermost(within map[fyne.CanvasObject]fyne.CanvasObject, o fyne.CanvasObject) fyne.CanvasObject {
	for within[o] != nil {
		o = within[o]
	}
	return o
}

// behind tells whether a stands wholly above b without standing right of it, or
// on the same line wholly left of it.
func behind(a, b fyne.CanvasObject) bool {
	d := fyne.CurrentApp().Driver()
	pa, pb := d.AbsolutePositionForObject(a), d.AbsolutePositionForObject(b)
	sa, sb := a.Size(), b.Size()
	above := pa.Y+sa.Height <= pb.Y+1
	left := pa.X+sa.Width <= pb.X+1
	right := pa.X >= pb.X+sb.Width-1
	sameLine := pa.Y < pb.Y+sb.Height && pb.Y < pa.Y+sa.Height
	return above && !right || sameLine && left
}

// seesRing compares each kind of stop with and without the keyboard: something
// must show around it.
func seesRing(t *testing.T, w fyne.Window, known map[string]bool) {
	c := w.Canvas()
	parts.Walk(top(w), func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		kind := fmt.Sprintf("%T", o)
		_, month := o.(*parts.Month) // open alone: the day that is filled is where the keyboard is
		if !ok || known[kind] || month || covers(o) {
			return true
		}
		if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
			return true
		}
		known[kind] = true
		c.Focus(f)
		focused := c.Capture()
		f.FocusLost()
		if same(focused, c.Capture()) {
			t.Errorf("nothing shows that %s has the keyboard", parts.NameOf(o))
		}
		return true
	})
}

func same(a, b image.Image) bool {
	x, ok := a.(*image.NRGBA)
	y, yes := b.(*image.NRGBA)
	return ok && yes && bytes.Equal(x.Pix, y.Pix)
}

func nameOf(f fyne.Focusable) string {
	if o, ok := f.(fyne.CanvasObject); ok {
		return parts.NameOf(o)
	}
	return "nothing"
}
