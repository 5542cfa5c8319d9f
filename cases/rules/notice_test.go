package rules

import (
	"encoding/csv"
	"os"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// served is a complete case whose letters were collected on a day, with a
// council planned and announced for another.
func served(t testing.TB, collected, council string) *builder {
	t.Helper()
	at := days.Must(collected)
	b := newMatter(t).day((at - 30).String()).opened().report().grievance("g1", "3.3", (at - 32).String())
	b.day((at - 5).String()).plan(council, "14:00", regulation.TemporaryExclusion)
	b.grievances([]cases.GrievanceID{"g1"}, learner).convocation(council, "14:00", regulation.TemporaryExclusion, learner)
	return b.posted("e1", learner).day(collected).collected("e1", learner)
}

func TestNoticeAgainstWorkedAnswers(t *testing.T) {
	f, err := os.Open("testdata/notice.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 10 {
		t.Fatalf("only %d rows", len(rows))
	}
	for _, row := range rows[1:] {
		t.Run(row[0]+" in "+row[1], func(t *testing.T) {
			b := served(t, row[0], (days.Must(row[0]) + 40).String())
			b.zones = []days.Zone{days.Zone(row[1])}
			n := Notice(b.matter())
			got := []string{
				row[0], row[1], n.Lenient.String(), (n.Received + 9).String(), n.Clear.Free.String(),
				n.Back.String(), n.Safe.String(), n.Proposed.String(),
			}
			for i, want := range row {
				if got[i] != want {
					t.Errorf("%s: got %s, want %s", rows[0][i], got[i], want)
				}
			}
		})
	}
}

func TestNoticeOfScenarioOne(t *testing.T) {
	story := func(t *testing.T) *builder {
		b := newMatter(t).day("2026-09-07").opened().report()
		b.grievance("g1", "3.3", "2026-09-02").grievance("g2", "3.3", "2026-09-04")
		b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		b.grievances([]cases.GrievanceID{"g1", "g2"}, learner)
		b.convocation("2026-09-29", "14:00", regulation.TemporaryExclusion, learner)
		return b.posted("e1", learner).day("2026-09-11").presented("e1", learner)
	}
	t.Run("counted from collection", func(t *testing.T) {
		m := story(t).day("2026-09-14").collected("e1", learner).matter()
		n := Notice(m)
		wantDay(t, "received", n.Received, "2026-09-14")
		wantDay(t, "lenient", n.Lenient, "2026-09-22")
		wantDay(t, "safe", n.Safe, "2026-09-23")
		wantState(t, verdict(t, Judge(m), NoticeRule, string(theSitting)), Met, "notice.met")
		for day, want := range map[string]State{
			"2026-09-21": Broken, "2026-09-22": Contestable, "2026-09-23": Met, "2026-09-29": Met,
		} {
			if got := NoticeFor(m, days.Must(day)).State; got != want {
				t.Errorf("council on %s: got %s, want %s", day, got, want)
			}
		}
	})
	t.Run("counted from first presentation while the letter waits", func(t *testing.T) {
		n := Notice(story(t).matter())
		wantDay(t, "lenient", n.Lenient, "2026-09-19")
		wantDay(t, "safe", n.Safe, "2026-09-22")
		wantDay(t, "end of holding", n.HoldingEnd, "2026-09-26")
		wantDay(t, "watch", n.Watch, "2026-09-20")
		if n.State != Met {
			t.Errorf("a council after the end of holding: got %s, want met", n.State)
		}
	})
}

func TestNoticeOfScenarioTwo(t *testing.T) {
	b := newMatter(t).born("2009-03-02").parents().day("2026-11-03").opened().report().grievance("g1", "3.8", "2026-11-03")
	b.day("2026-11-05").plan("2026-12-01", "10:00", regulation.PermanentExclusion)
	b.grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
	b.convocation("2026-12-01", "10:00", regulation.PermanentExclusion, learner, mother, father)
	b.posted("e1", learner, mother, father)
	b.day("2026-11-09").collected("e1", mother)
	b.day("2026-11-10").collected("e1", learner).presented("e1", father)

	t.Run("the father's letter waits until the 25th", func(t *testing.T) {
		n := Notice(b.matter())
		wantDay(t, "end of holding", n.HoldingEnd, "2026-11-25")
		wantDay(t, "received", n.Received, "2026-11-10")
		if got := NoticeFor(b.matter(), days.Must("2026-11-24")).State; got != Contestable {
			t.Errorf("a council before the end of holding: got %s, want contestable", got)
		}
		if got := NoticeFor(b.matter(), days.Must("2026-11-25")).State; got != Met {
			t.Errorf("a council at the end of holding: got %s, want met", got)
		}
	})

	b.day("2026-11-20").collected("e1", father)
	t.Run("the father's collection rules", func(t *testing.T) {
		m := b.matter()
		n := Notice(m)
		wantDay(t, "received", n.Received, "2026-11-20")
		wantDay(t, "lenient", n.Lenient, "2026-11-28")
		wantDay(t, "extended", n.Clear.End, "2026-11-30")
		wantDay(t, "safe", n.Safe, "2026-12-01")
		if n.Ruling != father {
			t.Errorf("ruling: got %s, want the father", n.Ruling)
		}
		wantState(t, verdict(t, Judge(m), NoticeRule, string(theSitting)), Met, "notice.met.extended")
	})
	t.Run("what if the council sat on the eve", func(t *testing.T) {
		n := NoticeFor(b.matter(), days.Must("2026-11-30"))
		if n.State != Contestable || !n.Moved {
			t.Errorf("got %s, moved %v; want contestable and a new convocation", n.State, n.Moved)
		}
		if n.Outlook != Broken {
			t.Errorf("with a new convocation posted today: got %s, want broken", n.Outlook)
		}
		if got := NoticeFor(b.matter(), days.Must("2026-11-27")).State; got != Broken {
			t.Errorf("Friday 27: got %s, want broken", got)
		}
	})
	t.Run("it stops the calling of the case on a day too early, never the opening", func(t *testing.T) {
		c := b.fork().day("2026-11-27").sits(cases.PlanSitting{Day: days.Must("2026-11-27"), At: days.MustHour("10:00")})
		if !refusedBy(c.try(cases.CallCase{Sitting: theSitting}), NoticeRule) {
			t.Error("the calling is not refused")
		}
		if refusedBy(c.try(cases.OpenSitting{}), NoticeRule) {
			t.Error("the opening is refused")
		}
	})
}

func TestNotice(t *testing.T) {
	tests := []struct {
		name  string
		story func(b *builder)
		state State
		key   string
	}{
		{"everything collected in time", func(*builder) {}, Met, "notice.met"},
		{"a plan moved after the convocation asks for a new one", func(b *builder) {
			b.sits(cases.PlanSitting{Day: days.Must("2026-10-20"), At: days.MustHour("14:00")})
		}, Pending, "notice.moved"},
		{"a grievance added later starts the notice again", func(b *builder) {
			b.grievance("g9", "3.4", "2026-09-01")
		}, Pending, "notice.grievance"},
		{"a grievance of the company is none", func(b *builder) {
			b.in(cases.AddGrievance{Grievance: "g9", Day: days.Must("2026-09-01"), InTraining: cases.No})
		}, Met, "notice.met"},
		{"a link changed without a corrected convocation", func(b *builder) {
			b.sits(cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.example/2"})
		}, Pending, "notice.uncorrected"},
		{"a corrected convocation received late", func(b *builder) {
			b.corrected("2026-09-29", "15:00").day("2026-09-24").posted("e2", learner)
			b.day("2026-09-25").collected("e2", learner)
		}, Contestable, "notice.corrected"},
		{"a corrected convocation received in time", func(b *builder) {
			b.corrected("2026-09-29", "15:00").posted("e2", learner).day("2026-09-19").collected("e2", learner)
		}, Met, "notice.met"},
		{"a grievance added once the case was called is another matter", func(b *builder) {
			b.day("2026-09-29").time("14:00").sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
			b.day("2026-10-02").grievance("g9", "3.4", "2026-09-01")
		}, Met, "notice.met"},
		{"a postponement leaves no council", func(b *builder) {
			b.in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness})
		}, Pending, "notice.undated"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := served(t, "2026-09-14", "2026-09-29")
			tt.story(b)
			subject := string(theSitting)
			if tt.key == "notice.undated" {
				subject = ""
			}
			wantState(t, verdict(t, Judge(b.matter()), NoticeRule, subject), tt.state, tt.key)
		})
	}
}

