package mailing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// sent issues a letter on the day of the story and posts it to each addressee.
func sent(id cases.LetterID, l cases.IssueLetter, to map[cases.PersonID]cases.Capacity) []cases.Payload {
	l.Letter = id
	var posted []cases.Payload
	for _, who := range []cases.PersonID{"yanis", "samira", "karim", "rhone", "atlas"} {
		c, ok := to[who]
		if !ok {
			continue
		}
		d := cases.DispatchID(string(id) + "-" + string(who))
		l.Copies = append(l.Copies, cases.Copy{Copy: cases.CopyID(d), To: who, Capacity: c, Channel: post.Registered, Dispatch: d})
		posted = append(posted, cases.Posted{Dispatch: d, To: who, Channel: post.Registered})
	}
	return append([]cases.Payload{l}, posted...)
}

func family() map[cases.PersonID]cases.Capacity {
	return map[cases.PersonID]cases.Capacity{
		"yanis": cases.ToLearner, "samira": cases.ToRepresentative, "karim": cases.ToRepresentative,
	}
}

func joined(in ...[]cases.Payload) []cases.Payload {
	var out []cases.Payload
	for _, x := range in {
		out = append(out, x...)
	}
	return out
}

// notified is a case in which a temporary exclusion was notified to everybody,
// the certification jury included.
func notified(more ...cases.Payload) []cases.Payload {
	d := &cases.Decision{Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, First: days.Must("2026-11-09"), Last: days.Must("2026-11-13")}}
	return joined(
		sent("d", cases.IssueLetter{Type: cases.LetterDecision, Decision: d}, family()),
		[]cases.Payload{
			cases.Presented{Dispatch: "d-yanis"}, cases.Presented{Dispatch: "d-samira"}, cases.Presented{Dispatch: "d-karim"},
		},
		sent("e", cases.IssueLetter{Type: cases.LetterEmployer, Decision: d}, map[cases.PersonID]cases.Capacity{"rhone": cases.ToEmployer}),
		sent("f", cases.IssueLetter{Type: cases.LetterFunder, Decision: d}, map[cases.PersonID]cases.Capacity{"atlas": cases.ToFunder}),
		more,
	)
}

func TestEnd(t *testing.T) {
	told := joined(
		sent("g", cases.IssueLetter{Type: cases.LetterGrievances}, family()),
		sent("p", cases.IssueLetter{Type: cases.LetterPrior}, map[cases.PersonID]cases.Capacity{"rhone": cases.ToEmployer}),
	)
	measure := cases.OrderPrecaution{Precaution: "m", From: days.Must("2026-11-04")}
	lifted := cases.LiftPrecaution{Precaution: "m"}
	ended := cases.EndProcedure{Ground: cases.EndResigned}
	one := []cases.LetterType{cases.LetterEnded}
	tests := []struct {
		name string
		acts []cases.Payload
		plan func(rules.Matter, mailing.Options) mailing.Plan
		want map[cases.PersonID][]cases.LetterType
	}{
		{
			"whoever knew of the procedure hears of its end", joined(told, []cases.Payload{ended}), mailing.End,
			map[cases.PersonID][]cases.LetterType{"yanis": one, "samira": one, "karim": one, "rhone": one},
		},
		{"nobody knew", []cases.Payload{ended}, mailing.End, map[cases.PersonID][]cases.LetterType{}},
		{
			"after a death, the employer alone", joined(told, []cases.Payload{cases.EndProcedure{Ground: cases.EndDeath}}), mailing.End,
			map[cases.PersonID][]cases.LetterType{"rhone": one},
		},
		{"nothing ended", told, mailing.End, map[cases.PersonID][]cases.LetterType{}},
		{
			"an abandonment is told to employer and funder though nobody knew",
			[]cases.Payload{cases.AbandonmentDeclared{}},
			mailing.Abandon,
			map[cases.PersonID][]cases.LetterType{"rhone": {cases.LetterAbandonment}, "atlas": {cases.LetterAbandonment}},
		},
		{
			"what was issued is not prepared again", joined(told, []cases.Payload{ended},
				sent("x", cases.IssueLetter{Type: cases.LetterEnded}, family())), mailing.End,
			map[cases.PersonID][]cases.LetterType{"rhone": one},
		},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			m := matter(t, "2010-05-01", regulation.TemporaryExclusion, c.acts...)
			if d := cmp.Diff(c.want, shape(c.plan(m, options()))); d != "" {
				t.Error(d)
			}
		})
	}
	t.Run("the learner's letter names the precaution that was lifted, the employer's does not", func(t *testing.T) {
		m := matter(t, "2010-05-01", regulation.TemporaryExclusion, joined(told, []cases.Payload{measure, lifted, ended})...)
		p := mailing.End(m, options())
		if len(p.Letters) != 2 || p.Letters[0].Precaution != "m" || p.Letters[1].Precaution != "" {
			t.Errorf("%+v", p.Letters)
		}
	})
}

