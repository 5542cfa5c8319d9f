package rules

import (
	"math/rand"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// TestWindowFor runs the worked windows.
func TestWindowFor(t *testing.T) {
	profile := testProfile(t)
	for _, row := range table(t, "window.csv") {
		t.Run(row[0]+" and "+row[1], func(t *testing.T) {
			c := days.NewCalendar([]days.Zone{days.Zone(row[2])}, nil)
			w := WindowFor(profile, c, days.Must(row[0]), days.Must(row[1]))
			state := "open"
			switch {
			case w.Empty():
				state = "empty"
			case w.Narrow():
				state = "arguable"
			}
			got := []string{
				w.Lenient.String(), (w.Lower + 3).String(), w.Safe.String(), w.Limit.String(),
				w.Extended.String(), w.SafeEnd.String(), state,
			}
			if diff := cmp.Diff(row[3:], got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The safe window lies inside the contestable one, for any meeting and interview.
func TestTheSafeWindowLiesInsideTheContestableOne(t *testing.T) {
	profile := testProfile(t)
	r := rand.New(rand.NewSource(1))
	zones := days.Zones()
	for range 20000 {
		c := days.NewCalendar([]days.Zone{zones[r.Intn(len(zones))]}, nil)
		meeting := days.Must("2026-01-01") + days.Day(r.Intn(3000))
		interview := meeting - days.Day(r.Intn(20)) + 3
		w := WindowFor(profile, c, meeting, interview)
		if w.Safe < w.Lenient || w.SafeEnd > w.Limit || w.Limit > w.Extended {
			t.Fatalf("meeting %s, interview %s: %+v", meeting, interview, w)
		}
		if !w.Empty() && !w.Narrow() && (w.Target < w.Safe || w.Target > w.SafeEnd) {
			t.Fatalf("meeting %s, interview %s: the target %s is not safe", meeting, interview, w.Target)
		}
		if (w.CouncilBy != 0) != (w.Empty() || w.Narrow()) {
			t.Fatalf("meeting %s, interview %s: council by %s", meeting, interview, w.CouncilBy)
		}
		for d := w.Lower; d < w.Extended+3; d++ {
			if w.On(d) == Met && (d < w.Lenient || d > w.Limit) {
				t.Fatalf("meeting %s, interview %s: %s is safe and not even arguable", meeting, interview, d)
			}
		}
	}
}

func TestAnEarlierInterviewLeavesNoDay(t *testing.T) {
	profile := testProfile(t)
	c := days.NewCalendar([]days.Zone{days.Metropole}, nil)
	interview := days.Must("2026-02-02")
	for _, x := range []struct {
		council string
		empty   bool
		narrow  bool
	}{
		{"2026-02-13", false, false},
		{"2026-02-14", false, false},
		{"2026-02-15", false, true},
		{"2026-02-16", true, false},
	} {
		w := WindowFor(profile, c, days.Must(x.council), interview)
		if w.Empty() != x.empty || w.Narrow() != x.narrow {
			t.Errorf("council on %s: empty %v, narrow %v", x.council, w.Empty(), w.Narrow())
		}
		if (x.empty || x.narrow) && w.CouncilBy != days.Must("2026-02-14") {
			t.Errorf("council on %s: to be held by %s, want 2026-02-14", x.council, w.CouncilBy)
		}
	}
	if w := WindowFor(profile, c, days.Must("2026-02-14"), interview); w.Safe != days.Must("2026-02-17") || w.SafeEnd != w.Safe {
		t.Errorf("council on 14 February: safe from %s to %s, want the 17th alone", w.Safe, w.SafeEnd)
	}

	b := newMatter(t).day("2026-01-20").opened().report().grievance("g1", "3.3", "2026-01-15")
	b.day("2026-02-02").in(cases.InterviewHeld{}).in(cases.ChooseCourse{Course: cases.CourseCouncil})
	b.day("2026-02-03").plan("2026-02-16", "10:00", regulation.TemporaryExclusion)
	v := verdict(t, Judge(b.matter()), WindowRule, "")
	wantState(t, v, Broken, "window.empty")

	b.grievances([]cases.GrievanceID{"g1"}, learner).convocation("2026-02-16", "10:00", regulation.TemporaryExclusion, learner)
	v = verdict(t, Judge(b.matter()), WindowRule, "")
	wantState(t, v, Pending, "window.pending")
	if v.Days["safe"] != days.Must("2026-02-19") || v.Days["safe_end"] != days.Must("2026-03-03") {
		t.Errorf("heard again at the council: safe from %s to %s", v.Days["safe"], v.Days["safe_end"])
	}
}

func TestAPostponementMakesTheWindowVoid(t *testing.T) {
	b := newMatter(t).day("2026-04-20").opened().report().grievance("g1", "3.3", "2026-04-10")
	b.in(cases.ChooseCourse{Course: cases.CourseCouncil}).plan("2026-05-05", "10:00", regulation.TemporaryExclusion)
	b.grievances([]cases.GrievanceID{"g1"}, learner).convocation("2026-05-05", "10:00", regulation.TemporaryExclusion, learner)
	b.posted("e1", learner).day("2026-04-23").presented("e1", learner).collected("e1", learner)
	if w := Window(b.matter()); w.Lower != days.Must("2026-05-05") || !w.Planned {
		t.Errorf("before: %+v", w)
	}
	b.day("2026-05-04").in(cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness, SeenBy: "Marion Baudry", SeenOn: days.Must("2026-05-04")})
	vs := Judge(b.matter())
	wantState(t, verdict(t, vs, WindowRule, ""), Pending, "window.void")
	wantState(t, verdict(t, vs, Absent, string(theSitting)), Met, "absent.postponed")

	const second cases.SittingID = "second"
	b.day("2026-05-05").act(second.File(), cases.PlanSitting{Day: days.Must("2026-05-19"), At: days.MustHour("10:00"), Link: "https://visio.example/2"})
	b.in(cases.ConveneCase{Sitting: second, Heaviest: regulation.TemporaryExclusion})
	b.in(cases.IssueLetter{
		Letter: "conv2", Type: cases.LetterConvocation, Planned: b.on, Copies: copies("conv2", "e4", learner),
		Announcement: &cases.Announcement{
			Sitting: second, Day: days.Must("2026-05-19"), At: days.MustHour("10:00"),
			Link: "https://visio.example/2", Heaviest: regulation.TemporaryExclusion,
		},
	})
	b.day("2026-05-07").in(cases.HandedOver{Dispatch: envelopeOf("e4", learner), To: learner, Signed: true})
	w := Window(b.matter())
	if w.Safe != days.Must("2026-05-22") || w.SafeEnd != days.Must("2026-06-03") {
		t.Errorf("after: safe from %s to %s, want 22 May to 3 June", w.Safe, w.SafeEnd)
	}
}

func TestAnAbsentLearnerCountsAsHeardOnTheDayFixed(t *testing.T) {
	b := storyOne(t).sitting("2026-09-29").time("14:15").in(cases.LearnerAbsent{Sitting: theSitting})
	vs := Judge(b.matter())
	wantState(t, verdict(t, vs, Absent, string(theSitting)), Met, "absent.held")
	wantState(t, verdict(t, vs, Hearing, string(theSitting)), Met, "hearing.absent")
	if w := Window(b.matter()); w.Interview != days.Must("2026-09-29") {
		t.Errorf("interview on %s", w.Interview)
	}
}

// adopted is the first scenario after its vote, the sitting closed.
func adopted(t *testing.T, s cases.Sanction) *builder {
	t.Helper()
	b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", s).time("14:40")
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.Against,
	}))
	return b.time("15:00").sits(cases.CloseSitting{}).day("2026-09-30")
}

func TestTheRealDispatchIsAlwaysRecordedAndJudgedAgain(t *testing.T) {
	b := adopted(t, tempExclusion())
	b.day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-20", "2026-11-03"), learner))
	for _, x := range []struct {
		on    string
		state State
		key   string
	}{
		{"2026-10-05", Met, "window.sent"},
		{"2026-10-14", Met, "window.sent"},
		{"2026-10-15", Broken, "window.late.past"},
	} {
		late := b.fork().day(x.on)
		clean(t, late.try(cases.Posted{Dispatch: envelopeOf("e2", learner), To: learner, Channel: post.Registered}))
		late.posted("e2", learner)
		wantState(t, verdict(t, Judge(late.matter()), WindowRule, "decision"), x.state, x.key)
	}
}

func TestALetterThatStaysOnTheDeskIsJudgedOnToday(t *testing.T) {
	b := adopted(t, tempExclusion())
	b.day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-20", "2026-11-03"), learner))
	for _, x := range []struct {
		today string
		state State
		until string
	}{
		{"2026-10-03", Met, "2026-10-05"},
		{"2026-10-05", Met, "2026-10-05"},
		{"2026-10-14", Met, "2026-10-14"},
		{"2026-10-16", Broken, "2026-10-16"},
	} {
		v := verdict(t, Judge(b.fork().today(x.today).matter()), WindowRule, "decision")
		if v.State != x.state || v.Until.String() != x.until {
			t.Errorf("on %s: %s until %s, want %s until %s", x.today, v.State, v.Until, x.state, x.until)
		}
	}
}

// The fifteenth day may be a closed one: the last open day before it is the
// last safe day, and the next open day is as far as a departure goes.
func TestADepartureGoesToTheFifteenthDayExtended(t *testing.T) {
	b := newMatter(t).day("2026-07-01").opened().report().grievance("g1", "3.3", "2026-06-30")
	b.in(cases.ChooseCourse{Course: cases.CourseCouncil}).plan("2026-07-31", "14:00", regulation.PermanentExclusion)
	b.grievances([]cases.GrievanceID{"g1"}, learner).convocation("2026-07-31", "14:00", regulation.PermanentExclusion, learner)
	b.issue("prior", cases.LetterPrior, "e1", employer).posted("e1", learner, employer)
	b.day("2026-07-03").presented("e1", learner).collected("e1", learner).council()
	b.sitting("2026-07-31").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, leroux: cases.For, pruvost: cases.For}))
	b.time("15:00").sits(cases.CloseSitting{}).day("2026-08-10")

	override := cases.Override{Rule: WindowRule, Subject: "decision", Reason: "serveur en panne"}
	for _, x := range []struct {
		planned    string
		state      State
		overridden bool
	}{
		{"2026-08-14", Met, true},
		{"2026-08-15", Contestable, true},
		{"2026-08-16", Broken, true},
		{"2026-08-17", Broken, true},
		{"2026-08-18", Broken, false},
	} {
		letter := decision("m1", x.planned, dated(tempExclusion(), "2026-08-31", "2026-09-14"), learner)
		v := verdict(t, b.try(letter).Verdicts, WindowRule, "decision")
		if v.State != x.state {
			t.Errorf("planned for %s: %s (%s), want %s", x.planned, v.State, v.Reason.Key, x.state)
		}
		if got := !refusedBy(b.try(letter, override), WindowRule); got != x.overridden {
			t.Errorf("planned for %s with a departure: accepted %v, want %v", x.planned, got, x.overridden)
		}
	}

	letter := decision("m1", "2026-08-17", dated(tempExclusion(), "2026-08-31", "2026-09-14"), learner)
	b.in(letter)
	acts := b.acts[theCase.File()]
	acts[len(acts)-1].Judged = &cases.Judged{Overrides: []cases.Override{override}}
	v := verdict(t, Judge(b.matter()), WindowRule, "decision")
	wantState(t, v, Broken, "window.departure")
	if v.Overridden == nil || v.Overridden.Reason != override.Reason {
		t.Errorf("the departure is not shown: %+v", v.Overridden)
	}
}

