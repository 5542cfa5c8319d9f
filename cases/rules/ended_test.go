package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// kinds lists the steps of a progress, in order.
func kinds(p Progress) []DueKind {
	out := make([]DueKind, 0, len(p.Dues))
	for _, d := range p.Dues {
		out = append(out, d.Kind)
	}
	return out
}

func wantKinds(t *testing.T, p Progress, want ...DueKind) {
	t.Helper()
	if d := cmp.Diff(want, kinds(p)); d != "" {
		t.Errorf("due (-want +got):\n%s", d)
	}
}

// resigned is the first scenario, with a precaution, ended on the day of its
// council by the learner's resignation.
func resigned(t *testing.T) *builder {
	t.Helper()
	b := storyOne(t).day("2026-09-28")
	b.in(cases.OrderPrecaution{Precaution: "p1", From: b.on, Scope: "mentorat", Risk: "risque"})
	return b.day("2026-09-29").in(cases.EndProcedure{Ground: cases.EndResigned})
}

func TestAProcedureEndsBeforeAnyDecision(t *testing.T) {
	t.Run("the precaution is lifted, those who knew are told, the exit is declared", func(t *testing.T) {
		b := resigned(t)
		p := wantNext(t, b, StageEnded, DoPrecaution, "", "2026-09-29")
		wantKinds(t, p, DoPrecaution, DoTellEnd, DoTellEnd, DoExit)
		v := verdict(t, Judge(b.matter()), Precaution, "p1")
		wantState(t, v, Pending, "precaution.lift")
		b.in(cases.LiftPrecaution{Precaution: "p1"})
		p = wantNext(t, b, StageEnded, DoTellEnd, "", "2026-09-30")
		if p.Next.Subject != string(learner) || p.Dues[1].Subject != string(employer) {
			t.Errorf("to be told: %+v", p.Dues)
		}
		wantState(t, verdict(t, Judge(b.matter()), Inform, string(employer)), Pending, "inform.none")
		b.issue("end", cases.LetterEnded, "e9", learner, employer)
		wantKinds(t, wantNext(t, b, StageEnded, DoPost, "", "2026-09-30"), DoPost, DoPost, DoExit)
		b.posted("e9", learner, employer)
		wantState(t, verdict(t, Judge(b.matter()), Inform, string(employer)), Met, "inform.none.met")
		p = wantNext(t, b, StageEnded, DoExit, "", "2026-10-02")
		if p.Next.Subject != string(funder) {
			t.Errorf("declared to %q", p.Next.Subject)
		}
		b.in(cases.ExitDeclared{Funder: funder})
		if p = assess(b); len(p.Dues) != 0 || p.Next.Kind != "" || p.ToFix != 0 {
			t.Errorf("nothing is left, and yet %+v, next %q, %d to fix", p.Dues, p.Next.Kind, p.ToFix)
		}
	})
	t.Run("the steps that were not taken are left out", func(t *testing.T) {
		var skipped []Stage
		for _, s := range assess(resigned(t)).Steps {
			if s.Skip {
				skipped = append(skipped, s.Stage)
			}
		}
		if d := cmp.Diff([]Stage{StageHeard, StageVoted, StageDecided, StageInformed}, skipped); d != "" {
			t.Error(d)
		}
	})
	t.Run("after a death nobody writes to the learner", func(t *testing.T) {
		b := storyOne(t).in(cases.EndProcedure{Ground: cases.EndDeath})
		p := assess(b)
		wantKinds(t, p, DoTellEnd, DoExit)
		if p.Next.Subject != string(employer) {
			t.Errorf("told: %q", p.Next.Subject)
		}
	})
	t.Run("a report withdrawn is no exit from the training", func(t *testing.T) {
		b := storyOne(t).in(cases.EndProcedure{Ground: cases.EndComplaint})
		wantKinds(t, assess(b), DoTellEnd, DoTellEnd)
		if _, is := ExitOf(b.matter()); is {
			t.Error("an exit")
		}
	})
	t.Run("nobody is told of what nobody knew", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().report().in(cases.EndProcedure{Ground: cases.EndOther})
		if p := assess(b); len(p.Dues) != 0 {
			t.Errorf("%+v", p.Dues)
		}
	})
	t.Run("a minor's representatives are told too", func(t *testing.T) {
		b := storyTwo(t).in(cases.EndProcedure{Ground: cases.EndComplaint})
		var got []cases.PersonID
		for _, x := range ToTellEnd(b.matter()) {
			got = append(got, x.Who)
		}
		if d := cmp.Diff([]cases.PersonID{learner, mother, father, employer}, got); d != "" {
			t.Error(d)
		}
	})
	t.Run("what goes with a decision is without object", func(t *testing.T) {
		for _, v := range Judge(resigned(t).matter()) {
			if slices.Contains([]regulation.RuleID{WindowRule, Form, Record, NoticeRule, Quorum, Competence, Defence}, v.Rule) &&
				(v.State != NotApplicable || v.Reason.Key != "na.ended") {
				t.Errorf("%s: %s (%s)", v.Rule, v.State, v.Reason.Key)
			}
		}
	})
}

