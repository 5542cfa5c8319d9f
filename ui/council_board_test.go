package ui

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// TestTheBoardSaysWhatIsWrongWithEachBadCouncil shows the eleven councils of
// the sample that must be refused, as they are composed: the board names the
// fault, or nothing when only the sitting can show it.
func TestTheBoardSaysWhatIsWrongWithEachBadCouncil(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	tests := map[string]struct {
		learner string
		tone    parts.Tone
		first   string
	}{
		"nobody presides": {
			"Renard", parts.ToneWarn,
			"Personne ne préside. Placez la direction, ou son représentant avec une délégation écrite.",
		},
		"a deputy presides without a delegation": {
			"Morel", parts.ToneDanger,
			"Aucune délégation écrite en vigueur le mar. 20 oct. pour Agnès Roy. Enregistrez-la, ou changez la présidence.",
		},
		"two of the pedagogical team": {
			"Colin", parts.ToneDanger,
			"Équipe pédagogique : 2 personnes pour 1 place. Libérez 1 place.",
		},
		"three of the success team": {
			"Picard", parts.ToneDanger,
			"Réussite de la formation : 3 personnes pour 2 places. Libérez 1 place.",
		},
		"three voters and no secretary": {
			"Barbier", parts.ToneWarn,
			"Personne n’occupe le siège du secrétariat. Désignez une personne qui ne vote pas.",
		},
		"the learners' representative as a third voter": {
			"Gauthier", parts.ToneDanger,
			"Ce siège demande l’invitation de l’apprenant. Enregistrez sa date, ou laissez le siège vide.",
		},
		"one person in two seats": {
			"Vidal", parts.ToneDanger,
			"Inès Caron occupe deux sièges : équipe pédagogique et réussite de la formation. Libérez l’un des deux.",
		},
		"a representative who was not invited": {
			"Roussel", parts.ToneDanger,
			"Ce siège demande l’invitation de l’apprenant. Enregistrez sa date, ou laissez le siège vide.",
		},
		"the reporter sits": {
			"Marchand", parts.ToneDanger,
			"Nadia Ferhat ne peut pas siéger : a signalé les faits. Remplacement possible : Simon Tessier, la composition reste conforme.",
		},
		"the secretary will vote":   {"Lemoine", parts.ToneOK, "Le conseil peut siéger ; le quorum se constate à l’ouverture."},
		"a member will leave early": {"Perrin", parts.ToneOK, "Le conseil peut siéger ; le quorum se constate à l’ouverture."},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			b := boardOf(s.words, s.view(s.caseOf(want.learner)), nil)
			if got := plainSpaces(b.First); got != want.first || b.Tone != want.tone {
				t.Errorf("the board says %q (tone %v), want %q (tone %v)", got, b.Tone, want.first, want.tone)
			}
		})
	}
}

func TestTheBoardCountsVotersAloneAndSaysWhatATieWouldMean(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	b := boardOf(s.words, s.view(s.caseOf("Gauthier")), nil)
	if got, want := []int{b.Voting, b.Secretary, b.Advisory}, []int{2, 1, 1}; !slices.Equal(got, want) {
		t.Errorf("voters, secretaries, advisory: %v, want %v", got, want)
	}
	var short councilCheck
	for _, c := range b.Checks {
		if plainSpaces(c.Title) == "Au moins 3 membres votants" {
			short = c
		}
	}
	if got, want := plainSpaces(short.Reason), "Il manque 1 membre votant."; got != want || short.State != rules.Pending {
		t.Errorf("the line says %q (%v), want %q", got, short.State, want)
	}
}