func TestLevelsOneAndTwoHaveNoWindow(t *testing.T) {
	b := newMatter(t).day("2026-03-12").opened().report().grievance("g1", "3.1.1", "2026-03-09")
	b.in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
	wantState(t, verdict(t, Judge(b.matter()), WindowRule, ""), NotApplicable, "window.level")
	wantState(t, verdict(t, Judge(b.matter()), Quorum, ""), NotApplicable, "na.council")
	letter := decision("", "2026-03-16", cases.Sanction{Kind: regulation.WrittenWarning}, learner)
	b.in(letter)
	wantState(t, verdict(t, Judge(b.matter()), WindowRule, "decision"), NotApplicable, "window.level")
}

// A sitting adjourned before a decision opens no window and ends no procedure,
// whatever was turned down in it: the case waits for another council.
func TestAnAdjournedSittingDecidesNothing(t *testing.T) {
	b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
	b.closes(ballots("m1", map[cases.PersonID]cases.Side{
		garnier: cases.For, ferhat: cases.Against, leroux: cases.Against, pruvost: cases.Against,
	}))
	b.time("14:50").sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost})
	b.time("14:55").sits(cases.AdjournSitting{Reason: "quorum"}).time("15:00").sits(cases.CloseSitting{})
	for _, day := range []string{"2026-09-30", "2026-10-20"} {
		m := b.today(day).matter()
		vs := Judge(m)
		wantState(t, verdict(t, vs, WindowRule, ""), Pending, "window.unheld")
		wantState(t, verdict(t, vs, Inform, ""), Pending, "inform.pending")
		if p := Assess(m, vs); p.Next.Kind != DoReconvene {
			t.Errorf("%s: next is %s, want %s", day, p.Next.Kind, DoReconvene)
		}
	}
}
