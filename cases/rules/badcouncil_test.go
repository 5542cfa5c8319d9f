package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// bare is the first scenario without any seat, everybody's notice in order.
func bare(t *testing.T) *builder {
	t.Helper()
	b := storyOne(t)
	b.acts[theSitting.File()] = b.acts[theSitting.File()][:1] // the plan alone
	return b.day("2026-09-29").time("13:50")
}

// seats gives seats at 13:50 and lets everybody in.
func (b *builder) seats(in ...cases.SeatMember) *builder {
	for _, s := range in {
		b.sits(s)
	}
	seen := map[cases.PersonID]bool{}
	for _, s := range in {
		if !seen[s.Member] {
			b.arrive(s.Member)
		}
		seen[s.Member] = true
	}
	return b.time("14:00")
}

func seat(who cases.PersonID, s regulation.Seat) cases.SeatMember {
	return cases.SeatMember{Member: who, Seat: s}
}

// The eleven councils of the seventh scenario. Each is refused, or flagged,
// with its reason.
func TestBadCouncils(t *testing.T) {
	const deputy, teacher, other cases.PersonID = "deputy", "teacher", "other"
	president := seat(garnier, regulation.SeatPresident)
	pedagogical := seat(ferhat, regulation.SeatPedagogical)
	billing := seat(pruvost, regulation.SeatBilling)
	success := seat(leroux, regulation.SeatSuccess)
	secretary := seat(baudry, regulation.SeatSecretary)
	call := cases.CallCase{Sitting: theSitting}

	for _, x := range []struct {
		name    string
		seats   []cases.SeatMember
		prepare func(*builder)
		act     cases.Payload // judged after the opening; nil judges the opening
		rule    regulation.RuleID
		subject string
		key     string
	}{
		{
			name:  "no president",
			seats: []cases.SeatMember{pedagogical, billing, success, secretary},
			rule:  Quorum, subject: string(theSitting), key: "quorum.president",
		},
		{
			name:  "no president, and the case is called all the same",
			seats: []cases.SeatMember{pedagogical, billing, success, secretary},
			act:   call, rule: Seats, subject: string(theSitting), key: "seats.president",
		},
		{
			name:    "a deputy presides without a delegation",
			seats:   []cases.SeatMember{seat(deputy, regulation.SeatPresident), pedagogical, billing, secretary},
			prepare: func(b *builder) { b.person(deputy, cases.Identity{Family: "Delmas"}) },
			act:     call, rule: Seats, subject: string(theSitting), key: "seats.delegation",
		},
		{
			name:  "two members of the pedagogical team",
			seats: []cases.SeatMember{president, pedagogical, seat(teacher, regulation.SeatPedagogical), billing, secretary},
			act:   call, rule: Seats, subject: string(theSitting), key: "seats.over",
		},
		{
			name: "three members of the success team",
			seats: []cases.SeatMember{
				president, success, seat(caron, regulation.SeatSuccess),
				seat(other, regulation.SeatSuccess), secretary,
			},
			act: call, rule: Seats, subject: string(theSitting), key: "seats.over",
		},
		{
			name:  "three voting and no secretary",
			seats: []cases.SeatMember{president, pedagogical, billing},
			rule:  Quorum, subject: string(theSitting), key: "quorum.secretary",
		},
		{
			name: "two voting and the learners' representative counted as third",
			seats: []cases.SeatMember{
				president, pedagogical, secretary,
				{Member: other, Seat: regulation.SeatLearners, Invited: days.Must("2026-09-20")},
			},
			rule: Quorum, subject: string(theSitting), key: "quorum.short",
		},
		{
			name:  "the same person in two seats",
			seats: []cases.SeatMember{president, pedagogical, billing, secretary, seat(pruvost, regulation.SeatSuccess)},
			act:   call, rule: Seats, subject: string(theSitting), key: "seats.twice",
		},
		{
			name:  "the learners' representative without the invitation",
			seats: []cases.SeatMember{president, pedagogical, billing, secretary, seat(other, regulation.SeatLearners)},
			act:   call, rule: Seats, subject: string(theSitting), key: "seats.invited",
		},
		{
			name:  "the reporter of the facts votes",
			seats: []cases.SeatMember{president, pedagogical, billing, success, secretary},
			prepare: func(b *builder) {
				b.in(cases.LinkPerson{Person: leroux, Link: cases.LinkReporter})
			},
			act: call, rule: Impartial, subject: string(leroux), key: "impartial.broken",
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := bare(t)
			if x.prepare != nil {
				x.prepare(b)
			}
			b.seats(x.seats...)
			act := x.act
			if act == nil {
				act = cases.OpenSitting{}
			} else {
				b.sits(cases.OpenSitting{}).time("14:05")
			}
			o := b.try(act)
			wantState(t, verdict(t, o.Verdicts, x.rule, x.subject), Broken, x.key)
			if !refusedBy(o, x.rule) {
				t.Errorf("%s does not refuse", x.rule)
			}
		})
	}

	t.Run("the secretary votes", func(t *testing.T) {
		b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion())
		o := b.try(ballots("m1", map[cases.PersonID]cases.Side{
			garnier: cases.For, ferhat: cases.For, pruvost: cases.Against, leroux: cases.For, baudry: cases.For,
		}))
		wantState(t, verdict(t, o.Verdicts, Quorum, "m1"), Broken, "seats.voting")
		if !refusedBy(o, Quorum) {
			t.Error("the closing is not refused")
		}
	})
	t.Run("a member leaves so that two voting remain for the second motion", func(t *testing.T) {
		b := storyOne(t)
		b.sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion())
		b.time("14:35").closes(ballots("m1", map[cases.PersonID]cases.Side{
			garnier: cases.For, ferhat: cases.Against, pruvost: cases.Against, leroux: cases.Against,
		}))
		b.time("14:40").sits(cases.MemberLeft{Member: leroux}).time("14:45").sits(cases.MemberLeft{Member: pruvost})
		b.time("14:50")
		second := cases.PutMotion{Motion: "m2", Sitting: theSitting, Sanction: cases.Sanction{Kind: regulation.WrittenWarning}}
		o := b.try(second)
		v := verdict(t, o.Verdicts, Quorum, "m2")
		wantState(t, v, Broken, "quorum.lost")
		if !refusedBy(o, Quorum) {
			t.Error("the second motion is not refused")
		}
		wantState(t, verdict(t, Judge(b.matter()), Quorum, "m1"), Met, "quorum.met")
		wantState(t, verdict(t, Judge(b.matter()), Quorum, string(theSitting)), Broken, "quorum.lost")

		b.sits(cases.AdjournSitting{Reason: "quorum"})
		wantState(t, verdict(t, Judge(b.matter()), Quorum, string(theSitting)), Met, "quorum.met")
	})
}

func TestSubstitutes(t *testing.T) {
	b := storyOne(t).in(cases.LinkPerson{Person: leroux, Link: cases.LinkWitness})
	if got := Substitutes(b.matter(), leroux); len(got) != 1 || got[0] != caron {
		t.Errorf("for Leroux: %v, want Caron", got)
	}
	b.in(cases.LinkPerson{Person: caron, Link: cases.LinkRelative})
	if got := Substitutes(b.matter(), leroux); len(got) != 0 {
		t.Errorf("for Leroux: %v, and Caron is of the family", got)
	}
	wantState(t, verdict(t, Judge(b.matter()), Impartial, string(leroux)), Broken, "impartial.alone")
	if got := Substitutes(b.matter(), garnier); len(got) != 1 || got[0] != delmas {
		t.Errorf("for Garnier: %v, want Delmas by delegation", got)
	}
}
