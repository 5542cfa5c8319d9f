package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// atVote brings the first story to its deliberation and opens the vote.
func atVote(t *testing.T) (*mailStage, cases.CaseID, *voteScreen) {
	t.Helper()
	s := councilStage(t, "2026-09-28", "2026-09-29", frenchLight)
	id := s.caseOf("Laurent")
	c := s.view(id).Matter.Council()
	for _, x := range c.Seats {
		s.act(c.ID.File(), "14:00", cases.MemberArrived{Member: x.Member, Presence: cases.ByVideo})
	}
	s.act(c.ID.File(), "14:00", cases.OpenSitting{})
	s.act(id.File(), "14:02", cases.CallCase{Sitting: c.ID})
	s.act(id.File(), "14:30", cases.HearingHeld{Sitting: c.ID, ReasonStated: true, Explanations: "reconnaît les faits"})
	s.act(id.File(), "14:35", cases.WithdrewForDeliberation{Sitting: c.ID, Who: []string{"Camille Laurent"}})
	s.perform(s.view(id), rules.DoVote, "")
	page, ok := s.current.(*voteScreen)
	if !ok {
		t.Fatalf("the page is %T", s.current)
	}
	return s, id, page
}

// put puts a motion of some days to the vote.
func (s *mailStage) put(page *voteScreen, length string) {
	s.t.Helper()
	s.types(length)
	page.act()
	s.shows("Membres votants")
}

// sides are the votes typed, in the order of the rows: P, C, B or nothing.
func sides(p *voteScreen) string {
	var out strings.Builder
	for _, r := range p.panel.rows {
		out.WriteByte("-PCB"[r.Vote()+1])
	}
	return out.String()
}

func TestAWholeVoteByKeys(t *testing.T) {
	s, _, page := atVote(t)
	s.put(page, "15")
	undo := func() { s.undoLast() }
	for _, x := range []struct {
		step string
		do   func()
		want string
	}{
		{"letters choose and go to the next member", func() { s.letters("pcb") }, "PCB-"},
		{"F is for, in both languages", func() { s.letters("f") }, "PCBP"},
		{"the up arrow goes back, the right one changes", func() { s.press(fyne.KeyUp, fyne.KeyUp, fyne.KeyRight) }, "PBBP"},
		{"the left one too", func() { s.press(fyne.KeyLeft, fyne.KeyLeft) }, "PPBP"},
		{"Delete clears", func() { s.press(fyne.KeyDelete) }, "P-BP"},
		{"Ctrl+Z takes it back", undo, "PPBP"},
		{"and again", undo, "PCBP"},
		{"A only answers with the keys", func() { s.letters("a") }, "PCBP"},
		{"clear two rows", func() { s.press(fyne.KeyDelete, fyne.KeyDown, fyne.KeyDelete) }, "P--P"},
		{"T sets the empty rows to for", func() { s.letters("t") }, "PPPP"},
	} {
		x.do()
		if got := sides(page); got != x.want {
			t.Fatalf("%s: %s, want %s", x.step, got, x.want)
		}
	}
	if !s.happened("toast " + s.T("vote.keys")) {
		t.Error("A is not answered with the line of the keys")
	}
}

func TestNothingIsSaidBeforeTheLastVote(t *testing.T) {
	s, _, page := atVote(t)
	s.put(page, "15")
	s.letters("ppp")
	if n := len(page.panel.banner.Objects); n != 0 {
		t.Fatalf("%d banners before the last vote", n)
	}
	page.act()
	s.shows("Il manque le vote de : Thomas Leroux. Complétez avant de clore.")
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the check opens on an incomplete ballot")
	}
	s.letters("p") // the keyboard was put on the missing vote
	s.shows("Adoptée, 4 contre 0")
	if n := len(page.panel.banner.Objects); n != 1 {
		t.Errorf("%d banners after the last vote", n)
	}
}

func TestATieIsBrokenByTheCastingVoteThatTheRegisterRecords(t *testing.T) {
	s, id, page := atVote(t)
	s.put(page, "15")
	s.letters("pcpc")
	s.shows("Partage, 2–2 : adoptée par la voix prépondérante", "Hélène Garnier")
	page.act()
	s.primary()
	mo, ok := s.view(id).Matter.Case.AdoptedMotion()
	if !ok || mo.Casting == nil || mo.Casting.Is.Side != cases.For {
		t.Fatalf("the casting vote is %+v", mo.Casting)
	}
	if !s.happened("recorded casting-vote") {
		t.Error("the casting vote is no act of its own")
	}
	s.shows("Le conseil a statué", "Adoptée")
	s.undoLast()
	if _, still := s.view(id).Matter.Case.AdoptedMotion(); !still {
		t.Error("a sealed vote was undone")
	}
}

