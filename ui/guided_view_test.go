package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/ui/parts"
)

// TestTheScriptFollowsTheSitting walks through a council and asks after each act
// what the president says next, and what the step still needs.
func TestTheScriptFollowsTheSitting(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-29", frenchLight)
	id := s.caseOf("Laurent")
	c := s.view(id).Matter.Council()
	check := func(step sittingStep, say, missing string) {
		t.Helper()
		v := s.view(id)
		sitting := v.Matter.Council()
		if got := guidedStep(v.Matter, sitting); got != step {
			t.Errorf("the step is %s, want %s", got, step)
		}
		script := scriptOf(s.words, v, sitting, step)
		if say != "" && (len(script.Say) == 0 || plainSpaces(script.Say[0]) != say) {
			t.Errorf("%s: the president says %q, want first %q", step, script.Say, say)
		}
		if got := plainSpaces(missingAt(s.words, v, sitting, step, 0)); got != missing {
			t.Errorf("%s: it needs %q, want %q", step, got, missing)
		}
	}
	check(stepRoll, "Nous procédons à l’appel des membres du conseil de discipline.", "Indiquez comment chacun est présent, puis enregistrez l’appel.")
	for _, x := range c.Seats {
		s.act(c.ID.File(), "14:00", cases.MemberArrived{Member: x.Member, Presence: cases.ByVideo})
	}
	check(stepOpen, "Le quorum est atteint. La séance est ouverte.", "Ouvrez la séance, puis appelez le dossier.")
	s.act(c.ID.File(), "14:00", cases.OpenSitting{})
	check(stepOpen, "J’appelle le dossier DC-2026-005, concernant Camille Laurent. Faites entrer les personnes convoquées.", "Appelez le dossier.")
	s.act(id.File(), "14:02", cases.CallCase{Sitting: c.ID})
	check(stepReasons, "Camille Laurent, vous pouvez vous faire assister par une personne de votre choix. Voici le motif de la sanction envisagée.",
		"Indiquez si l’apprenant est présent, lisez le motif, puis enregistrez-le.")
	s.act(id.File(), "14:05", cases.HearingHeld{Sitting: c.ID, ReasonStated: true})
	check(stepHear, "Je donne lecture de vos observations écrites, reçues le 21 septembre 2026.", "Notez les explications, ou que l’apprenant n’en donne pas.")
	s.act(id.File(), "14:20", cases.HearingHeld{
		Sitting: c.ID, ReasonStated: true, Explanations: "regrette", Assistant: cases.Assistant{Name: "Samir Kone", Capacity: "learner"},
	})
	check(stepRetire, "Le conseil va délibérer. Se retirent : Camille Laurent et Samir Kone.", "Attendez que ces personnes soient sorties, puis enregistrez le retrait.")
	s.act(id.File(), "14:25", cases.WithdrewForDeliberation{Sitting: c.ID, Who: []string{"Camille Laurent", "Samir Kone"}})
	check(stepRetire, "", "") // they deliberate
	s.act(id.File(), "14:30", cases.PutMotion{Motion: "m", Sitting: c.ID, Sanction: cases.Sanction{Kind: "temporary-exclusion", Length: 14}})
	check(stepVote, "Je mets aux voix la proposition n° 1 : exclusion temporaire de 14 jours. Qui vote pour ? Qui vote contre ? Qui s’abstient ?",
		"Recueillez chaque vote, puis enregistrez le résultat.")
	closing := cases.CloseMotion{Motion: "m"}
	for _, x := range c.Seats {
		if s.view(id).Matter.Profile.Votes(x.Seat) {
			closing.Ballots = append(closing.Ballots, cases.Ballot{Member: x.Member, Side: cases.For})
		}
	}
	s.act(id.File(), "14:40", closing)
	check(stepClose, "Le conseil a voté : exclusion temporaire de 14 jours.", "Annoncez le résultat, puis levez la séance.")
	s.act(c.ID.File(), "14:45", cases.CloseSitting{})
	check(stepMinutes, "", "Établissez la feuille d’émargement et le procès-verbal de ce dossier.")
}

func TestHowLongACaseTakes(t *testing.T) {
	called := cases.Act{ID: "call", On: days.Must("2026-09-29"), At: days.MustHour("14:10"), Rank: 1, Payload: cases.CallCase{Sitting: "s"}}
	for name, x := range map[string]struct {
		acts []cases.Act
		now  string
		want int
		ok   bool
	}{
		"not called yet":         {nil, "14:30", 0, false},
		"going on":               {[]cases.Act{called}, "14:52", 42, true},
		"no time is known":       {[]cases.Act{called}, "", 0, false},
		"before it was called":   {[]cases.Act{called}, "13:00", 0, false},
		"the minute of the call": {[]cases.Act{called}, "14:10", 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			now := days.Hour(0)
			if x.now != "" {
				now = days.MustHour(x.now)
			}
			got, ok := elapsedIn(cases.FoldCase("c", x.acts), "s", now)
			if got != x.want || ok != x.ok {
				t.Errorf("%d minutes, known %t; want %d, %t", got, ok, x.want, x.ok)
			}
		})
	}
}

