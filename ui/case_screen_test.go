package ui

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/ui/parts"
)

// begun opens a case with two facts and an exhibit, and shows it.
func (s *stage) begun(tab string) cases.CaseID {
	s.t.Helper()
	id := cases.CaseID("c1")
	digest, size, err := s.register.As(secretary()).PutDocument(context.Background(), bytes.NewReader([]byte("bonjour")))
	if err != nil {
		s.t.Fatal(err)
	}
	s.as(secretary(), id.File(),
		cases.OpenCase{Learner: camila, Status: cases.StatusApprentice, Path: "Développeur d’application Python, parcours en alternance de deux ans"},
		cases.FileReport{Name: "Claire Hamon", Capacity: "mentor"},
		cases.AddGrievance{Grievance: "1", Day: days.Must("2026-11-20"), Place: "sur la plateforme", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No, Text: "le livrable reprend un dépôt publié"},
		cases.AddGrievance{Grievance: "2", Day: days.Must("2026-11-21"), Article: "3.8"},
		cases.AddExhibit{Exhibit: "x", Name: "notes.txt", Document: digest, Size: size, Media: "text/plain"},
		cases.InterviewHeld{Notes: "entendue par la conseillère"})
	s.Go(Route{Page: PageCase, Case: id, Tab: tab})
	return id
}

// tap presses the first button with a label inside the line that has a text.
func (s *stage) tap(line, label string) {
	s.t.Helper()
	var last *parts.Button
	found := false
	parts.Walk(s.window.Content(), func(o fyne.CanvasObject) bool {
		if x, ok := o.(*parts.Text); ok && strings.Contains(x.Content, line) {
			found = true
		}
		if b, ok := o.(*parts.Button); ok && found && b.Label == label && last == nil {
			last = b
		}
		return true
	})
	if last == nil {
		s.t.Fatalf("no button %q after %q in:\n%s", label, line, s.seen())
	}
	last.Tapped(nil)
}

// act opens the line of the journal with a name, and presses a button of its sheet.
func (s *stage) act(line, label string) {
	s.t.Helper()
	j := s.current.(*caseScreen).journal
	for i, l := range j.lines {
		if l.What != line {
			continue
		}
		s.window.Canvas().Focus(j.list)
		j.list.Select(i)
		s.press(fyne.KeyReturn)
		s.button(label)
		return
	}
	s.t.Fatalf("no act %q in:\n%s", line, s.seen())
}

func TestACaseShowsWhatItIs(t *testing.T) {
	s := newStage(t)
	s.begun(TabOverview)
	s.sees("Camille Laurent", "DC-2026-001", "Signalement", "Avant le conseil", "Le dossier", "Compléter le signalement")
	if !s.happened("shown case") {
		t.Error("the values were not announced")
	}
	s.current.(tabbed).stepTab(1)
	s.sees("Grief n°\u00a01", "Pas encore communiqué", "notes.txt", "Formation\u00a0: à préciser")
	s.current.(tabbed).stepTab(3)
	s.sees("Versement d’une pièce", "Marion Baudry", "Corriger…", "Rayer…")
}

func TestGoingBackFindsTheTabAgain(t *testing.T) {
	s := newStage(t)
	s.begun(TabOverview)
	s.current.(tabbed).stepTab(1)
	s.Go(Route{Page: PageCases})
	s.Back()
	s.sees("Grief n°\u00a01")
}

func TestThePrimaryButtonDoesTheNextStep(t *testing.T) {
	s := newStage(t)
	s.begun(TabOverview)
	s.button("Compléter le signalement")
	if s.At().Tab != TabFacts {
		t.Errorf("the window is at %+v", s.At())
	}
}

func TestAFactIsCompletedInItsCard(t *testing.T) {
	s := newStage(t)
	id := s.begun(TabFacts)
	s.tap("Grief n°\u00a02", "Compléter…")
	s.sees("Compléter ou corriger un fait", "21/11/2026")
	s.button("Enregistrer")
	if !s.happened("recorded add-grievance") {
		t.Fatalf("not recorded:\n%s", s.seen())
	}
	v, err := s.Desk.Case(context.Background(), id)
	if err != nil || len(v.Matter.Case.Grievances) != 2 {
		t.Errorf("%d grievances, %v", len(v.Matter.Case.Grievances), err)
	}
}

