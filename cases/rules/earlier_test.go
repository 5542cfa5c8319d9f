package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// before is another case of the learner: a sanction for facts of 9 March 2026
// (article 3.4, "faits"), its letter of the 18th presented on the 20th.
func before(t *testing.T, s cases.Sanction) []Sanctioned {
	t.Helper()
	b := begun(t).notifiedBy(s, "2026-03-18", "2026-03-20")
	m := b.matter()
	m.Case.ID, m.Case.Opened.Is.Number = "other", "DC-2026-002"
	out := SanctionsOf(m)
	if len(out) != 1 || len(out[0].Facts) != 1 || out[0].Number != "DC-2026-002" {
		t.Fatalf("got %+v", out)
	}
	out[0].Issued.Rank = 10 // acts of two files share the ranks of one register
	return out
}

// again opens a case on a day about facts of a day, article and words.
func again(t *testing.T, opened, fact string, a regulation.Article, text string, in []Sanctioned) Matter {
	t.Helper()
	b := newMatter(t).day(opened).opened().report().in(cases.AddGrievance{
		Grievance: "g1", Day: days.Must(fact), Place: "à distance", Text: text, Article: a, InTraining: cases.Yes, Criminal: cases.No,
	})
	m := b.matter()
	m.Earlier = in
	return m
}

func TestTheSameFactsAreNotSanctionedTwiceInTwoCases(t *testing.T) {
	warned := before(t, cases.Sanction{Kind: regulation.Warning})
	for _, c := range []struct {
		name, fact string
		article    regulation.Article
		text       string
		state      State
		key        string
	}{
		{"the same words", "2026-03-09", "3.4", "faits", Broken, "article.sanctioned.elsewhere"},
		{"the same words, written otherwise", "2026-03-09", "3.4", " Faits ", Broken, "article.sanctioned.elsewhere"},
		{"the same words under another article", "2026-03-09", "3.5", "faits", Broken, "article.sanctioned.elsewhere"},
		{"other words, the same day and article", "2026-03-09", "3.4", "autre chose", Contestable, "article.sanctioned.perhaps"},
		{"other words, another article", "2026-03-09", "3.5", "autre chose", Met, "article.met"},
		{"the same words of another day", "2026-03-10", "3.4", "faits", Met, "article.met"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := verdict(t, Judge(again(t, "2026-04-10", c.fact, c.article, c.text, warned)), ArticleRule, "")
			wantState(t, v, c.state, c.key)
		})
	}
	t.Run("the case that sanctioned first stays what it was", func(t *testing.T) {
		b := begun(t).notifiedBy(cases.Sanction{Kind: regulation.Warning}, "2026-03-18", "2026-03-20")
		m := b.matter()
		later := before(t, cases.Sanction{Kind: regulation.Warning})
		later[0].Issued.Rank = 1 << 40
		m.Earlier = later
		wantState(t, verdict(t, Judge(m), ArticleRule, ""), Met, "article.met")
		if s, _ := m.sanctionedBefore(&m.Case.Grievances[0]); s != nil {
			t.Errorf("the later sanction of %s counts", s.Number)
		}
		m.Earlier[0].Issued.Rank = 1
		wantState(t, verdict(t, Judge(m), ArticleRule, ""), Broken, "article.sanctioned.elsewhere")
	})
}

func TestEarlierSanctionsAreCountedWhileTheyRun(t *testing.T) {
	for _, c := range []struct {
		name, opened string
		kind         regulation.SanctionKind
		n, level2    int
	}{
		{"the day it was notified", "2026-03-20", regulation.Warning, 1, 0},
		{"before it was notified", "2026-03-19", regulation.Warning, 0, 0},
		{"the last day of a warning, counted from the date of its letter", "2027-03-18", regulation.Warning, 1, 0},
		{"the day after", "2027-03-19", regulation.Warning, 0, 0},
		{"an exclusion runs longer", "2029-03-18", regulation.TemporaryExclusion, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := again(t, c.opened, "2026-03-01", "3.3", "x", before(t, cases.Sanction{Kind: c.kind}))
			if got := RepeatCount(m, 1); got != c.n {
				t.Errorf("%d in force, want %d", got, c.n)
			}
			if got := RepeatCount(m, 2); got != c.level2 {
				t.Errorf("%d of level 2, want %d", got, c.level2)
			}
			lines := 0
			for _, s := range verdict(t, Judge(m), ArticleRule, "").Arithmetic {
				if s.Key == "article.earlier" {
					lines++
				}
			}
			if lines != c.n {
				t.Errorf("%d lines, want %d", lines, c.n)
			}
		})
	}
	t.Run("one that was never presented does not count", func(t *testing.T) {
		m := again(t, "2026-04-10", "2026-03-01", "3.3", "x", SanctionsOf(begun(t).notifiedBy(cases.Sanction{Kind: regulation.Warning}, "2026-03-18", "").matter()))
		if got := RepeatCount(m, 1); got != 0 {
			t.Errorf("got %d", got)
		}
	})
}

func TestABarOfAnotherCaseIsShown(t *testing.T) {
	bar := cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}
	for _, c := range []struct {
		opened string
		shown  bool
	}{{"2026-03-20", true}, {"2027-03-19", true}, {"2027-03-20", false}} {
		found := false
		for _, v := range Judge(again(t, c.opened, "2026-03-01", "3.3", "x", before(t, bar))) {
			if v.Rule == Exclusion && v.Subject == "other" {
				found = true
				wantState(t, v, Contestable, "exclusion.barred")
			}
		}
		if found != c.shown {
			t.Errorf("opened on %s: shown %v, want %v", c.opened, found, c.shown)
		}
	}
	for _, v := range Judge(again(t, "2026-03-20", "2026-03-01", "3.3", "x", before(t, cases.Sanction{Kind: regulation.PermanentExclusion}))) {
		if v.Reason.Key == "exclusion.barred" {
			t.Error("an exclusion without a bar shows one")
		}
	}
}

func TestSanctionsStandInTheOrderOfTheirLetters(t *testing.T) {
	in := []Sanctioned{
		{Number: "c", Issued: cases.Act{On: 3}}, {Number: "b", Issued: cases.Act{On: 1, Rank: 2}}, {Number: "a", Issued: cases.Act{On: 1, Rank: 1}},
	}
	SortSanctions(in)
	if in[0].Number+in[1].Number+in[2].Number != "abc" {
		t.Errorf("got %v", in)
	}
}