func TestCandidatesShowWhoMaySitAndWhyTheOthersMayNot(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-28", frenchLight)
	v := s.view(s.caseOf("Laurent"))
	a, err := readAround(context.Background(), s.Desk, v.Matter.Council().ID, v.Matter.Council().Day())
	if err != nil {
		t.Fatal(err)
	}
	list := func(seat regulation.Seat) []string {
		var out []string
		for _, c := range candidates(v.Matter, v.Matter.Council(), seat, a.others, a.busy) {
			line := c.Name
			if !c.Why.IsZero() {
				line += ": " + plainSpaces(s.words.Say(c.Why))
			}
			out = append(out, []string{"free ", "doubt ", "no "}[c.Fit]+line)
		}
		return out
	}
	want := []string{
		"free Hélène Garnier", "free Paul Delmas", "no Claire Hamon: a signalé les faits",
		"no Inès Caron: récusation du mar. 15 sept.",
		"no Olivier Pruvost: aucune délégation écrite en vigueur ; l’enregistrer dans l’annuaire",
		"no Thomas Leroux: aucune délégation écrite en vigueur ; l’enregistrer dans l’annuaire",
		"no Nadia Ferhat: aucune délégation écrite en vigueur ; l’enregistrer dans l’annuaire",
		"no Marion Baudry: aucune délégation écrite en vigueur ; l’enregistrer dans l’annuaire",
	}
	got := list(regulation.SeatPresident)
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestALawfulCouncilIsProposedFromNothing(t *testing.T) {
	for name, learner := range map[string]string{"an empty board": "Renard", "the reporter sits": "Marchand", "two seats": "Vidal"} {
		t.Run(name, func(t *testing.T) {
			s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
			id := s.caseOf(learner)
			s.Go(Route{Page: PageCase, Case: id, Tab: TabCouncil})
			s.button("Proposer un conseil régulier")
			v := s.view(id)
			for _, x := range v.Verdicts {
				if (x.Rule == rules.Seats || x.Rule == rules.Impartial) && x.State != rules.Met {
					t.Errorf("%s: %s", x.Rule, s.Say(x.Reason))
				}
			}
			if got := len(plannedVoters(v.Matter, v.Matter.Council())); got < 4 {
				t.Errorf("%d voters are proposed", got)
			}
		})
	}
}

func TestWhoeverSatElsewhereIsMoved(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	v := s.view(s.caseOf("Lemoine"))
	c := v.Matter.Council()
	nadia, ines := s.someone(v, "Nadia Ferhat"), s.someone(v, "Inès Caron")
	tests := map[string]struct {
		member, instead cases.PersonID
		release         []cases.PersonID
	}{
		"into an empty seat":                    {member: "new"},
		"in place of another":                   {member: "new", instead: nadia, release: []cases.PersonID{nadia}},
		"from another seat":                     {member: ines, release: []cases.PersonID{ines}},
		"from another seat in place of another": {member: ines, instead: nadia, release: []cases.PersonID{nadia, ines}},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			got := placeMember(c, regulation.SeatPedagogical, want.member, want.instead)
			if diff := cmp.Diff(want.release, got.Release); diff != "" {
				t.Error(diff)
			}
			if len(got.Seat) != 1 || got.Seat[0].Member != want.member {
				t.Errorf("seats %+v", got.Seat)
			}
		})
	}
	if got := placeMember(c, regulation.SeatPedagogical, nadia, nadia); !got.empty() {
		t.Errorf("choosing the same member changes %+v", got)
	}
}

func TestARecusalIsForItsCaseOnly(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	v := s.view(s.caseOf("Marchand"))
	m := v.Matter
	nadia, simon := s.someone(v, "Nadia Ferhat"), s.someone(v, "Simon Tessier")
	r := cases.RecuseMember{Sitting: m.Council().ID, Member: nadia, Link: cases.LinkReporter, Reason: "a signalé", Substitute: simon}
	kinds := func(n int) []cases.Kind {
		var out []cases.Kind
		for _, e := range recusal(m, n, r) {
			out = append(out, e.Payload.Kind())
		}
		return out
	}
	alone := []cases.Kind{cases.KindRecuseMember, cases.KindReleaseSeat, cases.KindSeatMember}
	if diff := cmp.Diff(alone, kinds(1)); diff != "" {
		t.Errorf("the only case of its sitting: %s", diff)
	}
	if diff := cmp.Diff([]cases.Kind{cases.KindRecuseMember}, kinds(2)); diff != "" {
		t.Errorf("one of two cases keeps the seat, which is then full: %s", diff)
	}
}

