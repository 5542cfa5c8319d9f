package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// issue issues any letter, registered, in the envelope named.
func (b *builder) issue(id cases.LetterID, kind cases.LetterType, envelope string, to ...cases.PersonID) *builder {
	return b.in(cases.IssueLetter{
		Letter: id, Type: kind, Language: "fr", Planned: b.on, Signatory: garnier,
		Copies: copies(id, envelope, to...),
	})
}

// decision is a complete decision letter of the council, planned for a day.
func decision(motion cases.MotionID, planned string, s cases.Sanction, to ...cases.PersonID) cases.IssueLetter {
	return cases.IssueLetter{
		Letter: "decision", Type: cases.LetterDecision, Language: "fr", Planned: days.Must(planned), Signatory: garnier,
		Copies: copies("decision", "e2", to...),
		Decision: &cases.Decision{
			Sanction: s, Motion: motion, Retained: []cases.GrievanceID{"g1"},
			Grounds: "Les faits sont établis et répétés ; la mesure laisse à l’apprenant la suite de sa formation.",
		},
	}
}

// tells issues and posts the letters that inform employer and funder.
func (b *builder) tells() *builder {
	b.issue("employer", cases.LetterEmployer, "e3", employer).posted("e3", employer)
	return b.issue("funder", cases.LetterFunder, "e3", funder).posted("e3", funder)
}

// ballots are the votes of members in the order of their names.
func ballots(motion cases.MotionID, votes map[cases.PersonID]cases.Side) cases.CloseMotion {
	p := cases.CloseMotion{Motion: motion}
	for _, id := range []cases.PersonID{garnier, ferhat, pruvost, leroux, caron, delmas, baudry} {
		if s, ok := votes[id]; ok {
			p.Ballots = append(p.Ballots, cases.Ballot{Member: id, Side: s})
		}
	}
	return p
}

// closes records a closing, and what the program records with it.
func (b *builder) closes(p cases.CloseMotion) *builder {
	b.in(p)
	m := b.matter()
	for _, a := range m.Case.Acts {
		if a.ID == b.last() {
			m.Act = &a
		}
	}
	return b.in(Following(m)...)
}

// tempExclusion is the sanction of the first scenario.
func tempExclusion() cases.Sanction {
	return cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}
}

func dated(s cases.Sanction, first, last string) cases.Sanction {
	s.First, s.Last = days.Must(first), days.Must(last)
	return s
}

// storyOne tells the first scenario up to the morning of the council: two
// deliverables copied, letters of 9 September, received on the 14th, council on
// Tuesday 29 September 2026.
func storyOne(t *testing.T) *builder {
	t.Helper()
	b := newMatter(t).day("2026-09-07").opened().report()
	b.grievance("g1", "3.3", "2026-09-02").grievance("g2", "3.3", "2026-09-04")
	b.day("2026-09-08").in(cases.ChooseCourse{Course: cases.CourseCouncil})
	b.plan("2026-09-29", "14:00", regulation.PermanentExclusion)
	b.day("2026-09-09").grievances([]cases.GrievanceID{"g1", "g2"}, learner)
	b.convocation("2026-09-29", "14:00", regulation.PermanentExclusion, learner)
	b.issue("prior", cases.LetterPrior, "e1", employer)
	b.posted("e1", learner, employer)
	b.day("2026-09-11").presented("e1", learner)
	b.day("2026-09-14").collected("e1", learner)
	b.day("2026-09-28").council()
	return b.day("2026-09-29")
}

// sitting opens the sitting at 14:00, everybody there, and calls the case.
func (b *builder) sitting(iso string) *builder {
	b.day(iso).time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry)
	b.time("14:00").sits(cases.OpenSitting{})
	return b.time("14:05").in(cases.CallCase{Sitting: theSitting})
}

func (b *builder) hears() *builder {
	return b.time("14:10").in(cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "Il dit avoir manqué de temps."})
}

func (b *builder) puts(id cases.MotionID, s cases.Sanction) *builder {
	m := b.matter()
	p := cases.PutMotion{Motion: id, Sitting: theSitting, Sanction: s}
	a := b.next(theCase.File(), p)
	b.rank--
	p.Roll = Roll(m, m.Sittings[theSitting], a)
	return b.in(p)
}

