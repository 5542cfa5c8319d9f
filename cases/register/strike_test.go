package register_test

import (
	"context"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

func TestAStrikeAndACorrection(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		trial := o.record(o.secretary, report("a")...)
		f := cases.CaseID("a").File()
		open := trial.Acts[7]
		if _, ok := open.Payload.(cases.OpenCase); !ok {
			t.Fatalf("the eighth act is %T", open.Payload)
		}
		r := o.refused(o.secretary, all(f, cases.StrikeAct{Act: open.ID, Reason: "erreur"})...)
		if len(r.Reasons) != 1 || r.Reasons[0].Rule != rules.Order || len(r.Reasons[0].Relies) < 3 {
			t.Errorf("striking the opening: got %v", r.Reasons)
		}
		// A correction: the strike and what replaces the act, in one submission.
		corrected := opening()
		corrected.Path = "Développeur web"
		o.record(o.secretary, all(f, cases.StrikeAct{Act: open.ID, Reason: "parcours"}, corrected)...)
		v := o.view("a")
		if c := v.Matter.Case; c.Number() != "DC-2026-001" || c.Opened.Is.Path != "Développeur web" || c.Opened.Is.Profile.ID != "openclassrooms" {
			t.Errorf("corrected: got %+v", c.Opened.Is)
		}
		// Undoing at once: a strike of one's own act.
		link := o.record(o.secretary, all(f, cases.LinkPerson{Person: caron, Link: cases.LinkOther})...).Acts[0]
		o.record(o.secretary, all(f, cases.StrikeAct{Act: link.ID, Reason: "annulé", Undone: true})...)
		if got := len(o.view("a").Matter.Case.Links); got != 1 {
			t.Errorf("got %d links, want the reporter's alone", got)
		}
		if r := o.refused(o.secretary, all(f, cases.StrikeAct{Act: link.ID, Reason: "encore"})...); len(r.Reasons) == 0 {
			t.Error("an act was struck twice")
		}
		acts, err := o.secretary.Acts(context.Background(), f)
		if err != nil || len(acts) != 9 {
			t.Errorf("the journal has %d acts (%v), want every one, struck or not", len(acts), err)
		}
		sameRows(t, o)
	})
}

func TestAStrikeInASittingThatLeavesACaseHanging(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		played(o)
		sitting, err := o.secretary.Acts(context.Background(), cases.SittingID("conseil").File())
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range sitting {
			if _, ok := a.Payload.(cases.OpenSitting); !ok {
				continue
			}
			r := o.refused(o.secretary, all(a.File, cases.StrikeAct{Act: a.ID, Reason: "erreur"})...)
			if len(r.Reasons) == 0 || r.Reasons[0].Rule != rules.Order {
				t.Errorf("got %v, want R-ORDER", r.Reasons)
			}
		}
	})
}

func TestTheCastingVoteIsRecordedWithTheClosing(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		id := tie(o)
		c := o.view(id).Matter.Case
		m, _ := c.Motion("m")
		if m.Casting == nil || m.Casting.Is.Side != cases.For || m.Outcome() != cases.Adopted {
			t.Fatalf("the tie was not broken: %+v", m)
		}
		if want := register.Derived(m.Closed.Act.ID, cases.KindCastingVote, 0); m.Casting.Act.ID != want || m.Casting.Act.Recorded != m.Closed.Act.Recorded {
			t.Errorf("the casting vote is %s, want %s of the same commit", m.Casting.Act.ID, want)
		}
	})
}

// tie plays the first scenario up to its vote, as a tie.
func tie(o *office) cases.CaseID {
	o.t.Helper()
	id := played(o)
	var strikes []cases.Payload
	c := o.view(id).Matter.Case
	for _, l := range c.Letters {
		if l.Issued.Is.Type == cases.LetterDecision || l.Issued.Is.Type == cases.LetterEmployer || l.Issued.Is.Type == cases.LetterFunder {
			for _, s := range c.ServicesOf(l) {
				for _, a := range s.Acts {
					strikes = append(strikes, cases.StrikeAct{Act: a, Reason: "essai"})
				}
			}
			strikes = append(strikes, cases.StrikeAct{Act: l.Issued.Act.ID, Reason: "essai"})
		}
	}
	strikes = append(strikes, cases.StrikeAct{Act: c.Motions[0].Closed.Act.ID, Reason: "essai"})
	o.record(o.secretary, all(id.File(), strikes...)...)
	in := all(id.File(), cases.CloseMotion{Motion: "m", Ballots: []cases.Ballot{
		{Member: garnier, Side: cases.For}, {Member: ferhat, Side: cases.For}, {Member: leroux, Side: cases.Against}, {Member: pruvost, Side: cases.Against},
	}})
	in[0].On = days.Must("2026-09-29")
	trial := o.record(o.secretary, at("14:50", in)...)
	if len(trial.Acts) != 2 {
		o.t.Fatalf("got %d acts, want the closing and the casting vote", len(trial.Acts))
	}
	return id
}