func TestNoticeByTheFateOfTheEnvelope(t *testing.T) {
	at := envelopeOf("e1", learner)
	tests := []struct {
		name     string
		facts    func(b *builder)
		received string
		state    State
		key      string
	}{
		{"nothing posted", func(*builder) {}, "", Pending, "notice.pending"},
		{"posted only", func(b *builder) { b.posted("e1", learner) }, "", Pending, "notice.sent"},
		{"refused counts from first presentation", func(b *builder) {
			b.posted("e1", learner).day("2026-09-11").presented("e1", learner).day("2026-09-12").in(cases.Refused{Dispatch: at})
		}, "2026-09-11", Met, "notice.met.extended"},
		{"refused at first presentation", func(b *builder) {
			b.posted("e1", learner).day("2026-09-11").in(cases.Refused{Dispatch: at})
		}, "2026-09-11", Met, "notice.met.extended"},
		{"unclaimed counts from first presentation", func(b *builder) {
			b.posted("e1", learner).day("2026-09-11").presented("e1", learner)
			b.day("2026-09-28").in(cases.Returned{Dispatch: at, Ground: post.Unclaimed})
		}, "2026-09-11", Met, "notice.met.extended"},
		{"unclaimed, and nobody recorded when it was presented", func(b *builder) {
			b.posted("e1", learner).day("2026-09-28").in(cases.Returned{Dispatch: at, Ground: post.Unclaimed})
		}, "", Pending, "notice.unpresented"},
		{"posted, nothing known a week before the council", func(b *builder) {
			b.posted("e1", learner).day("2026-09-22").in(cases.InterviewHeld{})
		}, "", Broken, "notice.late"},
		{"returned without presentation from the last declared address", func(b *builder) {
			b.posted("e1", learner).day("2026-09-14").in(cases.Returned{Dispatch: at, Ground: post.UnknownAtAddress})
		}, "2026-09-14", Contestable, "notice.returned.declared"},
		{"returned from the last declared address", func(b *builder) {
			b.posted("e1", learner).day("2026-09-11").presented("e1", learner)
			b.day("2026-09-14").in(cases.Returned{Dispatch: at, Ground: post.AddressDefect})
		}, "2026-09-11", Contestable, "notice.returned.declared"},
		{"returned from an older address", func(b *builder) {
			b.act(learner.File(), cases.AddressDeclared{Address: home("elsewhere")})
			b.posted("e1", learner).day("2026-09-11").presented("e1", learner)
			b.day("2026-09-14").in(cases.Returned{Dispatch: at, Ground: post.UnknownAtAddress})
		}, "", Pending, "notice.returned"},
		{"handed over and signed", func(b *builder) {
			b.in(cases.HandedOver{Dispatch: at, To: learner, Signed: true})
		}, "2026-09-09", Met, "notice.met"},
		{"handed over, the receipt not signed", func(b *builder) {
			b.in(cases.HandedOver{Dispatch: at, To: learner, Witnesses: "deux témoins"})
		}, "2026-09-09", Contestable, "notice.unsigned"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
			b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
			b.grievances([]cases.GrievanceID{"g1"}, learner)
			b.convocation("2026-09-29", "14:00", regulation.TemporaryExclusion, learner)
			tt.facts(b)
			m := b.matter()
			wantDay(t, "received", Notice(m).Received, tt.received)
			wantState(t, verdict(t, Judge(m), NoticeRule, string(theSitting)), tt.state, tt.key)
		})
	}
}

