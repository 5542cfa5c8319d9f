package ui

import (
	"context"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// outsideOf hands out files that a test made up.
type outsideOf struct {
	Outside
	chosen []string
	files  map[string][]byte
	opened []string
}

var errTooLarge = errors.New("too large")

func (o *outsideOf) ChooseFiles(context.Context, string) ([]string, error) { return o.chosen, nil }

func (o *outsideOf) ReadFile(path string) ([]byte, error) {
	b, ok := o.files[path]
	if !ok {
		return nil, errTooLarge
	}
	return b, nil
}

func (o *outsideOf) Explain(error) message.Message { return message.New("field.file") }

func (o *outsideOf) Open(_ context.Context, name string, _ []byte) error {
	o.opened = append(o.opened, name)
	return nil
}

// picture keeps what the window shows, for people to look at.
func (s *stage) picture(name string) {
	folder := os.Getenv("GREFFE_CASE_PICTURES")
	if folder == "" {
		return
	}
	out, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		s.t.Fatal(err)
	}
	defer out.Close()
	if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
		s.t.Fatal(err)
	}
}

// look changes language, theme and size.
func (s *stage) look(l translations.Lang, dark bool, width, height float32) {
	mode := parts.ModeLight
	if dark {
		mode = parts.ModeDark
	}
	test.ApplyTheme(s.t, parts.NewTheme(parts.Appearance{Mode: mode}))
	s.Display.Language = l
	s.compose()
	s.window.Resize(fyne.NewSize(width, height))
}

// fill puts the keyboard into a field and types.
func (s *stage) fill(sheet *newCaseSheet, key, text string) {
	s.t.Helper()
	f := sheet.fields[key]
	if f == nil {
		s.t.Fatalf("no field %s", key)
	}
	f.Focus()
	s.types(text)
}

// newCase opens the page of a new case and returns it.
func (s *stage) newCase() *newCaseSheet {
	s.t.Helper()
	var g Generation
	var out *newCaseSheet
	Load(s.Work, &g, s.newCaseGround, func(ground newCaseGround, err error) {
		if err != nil {
			s.t.Fatal(err)
		}
		out = s.newCaseSheet(ground)
		out.open()
	})
	return out
}

