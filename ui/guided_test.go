package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/rules"
)

// guidedOf shows a sitting full screen, from its page, by its key.
func (s *mailStage) guidedOf(sitting cases.SittingID, of cases.CaseID) *guidedScreen {
	s.t.Helper()
	s.Go(Route{Page: PageSitting, Sitting: sitting, Case: of})
	s.press(fyne.KeyF5)
	g, ok := s.current.(*guidedScreen)
	if !ok {
		s.t.Fatalf("F5 shows a %T", s.current)
	}
	return g
}

// TestAWholeSittingByKeys plays a council with two cases full screen: in the
// first the votes are equal, in the second a member is recused and the learner
// does not come. Nothing is pressed with the pointer.
func TestAWholeSittingByKeys(t *testing.T) {
	s, first, second, sitting := twoCases(t)
	g := s.guidedOf(sitting, first)
	const ctrl = fyne.KeyModifierShortcutDefault
	at := func(want sittingStep) {
		t.Helper()
		if got := g.at(); got != want {
			t.Fatalf("the step is %q, want %q; events %v\n%s", got, want, last(s.events, 8), s.seen())
		}
	}
	matter := func(id cases.CaseID) rules.Matter { return s.view(id).Matter }

	at(stepRoll)
	s.shows("Nous procédons à l’appel", "Camille Laurent")
	s.letters("t")
	s.primaryKey()
	at(stepOpen)
	s.shows("La séance est ouverte")
	s.primaryKey()
	s.shows("J’appelle le dossier")
	s.primaryKey()
	at(stepReasons)
	s.chord(fyne.KeyPageDown, ctrl)
	s.shows("Ce dossier est appelé et n’est pas terminé")
	s.letters("v") // by video
	s.primaryKey()
	at(stepHear)
	s.letters("Camille regrette.")
	s.primaryKey()
	at(stepRetire)
	s.shows("Se retirent : Camille Laurent.")
	s.primaryKey()
	at(stepRetire)
	s.shows("Le conseil délibère")
	if strings.Contains(s.seen(), "Camille Laurent") {
		t.Error("the learner is named while the council deliberates")
	}
	s.primaryKey()
	at(stepVote)
	s.letters("14")
	s.primaryKey()
	s.shows("Je mets aux voix la proposition n° 1 : exclusion temporaire de 14 jours")
	s.letters("pcp")
	s.shows("3 sur 4 votes reçus")
	s.letters("c")
	s.shows("Tous les votes sont reçus")
	if strings.Contains(s.seen(), "Partage") {
		t.Error("the result is said while votes are hidden")
	}
	s.primaryKey()
	s.shows("Vérifier avant d’enregistrer", "voix prépondérante")
	s.primaryKey()
	mo, ok := matter(first).Case.AdoptedMotion()
	if !ok || mo.Casting == nil || mo.Casting.Is.Side != cases.For {
		t.Fatalf("the casting vote is %+v", mo.Casting)
	}
	at(stepClose)
	s.shows("Le conseil a voté : exclusion temporaire de 14 jours.", "1 dossier attend encore")
	if strings.Contains(s.seen(), "Lina") {
		t.Error("the learner of another case is named")
	}

	s.chord(fyne.KeyPageDown, ctrl)
	s.shows("Lina Morel", "dossier 2 sur 2")
	at(stepOpen)
	s.tabTo("Récuser…")
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // the second member
	s.shows("Nadia Ferhat")
	s.press(fyne.KeyTab, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyTab) // the first link
	s.types("amie de la famille")
	s.primaryKey()
	s.shows("Nadia Ferhat ne siège pas dans ce dossier et sort de la salle")
	s.primaryKey()
	if c := matter(second).Council(); c.PresentAt(s.staff("Nadia Ferhat"), cases.Act{}) {
		t.Error("the recused member is still in the room")
	}
	at(stepOpen)
	s.primaryKey()
	at(stepReasons)
	s.letters("a")
	s.shows("Motif de l’absence")
	s.primaryKey()
	if a, absent := matter(second).Case.Absence(sitting); !absent || a.Is.Ground != cases.AbsentNoGround {
		t.Fatalf("the absence is %+v", a.Is)
	}
	at(stepVote)
	s.letters("5")
	s.primaryKey()
	s.letters("ttt")
	s.primaryKey()
	s.primaryKey()
	if got := len(matter(second).Case.Motions[0].Put.Is.Roll); got != 3 {
		t.Errorf("%d vote in the second case, want 3", got)
	}
	at(stepClose)
	s.primaryKey()
	at(stepMinutes)
	if matter(second).Council().Closed == nil {
		t.Fatal("the sitting is not closed")
	}
	for _, id := range []cases.CaseID{second, first} {
		if g.sit.of != id {
			t.Fatalf("the minutes are those of %s", g.sit.of)
		}
		s.primaryKey()
		s.shows("Procès-verbal")
		s.primaryKey() // of the sheet
		s.primaryKey() // of the check
		s.closeSheets()
		for _, l := range []cases.LetterType{cases.LetterAttendance, cases.LetterMinutes} {
			if n := len(matter(id).Case.LettersOf(l)); n != 1 {
				t.Errorf("%d %s of %s", n, l, id)
			}
		}
		s.chord(fyne.KeyPageUp, ctrl)
	}
	s.press(fyne.KeyEscape)
	if got := s.At().Page; got != PageSitting || s.window.FullScreen() {
		t.Errorf("Esc leads to %s, full screen %v", got, s.window.FullScreen())
	}
}

