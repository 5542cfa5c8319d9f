package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// looks shows a stage in French and light, then in English and dark, at both
// sizes, and paints it into the folder that GREFFE_PICTURES names.
func (s *stage) looks(t *testing.T, name string, open func()) {
	t.Helper()
	folder := os.Getenv("GREFFE_PICTURES")
	for _, look := range []struct {
		name  string
		lang  translations.Lang
		theme string
		mode  parts.Mode
	}{{"fr-light", translations.French, "light", parts.ModeLight}, {"en-dark", translations.English, "dark", parts.ModeDark}} {
		for size, at := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			s.Display.Language, s.Display.Theme = look.lang, look.theme
			test.ApplyTheme(t, parts.NewTheme(parts.Appearance{Mode: look.mode, Trace: func(e string) { s.events = append(s.events, e) }}))
			s.window.Resize(at)
			s.compose()
			s.shell.count()
			open()
			if cut := s.cut(); len(cut) > 0 {
				t.Errorf("%s, %s, %s is cut: %v", name, look.name, size, cut)
			}
			if folder != "" {
				paintStage(t, s.window, filepath.Join(folder, name+"-"+look.name+"-"+size+".png"))
			}
			if top := s.window.Canvas().Overlays().Top(); top != nil {
				parts.OverlayKey(s.window.Canvas(), fyne.KeyEscape)
			}
		}
	}
}

func paintStage(t *testing.T, w fyne.Window, path string) {
	t.Helper()
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = out.Close() }()
	if err := png.Encode(out, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

// TestRegulationsFitTheWindow: no text is cut, in both languages and sizes.
func TestRegulationsFitTheWindow(t *testing.T) {
	s := profileStage(t)
	s.Regulations = Regulations{Folder: "/home/greffe/.config/Greffe/regulations", Refused: []*regulation.FaultyError{{
		File: "atelier-2.json", Faults: []regulation.Fault{
			{Line: 7, Field: "numbers.min_voting", Why: message.New("profile.fault.voters", message.Number("n", 5), message.Number("least", 9))},
			{Line: 31, Field: "numbers.noticce", Why: message.New("profile.fault.unknown", message.Text("value", "noticce"))},
		},
	}}}
	s.looks(t, "regulations", s.openRegulations)
	s.Regulations.Refused = nil
	s.looks(t, "regulations-plain", s.openRegulations)
	s.enter(director())
	s.looks(t, "moves", func() { s.openRegulations(); s.openMoves(revised(t)) })
	s.enter(secretary())
	s.looks(t, "moves-secretary", func() { s.openRegulations(); s.openMoves(revised(t)) })
}
