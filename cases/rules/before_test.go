package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

func dueOf(t *testing.T, p Progress, kind DueKind) Due {
	t.Helper()
	i := slices.IndexFunc(p.Dues, func(d Due) bool { return d.Kind == kind })
	if i < 0 {
		t.Fatalf("%s is not due: %v", kind, kinds(p))
	}
	return p.Dues[i]
}

func TestObservationsAreReadAtTheHearing(t *testing.T) {
	b := storyOne(t).day("2026-09-25").in(cases.ObservationsReceived{Text: "Je regrette."})
	received := b.last()
	if d := dueOf(t, assess(b), DoRead); d.Subject != string(received) || d.By != days.Must("2026-09-29") || d.Waiting {
		t.Errorf("%+v", d)
	}
	heard := func(read ...cases.ActID) *builder {
		return b.fork().sitting("2026-09-29").time("14:10").in(cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "oui", Read: read})
	}
	if p := assess(heard()); count(p, DoRead) != 1 || len(Unread(heard().matter())) != 1 {
		t.Errorf("heard without them: %v", kinds(p))
	}
	if p := assess(heard(received)); count(p, DoRead) != 0 {
		t.Errorf("read: %v", kinds(p))
	}
	for key, b := range map[string]*builder{"hearing.observations": heard(), "hearing.observations.read": heard(received)} {
		if v := verdict(t, Judge(b.matter()), Hearing, string(theSitting)); len(v.Arithmetic) != 1 || v.Arithmetic[0].Key != key {
			t.Errorf("R-HEARING says %v, want %s", v.Arithmetic, key)
		}
	}
	voted := heard().time("14:30").puts("m1", tempExclusion()).time("14:40")
	voted.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.Against}))
	if p := assess(voted); count(p, DoRead) != 0 {
		t.Errorf("after the vote: %v", kinds(p))
	}
	t.Run("what was read has to be on file", func(t *testing.T) {
		b := storyOne(t).sitting("2026-09-29").time("14:10")
		if o := b.try(cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "oui", Read: []cases.ActID{"nothing"}}); !refusedBy(o, Order) {
			t.Error("not refused")
		}
	})
}

func TestARequestToPostponeIsAnswered(t *testing.T) {
	b := storyOne(t).day("2026-09-21").in(cases.PostponementAsked{By: "la famille", Ground: cases.AbsentIllness})
	asked := b.last()
	if d := dueOf(t, assess(b), DoAnswer); d.Subject != string(asked) || d.By != days.Must("2026-09-22") || !d.Waiting {
		t.Errorf("%+v", d)
	}
	refused := b.fork().in(cases.AnswerRequest{Request: asked, Reason: "aucun document"})
	if p := assess(refused); count(p, DoAnswer)+count(p, DoReconvene) != 0 {
		t.Errorf("refused: %v", kinds(p))
	}
	granted := b.fork().in(cases.AnswerRequest{Request: asked, Granted: true})
	if p := assess(granted); count(p, DoAnswer) != 0 || !hasDue(p, DoReconvene, "docket.granted") {
		t.Errorf("granted: %v", kinds(p))
	}
	granted.in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness})
	if p := assess(granted); hasDue(p, DoReconvene, "docket.granted") {
		t.Errorf("postponed: %+v", p.Dues)
	}
	if o := refused.try(cases.AnswerRequest{Request: asked}); !refusedBy(o, Order) {
		t.Error("answered twice")
	}
	if o := b.fork().day("2026-09-18").try(cases.AnswerRequest{Request: asked}); !refusedBy(o, Order) {
		t.Error("answered before it was asked")
	}
	t.Run("a request on the eve is answered that day", func(t *testing.T) {
		b := storyOne(t).day("2026-09-28").in(cases.PostponementAsked{By: "la famille"})
		if d := dueOf(t, assess(b), DoAnswer); d.By != days.Must("2026-09-28") {
			t.Errorf("by %s", d.By)
		}
	})
}

func TestMembersAreConvened(t *testing.T) {
	b := storyOne(t)
	if d := dueOf(t, assess(b), DoMembers); d.By != days.Must("2026-09-28") || !d.Target || d.Subject != string(theSitting) {
		t.Errorf("%+v", d)
	}
	told := func(day string, to ...cases.PersonID) cases.IssueLetter {
		l := cases.IssueLetter{
			Letter: "members", Type: cases.LetterMembers, Copies: copies("members", "e6", to...),
			Announcement: &cases.Announcement{Sitting: theSitting, Day: days.Must(day), At: days.MustHour("14:00")},
		}
		for i := range l.Copies {
			l.Copies[i].Capacity = cases.ToMember
		}
		return l
	}
	some := b.fork().in(told("2026-09-29", garnier, ferhat, pruvost))
	if d := cmp.Diff([]cases.PersonID{leroux, baudry}, UnconvenedMembers(some.matter())); d != "" {
		t.Error(d)
	}
	everybody := b.fork().in(told("2026-09-29", garnier, ferhat, pruvost, leroux, baudry))
	if p := assess(everybody); count(p, DoMembers) != 0 {
		t.Errorf("%v", kinds(p))
	}
	if p := assess(b.fork().in(told("2026-09-30", garnier, ferhat, pruvost, leroux, baudry))); count(p, DoMembers) != 1 {
		t.Errorf("told another day: %v", kinds(p))
	}
	recused := some.fork().in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "cousin"})
	if d := cmp.Diff([]cases.PersonID{baudry}, UnconvenedMembers(recused.matter())); d != "" {
		t.Error(d)
	}
	if p := assess(b.fork().sitting("2026-09-29")); count(p, DoMembers) != 0 {
		t.Errorf("the sitting is open: %v", kinds(p))
	}
}

