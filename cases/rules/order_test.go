package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// why is the key of the reason for which R-ORDER refuses; empty when it does not.
func why(o Outcome) string {
	for _, v := range o.Refused {
		if v.Rule == Order {
			return v.Reason.Key
		}
	}
	return ""
}

func TestOrderRefusesWhatIsImpossible(t *testing.T) {
	at := envelopeOf("e1", learner)
	tests := []struct {
		name  string
		story func(b *builder)
		act   cases.Payload
		key   string
	}{
		{
			"a fact after today", func(b *builder) { b.day("2026-09-20").today("2026-09-19") },
			cases.InterviewHeld{},
			"order.future",
		},
		{
			"an act of ours after today", func(b *builder) { b.day("2026-09-20").today("2026-09-19") },
			cases.FileReport{Text: "x"},
			"order.future",
		},
		{"a fact of today", func(b *builder) { b.day("2026-09-20").today("2026-09-20") }, cases.InterviewHeld{}, ""},
		{
			"presented before it was posted", func(b *builder) { b.posted("e1", learner).day("2026-09-08") },
			cases.Presented{Dispatch: at},
			"order.sequence",
		},
		{"presented and never posted", func(*builder) {}, cases.Presented{Dispatch: at}, "order.missing"},
		{"collected before it was presented", func(b *builder) {
			b.posted("e1", learner).day("2026-09-14").presented("e1", learner).day("2026-09-12")
		}, cases.Collected{Dispatch: at}, "order.sequence"},
		{"presented, recorded after the collection it follows", func(b *builder) {
			b.posted("e1", learner).day("2026-09-12").collected("e1", learner).day("2026-09-14")
		}, cases.Presented{Dispatch: at}, "order.sequence"},
		{"collected the day it was presented", func(b *builder) {
			b.posted("e1", learner).day("2026-09-11").time("16:00").presented("e1", learner).time("09:00")
		}, cases.Collected{Dispatch: at}, ""},
		{
			"posted before the letter was issued", func(b *builder) { b.day("2026-09-08") },
			cases.Posted{Dispatch: at},
			"order.sequence",
		},
		{
			"posted twice", func(b *builder) { b.posted("e1", learner).day("2026-09-10") },
			cases.Posted{Dispatch: at},
			"order.again",
		},
		{"an envelope nobody issued", func(*builder) {}, cases.Posted{Dispatch: "nowhere"}, "order.orphan"},
		{
			"collected and refused", func(b *builder) { b.posted("e1", learner).day("2026-09-11").collected("e1", learner) },
			cases.Refused{Dispatch: at},
			"order.settled",
		},
		{"a withdrawn letter is not posted", func(b *builder) {
			b.in(cases.WithdrawLetter{Letter: "griefs"}, cases.WithdrawLetter{Letter: "conv"})
		}, cases.Posted{Dispatch: at}, "order.withdrawn"},
		{
			"a posted letter is not withdrawn", func(b *builder) { b.posted("e1", learner) },
			cases.WithdrawLetter{Letter: "conv"},
			"order.posted",
		},
		{
			"a grievance before the report", func(b *builder) { b.day("2026-09-06") },
			cases.AddGrievance{Grievance: "g8", Day: days.Must("2026-09-02")},
			"order.sequence",
		},
		{"the same letter twice", func(*builder) {}, cases.IssueLetter{Letter: "conv"}, "order.again"},
		{
			"a letter about a grievance nobody stated", func(*builder) {},
			cases.IssueLetter{Letter: "x", Grievances: []cases.GrievanceID{"none"}},
			"order.missing",
		},
		{
			"a sitting that was not opened", func(b *builder) { b.day("2026-09-29") },
			cases.CallCase{Sitting: theSitting},
			"order.missing",
		},
		{
			"adjourning a sitting that was closed", func(b *builder) {
				b.day("2026-09-29").time("14:00").sits(cases.OpenSitting{}).time("15:00").sits(cases.CloseSitting{}).time("15:10")
			},
			cases.AdjournSitting{},
			"order.time",
		},
		{
			"closing a sitting that was adjourned", func(b *builder) {
				b.day("2026-09-29").time("14:00").sits(cases.OpenSitting{}).time("15:00").sits(cases.AdjournSitting{}).time("15:10")
			},
			cases.CloseSitting{},
			"",
		},
		{
			"closing a sitting that was not opened", func(b *builder) { b.day("2026-09-29") },
			cases.CloseSitting{},
			"order.missing",
		},
		{
			"leaving without having come", func(b *builder) { b.day("2026-09-29") },
			cases.MemberLeft{Member: ferhat},
			"order.missing",
		},
		{"a hearing before the opening, by the time", func(b *builder) {
			b.day("2026-09-29").time("14:00").sits(cases.OpenSitting{}).time("13:00")
		}, cases.HearingHeld{Sitting: theSitting}, "order.time"},
		{"a vote after the closing", func(b *builder) {
			b.day("2026-09-29").time("14:00").sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
			b.time("15:00").sits(cases.CloseSitting{}).time("15:30")
		}, cases.PutMotion{Motion: "m1", Sitting: theSitting}, "order.time"},
		{
			"an act of ours on a closed file", func(b *builder) { b.in(cases.CloseCase{}) },
			cases.AddExhibit{Exhibit: "e"},
			"order.closed",
		},
		{
			"a fact on a closed file", func(b *builder) { b.in(cases.CloseCase{}) },
			cases.Posted{Dispatch: at, Channel: post.Registered},
			"",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
			b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
			b.grievances([]cases.GrievanceID{"g1"}, learner)
			b.convocation("2026-09-29", "14:00", regulation.TemporaryExclusion, learner)
			tt.story(b)
			if got := why(b.try(tt.act)); got != tt.key {
				t.Errorf("got %q, want %q", got, tt.key)
			}
		})
	}
}