func TestNoticeTurnsBrokenWhenItIsTooLateToReceive(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
	b.plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
	b.today("2026-09-09")
	v := verdict(t, Judge(b.matter()), NoticeRule, string(theSitting))
	wantState(t, v, Pending, "notice.pending")
	wantDay(t, "last safe day to post", v.Days["post_by"], "2026-09-15")
	wantDay(t, "last safe day to hand over", v.Days["hand_by"], "2026-09-20")
	wantDay(t, "due", v.Due, "2026-09-15")
	wantDay(t, "until", v.Until, "2026-09-15")

	b.today("2026-09-21")
	v = verdict(t, Judge(b.matter()), NoticeRule, string(theSitting))
	wantState(t, v, Pending, "notice.pending")
	wantDay(t, "until", v.Until, "2026-09-21")

	b.today("2026-09-22")
	wantState(t, verdict(t, Judge(b.matter()), NoticeRule, string(theSitting)), Broken, "notice.late")
}

func TestNoticeOfAPostponedCouncil(t *testing.T) {
	b := served(t, "2026-04-23", "2026-05-05")
	wantState(t, verdict(t, Judge(b.matter()), NoticeRule, string(theSitting)), Met, "notice.met.extended")
	b.day("2026-05-04").in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness, SeenBy: "Marion Baudry", SeenOn: days.Must("2026-05-04")})
	b.act(cases.SittingID("second").File(), cases.PlanSitting{Day: days.Must("2026-05-19"), At: days.MustHour("10:00"), Place: "Paris"})
	b.in(cases.ConveneCase{Sitting: "second", Heaviest: regulation.TemporaryExclusion})
	b.day("2026-05-07").in(cases.IssueLetter{
		Letter: "conv2", Type: cases.LetterConvocation, Copies: copies("conv2", "e2", learner), Signatory: garnier,
		Announcement: &cases.Announcement{
			Sitting: "second", Day: days.Must("2026-05-19"), At: days.MustHour("10:00"),
			Place: "Paris", Heaviest: regulation.TemporaryExclusion,
		},
	}, cases.HandedOver{Dispatch: envelopeOf("e2", learner), To: learner, Signed: true})
	n := Notice(b.matter())
	wantDay(t, "safe", n.Safe, "2026-05-16")
	wantDay(t, "proposed", n.Proposed, "2026-05-18")
	if n.State != Met {
		t.Errorf("got %s, want met", n.State)
	}
}