func TestANewCaseIsOpenedByKeyboardAlone(t *testing.T) {
	s := newStage(t)
	sheet := s.newCase()
	s.fill(sheet, "report.who", "Claire Hamon")
	s.press(fyne.KeyTab)
	s.types("mentor")
	s.fill(sheet, "facts.0.day", "20/11")
	sheet.fields["facts.0.article"].Focus()
	s.press(fyne.KeyDown)
	s.types("3.3")
	s.press(fyne.KeyReturn)
	s.sees("Ce manquement est repris d’office.")
	s.fill(sheet, "learner.family", "Morel")
	s.press(fyne.KeyTab)
	s.types("Lise")
	s.picture("newcase-filled")
	s.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(
		&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if !s.happened("recorded open-case") || !s.happened("recorded add-grievance") {
		t.Fatalf("not recorded:\n%s\n%v", s.seen(), s.events)
	}
	if s.At().Page != PageCase || s.At().Case != sheet.form.Case {
		t.Errorf("the window is at %+v", s.At())
	}
	s.sees("Lise Morel", "DC-2026-001")
	if _, err := s.Desk.Draft(context.Background(), register.DraftKey{Form: "new-case"}); !errors.Is(err, register.ErrNotFound) {
		t.Errorf("the draft is still there (%v)", err)
	}
}

func TestEveryErrorOfANewCaseShowsAtOnce(t *testing.T) {
	s := newStage(t)
	sheet := s.newCase()
	s.fill(sheet, "learner.born", "1/1/2027")
	s.button("Créer le dossier")
	for key, want := range map[string]string{
		"facts.0.day": "Indiquez la date des faits.", "facts.0.article": "Choisissez un article.",
		"learner.family": "Écrivez le nom de l’apprenant", "learner.born": "Date à venir",
	} {
		if got := sheet.fields[key].Error(); !strings.HasPrefix(got, want) {
			t.Errorf("%s says %q, want %q", key, got, want)
		}
	}
	if got := s.window.Canvas().Focused(); got != sheet.fields["facts.0.day"].Input.(fyne.Focusable) {
		t.Errorf("the keyboard is in %T", got)
	}
	s.picture("newcase-errors")
	s.fill(sheet, "facts.0.day", "2")
	if sheet.fields["facts.0.day"].Error() != "" {
		t.Error("the error stays while the field is mended")
	}
	if s.happened("recorded open-case") {
		t.Error("a case was opened all the same")
	}
}

func TestALearnerOfTheDirectoryFillsTheForm(t *testing.T) {
	s := newStage(t)
	sheet := s.newCase()
	s.fill(sheet, "learner.family", "laur")
	s.sees("Camille Laurent", "naissance le 2 mars 2004")
	s.picture("newcase-suggestions")
	s.press(fyne.KeyReturn)
	l := sheet.form.Learner
	if !l.Found || l.ID != camila || l.Given != "Camille" || l.Born != "02/03/2004" || l.Address != "4 rue des Lilas\n35000 RENNES" {
		t.Errorf("the form holds %+v", l)
	}
	s.fill(sheet, "learner.family", "x")
	if sheet.form.Learner.Found || sheet.form.Learner.ID == camila {
		t.Error("another name would be written over the person found")
	}
}

func TestAMinorBringsTheLegalRepresentatives(t *testing.T) {
	s := newStage(t)
	sheet := s.newCase()
	s.fill(sheet, "learner.born", "2/3/2010")
	s.sees("Apprenant mineur", "Représentant légal")
	if sheet.fields["holders.0.family"] == nil || s.window.Canvas().Focused() != sheet.fields["learner.born"].Input.(fyne.Focusable) {
		t.Error("the representative has no fields, or the keyboard is lost")
	}
	s.picture("newcase-minor")
}

func TestFilesBecomeExhibitsAndUnreadableOnesStayOut(t *testing.T) {
	s := newStage(t)
	s.Outside = &outsideOf{
		chosen: []string{"/f/rapport.pdf", "/f/film.mp4", "/f/copie.pdf"},
		files:  map[string][]byte{"/f/rapport.pdf": []byte("%PDF-1.7"), "/f/copie.pdf": []byte("%PDF-1.7")},
	}
	sheet := s.newCase()
	s.button("Ajouter des fichiers…")
	s.sees("rapport.pdf", "Laissé de côté\u00a0: film.mp4", "copie.pdf\u00a0: ce fichier est déjà là")
	if len(sheet.form.Files) != 1 || sheet.form.Files[0].Media != mediaPDF {
		t.Errorf("the form holds %+v", sheet.form.Files)
	}
	s.picture("newcase-files")
}

func TestEscapeKeepsTheDraftOfANewCase(t *testing.T) {
	s := newStage(t)
	sheet := s.newCase()
	s.fill(sheet, "learner.family", "Morel")
	s.Work.Ring()
	s.press(fyne.KeyEscape)
	if parts.OverlayOpen(s.window.Canvas()) {
		t.Fatal("the page is still open")
	}
	s.sees("Le brouillon est conservé.")
	again := s.newCase()
	if again.form.Learner.Family != "Morel" || again.form.Case != sheet.form.Case {
		t.Errorf("the draft came back as %+v", again.form.Learner)
	}
	s.sees("Voici le brouillon")
	s.button("Recommencer")
	if again.form.Learner.Family != "" {
		t.Error("the draft stays after starting afresh")
	}
}

func TestANewCaseIsNowhereCut(t *testing.T) {
	for name, size := range map[string]fyne.Size{"small": fyne.NewSize(1024, 500), "wide": fyne.NewSize(1440, 900)} {
		for _, l := range []translations.Lang{translations.French, translations.English} {
			s := newStage(t)
			s.look(l, name == "small", size.Width, size.Height)
			sheet := s.newCase()
			sheet.form.Learner.Born = "2/3/2010"
			sheet.form.Learner.Holders = []holderForm{newHolderForm(s.Desk.NewID)}
			sheet.form.Links = []linkForm{newLinkForm(s.Desk.NewID)}
			sheet.form.Training.Status = cases.StatusApprentice
			sheet.form.Facts[0].Article = "3.8"
			sheet.form.Facts = append(sheet.form.Facts, newFactForm(s.Desk.NewID))
			for _, g := range sheet.all {
				g.unfolded = true
			}
			sheet.build()
			sheet.settle()
			for _, c := range s.cut() {
				t.Errorf("%s, %s: %s", l.Code(), name, c)
			}
			s.picture("newcase-" + l.Code() + "-" + name)
		}
	}
}
