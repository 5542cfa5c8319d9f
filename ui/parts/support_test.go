package parts_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/cases/days"
	"greffe/ui/parts"
)

// start makes an application with our theme and returns the events that the
// parts announce, in order.
func start(t *testing.T, mode parts.Mode) *[]string {
	t.Helper()
	test.NewTempApp(t)
	events := &[]string{}
	test.ApplyTheme(t, parts.NewTheme(parts.Appearance{Mode: mode, Trace: func(e string) { *events = append(*events, e) }}))
	return events
}

// show puts an object into a window of a size.
func show(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// all returns the visible objects of a type, in order.
func all[T fyne.CanvasObject](root fyne.CanvasObject) []T {
	var out []T
	parts.Walk(root, func(o fyne.CanvasObject) bool {
		if x, ok := o.(T); ok {
			out = append(out, x)
		}
		return true
	})
	return out
}

func first[T fyne.CanvasObject](root fyne.CanvasObject) T {
	var none T
	if found := all[T](root); len(found) > 0 {
		return found[0]
	}
	return none
}

func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if f := w.Canvas().Focused(); f != nil && k == fyne.KeySpace {
			f.TypedRune(' ') // a window sends the character after the key, to whatever then has the focus
		}
	}
}

func typeText(w fyne.Window, text string) {
	for _, r := range text {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		}
	}
}

func frenchCalendar() *parts.Calendar {
	months := []string{"", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
	names := []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
	holiday := func(d days.Day) string {
		_, m, n := d.Date()
		if m == time.November && n == 11 {
			return "armistice"
		}
		return ""
	}
	return &parts.Calendar{
		Today: days.Must("2026-11-23"),
		Parse: func(s string) (days.Day, error) {
			var n, m, y int
			if _, err := fmt.Sscanf(s, "%d/%d/%d", &n, &m, &y); err != nil {
				return 0, fmt.Errorf("%q: %w", s, days.ErrDay)
			}
			return days.On(y, time.Month(m), n)
		},
		Write: func(d days.Day) string {
			y, m, n := d.Date()
			return fmt.Sprintf("%02d/%02d/%04d", n, int(m), y)
		},
		Spell: func(d days.Day) string {
			y, m, n := d.Date()
			s := fmt.Sprintf("%s %d %s %d", names[d.Weekday()], n, months[m], y)
			if h := holiday(d); h != "" {
				s += ", " + h
			}
			return s
		},
		MonthShort: func(m time.Month) string {
			return []string{"", "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."}[m]
		},
		Month:      func(y int, m time.Month) string { return fmt.Sprintf("%s %d", months[m], y) },
		Weekdays:   [7]string{"L", "M", "M", "J", "V", "S", "D"},
		Holiday:    holiday,
		Unreadable: "Saisissez un jour, par exemple 9/11/2026",
	}
}

// sampleMark calls the first ten days unlawful, the next five contestable and
// the rest safe.
func sampleMark(d days.Day) (parts.Tone, string) {
	_, _, n := d.Date()
	switch {
	case n <= 10:
		return parts.ToneDanger, "Avant le délai de 8 jours (art. 5.3)"
	case n <= 15:
		return parts.ToneWarn, "Contestable si le pli est retiré le dernier jour"
	}
	return parts.ToneOK, "Sûr même si le pli est retiré le dernier jour"
}