func TestAPresidentWhoAbstainedIsAskedOnceMore(t *testing.T) {
	for name, x := range map[string]struct {
		answer string
		result cases.Result
		again  bool
	}{
		"and still abstains":     {"Maintient l’abstention", cases.NotAdopted, true},
		"and then votes for":     {"Pour", cases.Adopted, true},
		"and then votes against": {"Contre", cases.Rejected, true},
	} {
		t.Run(name, func(t *testing.T) {
			s, id, page := atVote(t)
			s.put(page, "15")
			s.letters("bpcb")
			s.shows("la présidence s’est abstenue")
			page.act()
			s.shows("La présidence maintient-elle son abstention ?")
			s.button(x.answer)
			s.shows("Vérifier avant d’enregistrer")
			s.primary()
			mo := s.view(id).Matter.Case.Motions[0]
			if got := mo.Outcome(); got != x.result || mo.Closed.Is.Again != x.again {
				t.Errorf("the result is %q, asked again %v; want %q, %v", got, mo.Closed.Is.Again, x.result, x.again)
			}
		})
	}
}

func TestTheNextMotionComesOnlyWhenTheFirstIsNotAdopted(t *testing.T) {
	s, id, page := atVote(t)
	s.put(page, "15")
	s.letters("cccp")
	page.act()
	s.primary()
	s.shows("Rejetée", "Proposition n° 2", "Avertissement écrit")
	if got := page.motion.Kind; got != regulation.WrittenWarning {
		t.Errorf("the next motion is %q", got)
	}
	page.act()
	s.letters("pppp")
	page.act()
	s.primary()
	mo, ok := s.view(id).Matter.Case.AdoptedMotion()
	if !ok || mo.Put.Is.Sanction.Kind != regulation.WrittenWarning {
		t.Fatalf("adopted is %+v", mo.Put.Is.Sanction)
	}
	if got := s.state(id, rules.Motions); got != rules.Met {
		t.Errorf("R-MOTIONS is %v", got)
	}
	s.shows("Le conseil a statué")
}

func TestASecretBallotIsThreeNumbers(t *testing.T) {
	s, id, page := atVote(t)
	for _, c := range all[*parts.Check](s.shown()) {
		if c.Label == "Scrutin secret" {
			c.Tapped(nil)
		}
	}
	s.shows("Scrutin secret : en cas de partage, la voix prépondérante ne joue pas et la proposition n’est pas adoptée.")
	s.keyboard(s.pageField("Durée, en jours").Input.(*parts.Entry))
	s.types("10")
	page.act()
	s.shows("Trois nombres, dont la somme fait 4 votants présents.")
	s.types("2")
	s.press(fyne.KeyTab)
	s.types("1")
	s.press(fyne.KeyTab)
	s.types("0")
	page.act()
	s.shows("3 votes comptés pour 4 votants. Corrigez les nombres avant de clore.")
	s.keyboard(page.panel.numbers[1])
	s.press(fyne.KeyBackspace)
	page.panel.numbers[1].SetText("2")
	s.shows("Partage, 2–2 : non adoptée")
	page.act()
	s.primary()
	mo := s.view(id).Matter.Case.Motions[0]
	if diff := cmp.Diff(&cases.Tally{For: 2, Against: 2}, mo.Closed.Is.Tally); diff != "" {
		t.Error(diff)
	}
	if mo.Outcome() != cases.NotAdopted || mo.Casting != nil {
		t.Errorf("a secret tie is %q, casting vote %+v", mo.Outcome(), mo.Casting)
	}
}

func TestAMotionWithoutAQuorumIsRefusedInPlace(t *testing.T) {
	s, id, page := atVote(t)
	c := s.view(id).Matter.Council()
	for _, name := range []string{"Thomas Leroux", "Olivier Pruvost"} {
		s.act(c.ID.File(), "14:40", cases.MemberLeft{Member: s.someone(s.view(id), name)})
	}
	s.Reload(nil)
	s.types("15")
	page.act()
	s.shows("Restent 2 membres votants, minimum 3. Aucun vote n’est possible ; ajournez la séance.")
	if len(s.view(id).Matter.Case.Motions) != 0 {
		t.Error("the motion was put")
	}
}

func TestABallotTypedIsOfferedAgain(t *testing.T) {
	s, id, page := atVote(t)
	s.put(page, "15")
	s.letters("pc")
	s.Work.Ring()
	s.Go(Route{Page: PageDocket})
	s.perform(s.view(id), rules.DoVote, "")
	again, ok := s.current.(*voteScreen)
	if !ok {
		t.Fatalf("the page is %T", s.current)
	}
	if got := sides(again); got != "PC--" {
		t.Errorf("the ballot offered again is %s", got)
	}
	if h := s.view(id).Matter.Case.Motions[0].Put.Act.At; h != days.MustHour("14:35") {
		t.Errorf("the motion was put at %s", h)
	}
}

// TestNoTextOfTheCouncilIsCut walks through its pages in a small window, in both
// languages: only what ends in an ellipsis may be cut.
func TestNoTextOfTheCouncilIsCut(t *testing.T) {
	for name, d := range map[string]Display{"in French": frenchLight, "in English": {Language: 1, Theme: "dark", Scale: 1.15}} {
		t.Run(name, func(t *testing.T) {
			s := councilStage(t, "2026-09-28", "2026-09-29", d)
			s.window.Resize(fyne.NewSize(1024, 500))
			s.pictured(func(page string) {
				for _, text := range s.cut() {
					t.Errorf("%s: %s", page, text)
				}
			})
		})
	}
}