func TestReceiptADayLaterNeverBringsTheCouncilForward(t *testing.T) {
	p := testProfile(t).Numbers.Notice
	for _, zone := range days.Zones() {
		c := days.NewCalendar([]days.Zone{zone}, nil)
		first := days.Must("2026-01-01")
		for r := first; r < first+800; r++ {
			a, _, _ := SafeFrom(c, p, r)
			b, _, _ := SafeFrom(c, p, r+1)
			if b < a {
				t.Fatalf("%s: received %s safe from %s, received %s safe from %s", zone, r, a, r+1, b)
			}
			if a < r+days.Day(p.N) {
				t.Fatalf("%s: received %s, safe %s before lenient", zone, r, a)
			}
		}
	}
}

func TestTheLatestReceiptForACouncilIsTheGreatestThatAllowsIt(t *testing.T) {
	m := newMatter(t).day("2026-09-07").opened().report().matter()
	for council := days.Must("2026-04-01"); council < days.Must("2027-06-01"); council++ {
		n := NoticeFor(m, council)
		safe := func(r days.Day) bool {
			s, _, _ := SafeFrom(m.Calendar, m.Profile.Numbers.Notice, r)
			return s <= council
		}
		if !safe(n.HandBy) || safe(n.HandBy+1) {
			t.Fatalf("council %s: the last safe receipt is not %s", council, n.HandBy)
		}
		if n.LenientBy != council-8 {
			t.Fatalf("council %s: the last lenient receipt is not %s", council, n.LenientBy)
		}
		next := m.Calendar.NextOpen(n.PostBy + 1)
		if !m.Calendar.Open(n.PostBy) || m.Calendar.AddOpen(n.PostBy, 3) > n.HandBy || m.Calendar.AddOpen(next, 3) <= n.HandBy {
			t.Fatalf("council %s: the last safe day to post is not %s", council, n.PostBy)
		}
	}
}

func wantDay(t *testing.T, what string, got days.Day, want string) {
	t.Helper()
	if got.String() != want {
		t.Errorf("%s: got %s, want %s", what, got, want)
	}
}

// corrected moves the hour of the council and issues a corrected convocation.
func (b *builder) corrected(day, hour string) *builder {
	b.sits(cases.PlanSitting{Day: days.Must(day), At: days.MustHour(hour), Link: "https://visio.example/1"})
	return b.in(cases.IssueLetter{
		Letter: "conv-bis", Type: cases.LetterConvocation, Signatory: garnier, Corrects: "conv",
		Copies: copies("conv-bis", "e2", learner),
		Announcement: &cases.Announcement{
			Sitting: theSitting, Day: days.Must(day), At: days.MustHour(hour),
			Link: "https://visio.example/1", Heaviest: regulation.TemporaryExclusion,
		},
	})
}
