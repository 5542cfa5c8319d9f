package rules

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

func assess(b *builder) Progress {
	m := b.matter()
	return Assess(m, Judge(m))
}

// wantNext compares the next act and the stage of a story.
func wantNext(t *testing.T, b *builder, s Stage, kind DueKind, from, by string) Progress {
	t.Helper()
	p := assess(b)
	if p.Stage != s {
		t.Errorf("stage %s, want %s", p.Stage, s)
	}
	if p.Next.Kind != kind || p.Next.From.String() != from || p.Next.By.String() != by {
		t.Errorf("next: %s from %s by %s, want %s from %s by %s", p.Next.Kind, p.Next.From, p.Next.By, kind, from, by)
	}
	if p.Next.What.IsZero() {
		t.Errorf("%s has no words", p.Next.Kind)
	}
	return p
}

// The first scenario, step by step, as the secretary sees it.
func TestTheNextActOfACouncil(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().report()
	wantNext(t, b, StageReport, DoComplete, "", "")
	b.grievance("g1", "3.3", "2026-09-02").grievance("g2", "3.3", "2026-09-04")
	if p := wantNext(t, b, StageReport, DoChoose, "", ""); len(p.Dues) != 1 || !p.Dues[0].Waiting {
		t.Errorf("the director's choice is not awaited: %+v", p.Dues)
	}
	b.day("2026-09-08").in(cases.ChooseCourse{Course: cases.CourseCouncil})
	wantNext(t, b, StageReport, DoConvene, "", "")
	b.plan("2026-09-29", "14:00", regulation.PermanentExclusion)
	postBy := Notice(b.matter()).PostBy.String()
	wantNext(t, b, StageReport, DoNotify, "", postBy)
	b.day("2026-09-09").grievances([]cases.GrievanceID{"g1", "g2"}, learner)
	b.convocation("2026-09-29", "14:00", regulation.PermanentExclusion, learner)
	p := wantNext(t, b, StageReport, DoNotify, "", "2026-09-28") // before the council decides
	if !slices.ContainsFunc(p.Dues, func(d Due) bool { return d.Kind == DoPost && d.By.String() == postBy }) {
		t.Errorf("the notice is ready, and not to be posted by %s: %+v", postBy, p.Dues)
	}
	b.issue("prior", cases.LetterPrior, "e1", employer)
	wantNext(t, b, StageReport, DoPost, "", postBy)
	b.posted("e1", learner, employer)
	p = wantNext(t, b, StageConvened, DoReceipt, "", "2026-09-14")
	if !hasDue(p, DoReceipt, "docket.await") || !hasDue(p, DoCompose, "docket.composition") {
		t.Errorf("dues: %+v", p.Dues)
	}
	b.day("2026-09-11").presented("e1", learner)
	if p = assess(b); !hasDue(p, DoWatch, "docket.watch") {
		t.Errorf("the receipt is not watched: %+v", p.Dues)
	}
	b.day("2026-09-14").collected("e1", learner)
	wantNext(t, b, StageConvened, DoCompose, "", "2026-09-29")
	b.day("2026-09-28").council()
	p = wantNext(t, b, StageConvened, DoCouncil, "2026-09-29", "2026-09-29")
	where := message.New("docket.council", message.Hour("time", days.MustHour("14:00")), message.Term("place", "docket.place.video"))
	if d := cmp.Diff(where, p.Next.What); d != "" {
		t.Errorf("the council, by video:\n%s", d)
	}
	b.sitting("2026-09-29")
	wantNext(t, b, StageConvened, DoHear, "", "2026-09-29")
	b.hears()
	wantNext(t, b, StageHeard, DoVote, "", "2026-09-29")
	b.time("14:30").puts("m1", tempExclusion()).time("14:40").closes(ballots("m1", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.Against,
	}))
	wantNext(t, b, StageVoted, DoClose, "", "2026-09-29")
	b.time("15:00").sits(cases.CloseSitting{})
	p = wantNext(t, b, StageVoted, DoDecision, "2026-10-02", "2026-10-14")
	if !hasDue(p, DoDecision, "docket.decision.from") || !hasDue(p, DoMinutes, "docket.minutes") || !hasDue(p, DoDecision, "docket.target") {
		t.Errorf("dues: %+v", p.Dues)
	}
	if p.Until != days.Must("2026-09-29") { // the receipt awaited to be filed counts its days
		t.Errorf("stands until %s", p.Until)
	}
	b.in(cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: envelopeOf("e1", learner), Name: "AR.pdf"})
	if p = assess(b); p.Until != days.Must("2026-10-01") {
		t.Errorf("with the receipt on file it stands until %s, want 2026-10-01", p.Until)
	}
	if p = assess(b.fork().today("2026-10-02")); !hasDue(p, DoDecision, "docket.decision") || p.Next.From != 0 {
		t.Errorf("on 2 October: %+v", p.Next)
	}
	if p = assess(b.fork().today("2026-10-15")); !hasDue(p, DoDecision, "docket.decision.late") {
		t.Errorf("on 15 October: %+v", p.Dues)
	}
	if p = assess(b.fork().today("2026-10-20")); !hasDue(p, DoDecision, "docket.decision.late") || p.ToFix == 0 {
		t.Errorf("on 20 October: %+v, to fix %d", p.Next, p.ToFix)
	}
	b.day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
	wantNext(t, b, StageVoted, DoPost, "", "2026-10-14")
	b.day("2026-10-05").posted("e2", learner)
	p = wantNext(t, b, StageDecided, DoInform, "", "2026-10-06")
	if n := count(p, DoInform); n != 2 {
		t.Errorf("%d to be told, want employer and funder", n)
	}
	issued := b.fork().issue("employer", cases.LetterEmployer, "e3", employer)
	p = wantNext(t, issued, StageDecided, DoPost, "", "2026-10-06")
	if count(p, DoInform) != 1 || count(p, DoPost) != 1 {
		t.Errorf("the employer's letter is issued, the funder's is not: %+v", p.Dues)
	}
	b.tells()
	wantNext(t, b, StageInformed, DoMinutes, "", "2026-10-01")
	b.issue("pv", cases.LetterMinutes, "", learner)
	b.acts[theCase.File()][len(b.acts[theCase.File()])-1].Payload = cases.IssueLetter{
		Letter: "pv", Type: cases.LetterMinutes,
		Copies: []cases.Copy{{Copy: "pv", Capacity: cases.ToFile}},
	}
	b.day("2026-10-07").presented("e2", learner).collected("e2", learner)
	b.in(cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: envelopeOf("e2", learner), Name: "AR.pdf"})
	p = wantNext(t, b, StageInformed, DoCloseCase, "2026-10-27", "")
	if !hasDue(p, DoAccess, "docket.access") {
		t.Errorf("dues: %+v", p.Dues)
	}
	wantNext(t, b.fork().today("2026-10-27"), StageInformed, DoCloseCase, "", "2026-10-27")
	b.day("2026-10-28").in(cases.CloseCase{})
	if p = assess(b); p.Stage != StageClosed || len(p.Dues) != 0 || p.Next.Kind != "" {
		t.Errorf("closed: %+v", p)
	}
	for _, s := range p.Steps {
		if s.Done == 0 || s.Skip {
			t.Errorf("step %s is not done", s.Stage)
		}
	}
}