func TestFullScreenHidesTheWindowAndGivesItBack(t *testing.T) {
	s, first, _, sitting := twoCases(t)
	theme := fyne.CurrentApp().Settings().Theme()
	s.guidedOf(sitting, first)
	if !s.window.FullScreen() {
		t.Error("the window is not full screen")
	}
	seen := s.seen()
	for _, hidden := range []string{"Échéancier", "Recherche et commandes", "Lina Morel", "visio.exemple.fr"} {
		if strings.Contains(seen, hidden) {
			t.Errorf("%q is projected", hidden)
		}
	}
	s.chord(fyne.KeyK, fyne.KeyModifierShortcutDefault)
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the palette opens over the projection")
	}
	s.press(fyne.KeyF11)
	s.shows("Échéancier", "Recherche et commandes")
	if s.window.FullScreen() {
		t.Error("the window stays full screen")
	}
	if fyne.CurrentApp().Settings().Theme() != theme {
		t.Error("the type stays large")
	}
	s.chord(fyne.KeyK, fyne.KeyModifierShortcutDefault)
	if s.window.Canvas().Overlays().Top() == nil {
		t.Error("the palette does not open any more")
	}
}

func TestTheCurtainCoversEverythingAndSwallowsKeys(t *testing.T) {
	s, first, _, sitting := twoCases(t)
	s.guidedOf(sitting, first)
	s.chord(fyne.KeyB, fyne.KeyModifierShortcutDefault)
	if seen := s.seen(); strings.Contains(seen, "Camille") || strings.Contains(seen, "Appel") {
		t.Errorf("the curtain lets through:\n%s", seen)
	}
	s.letters("t")
	s.primaryKey()
	if len(s.view(first).Matter.Council().Moves) != 0 {
		t.Fatal("keys reach the step below the curtain")
	}
	s.letters("b")
	s.shows("Camille Laurent")
	s.chord(fyne.KeyB, fyne.KeyModifierShortcutDefault)
	s.press(fyne.KeyEscape)
	if s.At().Page != PageGuided {
		t.Error("Esc on the curtain leaves full screen")
	}
	s.shows("Camille Laurent")
}

func TestACrashLosesAtMostTheLineBeingTyped(t *testing.T) {
	s, first, _, sitting := twoCases(t)
	g := s.guidedOf(sitting, first)
	s.letters("t")
	s.primaryKey()
	s.primaryKey()
	s.primaryKey()
	s.letters("s")
	s.primaryKey()
	s.types("Reconnaît les faits.")
	s.Work.Ring() // the pause in typing
	note := g.sit.typedNote(t)
	s.keyboard(note)
	s.types("première question")
	s.press(fyne.KeyReturn)
	s.types("perdue")
	// The window is gone without a word; another one opens on the same register.
	again := NewFrame(s.Given, s.window)
	again.Go(Route{Page: PageGuided, Sitting: sitting, Case: first})
	h, ok := again.current.(*guidedScreen)
	if !ok || h.at() != stepHear {
		t.Fatalf("the step is %q", h.at())
	}
	if got := h.sit.typed; got.Explanations != "Reconnaît les faits." || len(got.Notes) != 1 || got.Notes[0].Text != "première question" || got.Note != "" {
		t.Errorf("what is left is %+v", got)
	}
}

