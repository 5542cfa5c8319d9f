package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// runsNow is the first scenario to the end: an exclusion from 12 to 26 October
// that left on the 5th, was presented on the 7th, and was told to employer and
// funder; accesses were cut on the 12th.
func runsNow(t *testing.T) *builder {
	t.Helper()
	b := adopted(t, tempExclusion()).day("2026-10-05")
	b.in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).posted("e2", learner).tells()
	b.day("2026-10-07").presented("e2", learner).collected("e2", learner)
	return b.day("2026-10-12").in(cases.AccessChanged{Items: []cases.AccessItem{cases.AccessMentoring}})
}

// informed issues and posts what employer and funder get of a decision; unlike
// those of the scenario (tells), the letters carry it.
func (b *builder) informed(d *cases.Decision) *builder {
	for _, x := range []struct {
		who  cases.PersonID
		kind cases.LetterType
	}{{employer, cases.LetterEmployer}, {funder, cases.LetterFunder}} {
		b.in(cases.IssueLetter{
			Letter: cases.LetterID("told-" + x.who), Type: x.kind, Language: "fr", Signatory: garnier,
			Copies: copies(cases.LetterID("told-"+x.who), "e3", x.who), Decision: d,
		}).posted("e3", x.who)
	}
	return b
}

// notifiedToAll is a permanent exclusion with its bar, told to everybody and to
// the jury.
func notifiedToAll(t *testing.T) *builder {
	t.Helper()
	s := cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}
	b := begun(t).notifiedBy(s, "2026-03-18", "2026-03-20").informed(&cases.Decision{Sanction: s})
	return b.in(cases.IssueLetter{Letter: "jury", Type: cases.LetterJury, Corrects: "decision", Copies: []cases.Copy{{Copy: "j", Capacity: cases.ToJury}}})
}

func TestAChallengeHoldsTheFile(t *testing.T) {
	filed := cases.DecisionChallenged{Challenge: "c1", Letter: "decision", Forum: cases.ForumLabour}
	b := notifiedToAll(t).day("2026-04-01").in(cases.CloseCase{}).day("2026-05-04").in(filed).today("2031-01-01")
	v := verdict(t, Judge(b.matter()), Retention, "")
	wantState(t, v, Met, "retention.challenged")
	if got := Keep(b.matter()); got.Hold != days.Must("2026-05-04") || got.Due(days.Must("2031-01-01")) {
		t.Errorf("%+v", got)
	}
	if p := assess(b); count(p, DoReview) != 0 {
		t.Errorf("due while it is held: %v", kinds(p))
	}
	if m := b.matter(); len(SanctionsOf(m)) != 1 {
		t.Error("a challenge alone takes nothing away")
	}
	for _, c := range []struct {
		outcome cases.ChallengeOutcome
		gone    bool
	}{{cases.OutcomeUpheld, false}, {cases.OutcomeWithdrawn, false}, {cases.OutcomeSettled, false}, {cases.OutcomeAnnulled, true}} {
		f := b.fork().day("2027-01-12").in(cases.ChallengeEnded{Challenge: "c1", Outcome: c.outcome})
		m := f.matter()
		if got := len(SanctionsOf(m)) == 0; got != c.gone {
			t.Errorf("%s: gone %v", c.outcome, got)
		}
		if got := Keep(m); got.Hold != 0 {
			t.Errorf("%s: still held", c.outcome)
		}
		if p := assess(f); count(p, DoReview) != 1 {
			t.Errorf("%s: the retention is over, and yet %v", c.outcome, kinds(p))
		}
	}
}

