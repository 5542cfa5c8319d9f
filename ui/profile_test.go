package ui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// shippedCode is the Labour Code as a profile.
func shippedCode(t *testing.T) regulation.Profile {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/labour-code.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := regulation.Read("labour-code.json", b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// revised is the shipped regulation with a longer notice and window, as version 2.
func revised(t *testing.T) regulation.Profile {
	p := profile(t)
	p.Version = "2"
	p.Numbers.Notice.N, p.Numbers.WindowFrom.N = 10, 4
	return p
}

func TestViewProfileLines(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	all := []regulation.Profile{profile(t), revised(t), shippedCode(t)}
	var got []string
	for _, l := range profileLines(w, all, &cases.Office{Organisation: cases.Organisation{Profile: "labour-code"}}) {
		got = append(got, fmt.Sprint(plainSpaces(l.Title), " | ", plainSpaces(l.Versions), " | ", l.Mark != "", " | ", l.Chosen))
	}
	want := []string{
		"Règlement intérieur d’OpenClassrooms | version 2 · version antérieure : 1 | false | false",
		"Code du travail, articles R. 6352-3 à R. 6352-8 | version 1 | true | true",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if lines := profileLines(w, all, nil); !lines[0].Chosen || lines[1].Chosen {
		t.Error("an office that has chosen none follows the first")
	}
}

func TestViewRefusedProfiles(t *testing.T) {
	w := wordsOf(t, translations.English, "2026-11-23")
	faults := []regulation.Fault{{Line: 12, Field: "numbers.notice.n", Why: message.New("profile.fault.least", message.Number("n", 0), message.Number("least", 1))}}
	for range faultsShown + 1 {
		faults = append(faults, regulation.Fault{Line: 20, Why: message.New("profile.fault.missing")})
	}
	got := refusedLines(w, []*regulation.FaultyError{{File: "mine.json", Faults: faults}})
	if len(got) != 1 || got[0].File != "mine.json" || len(got[0].Faults) != faultsShown || got[0].More != 2 {
		t.Fatalf("got %+v", got)
	}
	if d := cmp.Diff(faultView{Line: "Line 12", Field: "numbers.notice.n", Why: "Is 0 and has to be 1 or more"}, got[0].Faults[0]); d != "" {
		t.Error(d)
	}
}

func TestViewAMovedCase(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	to := revised(t)
	read := register.ProfileRead{Case: "c", Number: "DC-2026-001", From: cases.ProfileRef{ID: "openclassrooms", Version: "1"}, Known: true, Changes: []register.VerdictChange{
		{
			Rule: rules.WindowRule, Before: &rules.Verdict{Rule: rules.WindowRule, State: rules.Met, Reason: message.Literal("avant"), Article: "5.4"},
			After: &rules.Verdict{Rule: rules.WindowRule, State: rules.Broken, Reason: message.Literal("après"), Article: "5.4"},
		},
		{Rule: rules.Board, After: &rules.Verdict{Rule: rules.Board, State: rules.Pending}},
	}}
	row := movedRowOf(w, []regulation.Profile{profile(t), to}, to, read)
	if got := plainSpaces(row.From + ", " + row.Changed); got != "version 1, 2 verdicts changent" {
		t.Errorf("got %s", got)
	}
	if d := cmp.Diff(movedSide{Word: w.T("state.broken"), State: rules.Broken, Reason: "après", Article: articleChip(w, "5.4")}, row.Lines[0].After); d != "" {
		t.Error(d)
	}
	if before := row.Lines[1].Before; before.State != rules.NotApplicable || before.Reason != "" {
		t.Errorf("a rule that said nothing: %+v", before)
	}
	read.Known, read.From = false, cases.ProfileRef{ID: "gone", Version: "3"}
	if got := movedRowOf(w, []regulation.Profile{to}, to, read).From; !strings.Contains(plainSpaces(got), "gone · version 3") || !strings.Contains(got, "fichier absent") {
		t.Errorf("a file that is gone: %s", got)
	}
}

// profileStage is a window whose register has a revised regulation beside the
// one that two cases were opened under.
func profileStage(t *testing.T) *stage {
	t.Helper()
	s := newStage(t)
	for _, id := range []cases.CaseID{"a", "b"} {
		s.openCase(id)
		s.as(secretary(), id.File(), cases.InterviewHeld{Notes: "entendue"})
	}
	s.again(t, profile(t), revised(t), shippedCode(t))
	return s
}

// again opens the same register with other profiles.
func (s *stage) again(t *testing.T, profiles ...regulation.Profile) {
	t.Helper()
	n := 1000
	s.register = register.New(register.Config{
		Store: s.store, Clock: s.clock, Profiles: profiles,
		NewID: func() string { n++; return fmt.Sprintf("id-%04d", n) },
	})
	s.Frame.Desks = desksOf{s.register}
	s.enter(secretary())
}

func (s *stage) openRegulations() {
	s.Go(Route{Page: PageSettings})
	for range len(settingsTabs()) {
		if screen, ok := s.current.(*settingsScreen); ok && settingsTabs()[screen.tabs.Selected] == "regulation" {
			return
		}
		s.current.(*settingsScreen).stepTab(1)
	}
	s.t.Fatal("there is no tab of regulations")
}

func TestTheDirectorMovesCasesToTheRevisedRegulation(t *testing.T) {
	s := profileStage(t)
	s.enter(director())
	s.openRegulations()
	s.sees("version 2", "dossiers ouverts suivent une autre version.")
	s.button("Comparer")
	s.sees("DC-2026-001", "DC-2026-002", "verdicts changent", "Aujourd’hui", "Sous l’autre version")
	if !s.happened("shown moves") {
		t.Error("the cases were not read")
	}
	s.button("Changer de version")
	if !s.happened("field cases error") {
		t.Error("no case was chosen, and nothing was said")
	}
	s.press(fyne.KeyReturn) // chooses the first
	s.button(s.T("profile.moves.move", message.Number("n", 1), message.Text("version", "2")))
	if !s.happened("field reason error") {
		t.Error("no reason was given, and nothing was said")
	}
	s.types("règlement révisé")
	s.button(s.T("profile.moves.move", message.Number("n", 1), message.Text("version", "2")))
	if !s.happened("recorded move-profile") {
		t.Fatal("no case was moved")
	}
	moved := 0
	for _, id := range []cases.CaseID{"a", "b"} {
		v, err := s.Desk.Case(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		if v.Matter.Case.Profile().Version == "2" && v.Matter.Case.Moved[0].Is.Reason == "règlement révisé" {
			moved++
		}
	}
	if moved != 1 {
		t.Errorf("%d cases were moved", moved)
	}
	if !strings.Contains(plainSpaces(strings.Join(s.events, "\n")), "toast 1 dossier suit désormais la version 2.") {
		t.Errorf("it is not said: %v", s.events)
	}
}

func TestTheSecretarySeesWhatWouldChangeAndMovesNothing(t *testing.T) {
	s := profileStage(t)
	s.openRegulations()
	s.button("Comparer")
	s.sees("DC-2026-001", "Seule la direction fait passer un dossier à une autre version.")
	s.press(fyne.KeyReturn)
	s.button("Changer de version")
	if s.happened("recorded move-profile") || s.happened("field reason error") {
		t.Error("the secretary could go on")
	}
}

func TestTheOfficeChoosesAnotherRegulation(t *testing.T) {
	s := profileStage(t)
	s.openRegulations()
	s.sees("Code du travail", "À vérifier à la source")
	s.button("Choisir ce règlement")
	s.sees("Les dossiers déjà ouverts gardent le leur.")
	s.button("Choisir ce règlement")
	if !s.happened("recorded describe-organisation") {
		t.Fatal("nothing was recorded")
	}
	if s.Frame.Profile.ID != "labour-code" {
		t.Errorf("the window goes by %s", s.Frame.Profile.ID)
	}
	s.sees("DC-2026-001") // what would read otherwise
	s.button("Fermer")
	s.as(secretary(), camila.File(), cases.DescribePerson{Identity: cases.Identity{Given: "Camille", Family: "Laurent", Group: cases.GroupLearner, Born: days.Must("2004-03-02")}})
	s.openCase("c")
	v, err := s.Desk.Case(context.Background(), "c")
	if err != nil || v.Matter.Profile.ID != "labour-code" {
		t.Errorf("a new case goes by %s, %v", v.Matter.Profile.ID, err)
	}
	if v, err := s.Desk.Case(context.Background(), "a"); err != nil || v.Matter.Profile.ID != "openclassrooms" {
		t.Errorf("an open case goes by %s, %v", v.Matter.Profile.ID, err)
	}
}

func TestAFileThatCannotBeUsedIsSaid(t *testing.T) {
	s := newStage(t)
	s.Regulations = Regulations{Folder: "/registre/regulations", Refused: []*regulation.FaultyError{{
		File: "atelier.json", Faults: []regulation.Fault{{Line: 7, Field: "numbers.min_voting", Why: message.New("profile.fault.least", message.Number("n", 0), message.Number("least", 1))}},
	}}}
	s.openRegulations()
	s.sees("atelier.json ne peut pas être utilisé", "Ligne 7", "numbers.min_voting", "Vaut 0 et doit valoir au moins 1", "/registre/regulations")
}