// accepted fails the test if an act is refused; what has to be confirmed passes.
func accepted(t *testing.T, o Outcome) {
	t.Helper()
	for _, v := range o.Refused {
		t.Errorf("refused by %s about %q: %s (%s)", v.Rule, v.Subject, v.Reason.Key, v.State)
	}
}

// clean fails the test if an act is refused or has to be confirmed.
func clean(t *testing.T, o Outcome) {
	t.Helper()
	accepted(t, o)
	for _, v := range o.Confirm {
		t.Errorf("to be confirmed by %s about %q: %s", v.Rule, v.Subject, v.Reason.Key)
	}
}

func TestAnAdultApprenticeExcludedForFifteenDays(t *testing.T) {
	b := storyOne(t)

	t.Run("Caron, her cousin, is recused and Leroux sits", func(t *testing.T) {
		b.in(cases.LinkPerson{Person: caron, Link: cases.LinkRelative, Detail: "cousin"},
			cases.RecuseMember{Sitting: theSitting, Member: caron, Link: cases.LinkRelative, Reason: "cousine de l’apprenante"})
	})
	t.Run("the council opens with four voting members and the secretary", func(t *testing.T) {
		b.time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00")
		clean(t, b.try(cases.OpenSitting{}))
		b.sits(cases.OpenSitting{})
	})
	t.Run("the case is called: notice, seats, quorum and impartiality are met", func(t *testing.T) {
		b.time("14:05")
		clean(t, b.try(cases.CallCase{Sitting: theSitting}))
		b.in(cases.CallCase{Sitting: theSitting})
	})
	t.Run("nothing is put to the vote before she was heard", func(t *testing.T) {
		b.time("14:08")
		o := b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion()})
		if !refusedBy(o, Hearing) {
			t.Error("a motion before the hearing is not refused")
		}
	})
	t.Run("after the hearing the motion is put and adopted 3 to 1", func(t *testing.T) {
		b.hears().time("14:30")
		clean(t, b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion()}))
		b.puts("m1", tempExclusion())
		votes := ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.Against})
		b.time("14:40")
		clean(t, b.try(votes))
		b.closes(votes)
		m := b.matter()
		v := verdict(t, Judge(m), Majority, "m1")
		wantState(t, v, Met, "majority.adopted.plain")
		if mo, _ := m.Case.Motion("m1"); mo.Outcome() != cases.Adopted {
			t.Errorf("the motion is %s", mo.Outcome())
		}
	})
	b.time("15:00").sits(cases.CloseSitting{})

	t.Run("the decision letter waits for its window", func(t *testing.T) {
		s := dated(tempExclusion(), "2026-10-19", "2026-11-02")
		for _, x := range []struct {
			planned string
			state   State
			key     string
		}{
			{"2026-09-30", Broken, "window.early"},
			{"2026-10-01", Contestable, "window.low"},
			{"2026-10-02", Met, "window.met"},
			{"2026-10-14", Met, "window.met"},
			{"2026-10-15", Broken, "window.late.past"},
		} {
			b.day("2026-09-30")
			o := b.try(decision("m1", x.planned, s, learner))
			wantState(t, verdict(t, o.Verdicts, WindowRule, "decision"), x.state, x.key)
			if got, want := refusedBy(o, WindowRule), x.state == Broken; got != want {
				t.Errorf("planned for %s: refused %v, want %v", x.planned, got, want)
			}
			if got, want := confirmedBy(o, WindowRule), x.state == Contestable; got != want {
				t.Errorf("planned for %s: to confirm %v, want %v", x.planned, got, want)
			}
		}
	})
	t.Run("issued for Monday 5 October, it is accepted without a word", func(t *testing.T) {
		b.day("2026-10-02")
		letter := decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)
		clean(t, b.try(letter))
		b.in(letter)
	})
	t.Run("employer and funder wait until her letter has left", func(t *testing.T) {
		vs := Judge(b.matter())
		wantState(t, verdict(t, vs, Inform, string(employer)), Pending, "inform.wait")
		early := b.fork().day("2026-10-02").tells().day("2026-10-05").posted("e2", learner)
		wantState(t, verdict(t, Judge(early.matter()), Inform, string(employer)), Broken, "inform.early")
	})
	t.Run("dispatched on the 5th, presented on the 7th, everybody told: all is met", func(t *testing.T) {
		b.day("2026-10-05").posted("e2", learner).tells()
		b.day("2026-10-07").presented("e2", learner)
		vs := Judge(b.matter())
		wantState(t, verdict(t, vs, WindowRule, "decision"), Met, "window.sent")
		wantState(t, verdict(t, vs, Form, "decision"), Met, "form.met")
		wantState(t, verdict(t, vs, Exclusion, "decision"), Met, "exclusion.met")
		wantState(t, verdict(t, vs, Reparation, "decision"), NotApplicable, "reparation.none")
		wantState(t, verdict(t, vs, Appeal, "decision"), Met, "appeal.met")
		wantState(t, verdict(t, vs, Inform, string(employer)), Met, "inform.met")
		wantState(t, verdict(t, vs, Inform, string(funder)), Met, "inform.met")
		for _, v := range vs {
			if v.State == Broken || v.State == Contestable {
				t.Errorf("%s about %q: %s (%s)", v.Rule, v.Subject, v.Reason.Key, v.State)
			}
		}
		if got, want := verdict(t, vs, Exclusion, "decision").Days["return"], days.Must("2026-10-27"); got != want {
			t.Errorf("back on %s, want %s", got, want)
		}
	})
}