func TestNothingCarriesAnEndedProcedureOn(t *testing.T) {
	ended := resigned(t)
	refused := []cases.Payload{
		cases.ChooseCourse{Course: cases.CourseAlone},
		cases.ConveneCase{Sitting: theSitting},
		cases.CallCase{Sitting: theSitting},
		cases.AddGrievance{Grievance: "g3"},
		cases.EndProcedure{Ground: cases.EndOther},
		decision("", "2026-10-05", cases.Sanction{Kind: regulation.Warning}, learner),
	}
	for _, p := range refused {
		if o := ended.try(p); !refusedBy(o, Order) {
			t.Errorf("%s is not refused", p.Kind())
		}
	}
	abandoned := storyOne(t).in(cases.AbandonmentDeclared{})
	if o := abandoned.try(decision("", "2026-10-05", cases.Sanction{Kind: regulation.Warning}, learner)); !refusedBy(o, Order) {
		t.Error("a sanction after an abandonment is not refused")
	}
	for _, p := range []cases.Payload{
		cases.LiftPrecaution{Precaution: "p1"},
		cases.IssueLetter{Letter: "end", Type: cases.LetterEnded, Copies: copies("end", "e9", learner)},
		cases.ReopenCase{Reason: "démission retirée"},
		cases.CloseCase{},
		cases.ExitDeclared{Funder: funder},
	} {
		if o := ended.try(p); refusedBy(o, Order) {
			t.Errorf("%s is refused: %+v", p.Kind(), o.Refused)
		}
	}
	t.Run("nor does it end once a sanction was notified", func(t *testing.T) {
		b := adopted(t, tempExclusion()).day("2026-10-05").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
		if o := b.try(cases.EndProcedure{Ground: cases.EndResigned}); refusedBy(o, Order) {
			t.Errorf("the letter has not left, and yet %+v", o.Refused)
		}
		b.posted("e2", learner)
		if o := b.try(cases.EndProcedure{Ground: cases.EndResigned}); !refusedBy(o, Order) {
			t.Error("not refused")
		}
		b.day("2026-10-06").in(cases.WithdrawDecision{Letter: "decision", Reason: "erreur"})
		if o := b.try(cases.EndProcedure{Ground: cases.EndResigned}); refusedBy(o, Order) {
			t.Errorf("the decision was withdrawn, and yet %+v", o.Refused)
		}
	})
	t.Run("a letter about an end needs the end", func(t *testing.T) {
		for _, kind := range []cases.LetterType{cases.LetterEnded, cases.LetterAbandonment, cases.LetterUndone} {
			l := cases.IssueLetter{Letter: "end", Type: kind, Copies: copies("end", "e9", learner)}
			if o := storyOne(t).try(l); !refusedBy(o, Order) {
				t.Errorf("%s is not refused", kind)
			}
		}
	})
}