func TestOrderFlagsWhatIsRecordedLate(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().day("2026-09-08").recorded("2026-09-15").report()
	if n := len(lates(Judge(b.matter()))); n != 0 {
		t.Errorf("7 days late: got %d flags, want none", n)
	}
	b.day("2026-09-08").recorded("2026-09-16").in(cases.InterviewHeld{})
	got := lates(Judge(b.matter()))
	if len(got) != 1 || got[0].State != Met || got[0].Subject != string(b.last()) {
		t.Fatalf("8 days late: got %v, want one flag about %s", got, b.last())
	}
	if o := b.try(cases.InterviewHeld{}); refusedBy(o, Order) || confirmedBy(o, Order) {
		t.Error("a late fact is stopped")
	}
}

func lates(in []Verdict) []Verdict {
	var out []Verdict
	for _, v := range in {
		if v.Rule == Order && v.Reason.Key == "order.late" {
			out = append(out, v)
		}
	}
	return out
}

func TestOrderOfStrikes(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened()
	opened := b.last()
	b.report()
	report := b.last()
	b.grievance("g1", "3.3", "2026-09-02")
	grievance := b.last()
	b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
	convened := b.last()
	b.grievances([]cases.GrievanceID{"g1"}, learner)
	letter := b.last()
	b.convocation("2026-09-29", "14:00", regulation.TemporaryExclusion, learner)
	b.posted("e1", learner)
	posted := b.last()
	b.day("2026-09-11").presented("e1", learner)
	presented := b.last()

	tests := []struct {
		name string
		act  cases.ActID
		key  string
	}{
		{"the last event of an envelope", presented, ""},
		{"the deposit under a presentation", posted, "order.strike"},
		{"a grievance that a letter states", grievance, "order.strike"},
		{"a report under its grievances", report, "order.strike"},
		{"the convening that a convocation announces", convened, "order.strike"},
		{"the opening of the case", opened, "order.strike"},
		{"a letter whose envelope carries another", letter, ""},
		{"an act of another file", "elsewhere", "order.unknown"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := b.try(cases.StrikeAct{Act: tt.act, Reason: "erreur"})
			if got := why(o); got != tt.key {
				t.Errorf("got %q, want %q", got, tt.key)
			}
		})
	}
	t.Run("both together leave nothing hanging", func(t *testing.T) {
		c := b.fork().in(cases.StrikeAct{Act: presented, Reason: "erreur"})
		if got := why(c.try(cases.StrikeAct{Act: posted, Reason: "erreur"})); got != "" {
			t.Errorf("got %q, want no refusal", got)
		}
	})
	t.Run("an act is struck once, and a strike never", func(t *testing.T) {
		c := b.fork().in(cases.StrikeAct{Act: presented, Reason: "erreur"})
		strike := c.last()
		if got := why(c.try(cases.StrikeAct{Act: presented, Reason: "encore"})); got != "order.struck" {
			t.Errorf("twice: got %q", got)
		}
		if got := why(c.try(cases.StrikeAct{Act: strike, Reason: "encore"})); got != "order.restrike" {
			t.Errorf("a strike: got %q", got)
		}
	})
	t.Run("a correction with the same letter leaves nothing hanging", func(t *testing.T) {
		c := b.fork().in(cases.StrikeAct{Act: posted, Reason: "numéro"}).day("2026-09-09").posted("e1", learner)
		for _, v := range Judge(c.matter()) {
			if v.Rule == Order && v.State == Broken {
				t.Errorf("%s: %s", v.Subject, v.Reason.Key)
			}
		}
	})
	t.Run("the list names what would be left hanging", func(t *testing.T) {
		o := b.try(cases.StrikeAct{Act: posted, Reason: "erreur"})
		for _, v := range o.Refused {
			for _, x := range v.Reason.Values {
				if x.Name == "acts" && x.Kind == message.KindList && len(x.Inner) == 1 {
					return
				}
			}
		}
		t.Errorf("got %v", o.Refused)
	})
}