func TestAnUndoneSanctionCountsNoMore(t *testing.T) {
	b := notifiedToAll(t)
	if m := b.matter(); len(SanctionsOf(m)) != 1 || len(Extracts(m)) != 1 || Keep(m).Level != 3 {
		t.Fatalf("before: %d sanctions", len(SanctionsOf(m)))
	}
	b.day("2026-04-01").in(cases.WithdrawDecision{Letter: "decision", Reason: "erreur"})
	m := b.matter()
	if got := SanctionsOf(m); len(got) != 0 {
		t.Errorf("a bar and a repetition still count: %+v", got)
	}
	if got := Keep(m); got.Level != 0 {
		t.Errorf("kept as level %d", got.Level)
	}
	if _, is := ExitOf(m); is {
		t.Error("the learner left, and the exclusion is gone")
	}
	vs := Judge(m)
	wantState(t, verdict(t, vs, Record, "decision"), NotApplicable, "record.undone")
	for _, r := range []regulation.RuleID{WindowRule, Form, Exclusion, Reparation, Appeal, Competence, Defence} {
		for _, v := range vs {
			if v.Rule == r && (v.State != NotApplicable || v.Subject != "") {
				t.Errorf("%s about %q: %s (%s)", r, v.Subject, v.State, v.Reason.Key)
			}
		}
	}
	t.Run("everybody who was told of it is told", func(t *testing.T) {
		got := ToTellUndone(m, "decision")
		want := []Told{{learner, cases.ToLearner}, {employer, cases.ToEmployer}, {funder, cases.ToFunder}, {"", cases.ToJury}}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
		wantState(t, verdict(t, vs, Inform, "decision"), Pending, "inform.undone")
		p := wantNext(t, b, StageUndone, DoTellUndone, "", "2026-04-02")
		if n := count(p, DoTellUndone); n != 4 {
			t.Errorf("%d to be told", n)
		}
		told := b.fork().in(cases.IssueLetter{
			Letter: "gone", Type: cases.LetterUndone, Corrects: "decision",
			Copies: append(copies("gone", "e7", learner, employer, funder), cases.Copy{Copy: "gone-jury", Capacity: cases.ToJury}),
		})
		wantState(t, verdict(t, Judge(told.matter()), Inform, "decision"), Pending, "inform.undone")
		if p := wantNext(t, told, StageUndone, DoPost, "", "2026-04-02"); count(p, DoPost) != 3 {
			t.Errorf("%v", kinds(p))
		}
		told.posted("e7", learner, employer, funder)
		wantState(t, verdict(t, Judge(told.matter()), Inform, "decision"), Met, "inform.undone.met")
		wantNext(t, told, StageUndone, DoCloseCase, "", "")
	})
	t.Run("even once the file is closed", func(t *testing.T) {
		closed := begun(t).notifiedBy(cases.Sanction{Kind: regulation.Warning}, "2026-03-18", "2026-03-20").day("2026-03-25").in(cases.CloseCase{})
		if o := closed.try(cases.WithdrawDecision{Letter: "decision", Reason: "erreur"}); refusedBy(o, Order) {
			t.Errorf("not withdrawn: %+v", o.Refused)
		}
		closed.in(cases.WithdrawDecision{Letter: "decision", Reason: "erreur"})
		if p := assess(closed); p.Stage != StageClosed || count(p, DoTellUndone) != 1 {
			t.Errorf("%s, %v", p.Stage, kinds(p))
		}
		l := cases.IssueLetter{Letter: "gone", Type: cases.LetterUndone, Corrects: "decision", Copies: copies("gone", "e7", learner)}
		if o := closed.try(l); refusedBy(o, Order) {
			t.Errorf("nobody can be told: %+v", o.Refused)
		}
	})
	t.Run("a decision that never left was told to nobody", func(t *testing.T) {
		b := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
		b.in(cases.WithdrawDecision{Letter: "decision", Reason: "erreur"})
		if got := ToTellUndone(b.matter(), "decision"); len(got) != 0 {
			t.Errorf("%+v", got)
		}
		wantState(t, verdict(t, Judge(b.matter()), Inform, ""), NotApplicable, "na.undone")
	})
	t.Run("only a decision is withdrawn, once, and not before it was issued", func(t *testing.T) {
		b := notifiedToAll(t)
		if o := b.try(cases.WithdrawDecision{Letter: "jury"}); !refusedBy(o, Order) {
			t.Error("another letter is withdrawn")
		}
		if o := b.fork().day("2026-03-17").try(cases.WithdrawDecision{Letter: "decision"}); !refusedBy(o, Order) {
			t.Error("before it was issued")
		}
		b.in(cases.WithdrawDecision{Letter: "decision"})
		if o := b.try(cases.WithdrawDecision{Letter: "decision"}); !refusedBy(o, Order) {
			t.Error("twice")
		}
	})
}

func TestAnotherDecisionAfterOneThatIsGone(t *testing.T) {
	b := alone(t, regulation.WrittenWarning).notifiedBy(cases.Sanction{Kind: regulation.WrittenWarning}, "2026-03-18", "2026-03-20")
	b.informed(&cases.Decision{Sanction: cases.Sanction{Kind: regulation.WrittenWarning}})
	b.day("2026-03-23").in(cases.WithdrawDecision{Letter: "decision", Reason: "niveau"})
	b.day("2026-03-24").in(cases.IssueLetter{
		Letter: "second", Type: cases.LetterDecision, Language: "fr", Planned: b.on, Signatory: garnier, Copies: copies("second", "e5", learner),
		Decision: &cases.Decision{Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{"g1"}, Grounds: "faits"},
	}).posted("e5", learner)
	vs := Judge(b.matter())
	wantState(t, verdict(t, vs, Inform, string(employer)), Pending, "inform.due")
	wantState(t, verdict(t, vs, Inform, "decision"), Pending, "inform.undone")
	p := assess(b)
	if count(p, DoInform) != 2 || count(p, DoTellUndone) != 3 || p.Stage == StageUndone {
		t.Errorf("%s, %v", p.Stage, kinds(p))
	}
	wantState(t, verdict(t, vs, ArticleRule, ""), Met, "article.met")
}