func TestReopeningRestoresWhereTheCaseStood(t *testing.T) {
	before := storyOne(t).today("2026-09-29")
	want := assess(before)
	b := before.fork().in(cases.EndProcedure{Ground: cases.EndResigned}).in(cases.ReopenCase{Reason: "démission retirée"})
	if d := cmp.Diff(want, assess(b)); d != "" {
		t.Errorf("(-before +after):\n%s", d)
	}
	if o := b.try(cases.EndProcedure{Ground: cases.EndContract}); len(o.Refused) > 0 {
		t.Errorf("it cannot end again: %+v", o.Refused)
	}
	t.Run("a letter of the former end does not tell of the next one", func(t *testing.T) {
		b := storyOne(t).in(cases.EndProcedure{Ground: cases.EndResigned})
		b.issue("end", cases.LetterEnded, "e9", learner, employer).posted("e9", learner, employer)
		b.day("2026-10-01").in(cases.ReopenCase{Reason: "démission retirée"})
		b.day("2026-10-05").in(cases.EndProcedure{Ground: cases.EndContract})
		wantKinds(t, assess(b), DoTellEnd, DoTellEnd, DoExit)
	})
	t.Run("a closed case is reopened, and closed again", func(t *testing.T) {
		b := storyOne(t).in(cases.CloseCase{})
		if o := b.try(cases.ChooseCourse{Course: cases.CourseCouncil}); !refusedBy(o, Order) {
			t.Error("an act of a closed file is not refused")
		}
		if o := b.try(cases.ReopenCase{Reason: "fait nouveau"}); refusedBy(o, Order) {
			t.Errorf("not reopened: %+v", o.Refused)
		}
		b.in(cases.ReopenCase{Reason: "fait nouveau"})
		for _, p := range []cases.Payload{cases.ChooseCourse{Course: cases.CourseCouncil}, cases.CloseCase{}} {
			if o := b.try(p); refusedBy(o, Order) {
				t.Errorf("%s: %+v", p.Kind(), o.Refused)
			}
		}
	})
	t.Run("what is open is not reopened", func(t *testing.T) {
		if o := storyOne(t).try(cases.ReopenCase{}); !refusedBy(o, Order) {
			t.Error("not refused")
		}
	})
}

func TestAnAbandonmentIsToldToEmployerAndFunder(t *testing.T) {
	b := storyOne(t).in(cases.AbandonmentDeclared{})
	for _, who := range []cases.PersonID{employer, funder} {
		wantState(t, verdict(t, Judge(b.matter()), Abandon, string(who)), Pending, "abandon.inform")
	}
	b.issue("ab", cases.LetterAbandonment, "e9", employer, funder)
	wantState(t, verdict(t, Judge(b.matter()), Abandon, string(funder)), Pending, "abandon.inform")
	b.day("2026-09-30").posted("e9", employer, funder)
	for _, who := range []cases.PersonID{employer, funder} {
		v := verdict(t, Judge(b.matter()), Abandon, string(who))
		wantState(t, v, Met, "abandon.informed")
	}
	if p := assess(b); count(p, DoTellEnd) != 1 { // the learner, who had been told of the procedure
		t.Errorf("%+v", p.Dues)
	}
}

func TestAnExitIsDeclaredWithinThreeDays(t *testing.T) {
	for _, c := range []struct{ left, by string }{
		{"2026-09-28", "2026-10-01"}, // Monday: Thursday
		{"2026-09-30", "2026-10-02"}, // Wednesday: Saturday, pulled back to Friday
		{"2026-10-01", "2026-10-02"}, // Thursday: Sunday, pulled back to Friday
		{"2026-10-02", "2026-10-05"}, // Friday: Monday
		{"2026-10-03", "2026-10-06"}, // Saturday: Tuesday
		{"2026-12-24", "2026-12-28"}, // Thursday before Christmas: no open day within the three
	} {
		b := newMatter(t).day("2026-09-07").opened().day(c.left).in(cases.EndProcedure{Ground: cases.EndContract})
		got, ok := ExitOf(b.matter())
		if want := (Exit{On: days.Must(c.left), By: days.Must(c.by)}); !ok || got != want {
			t.Errorf("left on %s: got %+v, want %+v", c.left, got, want)
		}
	}
	t.Run("of a permanent exclusion, from its effect", func(t *testing.T) {
		b := storyTwo(t)
		if _, is := ExitOf(b.matter()); is {
			t.Error("an exit before any decision")
		}
		d := cases.IssueLetter{
			Letter: "decision", Type: cases.LetterDecision, Language: "fr", Signatory: garnier, Copies: copies("decision", "e2", learner, mother, father),
			Decision: &cases.Decision{Sanction: cases.Sanction{Kind: regulation.PermanentExclusion}},
		}
		b.day("2026-10-20").in(d).posted("e2", learner, mother, father)
		b.day("2026-10-22").presented("e2", learner).presented("e2", mother)
		if _, is := ExitOf(b.matter()); is {
			t.Error("an exit before the last presentation")
		}
		b.day("2026-10-23").presented("e2", father)
		got, _ := ExitOf(b.matter())
		if want := (Exit{On: days.Must("2026-10-23"), By: days.Must("2026-10-26")}); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		if p := assess(b); count(p, DoExit) != 1 || count(p, DoCut) != 1 {
			t.Errorf("due: %v", kinds(p))
		}
	})
}
