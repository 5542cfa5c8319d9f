package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// atCouncil opens the sitting of a learner's case on the day of the council.
func atCouncil(t *testing.T, until, today, learner string) (*mailStage, cases.CaseID, *sittingScreen) {
	t.Helper()
	s := councilStage(t, until, today, frenchLight)
	id := s.caseOf(learner)
	s.perform(s.view(id), rules.DoCouncil, "")
	page, ok := s.current.(*sittingScreen)
	if !ok {
		t.Fatalf("the page is %T", s.current)
	}
	return s, id, page
}

func TestAnOpeningWithoutASecretaryIsRefusedInPlace(t *testing.T) {
	s, id, page := atCouncil(t, "2026-10-19", "2026-10-20", "Barbier")
	s.types("t")
	page.act()
	s.shows("Quorum non atteint", "Aucun secrétaire présent. Désignez une personne qui ne vote pas, ou ajournez.")
	mark := len(s.events)
	page.act()
	if s.view(id).Matter.Council().Opened != nil {
		t.Fatal("the sitting is open")
	}
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the refusal opens a sheet")
	}
	found := false
	for _, e := range s.events[mark:] {
		found = found || e == "refused in place"
	}
	if !found {
		t.Errorf("the refusal is not said in place: %v", s.events[mark:])
	}
	s.button("Appel")
	if page.step != stepRoll {
		t.Errorf("the remedy leads to %q", page.step)
	}
}

func TestACallOfAnUnlawfulCouncilLeadsToTheBoard(t *testing.T) {
	s, id, page := atCouncil(t, "2026-10-19", "2026-10-20", "Colin") // two of the pedagogical team
	s.types("t")
	page.act()
	page.act() // opening looks at presence only
	if s.view(id).Matter.Council().Opened == nil {
		t.Fatalf("the sitting is not open:\n%s", s.seen())
	}
	page.act()
	s.shows("2 personnes pour 1 place. Libérez 1 place.")
	s.button("Composer le conseil")
	if got := s.At(); got.Page != PageCase || got.Tab != TabCouncil {
		t.Errorf("the remedy leads to %+v", got)
	}
}

func TestATimeBeforeTheLastActIsRefusedBesideItsField(t *testing.T) {
	s, id, page := atCouncil(t, "2026-09-28", "2026-09-29", "Laurent")
	s.types("t")
	page.act()
	page.panel.at.SetHour(days.MustHour("13:00"))
	page.act()
	if got, want := plainSpaces(page.panel.atField.Error()), "Le dernier acte de ce jour est à 14 h 00. Choisissez cette heure ou une heure plus tardive."; got != want {
		t.Errorf("the field says %q, want %q", got, want)
	}
	page.panel.at.SetHour(0)
	page.act()
	if got, want := plainSpaces(page.panel.atField.Error()), "Écrivez l’heure : 14 h 00."; got != want {
		t.Errorf("the field says %q, want %q", got, want)
	}
	if s.view(id).Matter.Council().Opened != nil {
		t.Error("the sitting is open")
	}
}

func TestADepartureLosesTheQuorumAndTheSittingIsAdjourned(t *testing.T) {
	s, id, page := atCouncil(t, "2026-10-19", "2026-10-20", "Perrin") // three voters
	s.types("t")
	page.act()
	page.act()
	page.act()
	s.shows("Présence : Nils Perrin", "Quorum atteint")
	page.goTo(stepRoll)
	s.button("Départ…") // of the president, first on the roll
	s.shows("Départ : Hélène Garnier")
	s.primary()
	s.shows("Quorum non atteint", "Personne ne préside parmi les membres présents.")
	s.button("Ajourner…")
	s.primary()
	s.shows("Écrivez le motif : il reste au dossier.")
	s.types("quorum perdu")
	s.primary()
	c := s.view(id).Matter.Council()
	if c.Adjourned == nil || c.Adjourned.Is.Reason != "quorum perdu" {
		t.Fatalf("adjourned is %+v", c.Adjourned)
	}
	s.shows("Convoquez de nouveau : un nouveau délai court.")
}

