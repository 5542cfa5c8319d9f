package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

func TestSeats(t *testing.T) {
	for _, x := range []struct {
		name  string
		tell  func(*builder)
		state State
		key   string
	}{
		{"four voting members and a secretary", func(b *builder) { b.council() }, Met, "seats.met"},
		{"nobody yet", func(*builder) {}, Pending, "seats.pending"},
		{"no president yet", func(b *builder) {
			b.sits(seat(ferhat, regulation.SeatPedagogical), seat(baudry, regulation.SeatSecretary))
		}, Pending, "seats.president"},
		{"no secretary yet", func(b *builder) { b.sits(seat(garnier, regulation.SeatPresident)) }, Pending, "seats.secretary"},
		{"somebody whose function is not recorded", func(b *builder) {
			b.person("guest", cases.Identity{Family: "Petit"})
			b.council().sits(seat("guest", regulation.SeatSuccess))
		}, Contestable, "seats.function"},
		{"the learners' representative, invited", func(b *builder) {
			b.council().sits(seat("guest", regulation.SeatLearners)).in(cases.RepresentativeInvited{Representative: "guest"})
		}, Met, "seats.met"},
		{"one seat too many, released since", func(b *builder) {
			b.council().sits(seat(caron, regulation.SeatPedagogical), cases.ReleaseSeat{Member: caron})
		}, Met, "seats.met"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := storyOne(t)
			b.acts[theSitting.File()] = b.acts[theSitting.File()][:1]
			x.tell(b)
			wantState(t, verdict(t, Judge(b.matter()), Seats, string(theSitting)), x.state, x.key)
		})
	}
	t.Run("a delegation that ended", func(t *testing.T) {
		b := storyOne(t)
		b.acts[theSitting.File()] = b.acts[theSitting.File()][:1]
		b.person("deputy", cases.Identity{Family: "Delmas"}).act(cases.PersonID("deputy").File(), cases.Delegate{Until: days.Must("2026-09-29")})
		b.sits(seat("deputy", regulation.SeatPresident), seat(baudry, regulation.SeatSecretary))
		wantState(t, verdict(t, Judge(b.matter()), Seats, string(theSitting)), Met, "seats.met")
		b.sits(cases.PlanSitting{Day: days.Must("2026-09-30"), At: days.MustHour("14:00")})
		wantState(t, verdict(t, Judge(b.matter()), Seats, string(theSitting)), Broken, "seats.delegation")
	})
	t.Run("the learners' representative stays for the deliberation", func(t *testing.T) {
		b := storyOne(t).in(cases.RepresentativeInvited{Representative: "guest"})
		b.sits(seat("guest", regulation.SeatLearners)).sitting("2026-09-29").arrive("guest").hears().time("14:30").puts("m1", tempExclusion())
		wantState(t, verdict(t, Judge(b.matter()), Seats, "m1"), Broken, "seats.deliberation")
		b.time("14:20").sits(cases.MemberLeft{Member: "guest"})
		for _, v := range Judge(b.matter()) {
			if v.Rule == Seats && v.Subject == "m1" {
				t.Errorf("left before, and still: %s", v.Reason.Key)
			}
		}
	})
}

