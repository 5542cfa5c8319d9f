package rules

import (
	"maps"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// explained fails the test for a verdict that does not explain itself: a
// reason, the article where the profile names one, a next step when something
// is wrong or awaited, and the arithmetic when it gives days.
func explained(t testing.TB, m Matter, in []Verdict) {
	t.Helper()
	for _, v := range in {
		if v.Reason.IsZero() {
			t.Errorf("%s about %q is %s without a reason", v.Rule, v.Subject, v.State)
		}
		if want := m.Profile.Article(v.Rule); v.Article != want {
			t.Errorf("%s about %q is of article %q, want %q", v.Rule, v.Subject, v.Article, want)
		}
		wanting := v.State == Pending || v.State == Contestable || v.State == Broken
		if wanting && v.Overridden == nil && v.Remedy.IsZero() {
			t.Errorf("%s about %q is %s (%s) without a next step", v.Rule, v.Subject, v.State, v.Reason.Key)
		}
		if v.Until != 0 && v.Until < m.Today {
			t.Errorf("%s about %q (%s) says on %s that it stands until %s", v.Rule, v.Subject, v.Reason.Key, m.Today, v.Until)
		}
		if given(v) && len(v.Arithmetic) == 0 {
			t.Errorf("%s about %q (%s) gives days and does not show how they were found: %v", v.Rule, v.Subject, v.Reason.Key, v.Days)
		}
	}
}

// cited fails the test for a refusal without its rule, its article where the
// profile names one, its reason and what to do about it; a fact is refused only
// because it is impossible.
func cited(t testing.TB, m Matter, p cases.Payload, o Outcome) {
	t.Helper()
	known := map[regulation.RuleID]bool{}
	for _, r := range All() {
		known[r.ID] = true
	}
	_, ours := p.(cases.Ours)
	for _, v := range o.Refused {
		if !known[v.Rule] || v.Article != m.Profile.Article(v.Rule) || v.Reason.IsZero() || v.Remedy.IsZero() {
			t.Errorf("%s is refused by rule %q, article %q, because %q; do %q", p.Kind(), v.Rule, v.Article, v.Reason.Key, v.Remedy.Key)
		}
		if !ours && v.Rule != Order {
			t.Errorf("the fact %s is refused by %s", p.Kind(), v.Rule)
		}
	}
}

// given tells whether a verdict gives days that were computed; one that does
// not apply computes nothing, and the days of a plan alone are typed, not found.
func given(v Verdict) bool {
	if v.State == NotApplicable {
		return false
	}
	for name, d := range v.Days {
		switch name {
		case "council", "announced", "post_by", "hand_by", "lenient_by", "first", "last":
		default:
			if d != 0 {
				return true
			}
		}
	}
	return false
}

func TestEveryVerdictOfEveryStoryExplainsItself(t *testing.T) {
	telling := films()
	maps.Copy(telling, map[string]func(*testing.T) *builder{
		"the first scenario": func(t *testing.T) *builder {
			return storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion())
		},
		"the second scenario": storyTwo,
		"absences":            absences,
		"hospital":            hospital,
		"received too late":   func(t *testing.T) *builder { return served(t, "2026-09-24", "2026-09-29") },
		"received on the edge": func(t *testing.T) *builder {
			return served(t, "2026-09-21", "2026-09-29")
		},
		"the director alone": warned,
	})
	for name, tell := range telling {
		t.Run(name, func(t *testing.T) {
			b := tell(t)
			first := b.matter().Today
			for i := range 40 {
				b.now = first + days.Day(3*i)
				m := b.matter()
				explained(t, m, Judge(m))
			}
		})
	}
}

func TestTheNoticeSaysWhyItStartsWhereItDoes(t *testing.T) {
	steps := func(b *builder) string {
		var out []string
		for _, s := range verdict(t, Judge(b.matter()), NoticeRule, string(theSitting)).Arithmetic {
			out = append(out, s.Key)
		}
		return strings.Join(out, " ")
	}
	t.Run("collected after its presentation, the collection counts", func(t *testing.T) {
		got := steps(storyOne(t))
		if !strings.Contains(got, "step.presented step.collected step.why.collected step.start") {
			t.Error(got)
		}
	})
	t.Run("a bank holiday at the end is named, and each closed day behind it", func(t *testing.T) {
		got := steps(hospital(t))
		if !strings.Contains(got, "step.extended step.skipped step.clear") {
			t.Error(got)
		}
	})
	t.Run("both readings are shown, and the count back from the council", func(t *testing.T) {
		got := steps(storyOne(t))
		for _, want := range []string{"step.lenient", "step.clear", "step.back ", "step.back.met", "step.safe"} {
			if !strings.Contains(got+" ", want) {
				t.Errorf("no %s in %s", want, got)
			}
		}
	})
}