func TestUndo(t *testing.T) {
	withdrawn := cases.WithdrawDecision{Letter: "d", Reason: "erreur"}
	one := []cases.LetterType{cases.LetterUndone}
	extract := cases.IssueLetter{Letter: "j", Type: cases.LetterJury, Corrects: "d", Copies: []cases.Copy{{Copy: "j", Capacity: cases.ToJury}}}
	t.Run("everybody who was told of the sanction", func(t *testing.T) {
		m := matter(t, "2010-05-01", regulation.TemporaryExclusion, notified(extract, withdrawn)...)
		p := mailing.Undo(m, "d", options())
		want := map[cases.PersonID][]cases.LetterType{"yanis": one, "samira": one, "karim": one, "rhone": one, "atlas": one}
		if d := cmp.Diff(want, shape(p)); d != "" {
			t.Error(d)
		}
		jury := 0
		for _, l := range p.Letters {
			if l.Corrects != "d" {
				t.Errorf("a letter about %q", l.Corrects)
			}
			if l.Copies[0].Capacity == cases.ToJury {
				jury++
			}
		}
		if jury != 1 {
			t.Errorf("%d letters to the jury", jury)
		}
	})
	t.Run("the jury was told nothing", func(t *testing.T) {
		m := matter(t, "2010-05-01", regulation.TemporaryExclusion, notified(withdrawn)...)
		if n := len(mailing.Undo(m, "d", options()).Letters); n != 3 {
			t.Errorf("%d letters, want family, employer and funder", n)
		}
	})
	t.Run("annulled by whoever judges", func(t *testing.T) {
		filed := cases.DecisionChallenged{Challenge: "c", Letter: "d", Forum: cases.ForumMediator}
		m := matter(t, "2010-05-01", regulation.TemporaryExclusion, notified(filed)...)
		if n := len(mailing.Undo(m, "d", options()).Letters); n != 0 {
			t.Errorf("%d letters while the challenge runs", n)
		}
		m = matter(t, "2010-05-01", regulation.TemporaryExclusion,
			notified(filed, cases.ChallengeEnded{Challenge: "c", Outcome: cases.OutcomeAnnulled})...)
		if n := len(mailing.Undo(m, "d", options()).Letters); n != 3 {
			t.Errorf("%d letters", n)
		}
	})
	t.Run("another decision is told to the employer anew", func(t *testing.T) {
		again := &cases.Decision{Sanction: cases.Sanction{Kind: regulation.Warning}}
		acts := notified(withdrawn)
		if p := mailing.Inform(matter(t, "2010-05-01", regulation.TemporaryExclusion, acts...), options()); len(p.Letters) != 0 {
			t.Errorf("told of a sanction that is gone: %+v", p.Letters)
		}
		acts = joined(acts, sent("d2", cases.IssueLetter{Type: cases.LetterDecision, Decision: again}, family()))
		p := mailing.Inform(matter(t, "2010-05-01", regulation.TemporaryExclusion, acts...), options())
		if len(p.Letters) != 2 || p.Letters[0].Decision.Sanction.Kind != regulation.Warning {
			t.Errorf("%+v", p.Letters)
		}
	})
}