func TestTheAgendaSaysWhatEachCaseIsJudgedBy(t *testing.T) {
	s, first, second, sitting := twoCases(t)
	read := func() []agendaLine {
		t.Helper()
		r, err := readSitting(t.Context(), s.Desk, sitting, true)
		if err != nil {
			t.Fatal(err)
		}
		out := agendaOf(s.words, r.views, r.sitting)
		for i := range out {
			out[i].When, out[i].Council, out[i].Why = plainSpaces(out[i].When), plainSpaces(out[i].Council), plainSpaces(out[i].Why)
		}
		return out
	}
	lines := func(a, b agendaLine) {
		t.Helper()
		a.Case, a.Name, a.Number = first, "Camille Laurent", "DC-2026-005"
		b.Case, b.Name, b.Number = second, "Lina Morel", "DC-2026-006"
		if diff := cmp.Diff([]agendaLine{a, b}, read()); diff != "" {
			t.Error(diff)
		}
	}
	ready := agendaLine{When: "prévu à partir de 14 h 00", Council: "4 membres votants", State: "Prêt", Tone: parts.ToneInfo}
	lines(ready, ready)
	nadia := s.staff("Nadia Ferhat")
	s.as(secretary(), second.File(), cases.RecuseMember{Sitting: sitting, Member: nadia, Link: cases.LinkOther, Reason: "amie de la famille"})
	without := ready
	without.Council = "3 membres votants · sans Nadia Ferhat"
	lines(ready, without)
	council := s.view(first).Matter.Council()
	for _, x := range council.Seats {
		s.act(sitting.File(), "14:00", cases.MemberArrived{Member: x.Member})
	}
	s.act(sitting.File(), "14:00", cases.OpenSitting{})
	s.act(first.File(), "14:02", cases.CallCase{Sitting: sitting})
	running := agendaLine{When: "appelé à 14 h 02", Council: "4 membres votants", State: "En cours", Tone: parts.ToneInfo}
	blocked := without
	blocked.State, blocked.Tone = "Bloqué", parts.ToneWarn
	blocked.Why = "Nadia Ferhat : récusation du mar. 29 sept., et toujours en séance. Enregistrez son départ avant d’appeler le dossier."
	lines(running, blocked)

	t.Run("a case that runs holds the sitting", func(t *testing.T) {
		m := s.view(first).Matter
		want := "Ce dossier est appelé et n’est pas terminé. Étape en cours : Motif exposé."
		if got := plainSpaces(heldBy(s.words, m, m.Council())); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
		m = s.view(second).Matter
		if got := heldBy(s.words, m, m.Council()); got != "" {
			t.Errorf("one that was not called says %q", got)
		}
	})

	t.Run("who is recused goes out for that case only, and comes back", func(t *testing.T) {
		r, err := readSitting(t.Context(), s.Desk, sitting, true)
		if err != nil {
			t.Fatal(err)
		}
		names := func(in []memberLine) (out []string) {
			for _, l := range in {
				out = append(out, l.Name)
			}
			return out
		}
		m := s.view(second).Matter
		if diff := cmp.Diff([]string{"Nadia Ferhat"}, names(staysOut(s.words, m, m.Council()))); diff != "" {
			t.Error(diff)
		}
		if out := staysOut(s.words, s.view(first).Matter, m.Council()); len(out) != 0 {
			t.Errorf("%v go out of the other case", names(out))
		}
		s.act(sitting.File(), "14:30", cases.MemberLeft{Member: nadia})
		if r, err = readSitting(t.Context(), s.Desk, sitting, true); err != nil {
			t.Fatal(err)
		}
		m = s.view(first).Matter
		if diff := cmp.Diff([]string{"Nadia Ferhat"}, names(comesBack(s.words, r.views, m, r.sitting))); diff != "" {
			t.Error(diff)
		}
		if back := comesBack(s.words, r.views, s.view(second).Matter, r.sitting); len(back) != 0 {
			t.Errorf("%v come back into the case they are recused in", names(back))
		}
	})
}

func TestTheTypeGrowsWithTheScreen(t *testing.T) {
	for name, x := range map[string]struct {
		size fyne.Size
		want guidedTier
	}{
		"a low window":        {fyne.NewSize(1024, 500), tierSmall},
		"a wide low window":   {fyne.NewSize(2560, 700), tierSmall},
		"an ordinary screen":  {fyne.NewSize(1440, 900), tierScreen},
		"a projector":         {fyne.NewSize(1920, 1080), tierWide},
		"a very large screen": {fyne.NewSize(2560, 1440), tierWide},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tierOf(x.size); got != x.want {
				t.Errorf("tier %d, want %d", got, x.want)
			}
		})
	}
}