func TestAnOldFaultDoesNotStopTheActThatRepairsIt(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
	b.day("2026-09-09").grievances([]cases.GrievanceID{"g1"}, learner)
	b.day("2026-09-11").presented("e1", learner) // nobody posted it
	if v := verdict(t, Judge(b.matter()), Order, ""); v.State != Broken {
		t.Fatalf("the file is %s, want broken", v.State)
	}
	if got := why(b.day("2026-09-09").try(cases.Posted{Dispatch: envelopeOf("e1", learner), Channel: post.Registered})); got != "" {
		t.Errorf("the deposit is refused: %q", got)
	}
}

func TestAnActNeverPrecedesWhatItRestsOn(t *testing.T) {
	call := cases.CallCase{Sitting: theSitting}
	second := cases.SittingID("second")
	moved := func(b *builder) {
		b.act(second.File(), cases.PlanSitting{Day: days.Must("2026-10-20"), At: days.MustHour("10:00")})
		b.in(cases.ConveneCase{Sitting: second})
	}
	opened := func(b *builder) *builder { return b.day("2026-09-29").time("14:00").sits(cases.OpenSitting{}) }
	tests := []struct {
		name  string
		story func(b *builder)
		act   cases.Payload
		key   string
	}{
		{"called in the sitting it waits for", func(b *builder) { opened(b) }, call, ""},
		{"called in a sitting it left for another", func(b *builder) { moved(b); opened(b) }, call, "order.missing"},
		{"called in a sitting it was postponed from", func(b *builder) {
			b.in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness})
			opened(b)
		}, call, "order.missing"},
		{"convened again to the sitting it was postponed from", func(b *builder) {
			b.in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness}, cases.ConveneCase{Sitting: theSitting})
			opened(b)
		}, call, ""},
		{"a decision issued before the vote it notifies", func(b *builder) {
			opened(b).in(call).in(cases.PutMotion{Motion: "m1", Sitting: theSitting}, ballots("m1", nil))
			b.day("2026-09-28")
		}, voted(decision("", "2026-10-05", tempExclusion(), learner), "m1"), "order.sequence"},
		{
			"a notice issued before its grievance was stated", func(b *builder) { b.day("2026-09-08").grievance("g2", "3.4", "2026-09-02").day("2026-09-07") },
			cases.IssueLetter{Letter: "x", Type: cases.LetterGrievances, Grievances: []cases.GrievanceID{"g2"}},
			"order.sequence",
		},
		{"a measure lifted before it was ordered", func(b *builder) {
			b.in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-09")}).day("2026-09-08")
		}, cases.LiftPrecaution{Precaution: "p1"}, "order.sequence"},
		{"a letter withdrawn before it was issued", func(b *builder) { b.day("2026-09-08") }, cases.WithdrawLetter{Letter: "conv"}, "order.sequence"},
		{"sent again before it came back", func(b *builder) {
			b.posted("e1", learner).day("2026-09-20").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.AddressDefect})
			b.day("2026-09-18")
		}, cases.SendAgain{Letter: "conv", Of: envelopeOf("e1", learner), Copy: cases.Copy{Copy: "again", To: learner, Dispatch: "e9"}}, "order.sequence"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
			b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
			b.grievances([]cases.GrievanceID{"g1"}, learner)
			b.convocation("2026-09-29", "14:00", regulation.TemporaryExclusion, learner)
			tt.story(b)
			if got := why(b.try(tt.act)); got != tt.key {
				t.Errorf("got %q, want %q", got, tt.key)
			}
		})
	}
}