func count(p Progress, kind DueKind) int {
	n := 0
	for _, d := range p.Dues {
		if d.Kind == kind {
			n++
		}
	}
	return n
}

func TestTheNextActOfADirectorAlone(t *testing.T) {
	b := newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.3", "2026-03-09")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
	p := wantNext(t, b, StageReport, DoNotify, "", "")
	for _, s := range p.Steps {
		if got, want := s.Skip, s.Stage == StageConvened || s.Stage == StageHeard || s.Stage == StageVoted; got != want {
			t.Errorf("step %s: does not apply %v, want %v", s.Stage, got, want)
		}
	}
	b.day("2026-03-12").grievances([]cases.GrievanceID{"g1"}, learner)
	wantNext(t, b, StageReport, DoPost, "", "2026-03-12")
	b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true})
	wantNext(t, b, StageGriefs, DoDecision, "2026-03-14", "")
	l := decision("", "2026-03-16", cases.Sanction{Kind: regulation.WrittenWarning}, learner)
	b.day("2026-03-16").in(l).in(cases.HandedOver{Dispatch: envelopeOf("e2", learner), To: learner, Signed: true})
	wantNext(t, b, StageDecided, DoInform, "", "2026-03-17")
	b.tells()
	wantNext(t, b, StageInformed, DoCloseCase, "", "")
}