func TestFactsAreAddedToAnOpenCase(t *testing.T) {
	s := newStage(t)
	s.begun(TabFacts)
	s.button("Ajouter un fait")
	s.button("Ajouter au dossier")
	s.sees("Indiquez la date des faits.", "Choisissez un article.")
	s.press(fyne.KeyEscape)
	if parts.OverlayOpen(s.window.Canvas()) {
		t.Error("Escape does not close the page")
	}
}

func TestAnActIsStruckWithItsReason(t *testing.T) {
	s := newStage(t)
	s.begun(TabJournal)
	s.act("Entretien", "Rayer…")
	s.sees("Rayer un acte", "entendue par la conseillère")
	s.button("Rayer")
	s.sees("Écrivez le motif")
	s.types("mauvais dossier")
	s.picture("case-strike")
	s.button("Rayer")
	if !s.happened("recorded strike") {
		t.Fatalf("not recorded:\n%s", s.seen())
	}
	s.sees("Rayé par Marion Baudry", "mauvais dossier")
	s.picture("case-journal-struck")
}

// posted is a case whose grievances left on 24 November, were presented on the
// 26th and collected on the 27th; today is the 30th.
func (s *stage) posted() cases.CaseID {
	s.t.Helper()
	id := cases.CaseID("c1")
	desk := s.register.As(secretary())
	digest, _, err := desk.PutDocument(context.Background(), bytes.NewReader([]byte("%PDF-1.7")))
	if err != nil {
		s.t.Fatal(err)
	}
	s.as(secretary(), id.File(),
		cases.OpenCase{Learner: camila, Status: cases.StatusApprentice, Path: "Développeur d’application Python"},
		cases.FileReport{Name: "Claire Hamon", Capacity: "mentor"},
		cases.AddGrievance{
			Grievance: "1", Day: days.Must("2026-11-20"), Place: "sur la plateforme", Article: "3.3",
			InTraining: cases.Yes, Criminal: cases.No, Text: "le livrable reprend un dépôt publié",
		})
	for _, step := range []struct {
		day string
		is  cases.Payload
	}{
		{"2026-11-24", cases.IssueLetter{
			Letter: "l", Type: cases.LetterGrievances, Language: "fr", Template: "t", Signatory: helene, Grievances: []cases.GrievanceID{"1"},
			Copies: []cases.Copy{{
				Copy: "k", To: camila, Capacity: cases.ToLearner, Channel: post.Registered, Dispatch: "d", Number: "1A20411877342", Document: digest,
			}},
		}},
		{"2026-11-24", cases.Posted{Dispatch: "d", Copies: []cases.CopyID{"k"}, To: camila, Channel: post.Registered, Number: "1A20411877342"}},
		{"2026-11-26", cases.Presented{Dispatch: "d"}},
		{"2026-11-27", cases.Collected{Dispatch: "d"}},
	} {
		s.clock.day = days.Must(step.day)
		s.as(secretary(), id.File(), step.is)
	}
	s.clock.day = days.Must("2026-11-30")
	s.Go(Route{Page: PageCase, Case: id, Tab: TabJournal})
	return id
}

func TestWhatHangsOnAStruckActIsStruckWithIt(t *testing.T) {
	s := newStage(t)
	id := s.posted()
	s.act("Dépôt", "Rayer…")
	s.types("jamais parti")
	s.button("Rayer")
	s.sees("Ils seront rayés ensemble")
	if s.happened("recorded strike") {
		t.Fatal("struck before anybody saw what hangs on it")
	}
	s.picture("case-strike-together")
	var all *parts.Button
	parts.Walk(s.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		if b, ok := o.(*parts.Button); ok && strings.HasPrefix(b.Label, "Rayer les") {
			all = b
		}
		return true
	})
	if all == nil {
		t.Fatalf("no button strikes them together:\n%s", s.seen())
	}
	all.Tapped(nil)
	v, err := s.Desk.Case(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if x, _ := v.Matter.Case.Service("d"); x.Posted != 0 || x.Presented != 0 || x.Collected != 0 {
		t.Errorf("the envelope still says %+v:\n%s", x, s.seen())
	}
}