// storyTwo tells the second scenario up to the vote: threats in a filmed
// session, precautionary exclusion, letters to the learner and both parents,
// the father's collected on 20 November, council on Tuesday 1 December 2026.
func storyTwo(t *testing.T) *builder {
	t.Helper()
	b := newMatter(t).born("2009-03-02").parents().day("2026-11-03").opened().report()
	b.in(cases.AddGrievance{
		Grievance: "g1", Day: days.Must("2026-11-03"), Place: "à distance", Text: "menaces",
		Article: "3.8", InTraining: cases.Yes, Criminal: cases.Yes,
	})
	b.day("2026-11-04").in(cases.ChooseCourse{Course: cases.CourseCouncil},
		cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-11-04"), Exclusion: true, Scope: "tous les accès", Risk: "violence"})
	b.plan("2026-12-01", "10:00", regulation.PermanentExclusion)
	b.day("2026-11-05").grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
	b.convocation("2026-12-01", "10:00", regulation.PermanentExclusion, learner, mother, father)
	b.issue("prior", cases.LetterPrior, "e1", employer).posted("e1", learner, mother, father, employer)
	b.day("2026-11-09").presented("e1", mother).collected("e1", mother)
	b.day("2026-11-10").presented("e1", learner).collected("e1", learner).presented("e1", father)
	b.day("2026-11-20").collected("e1", father)
	b.day("2026-11-30").council()
	b.day("2026-12-01").time("09:50").arrive(garnier, ferhat, pruvost, leroux, baudry)
	b.time("10:00").sits(cases.OpenSitting{}).time("10:05").in(cases.CallCase{Sitting: theSitting})
	b.time("10:10").in(cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "Il regrette.", Representative: "Samira Benali"})
	return b.time("10:40")
}

func permanentBar() cases.Sanction {
	return cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}
}

func tied(motion cases.MotionID) cases.CloseMotion {
	return ballots(motion, map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.For, pruvost: cases.Against, leroux: cases.Against,
	})
}

