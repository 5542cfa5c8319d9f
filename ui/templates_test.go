package ui

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/app/writer"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/ui/parts"
)

var _ LetterTexts = writer.Texts{}

// edit is an edit of the French convocation.
func edit(text, base string) cases.EditTemplate {
	return cases.EditTemplate{Letter: "convocation", Language: "fr", Text: text, Base: base}
}

func TestViewTextLines(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	office := func(edits ...cases.EditTemplate) *cases.Office {
		o := &cases.Office{Users: []cases.OfficeUser{{User: "marion", Name: "Marion Baudry"}}}
		for _, e := range edits {
			o.Templates = append(o.Templates, cases.Done[cases.EditTemplate]{Act: cases.Act{On: days.Must("2026-11-20"), By: "marion"}, Is: e})
		}
		return o
	}
	for _, tc := range []struct {
		name   string
		office *cases.Office
		want   string
	}{
		{"nothing edited", office(), "Texte d’origine||"},
		{"edited", office(edit("a", "1")), "Modifié|1 version|ven. 20 nov., Marion Baudry"},
		{"edited twice", office(edit("a", "1"), edit("b", "1")), "Modifié|2 versions|ven. 20 nov., Marion Baudry"},
		{"edited before the program changed its text", office(edit("a", "0")), "À revoir|1 version|ven. 20 nov., Marion Baudry"},
		{"back to the original", office(edit("a", "1"), edit("", "1")), "Texte d’origine|2 versions|ven. 20 nov., Marion Baudry"},
		{"another language is edited", office(cases.EditTemplate{Letter: "convocation", Language: "en", Text: "a"}), "Texte d’origine||"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := textLineOf(w, tc.office, "convocation", "fr", "1")
			if got := plainSpaces(l.State + "|" + l.Versions + "|" + l.Last); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
	lines := textLines(w, writer.Texts{}, office())
	if len(lines) != 2*len(writer.Texts{}.Kinds()) || lines[0].Language != "fr" || lines[1].Language != "en" {
		t.Errorf("%d texts are listed", len(lines))
	}
	for _, l := range lines {
		if strings.Contains(l.Title, "letter.") {
			t.Errorf("the letter %s has no words", l.Kind)
		}
	}
}

func TestViewTextVersions(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	o := &cases.Office{Users: []cases.OfficeUser{{User: "marion", Name: "Marion Baudry"}}}
	for _, e := range []cases.EditTemplate{edit("un", "1"), edit("", "1"), edit("deux", "1")} {
		o.Templates = append(o.Templates, cases.Done[cases.EditTemplate]{Act: cases.Act{On: days.Must("2026-11-20"), By: "marion"}, Is: e})
	}
	var got []string
	for _, v := range textVersions(w, o, "convocation", "fr", "origine", "1") {
		got = append(got, plainSpaces(v.Label+"|"+v.By+"|"+v.Text))
	}
	want := []string{
		"Texte d’origine, version 1||origine", "Version 1|ven. 20 nov., Marion Baudry|un",
		"Version 2 · retour au texte d’origine|ven. 20 nov., Marion Baudry|origine", "Version 3|ven. 20 nov., Marion Baudry|deux",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTextDiff(t *testing.T) {
	for _, tc := range []struct{ name, from, to, want string }{
		{"the same", "a\nb", "a\nb\n", " a, b"},
		{"with other line ends", "a\r\nb", "a\nb", " a, b"},
		{"a line added", "a\nc", "a\nb\nc", " a,+b, c"},
		{"a line taken out", "a\nb\nc", "a\nc", " a,-b, c"},
		{"a line changed", "a\nb\nc", "a\nx\nc", " a,-b,+x, c"},
		{"moved", "a\nb\nc", "b\nc\na", "-a, b, c,+a"},
		{"from nothing", "", "a", "+a"},
		{"to nothing", "a", "", "-a"},
		{"all else", "a\nb", "x\ny", "-a,-b,+x,+y"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []string
			for _, l := range textDiff(tc.from, tc.to) {
				got = append(got, map[diffKind]string{diffSame: " ", diffAdded: "+", diffRemoved: "-"}[l.Kind]+l.Text)
			}
			if strings.Join(got, ",") != tc.want {
				t.Errorf("got %s, want %s", strings.Join(got, ","), tc.want)
			}
		})
	}
}

func TestFoldedDiffKeepsWhatIsNear(t *testing.T) {
	var from []string
	for i := range 20 {
		from = append(from, strconv.Itoa(i))
	}
	to := append([]string(nil), from...)
	to[10] = "x"
	got, added, removed := foldedDiff(textDiff(strings.Join(from, "\n"), strings.Join(to, "\n")))
	if added != 1 || removed != 1 || len(got) != 8 || got[0].Kind != diffSkipped || got[0].N != 8 || got[7].N != 7 {
		t.Errorf("%d added, %d removed: %+v", added, removed, got)
	}
	if rest, _, _ := foldedDiff(textDiff("a\nb", "a\nb")); len(rest) != 1 || rest[0].N != 2 {
		t.Errorf("nothing changed: %+v", rest)
	}
}

func TestEveryFieldOfEveryTextHasWords(t *testing.T) {
	w := wordsOf(t, translations.English, "2026-11-23")
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range (writer.Texts{}).Kinds() {
		for _, l := range fieldLines(w, c.Has, writer.Texts{}.Fields(kind, "en")) {
			if strings.Contains(l.Insert, "."+l.Title+"}}") {
				t.Errorf("%s: the field %s has no words", kind, l.Title)
			}
		}
	}
}

// textStage is a window whose settings show the texts of letters.
func textStage(t *testing.T) *stage {
	t.Helper()
	s := newStage(t)
	s.Texts = writer.Texts{}
	return s
}

// openTexts shows the list of texts with the French convocation highlighted, and
// opens it.
func (s *stage) openTexts(open bool) {
	s.t.Helper()
	s.Go(Route{Page: PageSettings})
	for range len(settingsTabs()) {
		screen := s.current.(*settingsScreen)
		if settingsTabs()[screen.tabs.Selected] == "letters" {
			break
		}
		screen.stepTab(1)
	}
	if open {
		o, err := s.Desk.Office(context.Background())
		if err != nil {
			s.t.Fatal(err)
		}
		s.openText(o, "convocation", "fr")
	}
}

// area is the text field of the editor.
func (s *stage) area() *parts.Area {
	s.t.Helper()
	var out *parts.Area
	parts.Walk(s.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		if a, ok := o.(*parts.Area); ok {
			out = a
		}
		return out == nil
	})
	if out == nil {
		s.t.Fatal("there is no text to edit")
	}
	return out
}

func (s *stage) convocationEdits() []cases.Done[cases.EditTemplate] {
	o, err := s.Desk.Office(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return o.TemplateEdits("convocation", "fr")
}

func TestATextIsEditedWithinTheGate(t *testing.T) {
	s := textStage(t)
	s.openTexts(false)
	s.sees("Convocation", "Texte d’origine", "Anglais")
	s.openTexts(true)
	s.sees("Aucun défaut")
	original, _, err := writer.Texts{}.Original("convocation", "fr")
	if err != nil {
		t.Fatal(err)
	}
	s.button("Enregistrer cette version")
	if len(s.convocationEdits()) > 0 || !s.happened("field text error") {
		t.Error("the text in use was saved again")
	}
	s.events = nil
	s.area().SetText(strings.Replace(original, "{{.time}}", "14 heures", 1))
	s.Work.Ring()
	s.sees("Il manque l’heure", "::block conv.date::")
	s.button("Enregistrer cette version")
	if len(s.convocationEdits()) > 0 || !s.happened("field text error") {
		t.Error("a text without its hour was saved")
	}
	s.area().SetText(strings.Replace(original, "{{.place}}", "{{.place", 1) + "{{if")
	s.Work.Ring()
	s.sees("ne peut pas être lu")
}

func TestATextIsSavedComparedAndTakenBack(t *testing.T) {
	s := textStage(t)
	s.openTexts(true)
	original, shipped, err := writer.Texts{}.Original("convocation", "fr")
	if err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(original, "sans être une condition", "mais n’est pas exigé", 1)
	s.area().SetText(own)
	s.Work.Ring()
	s.sees("Aucun défaut")
	s.button("Enregistrer cette version")
	edits := s.convocationEdits()
	if len(edits) != 1 || edits[0].Is.Text != own || edits[0].Is.Base != shipped {
		t.Fatalf("got %d edits", len(edits))
	}
	s.openTexts(true)
	s.sees("Modifié", "Marion Baudry")
	editor := s.area()
	if editor.Text != own {
		t.Error("the editor does not begin with the text in use")
	}
	s.tab("Versions")
	s.sees("Ces deux textes sont identiques.")
	s.area().SetText(strings.Replace(own, "n’est pas exigé", "n’est nullement exigé", 1))
	s.Work.Ring()
	s.sees("ligne ajoutée")
	s.tab("Mentions")
	s.sees("{{.council_day}}")
	s.tab("Champs")
	s.sees("Le numéro du dossier", "{{.case_number}}")
	s.button("Revenir au texte d’origine")
	s.button("Revenir au texte d’origine")
	if edits := s.convocationEdits(); len(edits) != 2 || edits[1].Is.Text != "" {
		t.Errorf("got %+v", edits)
	}
}

// tab chooses a tab of the sheet by its words.
func (s *stage) tab(label string) {
	s.t.Helper()
	found := false
	parts.Walk(s.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		x, ok := o.(*parts.Tabs)
		if !ok {
			return true
		}
		for i, item := range x.Items {
			if item.Label == label {
				x.Select(i)
				found = true
			}
		}
		return false
	})
	if !found {
		s.t.Fatalf("no tab %q", label)
	}
}

func TestAFieldGoesInWhereTheCursorIs(t *testing.T) {
	s := textStage(t)
	s.openTexts(true)
	s.tab("Champs")
	editor := s.area()
	before := editor.Text
	for _, screen := range []string{"Le numéro du dossier"} {
		parts.Walk(s.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
			if r, ok := o.(*parts.Row); ok && r.Label == screen {
				r.Tapped(nil)
				return false
			}
			return true
		})
	}
	if editor.Text != "{{.case_number}}"+before {
		t.Errorf("got %.60q", editor.Text)
	}
}