func TestACorrectedDayShowsWhatMovesFirst(t *testing.T) {
	s := newStage(t)
	id := s.posted()
	s.act("Distribution", "Corriger…")
	s.sees("Corriger une date", "27/11/2026")
	s.button("Rayer et enregistrer la correction")
	s.sees("C’est déjà la date au dossier.")
	for range len("27/11/2026") {
		s.press(fyne.KeyBackspace)
	}
	s.types("25/11")
	s.sees("avant première présentation")
	for range len("25/11") {
		s.press(fyne.KeyBackspace)
	}
	s.types("28/11")
	s.sees("Ce qui change", "Griefs communiqués avant toute sanction", "ven. 27 nov.", "sam. 28 nov.")
	s.picture("case-correct")
	s.button("Rayer et enregistrer la correction")
	s.sees("Écrivez le motif")
	if s.happened("recorded strike") {
		t.Fatal("recorded without a reason")
	}
	s.types("avis relu")
	s.button("Rayer et enregistrer la correction")
	v, err := s.Desk.Case(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if x, _ := v.Matter.Case.Service("d"); x.Collected != days.Must("2026-11-28") {
		t.Errorf("collected on %s:\n%s", x.Collected, s.seen())
	}
}

func TestACaseIsClosedWithAReasonWhenAnythingIsLeft(t *testing.T) {
	s := newStage(t)
	id := s.begun(TabOverview)
	v, err := s.Desk.Case(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	s.openCloseCase(v)
	s.sees("Clore le dossier DC-2026-001", "Tout n’est pas terminé", "Encore à faire")
	s.button("Clore le dossier")
	s.sees("Écrivez le motif")
	s.types("doublon")
	s.picture("case-close")
	s.button("Clore le dossier")
	if !s.happened("recorded close-case") {
		t.Fatalf("not closed:\n%s", s.seen())
	}
	s.sees("Clôture")
}

func TestDroppedFilesBecomeExhibitsOnTheirTabOnly(t *testing.T) {
	s := newStage(t)
	s.Outside = &outsideOf{files: map[string][]byte{"/f/a.pdf": []byte("%PDF-1.7"), "/f/notes.txt": []byte("bonjour")}}
	s.begun(TabFacts)
	s.current.(*caseScreen).facts.take([]string{"/f/a.pdf", "/f/notes.txt", "/f/none"})
	s.sees("Verser 1\u00a0fichier au dossier DC-2026-001", "a.pdf", "notes.txt\u00a0: déjà au dossier, pièce 1", "Laissé de côté\u00a0: none")
	s.button("Verser 1\u00a0pièce")
	if !s.happened("recorded add-exhibit") {
		t.Fatalf("not recorded:\n%s", s.seen())
	}
	s.sees("a.pdf")
}

func TestAnExhibitThatTheWindowCannotShowOpensOutside(t *testing.T) {
	s := newStage(t)
	out := &outsideOf{}
	s.Outside = out
	s.begun(TabFacts)
	parts.Walk(s.window.Content(), func(o fyne.CanvasObject) bool {
		if r, ok := o.(*parts.Row); ok && r.Label == "notes.txt" {
			r.Tapped(nil)
			return false
		}
		return true
	})
	if len(out.opened) != 1 || out.opened[0] != "notes.txt" {
		t.Errorf("opened %v", out.opened)
	}
}

func TestACaseIsNowhereCut(t *testing.T) {
	for _, l := range []translations.Lang{translations.French, translations.English} {
		for _, size := range []fyne.Size{fyne.NewSize(1024, 500), fyne.NewSize(1440, 900)} {
			s := newStage(t)
			s.look(l, false, size.Width, size.Height)
			id := s.posted()
			for _, tab := range []string{TabOverview, TabFacts, TabJournal} {
				s.Go(Route{Page: PageCase, Case: id, Tab: tab})
				for _, c := range s.cut() {
					t.Errorf("%s, %.0f, %s: %s", l.Code(), size.Width, tab, c)
				}
			}
			v, err := s.Desk.Case(context.Background(), id)
			if err != nil {
				t.Fatal(err)
			}
			for name, open := range map[string]func(){
				"close": func() { s.openCloseCase(v) }, "facts": func() { s.openGrievance(v) }, "enrolment": func() { s.openEnrolment(v) },
				"caller": func() { s.openCaller(v) }, "abandon": func() { s.openAbandon(v) }, "complaint": func() { s.openComplaint(v) },
				"strike": func() { s.openStrike(v, v.Matter.Case.Acts[0]) },
			} {
				open()
				for _, c := range s.cut() {
					t.Errorf("%s, %.0f, %s: %s", l.Code(), size.Width, name, c)
				}
				if sheet, ok := s.window.Canvas().Overlays().Top().(*parts.Sheet); ok {
					s.picture("sheet-" + name + "-" + l.Code())
					sheet.Close()
				}
			}
		}
	}
}