func TestJuryAndEndOfExclusion(t *testing.T) {
	m := matter(t, "2010-05-01", regulation.TemporaryExclusion, notified()...)
	m.Profile.Retention = regulation.Retention{Level3: regulation.Period{N: 36, Unit: regulation.UnitMonths}}
	p, ok := mailing.Jury(m, "d", options())
	if !ok || len(p.Envelopes) != 0 || len(p.Letters) != 1 || p.Letters[0].Copies[0].Capacity != cases.ToJury || p.Letters[0].Corrects != "d" {
		t.Errorf("jury: %+v", p)
	}
	p, ok = mailing.ExclusionEnd(m, "d", options())
	if !ok || len(p.Envelopes) != 3 || p.Envelopes[0].Channel != post.Plain {
		t.Errorf("end of exclusion: %+v", p)
	}
	gone := matter(t, "2010-05-01", regulation.TemporaryExclusion, notified(cases.WithdrawDecision{Letter: "d"})...)
	gone.Profile = m.Profile
	if _, ok := mailing.Jury(gone, "d", options()); ok {
		t.Error("the jury is told of a sanction that is gone")
	}
	if _, ok := mailing.ExclusionEnd(gone, "d", options()); ok {
		t.Error("the end of an exclusion that is gone")
	}
}

func TestMembersPostponementAndRepresentatives(t *testing.T) {
	m := matter(t, "2010-05-01", regulation.TemporaryExclusion)
	s := m.Sittings["s"]
	seat := func(who cases.PersonID, x regulation.Seat) cases.Act {
		return cases.Act{ID: cases.ActID(who), Rank: 50, On: days.Must("2026-11-05"), Payload: cases.SeatMember{Member: who, Seat: x}}
	}
	m.Sittings["s"] = cases.FoldSitting("s", append(s.Acts, seat("helene", regulation.SeatPresident), seat("paul", regulation.SeatSecretary)))
	p := mailing.ConveneMembers(m, options())
	if len(p.Letters) != 1 || len(p.Letters[0].Copies) != 2 || p.Envelopes[0].Channel != post.Email || p.Letters[0].Announcement.Day != days.Must("2026-12-01") {
		t.Errorf("members: %+v", p)
	}
	if p := mailing.Postponed(m, options()); len(p.Letters) != 0 {
		t.Errorf("nothing was postponed: %+v", p)
	}
	conv := &cases.Announcement{Sitting: "s", Day: days.Must("2026-12-01"), At: days.MustHour("10:00"), Place: "salle"}
	m = matter(t, "2010-05-01", regulation.TemporaryExclusion,
		joined(sent("c", cases.IssueLetter{Type: cases.LetterConvocation, Announcement: conv}, family()),
			[]cases.Payload{cases.Postpone{Sitting: "s", Ground: cases.AbsentIllness}})...)
	p = mailing.Postponed(m, options())
	if len(p.Envelopes) != 3 || len(p.Letters) != 1 || *p.Letters[0].Announcement != *conv {
		t.Errorf("postponed: %+v", p)
	}
	m = matter(t, "2010-05-01", regulation.TemporaryExclusion,
		sent("g", cases.IssueLetter{Type: cases.LetterGrievances}, map[cases.PersonID]cases.Capacity{"yanis": cases.ToLearner, "samira": cases.ToRepresentative})...)
	if p = mailing.Representatives(m, options()); len(p.Letters) != 0 { // the notice itself is owed to whoever was named before it
		t.Errorf("named before the notice: %+v", p.Letters)
	}
	late := cases.Act{ID: "late", Rank: 90, On: days.Must("2026-11-05"), Payload: cases.NameRepresentative{Representative: "tutrice", Capacity: cases.Guardian}}
	m.People["yanis"] = cases.FoldPerson("yanis", append(m.People["yanis"].Acts, late))
	p = mailing.Representatives(m, options())
	if d := cmp.Diff(map[cases.PersonID][]cases.LetterType{"tutrice": {cases.LetterRepresentatives}}, shape(p)); d != "" {
		t.Error(d)
	}
}