func TestOtherNextActs(t *testing.T) {
	t.Run("postponed, the case is convened again", func(t *testing.T) {
		b := storyOne(t).in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness, SeenBy: "M. B.", SeenOn: days.Must("2026-09-28")})
		if p := wantNext(t, b, StageGriefs, DoReconvene, "", ""); p.Steps[2].Done != 0 {
			t.Error("still convened")
		}
	})
	t.Run("received too late, the council has to move", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
		b.in(cases.ChooseCourse{Course: cases.CourseCouncil}).plan("2026-09-18", "14:00", regulation.WrittenWarning)
		b.grievances([]cases.GrievanceID{"g1"}, learner).convocation("2026-09-18", "14:00", regulation.WrittenWarning, learner)
		b.posted("e1", learner).day("2026-09-14").presented("e1", learner).collected("e1", learner)
		wantNext(t, b, StageConvened, DoReconvene, "", "")
	})
	t.Run("past the last safe day, the last day of all is said", func(t *testing.T) {
		b := storyOne(t).sitting("2026-10-09").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
		b.closes(ballots("m1", map[cases.PersonID]cases.Side{
			garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.Against,
		}))
		b.time("15:00").sits(cases.CloseSitting{})
		for day, want := range map[string]string{
			"2026-10-12": "docket.decision.from", "2026-10-13": "docket.decision", "2026-10-23": "docket.decision",
			"2026-10-24": "docket.decision.last", "2026-10-25": "docket.decision.late",
		} {
			p := assess(b.today(day))
			if !hasDue(p, DoDecision, want) || p.Next.By != days.Must("2026-10-23") {
				t.Errorf("%s: %+v, want %s", day, p.Next, want)
			}
		}
	})
	t.Run("a quorum that is lost ends the sitting", func(t *testing.T) {
		b := storyOne(t).sitting("2026-09-29").hears().time("14:20").sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost})
		if p := wantNext(t, b, StageHeard, DoAdjourn, "", "2026-09-29"); p.Next.What.Key != "docket.adjourn" {
			t.Errorf("said: %s", p.Next.What.Key)
		}
		b.time("14:25").sits(cases.AdjournSitting{})
		if p := assess(b); p.Next.Kind != DoReconvene {
			t.Errorf("then: %s", p.Next.Kind)
		}
	})
	t.Run("absent on a document that was seen, the case is postponed", func(t *testing.T) {
		b := storyOne(t).sitting("2026-09-29").time("14:10").in(cases.LearnerAbsent{
			Sitting: theSitting, Ground: cases.AbsentIllness,
			SeenBy: "M. B.", SeenOn: days.Must("2026-09-29"),
		})
		wantNext(t, b, StageHeard, DoReconvene, "", "2026-09-29")
	})
	t.Run("without a sanction, access is given back first", func(t *testing.T) {
		b := storyOne(t).in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-20"), Scope: "mentorat", Risk: "copie"})
		if !hasDue(assess(b), DoPrecaution, "docket.precaution") {
			t.Error("the precaution is not reviewed")
		}
		b.sitting("2026-09-29").hears().time("14:30").puts("m1", cases.Sanction{Kind: regulation.NoSanction}).time("14:40")
		b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.For}))
		b.time("15:00").sits(cases.CloseSitting{})
		p := wantNext(t, b, StageVoted, DoPrecaution, "", "2026-09-29")
		if !hasDue(p, DoDecision, "docket.issue") {
			t.Errorf("dues: %+v", p.Dues)
		}
		b.in(cases.LiftPrecaution{Precaution: "p1", Restored: "mentorat"})
		b.day("2026-10-01").issue("none", cases.LetterNoSanction, "e2", learner, employer)
		wantNext(t, b, StageVoted, DoPost, "", "2026-10-01")
		b.posted("e2", learner, employer)
		wantNext(t, b, StageInformed, DoMinutes, "", "2026-10-01")
	})
	t.Run("discontinued before anybody was told, the case is closed", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().report().in(cases.ChooseCourse{Course: cases.CourseDiscontinue})
		wantNext(t, b, StageReport, DoCloseCase, "", "")
	})
	t.Run("abandoned, those concerned are told and the exit is declared", func(t *testing.T) {
		b := storyOne(t).in(cases.AbandonmentDeclared{})
		p := wantNext(t, b, StageAbandoned, DoTellEnd, "", "2026-09-30")
		if count(p, DoTellEnd) != 3 || count(p, DoExit) != 1 || len(p.Dues) != 4 {
			t.Errorf("due: %+v", p.Dues)
		}
	})
}