func TestAnAbsenceWithADocumentPostponesTheCase(t *testing.T) {
	s, id, page := atCouncil(t, "2026-09-28", "2026-09-29", "Laurent")
	s.types("t")
	page.act()
	page.act()
	page.act()
	s.keyboard(s.segment("Présence : Camille Laurent"))
	s.press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	ground := s.pageField("Motif de l’absence").Input.(*parts.Select)
	ground.SetSelected(2)
	ground.OnChange(2)
	s.shows("Le document n’est pas conservé")
	s.keyboard(s.pageField("Document vu par").Input.(*parts.Entry))
	s.types("Marion Baudry")
	page.act()
	s.shows("Saisissez un jour")
	page.typed.SeenOn = days.Must("2026-09-28")
	page.act()
	a, ok := s.view(id).Matter.Case.Absence(s.view(id).Matter.Council().ID)
	if !ok || a.Is.Ground != cases.AbsentIllness || a.Is.SeenBy != "Marion Baudry" {
		t.Fatalf("the absence is %+v", a.Is)
	}
	page.goTo(stepHear)
	s.shows("reportez le dossier à une autre séance")
	page.act()
	s.shows("Reporter le dossier", "Report prononcé par : Hélène Garnier")
	s.primary()
	c := s.view(id).Matter.Case
	if len(c.Postponed) != 1 || c.Postponed[0].Is.Ground != cases.AbsentIllness || c.Postponed[0].Is.SeenOn != days.Must("2026-09-28") {
		t.Fatalf("postponed is %+v", c.Postponed)
	}
	if got := s.state(id, rules.Absent); got != rules.Met {
		t.Errorf("R-ABSENT is %v", got)
	}
	s.shows("Le dossier a été reporté")
}

// pageField finds a field of the page, or of the sheet over it, by its label.
func (s *mailStage) pageField(label string) *parts.Field {
	s.t.Helper()
	for _, f := range all[*parts.Field](s.shown()) {
		if plainSpaces(f.Label) == label {
			return f
		}
	}
	s.t.Fatalf("no field %q in:\n%s", label, s.seen())
	return nil
}

func TestTwoCasesInOneSitting(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	first, second := s.caseOf("Lemoine"), s.caseOf("Perrin")
	id := s.view(first).Matter.Council().ID
	_, err := s.register.As(secretary()).Record(t.Context(), register.Submission{Entries: []register.Entry{
		{File: second.File(), Payload: cases.ConveneCase{Sitting: id, Heaviest: "written-warning"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	s.Go(Route{Page: PageSitting, Sitting: id, Case: first})
	s.shows("Paul Lemoine", "Nils Perrin")
	page := s.current.(*sittingScreen)
	page.typed.Explanations = "de Paul"
	page.draft.changed(func() any { return page.typed })
	all[*parts.Tabs](s.shown())[0].Select(1)
	if page.of != second {
		t.Fatalf("the page is about %s", page.of)
	}
	if page.typed.Explanations != "" {
		t.Error("what was typed about one case stands in another")
	}
	all[*parts.Tabs](s.shown())[0].Select(0)
	if page.typed.Explanations != "de Paul" {
		t.Error("what was typed about the first case is lost")
	}
	s.types("t")
	page.act()
	if got := rules.Roll(s.view(second).Matter, s.view(second).Matter.Council(), cases.Act{}); len(got) != 4 {
		t.Errorf("the roll is called once for both; %d voters in the second case", len(got))
	}
}

func TestWhatIsTypedAtTheHearingIsOfferedAgain(t *testing.T) {
	s, id, page := atCouncil(t, "2026-09-28", "2026-09-29", "Laurent")
	s.types("t")
	page.act()
	page.act()
	page.act()
	s.keyboard(s.segment("Présence : Camille Laurent"))
	s.press(fyne.KeyRight)
	area := all[*parts.Area](s.shown())[0]
	s.keyboard(area)
	s.types("Camille regrette.")
	s.Work.Ring()
	s.Go(Route{Page: PageDocket})
	s.Go(Route{Page: PageSitting, Sitting: s.view(id).Matter.Council().ID, Case: id})
	s.shows("Camille regrette.")
}

func TestWhoSaidTheyWouldBeAbsentIsNotCalledPresent(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-29", frenchLight)
	id := s.caseOf("Laurent")
	s.Go(Route{Page: PageCase, Case: id, Tab: TabCouncil})
	s.keyboard(all[*parts.Seat](s.shown())[2]) // Olivier Pruvost
	s.letters("p")                             // by video as planned, so the next one is excused
	s.perform(s.view(id), rules.DoCouncil, "")
	page := s.current.(*sittingScreen)
	s.types("t")
	page.act()
	c := s.view(id).Matter.Council()
	for _, x := range c.Seats {
		name := s.view(id).Matter.Name(x.Member)
		if got := c.PresentAt(x.Member, cases.Act{}); got != (name != "Olivier Pruvost") {
			t.Errorf("%s present: %v", name, got)
		}
	}
}

func TestTheTimeIsTheRegistersUnlessTheDayIsSetByHand(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-29", frenchLight)
	id := s.view(s.caseOf("Laurent")).Matter.Council().ID
	now := s.clockwork.Now().Local()
	want, err := days.At(now.Hour(), now.Minute())
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]struct {
		set  bool
		want days.Hour
	}{"the register's": {false, want}, "set by hand": {true, 0}} {
		t.Run(name, func(t *testing.T) {
			r, err := readSitting(t.Context(), s.Desk, id, x.set)
			if err != nil || r.now != x.want {
				t.Errorf("now is %s, want %s; %v", r.now, x.want, err)
			}
		})
	}
}