func TestAccessesAreCutAndGivenBack(t *testing.T) {
	about := func(p Progress) []DueKind {
		var out []DueKind
		for _, d := range p.Dues {
			if d.Kind == DoCut || d.Kind == DoAccess {
				out = append(out, d.Kind)
			}
		}
		return out
	}
	cut := cases.AccessChanged{Items: []cases.AccessItem{cases.AccessMentoring, cases.AccessTools}, By: "Inès Caron"}
	back := cases.AccessChanged{Items: cut.Items, Restored: true}
	half := cases.AccessChanged{Items: []cases.AccessItem{cases.AccessTools}, Restored: true}
	sent := adopted(t, tempExclusion()).day("2026-10-05")
	sent.in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).posted("e2", learner)
	measure := storyOne(t).in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-29"), Scope: "mentorat", Risk: "risque"})
	lifted := measure.fork().day("2026-09-30").in(cases.LiftPrecaution{Precaution: "p1"})
	for _, c := range []struct {
		name string
		b    *builder
		want []DueKind
	}{
		{"a decision that left", sent.fork(), []DueKind{DoCut, DoAccess}},
		{"cut on the first day", sent.fork().day("2026-10-12").in(cut), []DueKind{DoAccess}},
		{"given back on the return day", sent.fork().day("2026-10-12").in(cut).day("2026-10-27").in(back), nil},
		{"half given back", sent.fork().day("2026-10-12").in(cut).day("2026-10-27").in(half), []DueKind{DoAccess}},
		{"given back too soon", sent.fork().day("2026-10-12").in(cut).day("2026-10-14").in(back), []DueKind{DoAccess}},
		{"never cut, and over", sent.fork().today("2026-10-27"), []DueKind{DoAccess}},
		{"a precaution", measure.fork(), []DueKind{DoCut}},
		{"a precaution, cut", measure.fork().in(cut), nil},
		{"a precaution lifted", lifted.fork(), []DueKind{DoAccess}},
		{"a precaution lifted, and said what was given back", measure.fork().day("2026-09-30").in(cases.LiftPrecaution{Precaution: "p1", Restored: "mentorat"}), nil},
		{"a precaution lifted, given back", lifted.fork().in(back), nil},
		{"gone while it ran", runsNow(t).day("2026-10-14").in(cases.WithdrawDecision{Letter: "decision"}), []DueKind{DoAccess}},
		{"gone, given back", runsNow(t).day("2026-10-14").in(cases.WithdrawDecision{Letter: "decision"}).in(back), nil},
	} {
		if d := cmp.Diff(c.want, about(assess(c.b))); d != "" {
			t.Errorf("%s:\n%s", c.name, d)
		}
	}
	for _, x := range []struct {
		kind DueKind
		by   string
	}{{DoCut, "2026-10-12"}, {DoAccess, "2026-10-27"}} {
		if p := assess(sent); !slices.ContainsFunc(p.Dues, func(d Due) bool { return d.Kind == x.kind && d.By.String() == x.by }) {
			t.Errorf("%s by %s: %+v", x.kind, x.by, p.Dues)
		}
	}
}

func TestUpkeepOfANotifiedSanction(t *testing.T) {
	b := runsNow(t)
	if p := assess(b); count(p, DoJury) != 1 || count(p, DoExclusionEnd) != 0 {
		t.Errorf("on 12 October: %v", kinds(p))
	}
	for _, c := range []struct {
		day  string
		want int
	}{{"2026-10-19", 0}, {"2026-10-20", 1}, {"2026-10-26", 1}, {"2026-10-27", 0}} {
		if p := assess(b.fork().today(c.day)); count(p, DoExclusionEnd) != c.want {
			t.Errorf("on %s: %v", c.day, kinds(p))
		}
	}
	jury := cases.IssueLetter{Letter: "jury", Type: cases.LetterJury, Corrects: "decision", Copies: []cases.Copy{{Copy: "j", Capacity: cases.ToJury}}}
	end := cases.IssueLetter{Letter: "end", Type: cases.LetterExclusionEnd, Corrects: "decision", Copies: copies("end", "e8", learner)}
	if p := assess(b.fork().day("2026-10-20").in(jury, end)); count(p, DoJury)+count(p, DoExclusionEnd) != 0 || count(p, DoPost) != 1 {
		t.Errorf("issued: %v", kinds(p))
	}
	t.Run("a reparative measure is followed up, on a closed file too", func(t *testing.T) {
		b := begun(t).day("2026-03-18").in(cases.IssueLetter{
			Letter: "decision", Type: cases.LetterDecision, Copies: copies("decision", "e2", learner),
			Decision: &cases.Decision{Sanction: cases.Sanction{Kind: regulation.Warning}, Reparation: "excuses écrites", RepairBy: days.Must("2026-04-15")},
		}).posted("e2", learner)
		follow := func(day string, done bool) *builder {
			return b.fork().day(day).in(cases.ReparationFollowed{Letter: "decision", Done: done})
		}
		for _, c := range []struct {
			name string
			b    *builder
			want int
		}{
			{"nothing on record", b, 1},
			{"closed meanwhile", b.fork().day("2026-03-30").in(cases.CloseCase{}), 1},
			{"carried out", follow("2026-04-01", true), 0},
			{"not carried out so far", follow("2026-04-01", false), 1},
			{"not carried out on its day", follow("2026-04-15", false), 0},
		} {
			if p := assess(c.b); count(p, DoReparation) != c.want {
				t.Errorf("%s: %v", c.name, kinds(p))
			}
		}
	})
}