func TestQuorum(t *testing.T) {
	t.Run("what is planned promises nothing", func(t *testing.T) {
		b := storyOne(t)
		wantState(t, verdict(t, Judge(b.matter()), Quorum, string(theSitting)), Pending, "quorum.planned")
		b.sits(cases.ReleaseSeat{Member: ferhat}, cases.ReleaseSeat{Member: pruvost})
		wantState(t, verdict(t, Judge(b.matter()), Quorum, string(theSitting)), Pending, "quorum.planned.short")
	})
	t.Run("a case is not called before the sitting is open", func(t *testing.T) {
		b := storyOne(t).time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:05")
		if o := b.try(cases.CallCase{Sitting: theSitting}); !refusedBy(o, Quorum) {
			t.Error("the calling is not refused")
		}
	})
	t.Run("members who arrive later do not count at the opening", func(t *testing.T) {
		b := storyOne(t).time("13:50").arrive(garnier, ferhat, baudry).time("14:00")
		o := b.try(cases.OpenSitting{})
		if !refusedBy(o, Quorum) {
			t.Error("the opening is not refused")
		}
		b.time("13:55").arrive(pruvost).time("14:00")
		clean(t, b.try(cases.OpenSitting{}))
	})
	t.Run("a recused member does not count when the case is called", func(t *testing.T) {
		b := storyOne(t).in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "proche"})
		b.in(cases.RecuseMember{Sitting: theSitting, Member: pruvost, Reason: "proche"})
		b.time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00")
		clean(t, b.try(cases.OpenSitting{}))
		b.sits(cases.OpenSitting{}).time("14:05").sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost}).time("14:06")
		o := b.try(cases.CallCase{Sitting: theSitting})
		wantState(t, verdict(t, o.Verdicts, Quorum, string(theSitting)), Broken, "quorum.recused")
	})
	t.Run("the opening of a sitting is judged without any case", func(t *testing.T) {
		b := storyOne(t).time("13:50").arrive(garnier, ferhat, baudry).time("14:00")
		m := b.matter()
		a := b.next(theSitting.File(), cases.OpenSitting{})
		m.Case, m.Sittings = nil, nil
		m.Sitting = cases.FoldSitting(theSitting, append(b.acts[theSitting.File()], a))
		m.Act = &a
		if o := Check(m); !refusedBy(o, Quorum) {
			t.Error("two voting members open a sitting")
		}
	})
	t.Run("a broken vote of before does not stop the next one", func(t *testing.T) {
		b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion())
		b.time("14:35").closes(ballots("m1", map[cases.PersonID]cases.Side{
			garnier: cases.Against, ferhat: cases.Against, pruvost: cases.Against, leroux: cases.Against,
		}))
		b.time("14:20").sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost})
		b.time("14:45").arrive(leroux, pruvost).time("14:50")
		o := b.try(cases.PutMotion{Motion: "m2", Sitting: theSitting, Sanction: cases.Sanction{Kind: regulation.Warning}})
		wantState(t, verdict(t, o.Verdicts, Quorum, "m1"), Broken, "quorum.lost")
		clean(t, o)
	})
	t.Run("a seat released after a vote does not undo it", func(t *testing.T) {
		b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion())
		b.time("14:35").closes(ballots("m1", map[cases.PersonID]cases.Side{
			garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.For,
		}))
		b.time("14:45").sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost},
			cases.ReleaseSeat{Member: leroux}, cases.ReleaseSeat{Member: pruvost})
		wantState(t, verdict(t, Judge(b.matter()), Quorum, "m1"), Met, "quorum.met")
		wantState(t, verdict(t, Judge(b.matter()), Quorum, string(theSitting)), Met, "quorum.met")
	})
}

func TestImpartial(t *testing.T) {
	for _, x := range []struct {
		link  cases.Link
		who   cases.PersonID
		state State
		key   string
	}{
		{cases.LinkReporter, ferhat, Broken, "impartial.alone"},
		{cases.LinkVictim, leroux, Broken, "impartial.broken"},
		{cases.LinkWitness, garnier, Broken, "impartial.broken"},
		{cases.LinkRelative, baudry, Broken, "impartial.alone"},
		{cases.LinkMentor, leroux, Contestable, "impartial.warn"},
		{cases.LinkFileAuthor, ferhat, Contestable, "impartial.warn"},
		{cases.LinkFileAuthor, baudry, Met, "impartial.met"},
		{cases.LinkMentor, caron, Met, "impartial.met"},
	} {
		t.Run(string(x.link)+" "+string(x.who), func(t *testing.T) {
			b := storyOne(t).in(cases.LinkPerson{Person: x.who, Link: x.link})
			subject := string(x.who)
			if x.state == Met {
				subject = ""
			}
			wantState(t, verdict(t, Judge(b.matter()), Impartial, subject), x.state, x.key)
			b.time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00").sits(cases.OpenSitting{}).time("14:05")
			o := b.try(cases.CallCase{Sitting: theSitting})
			if refusedBy(o, Impartial) != (x.state == Broken) || confirmedBy(o, Impartial) != (x.state == Contestable) {
				t.Errorf("refused %v, to confirm %v", refusedBy(o, Impartial), confirmedBy(o, Impartial))
			}
		})
	}
	t.Run("who filed the report may not sit", func(t *testing.T) {
		b := storyOne(t).in(cases.FileReport{Reporter: ferhat})
		wantState(t, verdict(t, Judge(b.matter()), Impartial, string(ferhat)), Broken, "impartial.alone")
	})
	t.Run("a legal representative of the learner may not sit", func(t *testing.T) {
		b := storyOne(t).act(learner.File(), cases.NameRepresentative{Representative: ferhat, Capacity: cases.ParentalAuthority})
		wantState(t, verdict(t, Judge(b.matter()), Impartial, string(ferhat)), Broken, "impartial.alone")
	})
	t.Run("a user who opened the case is its author", func(t *testing.T) {
		b := storyOne(t)
		m := b.matter()
		m.Case.Opened.Act.By = "u1"
		m.Office = &cases.Office{Users: []cases.OfficeUser{{User: "u1", Person: ferhat}}}
		wantState(t, verdict(t, Judge(m), Impartial, string(ferhat)), Contestable, "impartial.warn")
	})
	t.Run("a recused member leaves before the case is called", func(t *testing.T) {
		b := storyOne(t).in(cases.LinkPerson{Person: leroux, Link: cases.LinkRelative},
			cases.RecuseMember{Sitting: theSitting, Member: leroux, Link: cases.LinkRelative, Reason: "cousin"})
		b.time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00").sits(cases.OpenSitting{}).time("14:05")
		o := b.try(cases.CallCase{Sitting: theSitting})
		wantState(t, verdict(t, o.Verdicts, Impartial, string(leroux)), Broken, "impartial.recused.seated")
		b.sits(cases.MemberLeft{Member: leroux})
		o = b.try(cases.CallCase{Sitting: theSitting})
		wantState(t, verdict(t, o.Verdicts, Impartial, string(leroux)), Met, "impartial.recused")
		clean(t, o)
	})
}