// stories are the ends from which the properties are tried.
func stories(t *testing.T) map[string]*builder {
	t.Helper()
	voted := adopted(t, tempExclusion())
	issued := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
	return map[string]*builder{
		"before the council": storyOne(t), "voted": voted, "issued": issued,
		"sent": issued.fork().day("2026-10-05").posted("e2", learner), "a minor": storyTwo(t),
		"alone": alone(t, regulation.Warning), "an exclusion by the director": alone(t, regulation.PermanentExclusion),
		"postponed":   storyOne(t).in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness, SeenBy: "M. B.", SeenOn: days.Must("2026-09-28")}),
		"adjourned":   storyOne(t).sitting("2026-09-29").sits(cases.AdjournSitting{}),
		"nothing yet": newMatter(t).day("2026-09-07").opened().report(),
		"discontinued": storyOne(t).in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-20"), Scope: "tout", Risk: "x"},
			cases.ChooseCourse{Course: cases.CourseDiscontinue}),
		"ended": resigned(t), "abandoned": storyOne(t).in(cases.AbandonmentDeclared{}),
		"excluded": runsNow(t), "the exclusion withdrawn": runsNow(t).in(cases.WithdrawDecision{Letter: "decision"}),
		"excluded for good": notifiedToAll(t), "annulled": notifiedToAll(t).in(
			cases.DecisionChallenged{Challenge: "c", Letter: "decision"}, cases.ChallengeEnded{Challenge: "c", Outcome: cases.OutcomeAnnulled}),
		"asked to postpone":           storyOne(t).day("2026-09-21").in(cases.PostponementAsked{}, cases.ObservationsReceived{Text: "non"}),
		"closed, soon to be reviewed": begun(t).in(cases.CloseCase{}).today("2026-08-20"),
		"inactive":                    silent(t),
	}
}