func TestAMinorExcludedByTheCastingVote(t *testing.T) {
	b := storyTwo(t)
	clean(t, b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: permanentBar()}))
	b.puts("m1", permanentBar()).time("10:50")

	t.Run("the same ballots in secret adopt nothing", func(t *testing.T) {
		secret := storyTwo(t).in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: permanentBar(), Secret: true})
		secret.time("10:50").closes(cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 2, Against: 2}})
		m := secret.matter()
		wantState(t, verdict(t, Judge(m), Casting, "m1"), Met, "casting.secret.tie")
		if mo, _ := m.Case.Motion("m1"); mo.Outcome() != cases.NotAdopted || mo.Casting != nil {
			t.Errorf("the motion is %s, casting vote %v", mo.Outcome(), mo.Casting)
		}
	})
	t.Run("the tie is adopted by the president's casting vote", func(t *testing.T) {
		b.closes(tied("m1"))
		m := b.matter()
		v := verdict(t, Judge(m), Casting, "m1")
		wantState(t, v, Met, "casting.adopted")
		mo, _ := m.Case.Motion("m1")
		if mo.Outcome() != cases.Adopted || mo.Casting == nil || mo.Casting.Is.President != garnier {
			t.Errorf("the motion is %s, casting vote %+v", mo.Outcome(), mo.Casting)
		}
	})
	b.time("11:00").sits(cases.CloseSitting{})

	t.Run("the window is contestable on the 3rd and safe from the 4th to the 16th", func(t *testing.T) {
		w := Window(b.matter())
		got := []days.Day{w.Lenient, w.Safe, w.SafeEnd, w.Limit}
		want := []days.Day{days.Must("2026-12-03"), days.Must("2026-12-04"), days.Must("2026-12-16"), days.Must("2026-12-16")}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("got %v, want %v", got, want)
				break
			}
		}
	})
	t.Run("a copy is due to each parent, registered", func(t *testing.T) {
		b.day("2026-12-04")
		if o := b.try(decision("m1", "2026-12-07", permanentBar(), learner, mother)); !refusedBy(o, Minor) {
			t.Error("a letter without the father's copy is not refused")
		}
		letter := decision("m1", "2026-12-07", permanentBar(), learner, mother, father)
		letter.Copies[2].Channel = post.Email
		o := b.try(letter)
		wantState(t, verdict(t, o.Verdicts, Form, "decision"), Broken, "form.representatives")
	})
	t.Run("excluded from presentation, the bar runs until 8 December 2027", func(t *testing.T) {
		letter := decision("m1", "2026-12-07", permanentBar(), learner, mother, father)
		accepted(t, b.try(letter))
		b.in(letter).day("2026-12-07").posted("e2", learner, mother, father).tells()
		b.day("2026-12-09").presented("e2", learner).presented("e2", mother).presented("e2", father)
		v := verdict(t, Judge(b.matter()), Exclusion, "decision")
		wantState(t, v, Met, "exclusion.bar")
		if v.Days["effect"] != days.Must("2026-12-09") || v.Days["bar_last"] != days.Must("2027-12-08") {
			t.Errorf("effect %s, bar until %s", v.Days["effect"], v.Days["bar_last"])
		}
	})
}

func TestACouncilThatImposesNothing(t *testing.T) {
	b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5})
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.Against, pruvost: cases.Against, leroux: cases.Abstain,
	}))
	wantState(t, verdict(t, Judge(b.matter()), Majority, "m1"), Met, "majority.rejected")
	none := cases.Sanction{Kind: regulation.NoSanction}
	b.time("14:40")
	clean(t, b.try(cases.PutMotion{Motion: "m2", Sitting: theSitting, Sanction: none}))
	b.puts("m2", none).closes(ballots("m2", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.Against,
	}))
	b.time("15:00").sits(cases.CloseSitting{})
	vs := Judge(b.matter())
	wantState(t, verdict(t, vs, Majority, "m2"), Met, "majority.adopted.plain")
	wantState(t, verdict(t, vs, WindowRule, ""), NotApplicable, "na.sanction")
	wantState(t, verdict(t, vs, Inform, string(employer)), Pending, "inform.none")

	for _, kind := range []cases.LetterType{cases.LetterEmployer, cases.LetterDiscontinued} {
		told := b.fork().day("2026-10-01").issue("none", kind, "e3", employer)
		wantState(t, verdict(t, Judge(told.matter()), Inform, string(employer)), Pending, "inform.none")
		told.posted("e3", employer)
		wantState(t, verdict(t, Judge(told.matter()), Inform, string(employer)), Met, "inform.none.met")
	}
	b.day("2026-10-01").issue("none", cases.LetterNoSanction, "e2", learner, employer).posted("e2", learner, employer)
	wantState(t, verdict(t, Judge(b.matter()), Inform, string(employer)), Met, "inform.none.met")
}
