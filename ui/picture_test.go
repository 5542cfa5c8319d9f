package ui_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui"
	"greffe/ui/parts"
)

type desks struct{ r *register.Register }

func (d desks) As(u register.User) ui.Desk { return d.r.As(u) }

// sampleFrame is a window on the sample data as they are on a day.
func sampleFrame(t *testing.T, day string, d ui.Display, width, height float32) (*ui.Frame, fyne.Window) {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		t.Fatal(err)
	}
	profile, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		t.Fatal(err)
	}
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	clock := sample.NewClock(sample.Start())
	reg := register.New(register.Config{Store: memory.New(), Clock: clock, Profiles: []regulation.Profile{profile}, NewID: rand.Text})
	p := &sample.Player{Register: reg, Letters: writer.New(words), Clock: clock, Until: days.Must(day)}
	if _, err := p.Play(context.Background()); err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t)
	test.ApplyTheme(t, parts.NewTheme(ui.Appearance(d, nil)))
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	f := ui.NewFrame(ui.Given{
		Desks: desks{reg}, Catalogue: words, Work: ui.InlineWork(), Display: d, Simulated: true, NextDay: func() {},
		Letters: writer.New(words), Register: "registre.greffe",
	}, w)
	w.Resize(fyne.NewSize(width, height))
	f.Start()
	if first := w.Canvas().Focused(); f.At().Page == ui.PageWho && first != nil {
		first.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the secretary is at work
	}
	return f, w
}

// TestPictures paints the pages of the sample for people to look at, into the
// folder that GREFFE_PICTURES names.
func TestPictures(t *testing.T) {
	folder := os.Getenv("GREFFE_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_PICTURES to a folder")
	}
	for name, d := range map[string]ui.Display{
		"fr-light": {Language: translations.French, Theme: "light", Scale: 1},
		"en-dark":  {Language: translations.English, Theme: "dark", Scale: 1},
	} {
		for size, s := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			f, w := sampleFrame(t, "2026-10-16", d, s.Width, s.Height)
			for _, page := range []ui.Page{ui.PageDocket, ui.PageCases, ui.PageDirectory, ui.PageJournal, ui.PageSettings} {
				f.Go(ui.Route{Page: page})
				save(t, w, filepath.Join(folder, string(page)+"-"+name+"-"+size+".png"))
			}
			for tab := range 4 {
				w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
				save(t, w, filepath.Join(folder, fmt.Sprintf("settings%d-%s-%s.png", tab+1, name, size)))
			}
			f.Go(ui.Route{Page: ui.PageFirstRun})
			save(t, w, filepath.Join(folder, "firstrun-"+name+"-"+size+".png"))
		}
	}
}

func save(t *testing.T, w fyne.Window, path string) {
	t.Helper()
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if err := png.Encode(out, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