// What a judgement says stands until the day it names: sixty days on, nothing
// changes that was not announced.
func TestWhatIsSaidStandsUntilTheDayNamed(t *testing.T) {
	// How long it stands may itself be said anew.
	but := cmp.Options{cmpopts.IgnoreFields(Verdict{}, "Until"), cmpopts.IgnoreFields(Progress{}, "Until")}
	for name, b := range stories(t) {
		t.Run(name, func(t *testing.T) {
			m := b.matter()
			kept := Judge(m)
			last := Assess(m, kept)
			lastDay := m.Today
			for range 60 {
				m.Today++
				now := Judge(m)
				p := Assess(m, now)
				if last.Until == 0 || m.Today <= last.Until {
					if diff := cmp.Diff(last, p, but); diff != "" {
						t.Fatalf("kept on %s until %s, and on %s:\n%s", lastDay, last.Until, m.Today, diff)
					}
					if diff := cmp.Diff(kept, now, but); diff != "" {
						t.Fatalf("kept on %s until %s, and on %s:\n%s", lastDay, last.Until, m.Today, diff)
					}
				}
				kept, last, lastDay = now, p, m.Today
			}
		})
	}
}

// Facts that do not depend on one another may be recorded in any order: the
// verdicts are the same.
func TestIndependentFactsMayBeRecordedInAnyOrder(t *testing.T) {
	told := func(order []int) ([]Verdict, Progress) {
		b := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
		b.in(cases.IssueLetter{Letter: "employer", Type: cases.LetterEmployer, Copies: copies("employer", "e3", employer)},
			cases.IssueLetter{Letter: "funder", Type: cases.LetterFunder, Copies: copies("funder", "e3", funder)})
		facts := []func(){
			func() {
				b.day("2026-10-05").in(cases.Posted{Dispatch: "e2-learner", To: learner, Channel: post.Registered})
			},
			func() {
				b.day("2026-10-05").in(cases.Posted{Dispatch: "e3-employer", To: employer, Channel: post.Plain})
			},
			func() { b.day("2026-10-06").in(cases.Posted{Dispatch: "e3-funder", To: funder, Channel: post.Email}) },
			func() { b.day("2026-10-07").presented("e2", learner) },
			func() { b.day("2026-10-09").collected("e2", learner) },
			func() { b.day("2026-09-30").in(cases.LinkPerson{Person: caron, Link: cases.LinkRelative}) },
			func() {
				b.day("2026-10-09").in(cases.ProofFiled{Proof: cases.ProofReceipt, Dispatch: "e2-learner"})
			},
		}
		for _, i := range order {
			facts[i]()
		}
		b.today("2026-10-09")
		m := b.matter()
		vs := Judge(m)
		p := Assess(m, vs)
		for i := range vs {
			vs[i].Relies = nil // the identifiers are those of the order
		}
		return slices.DeleteFunc(vs, func(v Verdict) bool { return v.Rule == Order }), p
	}
	order := []int{0, 1, 2, 3, 4, 5, 6}
	verdicts, progress := told(order)
	r := rand.New(rand.NewSource(7))
	for range 30 {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		vs, p := told(order)
		if diff := cmp.Diff(verdicts, vs); diff != "" {
			t.Fatalf("in the order %v:\n%s", order, diff)
		}
		if diff := cmp.Diff(progress, p); diff != "" {
			t.Fatalf("in the order %v:\n%s", order, diff)
		}
	}
}

// An outline says the same as a judgement, its arithmetic aside.
func TestAnOutlineSaysTheSame(t *testing.T) {
	for name, b := range stories(t) {
		m := b.matter()
		want := Judge(m)
		for i := range want {
			want[i].Arithmetic = nil
		}
		got := Outline(m)
		shorter := 0
		for i := range got {
			shorter += len(got[i].Arithmetic)
			got[i].Arithmetic = nil
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		if d := cmp.Diff(Assess(m, want), Assess(m, got)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		if shorter > 4 { // what one line says of itself
			t.Errorf("%s: an outline with %d lines of arithmetic", name, shorter)
		}
	}
}

func BenchmarkJudgeADecision(b *testing.B) {
	t := &testing.T{}
	m := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).matter()
	b.ReportAllocs()
	for b.Loop() {
		Judge(m)
	}
}

func BenchmarkAssess(b *testing.B) {
	t := &testing.T{}
	m := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).matter()
	vs := Judge(m)
	b.ReportAllocs()
	for b.Loop() {
		Assess(m, vs)
	}
}
