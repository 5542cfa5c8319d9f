package sample_test

import (
	"context"
	"crypto/rand"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// played plays the sample up to a day, in memory.
func played(t *testing.T, until string) (*register.Desk, []cases.CaseID, *sample.Player) {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		t.Fatal(err)
	}
	profile, err := regulation.Read("openclassrooms.json", b)
	if err != nil {
		t.Fatal(err)
	}
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	clock := sample.NewClock(sample.Start())
	reg := register.New(register.Config{
		Store: memory.New(), Clock: clock, Profiles: []regulation.Profile{profile}, NewID: rand.Text,
	})
	p := &sample.Player{Register: reg, Letters: writer.New(words), Clock: clock, Until: days.Must(until)}
	ids, err := p.Play(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return reg.As(sample.Secretary()), ids, p
}

// TestTheSampleIsPlayedToItsEnd: every letter is issued, every unlawful council
// refused, and the ten cases end where their stories say.
func TestTheSampleIsPlayedToItsEnd(t *testing.T) {
	desk, ids, _ := played(t, "2026-12-10")
	for i, want := range []rules.Stage{
		rules.StageInformed, rules.StageInformed, rules.StageClosed, rules.StageInformed, rules.StageDecided, rules.StageClosed,
		rules.StageEnded, rules.StageUndone, rules.StageDecided, rules.StageAbandoned,
	} {
		v, err := desk.Case(context.Background(), ids[i])
		if err != nil {
			t.Fatal(err)
		}
		if v.Progress.Stage != want {
			t.Errorf("case %d is at %q, want %q", i+1, v.Progress.Stage, want)
		}
		for _, x := range v.Verdicts {
			if x.State == rules.Broken || x.State == rules.Contestable {
				t.Errorf("case %d: %s %s is %s: %s", i+1, x.Rule, x.Subject, x.State, x.Reason.Key)
			}
		}
	}
	if len(ids) != 21 {
		t.Errorf("%d cases, want 21", len(ids))
	}
}

// TestEveryUnlawfulCouncilIsRefusedForItsOwnReason names the rule and the
// sentence that refuse each of the eleven councils.
func TestEveryUnlawfulCouncilIsRefusedForItsOwnReason(t *testing.T) {
	_, _, p := played(t, "2026-10-20")
	want := [][2]string{
		{"R-QUORUM", "quorum.president"}, // nobody presides
		{"R-SEATS", "seats.delegation"},  // a deputy without a delegation
		{"R-SEATS", "seats.over"},        // two of the pedagogical team
		{"R-SEATS", "seats.over"},        // three of the success team
		{"R-QUORUM", "quorum.secretary"},
		{"R-QUORUM", "quorum.short"}, // the learners' representative is not a third
		{"R-QUORUM", "seats.voting"}, // the secretary votes
		{"R-SEATS", "seats.twice"},
		{"R-SEATS", "seats.invited"},
		{"R-IMPARTIAL", "impartial.broken"}, // reported the facts
		{"R-QUORUM", "quorum.lost"},         // two are left for the second motion
	}
	var got [][2]string
	for _, r := range p.Refusals {
		got = append(got, [2]string{string(r.Reasons[0].Rule), r.Reasons[0].Reason.Key})
		if len(r.Reasons) > 1 {
			t.Errorf("council %d: more than its own reason: %v", len(got), r)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
