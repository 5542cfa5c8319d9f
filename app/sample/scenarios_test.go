package sample_test

import (
	"context"
	"slices"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// The place of the second story in the sample.
const yanis = 1

// notice compares the days of a notice.
func notice(t *testing.T, n rules.NoticeDates, received, lenient, safe string, s rules.State) {
	t.Helper()
	if n.Received.String() != received || n.Lenient.String() != lenient || n.Safe.String() != safe || n.State != s {
		t.Errorf("received %s, lenient %s, safe %s, %s; want %s, %s, %s, %s", n.Received, n.Lenient, n.Safe, n.State, received, lenient, safe, s)
	}
}

// collection is the act by which somebody collected an envelope.
func collection(t *testing.T, m rules.Matter, who cases.PersonID) cases.ActID {
	t.Helper()
	for _, s := range m.Case.Services {
		if s.To != who {
			continue
		}
		for _, id := range slices.Backward(s.Acts) {
			for _, a := range m.Case.Acts {
				if _, ok := a.Payload.(cases.Collected); ok && a.ID == id {
					return id
				}
			}
		}
	}
	t.Fatalf("nothing was collected by %s", who)
	return ""
}

// Scenario 1: an adult apprentice, a temporary exclusion.
func TestAnAdultApprenticeIsExcludedForFifteenDays(t *testing.T) {
	t.Run("grievances, convocation and prior information leave on 9 September, registered", func(t *testing.T) {
		v, _ := read(t, "2026-09-09", camille)
		c := v.Matter.Case
		if len(c.Exhibits) != 2 || len(c.Grievances) != 2 || c.Grievances[0].Is.Article != "3.3" {
			t.Errorf("%d exhibits, %d grievances", len(c.Exhibits), len(c.Grievances))
		}
		sent := map[cases.LetterType]int{}
		for _, l := range c.Letters {
			sent[l.Issued.Is.Type]++
			for _, x := range l.Copies() {
				if x.Channel != post.Registered {
					t.Errorf("%s goes by %s", l.Issued.Is.Type, x.Channel)
				}
			}
		}
		if sent[cases.LetterGrievances] != 1 || sent[cases.LetterConvocation] != 1 || sent[cases.LetterPrior] != 1 {
			t.Errorf("letters: %v", sent)
		}
		if !slices.ContainsFunc(c.Services, func(s cases.Service) bool {
			return s.To == c.Learner() && s.Number == "1A20411877342" && s.Posted == days.Must("2026-09-09")
		}) {
			t.Error("the learner's envelope has not the number 1A 204 118 7734 2")
		}
		is(t, said(t, v.Verdicts, rules.EmployerPrior, ""), rules.Met, "prior.met")
	})
	t.Run("counted from collection: contestable on the 22nd, safe from the 23rd; the 29th is safe", func(t *testing.T) {
		v, _ := read(t, "2026-09-14", camille)
		notice(t, rules.Notice(v.Matter), "2026-09-14", "2026-09-22", "2026-09-23", rules.Met)
		for council, want := range map[string]rules.State{"2026-09-21": rules.Broken, "2026-09-22": rules.Contestable, "2026-09-23": rules.Met} {
			n := rules.Notice(v.Matter)
			got := rules.Met
			switch d := days.Must(council); {
			case d < n.Lenient:
				got = rules.Broken
			case d < n.Safe:
				got = rules.Contestable
			}
			if got != want {
				t.Errorf("a council on %s is %s, want %s", council, got, want)
			}
		}
	})
	t.Run("counted from first presentation: contestable from the 19th, safe from the 22nd; the later one rules", func(t *testing.T) {
		v, desk := read(t, "2026-09-14", camille)
		m := v.Matter
		trial, err := desk.Try(context.Background(), register.Submission{Entries: []register.Entry{{
			File: m.Case.ID.File(), Payload: cases.StrikeAct{Act: collection(t, m, m.Case.Learner()), Reason: "pour comparer"},
		}}})
		if err != nil || len(trial.Refused) > 0 {
			t.Fatalf("striking the collection: %v, %v", err, trial.Refused)
		}
		n := rules.Notice(trial.Matters[m.Case.ID])
		notice(t, n, "2026-09-11", "2026-09-19", "2026-09-22", n.State)
		if rules.Notice(m).Received <= n.Received {
			t.Error("the earlier one rules")
		}
	})
	t.Run("Caron is recused, four vote with a secretary, adopted 3–1", func(t *testing.T) {
		v, _ := read(t, "2026-09-29", camille)
		c := v.Matter.Case
		sitting := string(v.Matter.Council().ID)
		is(t, said(t, v.Verdicts, rules.Seats, sitting), rules.Met, "seats.met")
		is(t, said(t, v.Verdicts, rules.Quorum, sitting), rules.Met, "quorum.met")
		if q := said(t, v.Verdicts, rules.Quorum, sitting); q.Reason.Values[0].Number != 4 {
			t.Errorf("%d vote, want 4", q.Reason.Values[0].Number)
		}
		if len(c.Recusals) != 1 || c.Recusals[0].Is.Link != cases.LinkRelative {
			t.Errorf("recusals: %+v", c.Recusals)
		}
		n := cases.CountVotes(c.Motions[0].Closed.Is, "")
		if s := c.Motions[0].Put.Is.Sanction; s.Kind != regulation.TemporaryExclusion || s.Length != 15 || n.For != 3 || n.Against != 1 {
			t.Errorf("the motion %+v: %+v", s, n)
		}
		is(t, said(t, v.Verdicts, rules.Majority, string(c.Motions[0].ID)), rules.Met, "majority.adopted.plain")
	})
	t.Run("the letter may leave contestably on 1 October, safely from the 2nd to the 14th", func(t *testing.T) {
		v, _ := read(t, "2026-09-30", camille)
		w := rules.Window(v.Matter)
		for day, want := range map[string]rules.State{
			"2026-09-30": rules.Broken, "2026-10-01": rules.Contestable, "2026-10-02": rules.Met, "2026-10-14": rules.Met, "2026-10-15": rules.Broken,
		} {
			if got := w.On(days.Must(day)); got != want {
				t.Errorf("on %s: %s, want %s", day, got, want)
			}
		}
	})
	t.Run("dispatched on the 5th, presented on the 7th, excluded from the 12th to the 26th, back on the 27th", func(t *testing.T) {
		v, _ := read(t, "2026-10-07", camille)
		decision := v.Matter.Case.LettersOf(cases.LetterDecision)[0]
		if d := v.Matter.Case.FirstPosted(decision); d != days.Must("2026-10-05") {
			t.Errorf("posted on %s", d)
		}
		x := said(t, v.Verdicts, rules.Exclusion, string(decision.ID))
		is(t, x, rules.Met, "exclusion.met")
		for name, want := range map[string]string{"first": "2026-10-12", "last": "2026-10-26", "return": "2026-10-27"} {
			if got := x.Days[name].String(); got != want {
				t.Errorf("%s: %s, want %s", name, got, want)
			}
		}
		for _, who := range rules.ToBeTold(v.Matter.Case) {
			told := said(t, v.Verdicts, rules.Inform, string(who))
			is(t, told, rules.Met, "inform.met")
		}
		if n := len(rules.ToBeTold(v.Matter.Case)); n != 2 {
			t.Errorf("%d are told, want the employer and OPCO Atlas", n)
		}
	})
}

// Scenario 2: a minor, a precautionary measure, a tie, a permanent exclusion.
func TestAMinorIsExcludedForGoodByTheCastingVote(t *testing.T) {
	t.Run("grievances and convocation go to the learner and to both parents, at their addresses", func(t *testing.T) {
		v, _ := read(t, "2026-11-05", yanis)
		to := map[string]bool{}
		for _, l := range v.Matter.Case.LettersOf(cases.LetterConvocation) {
			for _, c := range l.Copies() {
				to[c.Address.Lines[0]] = true
			}
		}
		if !to["8 allée des Tilleuls"] || !to["Chez M. Haddad"] || len(v.Matter.Case.LettersOf(cases.LetterConvocation)[0].Copies()) != 3 {
			t.Errorf("sent to %v", to)
		}
		is(t, said(t, v.Verdicts, rules.Minor, ""), rules.Met, "minor.met")
		is(t, said(t, v.Verdicts, rules.EmployerPrior, ""), rules.Met, "prior.met")
	})
	t.Run("the father's holding would end on 25 November", func(t *testing.T) {
		v, _ := read(t, "2026-11-12", yanis)
		if n := rules.Notice(v.Matter); n.HoldingEnd != days.Must("2026-11-25") {
			t.Errorf("held until %s", n.HoldingEnd)
		}
	})
	t.Run("the precaution is warned of after 19 November", func(t *testing.T) {
		for day, want := range map[string]rules.State{"2026-11-19": rules.Met, "2026-11-20": rules.Contestable} {
			v, _ := read(t, day, yanis)
			p := string(v.Matter.Case.Precautions[0].Ordered.Is.Precaution)
			if got := said(t, v.Verdicts, rules.Precaution, p).State; got != want {
				t.Errorf("on %s: %s, want %s", day, got, want)
			}
		}
	})
	t.Run("counted from 20 November: contestable from the 28th, safe from 1 December, the day announced", func(t *testing.T) {
		v, _ := read(t, "2026-11-20", yanis)
		notice(t, rules.Notice(v.Matter), "2026-11-20", "2026-11-28", "2026-12-01", rules.Met)
	})
	t.Run("what if Monday the 30th: contestable, and it would need a new convocation with its own notice", func(t *testing.T) {
		v, desk := read(t, "2026-11-20", yanis)
		n := rules.NoticeFor(v.Matter, days.Must("2026-11-30"))
		if !n.Moved || n.HandBy >= days.Must("2026-11-20") || n.LenientBy < days.Must("2026-11-20") {
			t.Errorf("moved %v; safe if received by %s, lenient by %s", n.Moved, n.HandBy, n.LenientBy)
		}
		p, _ := v.Matter.Council().Plan()
		p.Day = days.Must("2026-11-30")
		trial, err := desk.Try(context.Background(), register.Submission{Entries: []register.Entry{{File: v.Matter.Council().ID.File(), Payload: p}}})
		if err != nil {
			t.Fatal(err)
		}
		moved := said(t, trial.After[v.Matter.Case.ID], rules.NoticeRule, string(v.Matter.Council().ID))
		is(t, moved, moved.State, "notice.moved")
		if moved.State == rules.Met {
			t.Error("the former convocation still serves")
		}
	})
	t.Run("tied 2–2 and adopted by the president's casting vote, in an open ballot", func(t *testing.T) {
		v, _ := read(t, "2026-12-01", yanis)
		c := v.Matter.Case
		m := string(c.Motions[0].ID)
		is(t, said(t, v.Verdicts, rules.Casting, m), rules.Met, "casting.adopted")
		n := cases.CountVotes(c.Motions[0].Closed.Is, "")
		if n.For != 2 || n.Against != 2 || c.Motions[0].Outcome() != cases.Adopted || c.Motions[0].Casting == nil {
			t.Errorf("%+v, %s", n, c.Motions[0].Outcome())
		}
		if s := c.Motions[0].Put.Is.Sanction; s.Kind != regulation.PermanentExclusion || !s.Bar {
			t.Errorf("voted: %+v", s)
		}
	})
	t.Run("the same ballots in a secret vote are not adopted", func(t *testing.T) {
		v, desk := read(t, "2026-12-01", yanis)
		c := v.Matter.Case
		put, closed, casting := c.Motions[0].Put, c.Motions[0].Closed, c.Motions[0].Casting
		secret := put.Is
		secret.Secret = true
		strike := func(id cases.ActID) register.Entry {
			return register.Entry{File: c.ID.File(), Payload: cases.StrikeAct{Act: id, Reason: "pour comparer"}}
		}
		in := []register.Entry{
			strike(casting.Act.ID), strike(closed.Act.ID), strike(put.Act.ID),
			{File: c.ID.File(), On: put.Act.On, At: put.Act.At, Payload: secret},
			{File: c.ID.File(), On: closed.Act.On, At: closed.Act.At, Payload: cases.CloseMotion{Motion: secret.Motion, Tally: &cases.Tally{For: 2, Against: 2}}},
		}
		trial, err := desk.Try(context.Background(), register.Submission{Entries: in})
		if err != nil || len(trial.Refused) > 0 {
			t.Fatalf("%v, %v", err, trial.Refused)
		}
		m := trial.Matters[c.ID].Case.Motions[0]
		if m.Outcome() != cases.NotAdopted || m.Casting != nil {
			t.Errorf("the secret tie is %s, casting vote %v", m.Outcome(), m.Casting)
		}
		is(t, said(t, trial.After[c.ID], rules.Casting, string(m.ID)), rules.Met, "casting.secret.tie")
	})
	t.Run("the letter may leave contestably on 3 December, safely from the 4th to the 16th", func(t *testing.T) {
		v, _ := read(t, "2026-12-02", yanis)
		w := rules.Window(v.Matter)
		for day, want := range map[string]rules.State{
			"2026-12-02": rules.Broken, "2026-12-03": rules.Contestable, "2026-12-04": rules.Met, "2026-12-16": rules.Met, "2026-12-17": rules.Broken,
		} {
			if got := w.On(days.Must(day)); got != want {
				t.Errorf("on %s: %s, want %s", day, got, want)
			}
		}
	})
	t.Run("excluded from 9 December, barred until 8 December 2027; parents, employer and OPCO have their letters", func(t *testing.T) {
		v, _ := read(t, "2026-12-09", yanis)
		c := v.Matter.Case
		decision := c.LettersOf(cases.LetterDecision)[0]
		if len(decision.Copies()) != 3 {
			t.Errorf("%d copies of the decision", len(decision.Copies()))
		}
		x := said(t, v.Verdicts, rules.Exclusion, string(decision.ID))
		is(t, x, rules.Met, "exclusion.bar")
		if x.Days["effect"] != days.Must("2026-12-09") || x.Days["bar_last"] != days.Must("2027-12-08") {
			t.Errorf("from %s, barred until %s", x.Days["effect"], x.Days["bar_last"])
		}
		is(t, said(t, v.Verdicts, rules.Appeal, string(decision.ID)), rules.Met, "appeal.met")
		for _, who := range rules.ToBeTold(c) {
			is(t, said(t, v.Verdicts, rules.Inform, string(who)), rules.Met, "inform.met")
		}
	})
}
