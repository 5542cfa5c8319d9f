package fittings

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/letters/preview"
	"greffe/ui"
)

func openMailroom(t *testing.T) *Mailroom {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	pages := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	t.Cleanup(func() { _ = pages.Close() })
	m, err := NewMailroom(c, pages)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestThePostroomOfTheWindow(t *testing.T) {
	m := openMailroom(t)
	from := cases.Organisation{Name: "Atelier Numérique", Address: post.Address{Lines: []string{"10 quai de la Charente", "75019 PARIS"}}}
	x := ui.PostPiece{
		Reference: "DC-2026-014-K7QX", Name: []string{"Camille Laurent"}, Channel: post.Registered,
		Address: post.Address{Lines: []string{"4 rue des Lilas", "35000 Rennes"}},
	}
	t.Run("a list becomes a letter of an online service only with its address on it", func(t *testing.T) {
		list, err := m.List("fr", days.Must("2026-11-24"), from, []ui.PostPiece{x})
		if err != nil {
			t.Fatal(err)
		}
		x := x
		x.Documents = [][]byte{list}
		_, _, err = m.Online(x)
		var why interface{ Message() message.Message }
		if !errors.As(err, &why) || why.Message().Key != "postroom.problem.unaddressed" {
			t.Errorf("the reason reaches the window: %v", err)
		}
	})
	t.Run("an envelope is one, and keeps to its form", func(t *testing.T) {
		own := cases.FormLayout{Name: "R1", Width: 210, Height: 99, Recipient: cases.Spot{X: 100, Y: 30}}
		layouts := m.Layouts([]cases.FormLayout{own})
		if len(layouts) != 3 || layouts[0].Name != "dl" || layouts[1].Name != "c5" || layouts[2] != own {
			t.Fatalf("layouts %+v", layouts)
		}
		for _, l := range layouts {
			pdf, problems, err := m.Forms(l, from, []ui.PostPiece{x, {Name: []string{"sans adresse"}}})
			if err != nil || len(problems) != 1 || problems[0].Index != 1 {
				t.Fatalf("%s: %v, problems %v", l.Name, err, problems)
			}
			text, err := m.pages.Text(pdf)
			if err != nil || !strings.Contains(text, "35000 RENNES") || strings.Contains(text, "75019 PARIS") == (l.Name == "R1") {
				t.Errorf("%s: %v, %q", l.Name, err, text)
			}
		}
	})
	t.Run("codes and references are told from numbers", func(t *testing.T) {
		for text, want := range map[string]string{
			"GREFFE:copy-7":        "copy-7",
			" dc-2026-014-k7qx ":   "DC-2026-014-K7QX",
			"1A 204 118 7734 2":    "",
			"DC-2026-014":          "",
			"Camille Laurent":      "",
			"DC-2026-014-K7QX-AAA": "",
		} {
			if got, ok := m.Scanned(text); got != want || ok != (want != "") {
				t.Errorf("%q is read as %q, %v; want %q", text, got, ok, want)
			}
		}
	})
	t.Run("a table that is none says why", func(t *testing.T) {
		_, err := m.Numbers([]byte("Nom\nLaurent\n"), []ui.PostPiece{x}, days.Must("2026-11-24"))
		var why interface{ Message() message.Message }
		if !errors.As(err, &why) || why.Message().Key != "postroom.numbers.heads" {
			t.Errorf("got %v", err)
		}
	})
}
