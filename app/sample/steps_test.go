package sample_test

import (
	"context"
	"errors"
	"testing"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// TestEveryStepOfTheSampleIsWorded reads the stage, the next act and what is due
// of every case on days on which the later stories ask for something.
func TestEveryStepOfTheSampleIsWorded(t *testing.T) {
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []rules.DueKind{ // those that the stories never ask for on these days
		rules.DoAnswer, rules.DoRead, rules.DoReparation, rules.DoContact, rules.DoApprove, rules.DoRework, rules.DoRepresentatives,
	} {
		if err := words.CheckMessage(message.New("do." + string(k))); err != nil {
			t.Error(err)
		}
	}
	seen := map[rules.DueKind]bool{}
	for _, day := range []string{"2026-05-04", "2026-10-08", "2026-10-22", "2026-11-16", "2026-11-20", "2026-11-24", "2026-12-31"} {
		desk, ids, _ := played(t, day)
		for i, id := range ids {
			v, err := desk.Case(context.Background(), id)
			if errors.Is(err, register.ErrNotFound) {
				continue // not opened yet on that day
			}
			if err != nil {
				t.Fatal(err)
			}
			said := []message.Message{message.New("stage." + string(v.Progress.Stage))}
			if v.Progress.Next.Kind != "" {
				said = append(said, v.Progress.Next.What, message.New("do."+string(v.Progress.Next.Kind)))
			}
			for _, d := range v.Progress.Dues {
				seen[d.Kind] = true
				said = append(said, d.What, message.New("do."+string(d.Kind)))
				if d.Rule == "" {
					t.Errorf("%s, case %d: %s is due because of no rule", day, i+1, d.Kind)
				}
			}
			for _, m := range said {
				if err := words.CheckMessage(m); err != nil {
					t.Errorf("%s, case %d: %v", day, i+1, err)
				}
			}
		}
	}
	for _, k := range []rules.DueKind{
		rules.DoPostponed, rules.DoMembers, rules.DoCut, rules.DoAccess, rules.DoExit, rules.DoJury, rules.DoExclusionEnd,
		rules.DoTellEnd, rules.DoTellUndone, rules.DoReview,
	} {
		if !seen[k] {
			t.Errorf("%s is due on none of the days", k)
		}
	}
}
