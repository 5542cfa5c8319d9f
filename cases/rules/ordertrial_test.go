package rules

import (
	"maps"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// faults are the keys of what R-ORDER refuses an act for, in any file.
func (b *builder) faults(f cases.FileID, p cases.Payload) string {
	b.t.Helper()
	rank := b.rank
	a := b.next(f, p)
	b.rank = rank
	over := make(map[cases.FileID][]cases.Act, len(b.acts))
	maps.Copy(over, b.acts)
	over[f] = append(append([]cases.Act(nil), over[f]...), a)
	m := b.fold(over)
	m.Act = &a
	if f.Of == cases.FileSitting {
		m.Sitting = m.Sittings[cases.SittingID(f.ID)]
	}
	var out []string
	for _, v := range Judge(m) {
		if v.Rule == Order && v.Subject == string(a.ID) && v.State == Broken {
			out = append(out, v.Reason.Key)
		}
	}
	return strings.Join(out, " ")
}

func TestTheDayOfAnActOnTrial(t *testing.T) {
	story := func() *builder { return newMatter(t).day("2026-09-07").notices().today("2026-09-08") }
	person, office := ferhat.File(), cases.TheOffice()
	for _, x := range []struct {
		name string
		on   string
		f    cases.FileID
		p    cases.Payload
		want string
	}{
		{"a function given from a later day", "2026-10-01", person, cases.GiveFunction{Seat: regulation.SeatBilling}, ""},
		{"a fact about a person, of a later day", "2026-10-01", person, cases.AddressDeclared{}, "order.future"},
		{"a fact about a person, of today", "2026-09-08", person, cases.AddressDeclared{}, ""},
		{"a closing day of the office, entered for later", "2026-10-01", office, cases.AddClosingDay{}, ""},
		{"a seat given on a later day", "2026-09-09", theSitting.File(), cases.SeatMember{Member: ferhat, Seat: regulation.SeatBilling}, "order.future"},
		{"a report of a later day", "2026-09-09", theCase.File(), cases.FileReport{}, "order.future"},
		{"a report of today", "2026-09-08", theCase.File(), cases.FileReport{}, ""},
		{"a report of no day", "", theCase.File(), cases.FileReport{}, "order.day"},
		{"a function given on no day", "", person, cases.GiveFunction{Seat: regulation.SeatBilling}, "order.day"},
	} {
		b := story()
		b.on = parsed(x.on)
		if got := b.faults(x.f, x.p); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestWhatIsSaidOnlyOnce(t *testing.T) {
	at := envelopeOf("e1", learner)
	for _, x := range []struct {
		name  string
		f     cases.FileID
		p     cases.Payload
		else1 cases.Payload // of the same kind, about something else
		want  string
	}{
		{"an exhibit", theCase.File(), cases.AddExhibit{Exhibit: "x"}, cases.AddExhibit{Exhibit: "y"}, "order.again"},
		{"a measure", theCase.File(), cases.OrderPrecaution{Precaution: "x"}, cases.OrderPrecaution{Precaution: "y"}, "order.again"},
		{"a letter", theCase.File(), letterOf("x", cases.LetterEmployer), letterOf("y", cases.LetterEmployer), "order.again"},
		{"a deposit", theCase.File(), cases.Presented{Dispatch: at}, nil, "order.again"},
		{"a motion", theCase.File(), cases.PutMotion{Motion: "x", Sitting: theSitting}, cases.PutMotion{Motion: "y", Sitting: theSitting}, "order.again"},
		{"an opening of the sitting", theSitting.File(), cases.OpenSitting{}, nil, "order.again"},
		{"an adjournment", theSitting.File(), cases.AdjournSitting{}, nil, "order.again"},
		{"an abandonment", theCase.File(), cases.AbandonmentDeclared{}, nil, "order.again"},
		{"a challenge", theCase.File(), cases.DecisionChallenged{Challenge: "x", Letter: "conv"}, cases.DecisionChallenged{Challenge: "y", Letter: "conv"}, "order.again"},
		{"a report", theCase.File(), cases.FileReport{}, nil, ""},
	} {
		b := newMatter(t).day("2026-09-07").notices().day("2026-09-10").act(x.f, x.p)
		if got := b.faults(x.f, x.p); got != x.want {
			t.Errorf("%s said twice: %q, want %q", x.name, got, x.want)
		}
		if got := b.act(x.f, x.p).faults(x.f, x.p); got != x.want {
			t.Errorf("%s said a third time: %q, want %q once", x.name, got, x.want)
		}
		if x.else1 != nil {
			if got := b.faults(x.f, x.else1); got != "" {
				t.Errorf("%s, another one: %q", x.name, got)
			}
		}
	}
}

func TestEveryMarkedKindIsRefusedTheSecondTime(t *testing.T) {
	for _, p := range []cases.Payload{
		cases.OpenCase{},
		cases.CloseCase{},
		cases.AbandonmentDeclared{},
		cases.OpenSitting{},
		cases.AdjournSitting{},
		cases.CloseSitting{},
		cases.AddGrievance{Grievance: "g"},
		cases.AddExhibit{Exhibit: "x"},
		cases.OrderPrecaution{Precaution: "p"},
		cases.LiftPrecaution{Precaution: "p"},
		cases.IssueLetter{Letter: "l"},
		cases.WithdrawLetter{Letter: "l"},
		cases.Posted{Dispatch: "d"},
		cases.Presented{Dispatch: "d"},
		cases.Collected{Dispatch: "d"},
		cases.Refused{Dispatch: "d"},
		cases.Returned{Dispatch: "d"},
		cases.HandedOver{Dispatch: "d"},
		cases.PutMotion{Motion: "m"},
		cases.CloseMotion{Motion: "m"},
		cases.EndProcedure{},
		cases.DecisionChallenged{Challenge: "c"},
		cases.ChallengeEnded{Challenge: "c"},
		cases.WithdrawDecision{Letter: "l"},
		cases.AnswerRequest{Request: "r"},
	} {
		if _, ok := marked(p); !ok {
			t.Errorf("%s may be said twice", p.Kind())
		}
	}
	for _, p := range []cases.Payload{cases.FileReport{}, cases.ChooseCourse{}, cases.InterviewHeld{}} {
		if _, ok := marked(p); ok {
			t.Errorf("%s may not be said twice", p.Kind())
		}
	}
}

func TestAnEnvelopeHasOneEnd(t *testing.T) {
	at := envelopeOf("e1", learner)
	b := newMatter(t).day("2026-09-07").notices().day("2026-09-10").collected("e1", learner).in(cases.Refused{Dispatch: at})
	if got := b.faults(theCase.File(), cases.Returned{Dispatch: at, Ground: post.Unclaimed}); got != "order.settled" {
		t.Errorf("a third end: %q, want one fault", got)
	}
	if got := b.faults(theCase.File(), cases.Returned{Dispatch: "other"}); strings.Contains(got, "order.settled") {
		t.Errorf("another envelope: %q", got)
	}
}

func TestAWithdrawnLetterIsNotSentAgain(t *testing.T) {
	again := cases.SendAgain{Letter: "l", Of: "d", Copy: cases.Copy{Copy: "c2", To: learner, Dispatch: "d2"}}
	b := newMatter(t).day("2026-09-07").begins().in(letterOf("l", cases.LetterEmployer))
	if got := b.faults(theCase.File(), again); got != "" {
		t.Errorf("a letter that stands: %q", got)
	}
	if got := b.in(cases.WithdrawLetter{Letter: "l"}).faults(theCase.File(), again); !strings.Contains(got, "order.withdrawn") {
		t.Errorf("a withdrawn letter: %q", got)
	}
	if got := b.faults(theCase.File(), cases.SendAgain{Letter: "none", Copy: cases.Copy{Copy: "c2"}}); strings.Contains(got, "order.withdrawn") {
		t.Errorf("a letter nobody issued: %q", got)
	}
}

func TestStrikesInEveryFile(t *testing.T) {
	first := func(b *builder, f cases.FileID, k cases.Kind) cases.ActID {
		for _, a := range b.acts[f] {
			if a.Payload.Kind() == k {
				return a.ID
			}
		}
		t.Fatalf("no act %s", k)
		return ""
	}
	sitting := theSitting.File()
	b := newMatter(t).day("2026-09-07").heard().act(cases.TheOffice(), cases.AddUser{User: "u", Name: "x"}).in(cases.LearnerAbsent{Sitting: theSitting})
	b.sits(cases.MemberLeft{Member: leroux})
	for _, x := range []struct {
		name string
		f    cases.FileID
		act  cases.ActID
		want string
	}{
		{"the opening of a sitting where the case was called", sitting, first(b, sitting, cases.KindOpenSitting), "order.strike"},
		{"an arrival before a departure", sitting, b.arrival(leroux), "order.strike"},
		{"an arrival that nobody needs", sitting, b.arrival(ferhat), ""},
		{"a seat", sitting, first(b, sitting, cases.KindSeatMember), ""},
		{"the call, with the hearing and the absence that followed", theCase.File(), first(b, theCase.File(), cases.KindCallCase), "order.strike"},
		{"a function", ferhat.File(), first(b, ferhat.File(), cases.KindGiveFunction), ""},
		{"a user of the office", cases.TheOffice(), first(b, cases.TheOffice(), cases.KindAddUser), ""},
		{"an act of another file", ferhat.File(), first(b, sitting, cases.KindOpenSitting), "order.unknown"},
		{"an act of the case in the office's file", cases.TheOffice(), first(b, theCase.File(), cases.KindCallCase), "order.unknown"},
		{"an act nobody knows", theCase.File(), "none", "order.unknown"},
	} {
		if got := b.faults(x.f, cases.StrikeAct{Act: x.act, Reason: "x"}); got != x.want {
			t.Errorf("%s is struck: %q, want %q", x.name, got, x.want)
		}
	}
	b.act(sitting, cases.StrikeAct{Act: b.arrival(ferhat)})
	struck := b.last()
	if got := b.faults(sitting, cases.StrikeAct{Act: struck}); got != "order.restrike" {
		t.Errorf("a strike is struck: %q", got)
	}
	if got := b.faults(sitting, cases.StrikeAct{Act: b.arrival(ferhat)}); got != "order.struck" {
		t.Errorf("struck again: %q", got)
	}
	if got := b.act(sitting, cases.StrikeAct{Act: b.arrival(ferhat)}).faults(sitting, cases.StrikeAct{Act: b.arrival(ferhat)}); got != "order.struck" {
		t.Errorf("struck a third time: %q, want one fault", got)
	}
}

// arrival is the act by which somebody came.
func (b *builder) arrival(who cases.PersonID) cases.ActID {
	b.t.Helper()
	for _, a := range b.acts[theSitting.File()] {
		if p, is := a.Payload.(cases.MemberArrived); is && p.Member == who {
			return a.ID
		}
	}
	b.t.Fatalf("%s did not come", who)
	return ""
}

func TestAStrikeIsJudgedInASittingWithoutACase(t *testing.T) {
	b := newMatter(t).day("2026-09-29").sits(cases.PlanSitting{Day: days.Must("2026-09-29")}, cases.OpenSitting{})
	opening := b.last()
	b.sits(cases.CloseSitting{})
	for name, hide := range map[string]func(*Matter){
		"listed":         func(m *Matter) { m.Sitting = nil },
		"alone":          func(m *Matter) { m.Sittings = nil },
		"both":           func(*Matter) {},
		"beside another": func(m *Matter) { m.Sitting = &cases.Sitting{ID: "other"} },
	} {
		b := b.fork().sits(cases.StrikeAct{Act: opening, Reason: "x"})
		m := b.matter()
		m.Case, m.Sitting = nil, m.Sittings[theSitting]
		acts := m.Sitting.Acts
		m.Act = &acts[len(acts)-1]
		whole := m.Sittings[theSitting]
		hide(&m)
		got := ""
		for _, v := range Judge(m) {
			if v.Rule == Order && v.Subject != "" {
				got += v.Reason.Key + " "
			}
		}
		if name != "beside another" && name != "listed" && !strings.Contains(got, "order.missing") {
			t.Errorf("%s: %q, want the closing to lack its opening", name, got)
		}
		if m.Sittings != nil && m.Sittings[theSitting] != whole {
			t.Errorf("%s: judging changed the matter", name)
		}
	}
}

func TestReviewsInTheirOrder(t *testing.T) {
	b := newMatter(t).day("2026-09-10").opened().in(cases.SubmitLetter{Letter: "a"}, cases.SubmitLetter{Letter: "b"}).day("2026-09-09").in(cases.ApproveLetter{Letter: "a"}, cases.ReturnLetter{Letter: "b"})
	n := 0
	for _, v := range Judge(b.matter()) {
		if v.Rule == Order && v.Subject != "" && v.Reason.Key == "order.sequence" {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d answers before their letters were submitted, want 2", n)
	}
}