func TestAPostponementIsTold(t *testing.T) {
	postponed := func() *builder {
		return storyOne(t).day("2026-09-28").in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness})
	}
	if _, is := PostponedUntold(storyOne(t).matter()); is {
		t.Error("nothing was postponed")
	}
	b := postponed()
	if d := dueOf(t, assess(b), DoPostponed); d.By != days.Must("2026-09-29") || !d.Target {
		t.Errorf("%+v", d)
	}
	got, _ := PostponedUntold(b.matter())
	if got.Told.Day != days.Must("2026-09-29") || got.Sitting != theSitting {
		t.Errorf("%+v", got)
	}
	letter := cases.IssueLetter{Letter: "post", Type: cases.LetterPostponement, Copies: copies("post", "e6", learner)}
	if p := assess(postponed().in(letter)); count(p, DoPostponed) != 0 || count(p, DoPost) != 1 {
		t.Errorf("issued: %v", kinds(p))
	}
	if o := postponed().in(cases.EndProcedure{Ground: cases.EndResigned}).try(letter); !refusedBy(o, Order) {
		t.Error("a postponement of what has ended")
	}
	adjourned := storyOne(t).sitting("2026-09-29").sits(cases.AdjournSitting{})
	if p := assess(adjourned); count(p, DoPostponed) != 1 {
		t.Errorf("adjourned: %v", kinds(p))
	}
	again := adjourned.fork().day("2026-09-30").convocation("2026-10-20", "14:00", regulation.TemporaryExclusion, learner)
	if p := assess(again); count(p, DoPostponed) != 0 {
		t.Errorf("convened anew: %v", kinds(p))
	}
}

// silent is a case opened about a learner without activity since 7 September.
func silent(t *testing.T) *builder {
	t.Helper()
	b := newMatter(t)
	b.on = days.Must("2026-09-07")
	b.act(learner.File(), cases.ActivitySeen{})
	return b.day("2026-09-14").opened().report().grievance("g1", "3.1.2", "2026-09-13")
}

func TestAnInactiveLearnerIsContacted(t *testing.T) {
	b := newMatter(t)
	b.on = days.Must("2026-09-07")
	b.act(learner.File(), cases.ActivitySeen{What: "connexion"})
	b.day("2026-09-16").opened().report().grievance("g1", "3.1.2", "2026-09-15")
	d := dueOf(t, assess(b), DoContact)
	if d.By != days.Must("2026-09-22") || d.Subject != string(learner) {
		t.Errorf("%+v", d)
	}
	b.act(learner.File(), cases.LearnerContacted{By: "Inès Caron"})
	if p := assess(b); count(p, DoContact) != 0 {
		t.Errorf("contacted: %v", kinds(p))
	}
	if p := assess(silent(t)); count(p, DoContact) != 0 || p.Until != days.Must("2026-09-14") {
		t.Errorf("within the week: %v, until %s", kinds(p), p.Until)
	}
}

func TestLettersUnderReviewAreDue(t *testing.T) {
	submit := func(print string) cases.SubmitLetter {
		return cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances, Fingerprint: print}
	}
	b := begun(t).in(submit("f1"))
	if d := dueOf(t, assess(b), DoApprove); d.Subject != "griefs" || !d.Waiting || d.By != days.Must("2026-03-11") {
		t.Errorf("%+v", d)
	}
	returned := b.fork().day("2026-03-12").in(cases.ReturnLetter{Letter: "griefs", Comments: "le lieu"})
	if d := dueOf(t, assess(returned), DoRework); d.Waiting || d.By != days.Must("2026-03-13") {
		t.Errorf("%+v", d)
	}
	if p := assess(returned.in(submit("f2"))); count(p, DoApprove) != 1 || count(p, DoRework) != 0 {
		t.Errorf("submitted again: %v", kinds(p))
	}
	if p := assess(b.fork().in(cases.ApproveLetter{Letter: "griefs", Fingerprint: "f1"})); count(p, DoApprove)+count(p, DoRework) != 0 {
		t.Errorf("approved: %v", kinds(p))
	}
	if p := assess(b.fork().in(cases.ApproveLetter{Letter: "griefs", Fingerprint: "f0"})); count(p, DoApprove) != 1 {
		t.Errorf("approved otherwise: %v", kinds(p))
	}
}

func TestARepresentativeNamedLaterIsTold(t *testing.T) {
	b := storyTwo(t)
	if got := Uninformed(b.matter()); len(got) != 0 {
		t.Errorf("both parents have the letters: %v", got)
	}
	const guardian cases.PersonID = "guardian"
	named := cases.NameRepresentative{Representative: guardian, Capacity: cases.Guardian}
	b.person(guardian, cases.Identity{Family: "Martin"}).act(learner.File(), named)
	d := dueOf(t, assess(b), DoRepresentatives)
	if d.Subject != string(guardian) || !d.Target || d.By <= b.on {
		t.Errorf("%+v", d)
	}
	b.in(cases.IssueLetter{Letter: "info", Type: cases.LetterRepresentatives, Copies: copies("info", "e6", guardian)})
	if p := assess(b); count(p, DoRepresentatives) != 0 || count(p, DoPost) != 1 {
		t.Errorf("%v", kinds(p))
	}
	t.Run("nobody, before the first letter or for an adult", func(t *testing.T) {
		minor := newMatter(t).born("2010-05-01").parents().day("2026-09-07").opened().report()
		for name, b := range map[string]*builder{"a minor": minor, "an adult": storyOne(t).parents()} {
			if got := Uninformed(b.matter()); len(got) != 0 {
				t.Errorf("%s: %v", name, got)
			}
		}
	})
}
