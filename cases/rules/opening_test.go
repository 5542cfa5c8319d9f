package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// complete is a grievance that lacks nothing; each test changes one thing.
func complete() cases.AddGrievance {
	return cases.AddGrievance{
		Grievance: "g1", Day: days.Must("2026-09-02"), Place: "à distance", Text: "copie",
		Article: "3.3", InTraining: cases.Yes, Criminal: cases.No,
	}
}

func TestScope(t *testing.T) {
	tests := []struct {
		name   string
		answer cases.Answer
		state  State
		key    string
	}{
		{"facts of the training", cases.Yes, Met, "scope.met"},
		{"facts in the company are the employer's", cases.No, Broken, "scope.company"},
		{"not answered yet", cases.Unanswered, Pending, "scope.missing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := complete()
			g.InTraining = tt.answer
			b := newMatter(t).day("2026-09-07").opened().report().in(g)
			wantState(t, verdict(t, Judge(b.matter()), Scope, ""), tt.state, tt.key)
			o := b.try(notice())
			wantState(t, verdict(t, o.Verdicts, Scope, "griefs"), tt.state, tt.key)
			if got, want := refusedBy(o, Scope), tt.state != Met; got != want {
				t.Errorf("the grievance notice: refused %v, want %v", got, want)
			}
		})
	}
	t.Run("no grievance yet", func(t *testing.T) {
		m := newMatter(t).day("2026-09-07").opened().matter()
		wantState(t, verdict(t, Judge(m), Scope, ""), Pending, "scope.pending")
	})
	t.Run("a grievance that the letter leaves out does not stop it", func(t *testing.T) {
		other := complete()
		other.Grievance, other.InTraining = "g2", cases.No
		b := newMatter(t).day("2026-09-07").opened().report().in(complete(), other)
		if refusedBy(b.try(notice()), Scope) {
			t.Error("the letter about the other grievance is refused")
		}
	})
}

// notice is the grievance notice about g1, on trial.
func notice() cases.IssueLetter {
	return cases.IssueLetter{
		Letter: "griefs", Type: cases.LetterGrievances, Signatory: garnier,
		Copies: copies("griefs", "e1", learner), Grievances: []cases.GrievanceID{"g1"},
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
			Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{"g1"}}})
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

func TestViolence(t *testing.T) {
	violent := func(criminal cases.Answer) cases.AddGrievance {
		g := complete()
		g.Article, g.Criminal = "3.8", criminal
		return g
	}
	tests := []struct {
		name    string
		story   func(b *builder)
		subject string
		state   State
		key     string
	}{
		{"no violence", func(b *builder) { b.opened().report().in(complete()) }, "", NotApplicable, "violence.none"},
		{"opened the day of the report", func(b *builder) { b.report().opened().in(violent(cases.No)) }, "", Met, "violence.open"},
		{"opened on the next open day", func(b *builder) {
			b.day("2026-09-04").report().day("2026-09-07").opened().in(violent(cases.No))
		}, "", Met, "violence.open"},
		{"opened later", func(b *builder) {
			b.day("2026-09-04").report().day("2026-09-08").opened().in(violent(cases.No))
		}, "", Contestable, "violence.late"},
		{"criminal or not is not said", func(b *builder) { b.opened().report().in(violent(cases.Unanswered)) }, "g1", Pending, "violence.criminal"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t).day("2026-09-07")
			tt.story(b)
			wantState(t, verdict(t, Judge(b.matter()), Violence, tt.subject), tt.state, tt.key)
		})
	}
	t.Run("of a complaint, day and reference are kept", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().report().in(violent(cases.Yes))
		if got := verdict(t, Judge(b.matter()), Violence, "").Arithmetic[0].Key; got != "violence.complaint.none" {
			t.Errorf("before: got %s", got)
		}
		b.in(cases.ComplaintFiled{Reference: "2026/1234"})
		if got := verdict(t, Judge(b.matter()), Violence, "").Arithmetic[0].Key; got != "violence.complaint" {
			t.Errorf("after: got %s", got)
		}
	})
}
