package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

func complete() cases.AddGrievance {
	return cases.AddGrievance{
		Grievance: "g1", Day: days.Must("2026-09-02"), Place: "à distance", Text: "copie",
		Article: "3.3", InTraining: cases.Yes, Criminal: cases.No,
	}
}

func TestArticle(t *testing.T) {
	tests := []struct {
		name   string
		change func(g *cases.AddGrievance)
		state  State
		key    string
	}{
		{"complete", func(*cases.AddGrievance) {}, Met, "article.met"},
		{"no day", func(g *cases.AddGrievance) { g.Day = 0 }, Pending, "article.fact"},
		{"no place", func(g *cases.AddGrievance) { g.Place = "" }, Pending, "article.fact"},
		{"no facts", func(g *cases.AddGrievance) { g.Text = "" }, Pending, "article.fact"},
		{"no article", func(g *cases.AddGrievance) { g.Article = "" }, Pending, "article.missing"},
		{"an article that is no breach", func(g *cases.AddGrievance) { g.Article = "5.2" }, Broken, "article.unknown"},
		{"facts still to come", func(g *cases.AddGrievance) { g.Day = days.Must("2026-09-08") }, Broken, "article.future"},
		{"two months old to the day", func(g *cases.AddGrievance) { g.Day = days.Must("2026-07-07") }, Met, "article.met"},
		{"older than two months", func(g *cases.AddGrievance) { g.Day = days.Must("2026-07-06") }, Contestable, "article.old"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := complete()
			tt.change(&g)
			o := newMatter(t).day("2026-09-07").opened().report().in(g).try(notice())
			wantState(t, verdict(t, o.Verdicts, ArticleRule, ""), tt.state, tt.key)
			wantState(t, verdict(t, o.Verdicts, ArticleRule, "griefs"), tt.state, tt.key)
			if got, want := refusedBy(o, ArticleRule), tt.state == Broken || tt.state == Pending; got != want {
				t.Errorf("refused: got %v, want %v", got, want)
			}
			if got, want := confirmedBy(o, ArticleRule), tt.state == Contestable; got != want {
				t.Errorf("to confirm: got %v, want %v", got, want)
			}
		})
	}
	t.Run("it grows too old by itself", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().report().in(complete())
		wantDay(t, "until", verdict(t, Judge(b.matter()), ArticleRule, "").Until, "2026-11-02")
		b.today("2026-11-03")
		wantState(t, verdict(t, Judge(b.matter()), ArticleRule, ""), Contestable, "article.old")
	})
	t.Run("the same facts are not sanctioned twice", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().report().in(complete())
		b.in(cases.IssueLetter{Letter: "decision", Type: cases.LetterDecision, Decision: &cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{"g1"},
		}})
		again := complete()
		again.Grievance = "g2"
		b.day("2026-09-20").in(again)
		wantState(t, verdict(t, Judge(b.matter()), ArticleRule, "g2"), Broken, "article.sanctioned")
	})
	t.Run("a mandatory mention without a value refuses the notice", func(t *testing.T) {
		l := notice()
		l.Missing = []string{"data"}
		o := newMatter(t).day("2026-09-07").opened().report().in(complete()).try(l)
		wantState(t, verdict(t, o.Verdicts, ArticleRule, "griefs"), Broken, "article.mentions")
	})
}