func TestHearing(t *testing.T) {
	held := func(told bool, said string) cases.HearingHeld {
		return cases.HearingHeld{Sitting: theSitting, ReasonStated: told, Explanations: said}
	}
	for _, x := range []struct {
		name  string
		facts []cases.Payload
		state State
		key   string
	}{
		{"nothing", nil, Pending, "hearing.pending"},
		{"reason stated and explanations recorded", []cases.Payload{held(true, "oui")}, Met, "hearing.met"},
		{"the reason was not stated", []cases.Payload{held(false, "oui")}, Broken, "hearing.reason"},
		{"no explanations", []cases.Payload{held(true, "")}, Broken, "hearing.explanations"},
		{"completed afterwards", []cases.Payload{held(true, ""), held(false, "rien à dire")}, Met, "hearing.met"},
		{"absent", []cases.Payload{cases.LearnerAbsent{Sitting: theSitting}}, Met, "hearing.absent"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := storyOne(t).sitting("2026-09-29").time("14:10").in(x.facts...).time("14:30")
			o := b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: tempExclusion()})
			key, state := x.key, x.state
			if x.facts == nil {
				state, key = Broken, "hearing.none"
			}
			wantState(t, verdict(t, o.Verdicts, Hearing, string(theSitting)), state, key)
			wantState(t, verdict(t, Judge(b.matter()), Hearing, string(theSitting)), x.state, x.key)
			if got, want := refusedBy(o, Hearing), state == Broken; got != want {
				t.Errorf("refused %v, want %v", got, want)
			}
		})
	}
}

func TestAbsent(t *testing.T) {
	absent := func(g cases.AbsenceGround, seen bool) cases.LearnerAbsent {
		a := cases.LearnerAbsent{Sitting: theSitting, Ground: g}
		if seen {
			a.SeenBy, a.SeenOn = "Marion Baudry", days.Must("2026-09-29")
		}
		return a
	}
	for _, x := range []struct {
		name  string
		facts []cases.Payload
		state State
		key   string
	}{
		{"not yet", nil, Pending, "absent.pending"},
		{"came", []cases.Payload{cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "oui"}}, Met, "absent.present"},
		{"no ground", []cases.Payload{absent(cases.AbsentNoGround, false)}, Met, "absent.held"},
		{"illness, nothing seen", []cases.Payload{absent(cases.AbsentIllness, false)}, Contestable, "absent.proof"},
		{"illness, document seen", []cases.Payload{absent(cases.AbsentIllness, true)}, Pending, "absent.postpone"},
		{"a parent died, document seen", []cases.Payload{absent(cases.AbsentDeath, true)}, Pending, "absent.postpone"},
		{"a cousin died", []cases.Payload{absent(cases.AbsentRelative, true)}, Contestable, "absent.relative"},
		{"postponed on the document of the absence", []cases.Payload{absent(cases.AbsentAccident, true), cases.Postpone{Sitting: theSitting}}, Met, "absent.postponed"},
		{"postponed, a cousin died", []cases.Payload{absent(cases.AbsentRelative, true), cases.Postpone{Sitting: theSitting, RuledBy: garnier}}, Contestable, "absent.relative"},
		{"postponed without a document", []cases.Payload{cases.Postpone{Sitting: theSitting, Reason: "salle fermée"}}, Contestable, "absent.postponed.unproved"},
		{"held in spite of a document", []cases.Payload{absent(cases.AbsentIllness, true), cases.PutMotion{Motion: "m1", Sitting: theSitting}}, Broken, "absent.postpone"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := storyOne(t).sitting("2026-09-29").time("14:10").in(x.facts...)
			wantState(t, verdict(t, Judge(b.matter()), Absent, string(theSitting)), x.state, x.key)
		})
	}
}
