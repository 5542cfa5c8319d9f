package sample_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// TestEveryVerdictOfTheSampleIsExplainedInBothLanguages judges every case of the
// sample as it stood on days all along the year: each verdict says why, shows
// how its days were found and what to do next, and all of it has words, in
// French and in English.
func TestEveryVerdictOfTheSampleIsExplainedInBothLanguages(t *testing.T) {
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	judged := 0
	for _, day := range []string{"2026-02-03", "2026-02-16", "2026-03-12", "2026-04-30", "2026-05-07", "2026-06-09", "2026-06-18", "2026-09-10", "2026-09-29", "2026-10-20", "2026-11-12", "2026-12-01", "2026-12-10"} {
		desk, ids, _ := played(t, day)
		for i, id := range ids {
			v, err := desk.Case(context.Background(), id)
			if errors.Is(err, register.ErrNotFound) {
				continue // not opened yet on that day
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range v.Verdicts {
				judged++
				worded(t, words, day, i, x)
			}
		}
	}
	if judged < 1000 {
		t.Errorf("only %d verdicts were judged", judged)
	}
}

func worded(t *testing.T, words *translations.Catalogue, day string, story int, v rules.Verdict) {
	t.Helper()
	said := append([]message.Message{v.Reason, message.New("rule."+string(v.Rule)+".title", message.Number("n", 8))}, v.Arithmetic...)
	if v.State == rules.Pending || v.State == rules.Contestable || v.State == rules.Broken {
		if v.Remedy.IsZero() && v.Overridden == nil {
			t.Errorf("%s, case %d: %s (%s) is %s without a next step", day, story+1, v.Rule, v.Reason.Key, v.State)
		}
	}
	if !v.Remedy.IsZero() {
		said = append(said, v.Remedy)
	}
	for _, m := range said {
		if err := words.CheckMessage(m); err != nil {
			t.Errorf("%s, case %d: %s: %v", day, story+1, v.Rule, err)
		}
		for _, l := range []translations.Lang{translations.French, translations.English} {
			text := words.Words(l, translations.Screen).Say(m)
			if text == "" || strings.ContainsAny(text, "{}[]") {
				t.Errorf("%s, case %d: %s says %q", day, story+1, v.Rule, text)
			}
		}
	}
}