func TestTheKeysOfASeat(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	id := s.caseOf("Marchand")
	s.Go(Route{Page: PageCase, Case: id, Tab: TabCouncil})
	seats := all[*parts.Seat](s.shown())
	s.keyboard(seats[1])
	s.letters("p")
	if got := seats[1].View().Status; got != "En visio" {
		t.Errorf("P makes the intention %q", got)
	}
	s.letters("pp")
	if got := seats[1].View().Status; got != "En salle" {
		t.Errorf("P three times makes the intention %q", got)
	}
	s.letters("r")
	s.shows("Récuser un membre", "Nadia Ferhat", "A signalé les faits", "Simon Tessier", "La composition reste régulière.")
	s.primary()
	s.shows("Écrivez le motif : il reste au dossier.")
	s.types("a signalé les faits")
	s.primary()
	v := s.view(id)
	if _, ok := v.Matter.Case.Recused(s.someone(v, "Nadia Ferhat")); !ok {
		t.Fatalf("nobody is recused:\n%s", s.seen())
	}
	if got := s.state(id, rules.Impartial); got != rules.Met {
		t.Errorf("after the recusal R-IMPARTIAL is %v", got)
	}
	s.shows("Simon Tessier", "Composition régulière")
}

func TestThePickerSeatsByName(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	id := s.caseOf("Renard") // nobody presides
	s.Go(Route{Page: PageCase, Case: id, Tab: TabCouncil})
	s.keyboard(all[*parts.Seat](s.shown())[0])
	s.press(fyne.KeyReturn)
	s.types("delm")
	s.press(fyne.KeyReturn)
	v := s.view(id)
	if got := v.Matter.Name(v.Matter.Council().President()); got != "Paul Delmas" {
		t.Errorf("%q presides", got)
	}
	if got := s.state(id, rules.Seats); got != rules.Met {
		t.Errorf("R-SEATS is %v: a written delegation is enough to preside", got)
	}
}

func TestTheLearnersRepresentativeWaitsForTheInvitation(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-19", frenchLight)
	id := s.caseOf("Lemoine")
	s.Go(Route{Page: PageCase, Case: id, Tab: TabCouncil})
	seats := all[*parts.Seat](s.shown())
	last := seats[len(seats)-1]
	if got := plainSpaces(last.View().Locked); got != "Sur invitation de l’apprenant…" {
		t.Fatalf("the last seat says %q", got)
	}
	last.Tapped(nil)
	s.primary()
	if c := s.view(id).Matter.Case; c.Invited == nil || c.Invited.Act.On != days.Must("2026-10-19") {
		t.Fatalf("the invitation is %+v", c.Invited)
	}
	seats = all[*parts.Seat](s.shown())
	s.keyboard(seats[len(seats)-1])
	s.press(fyne.KeyReturn)
	s.types("lila")
	s.press(fyne.KeyReturn)
	v := s.view(id)
	if got := s.state(id, rules.Seats); got != rules.Met {
		t.Errorf("R-SEATS is %v", got)
	}
	if b := boardOf(s.words, v, nil); b.Advisory != 1 {
		t.Errorf("%d advisory members", b.Advisory)
	}
}

func TestTheBoardOfAnOpenSittingCountsThePresence(t *testing.T) {
	s := councilStage(t, "2026-10-19", "2026-10-20", frenchLight)
	id := s.caseOf("Perrin")
	c := s.view(id).Matter.Council()
	for _, x := range c.Seats {
		s.act(c.ID.File(), "14:00", cases.MemberArrived{Member: x.Member})
	}
	s.act(c.ID.File(), "14:00", cases.OpenSitting{})
	if b := boardOf(s.words, s.view(id), nil); b.Tone != parts.ToneOK {
		t.Errorf("with everybody there the board says %q", b.First)
	}
	s.act(c.ID.File(), "14:30", cases.MemberLeft{Member: s.someone(s.view(id), "Inès Caron")})
	b := boardOf(s.words, s.view(id), nil)
	want := "2 membres votants présents ; il en faut 3. Complétez le conseil ou ajournez : le délai repart alors."
	if got := plainSpaces(b.First); got != want || b.Tone != parts.ToneDanger {
		t.Errorf("after a departure the board says %q, want %q", got, want)
	}
}