func TestLeavingAndComingBackIsAtTheRightStep(t *testing.T) {
	s, first, _, sitting := twoCases(t)
	g := s.guidedOf(sitting, first)
	s.letters("t")
	s.primaryKey()
	s.primaryKey()
	s.chord(fyne.KeyLeft, fyne.KeyModifierAlt)
	if g.at() != stepRoll {
		t.Fatalf("Alt+← shows %q", g.at())
	}
	s.chord(fyne.KeyRight, fyne.KeyModifierAlt)
	s.chord(fyne.KeyRight, fyne.KeyModifierAlt)
	s.shows("Terminez d’abord l’étape en cours : Ouverture.")
	s.press(fyne.KeyEscape)
	if s.At().Page != PageSitting {
		t.Fatalf("Esc leads to %s", s.At().Page)
	}
	if g = s.guidedOf(sitting, first); g.at() != stepOpen {
		t.Errorf("the sitting goes on at %q", g.at())
	}
}

func TestHiddenVotesAreShownOnDemand(t *testing.T) {
	s, _, _ := atVote(t)
	s.press(fyne.KeyF5)
	g, ok := s.current.(*guidedScreen)
	if !ok {
		t.Fatalf("F5 shows a %T", s.current)
	}
	s.primaryKey() // from the deliberation to the vote
	s.letters("15")
	s.primaryKey()
	s.letters("p")
	s.press(fyne.KeyUp, fyne.KeyRight) // the arrows choose nothing that is not seen
	if got := sides(g.vote); got != "P---" {
		t.Errorf("the votes are %s", got)
	}
	s.chord(fyne.KeyM, fyne.KeyModifierShortcutDefault)
	s.shows("Décompte", "Le trait marque la moitié des votants.")
	if g.vote.panel.rows[0].Segment.Masked {
		t.Error("the votes stay hidden")
	}
}

func TestASealedVoteIsRectifiedWithAReason(t *testing.T) {
	s, id, page := atVote(t)
	s.put(page, "15")
	s.letters("pppp")
	page.act()
	s.shows("Présents", "Hélène Garnier (Présidence)")
	s.primary()
	s.shows("Le conseil a statué")
	s.button("Rectifier…")
	s.keyboard(s.field("Motif").Input.(fyne.Focusable))
	s.types("vote de Thomas Leroux mal noté")
	s.primaryKey()
	s.closeSheets()
	if _, adopted := s.view(id).Matter.Case.AdoptedMotion(); adopted {
		t.Fatalf("the vote stands:\n%s", s.seen())
	}
	s.shows("Membres votants") // the motion is open again
}

func TestTheClockIsTheRegisters(t *testing.T) {
	s, first, _, sitting := twoCases(t)
	s.Simulated = false
	g := s.guidedOf(sitting, first)
	want := s.words.Hour(g.sit.read.now)
	if want == "" || g.clock.Content != want {
		t.Fatalf("the clock says %q, want %q", g.clock.Content, want)
	}
	mark := len(s.events)
	s.Work.Ring()
	ticked := false
	for _, e := range s.events[mark:] {
		ticked = ticked || e == "clock"
	}
	if !ticked {
		t.Errorf("the clock stands still: %v", s.events[mark:])
	}
	s.press(fyne.KeyEscape)
	mark = len(s.events)
	s.Work.Ring()
	for _, e := range s.events[mark:] {
		if e == "clock" {
			t.Error("the clock goes on after the projection was left")
		}
	}
}

func TestAdjourningFullScreenEndsEveryCase(t *testing.T) {
	s, first, second, sitting := twoCases(t)
	g := s.guidedOf(sitting, first)
	s.letters("t")
	s.primaryKey()
	s.primaryKey()
	s.tabTo("Ajourner…")
	s.press(fyne.KeyReturn)
	s.types("alerte incendie")
	s.primaryKey()
	for _, id := range []cases.CaseID{first, second} {
		if c := s.view(id).Matter.Council(); c.Adjourned == nil {
			t.Fatalf("the sitting goes on for %s:\n%s", id, s.seen())
		}
	}
	if g.voting() {
		t.Error("a case is still voted on")
	}
}
