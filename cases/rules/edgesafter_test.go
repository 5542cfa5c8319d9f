package rules

import (
	"fmt"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

func TestTheBarThatRunsLongest(t *testing.T) {
	bar := func(number, from, last string) Sanctioned {
		return Sanctioned{Number: number, Extract: Extract{Notified: parsed(from), BarLast: parsed(last)}}
	}
	in := []Sanctioned{bar("none", "2026-01-10", ""), bar("short", "2026-01-10", "2026-06-30"), bar("long", "2026-03-01", "2027-02-28"), bar("twin", "2026-04-01", "2027-02-28")}
	for day, want := range map[string]string{
		"2026-01-09": "", "2026-01-10": "short", "2026-02-28": "short", "2026-03-01": "long", "2026-06-30": "long", "2026-07-01": "long",
		"2027-02-28": "long", "2027-03-01": "",
	} {
		got, barred := BarOn(in, days.Must(day))
		if got.Number != want || barred != (want != "") {
			t.Errorf("on %s: %q (%v), want %q", day, got.Number, barred, want)
		}
	}
	if got, barred := BarOn(in[1:2], days.Must("2026-07-01")); barred || got.Number != "" {
		t.Errorf("after its last day: %q", got.Number)
	}
}

func TestASittingIsJudgedThatTheMatterHoldsOnItsOwn(t *testing.T) {
	b := storyOne(t).time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00").sits(cases.OpenSitting{})
	m := b.matter()
	opening := m.Sittings[theSitting].Acts[len(m.Sittings[theSitting].Acts)-1]
	m.Act = &opening
	alone := m
	alone.Case, alone.Sitting, alone.Sittings = nil, m.Sittings[theSitting], nil
	wantState(t, verdict(t, Judge(alone), Quorum, string(theSitting)), Met, "quorum.met")
	listed := m
	listed.Case, listed.Sitting = nil, nil
	wantState(t, verdict(t, Judge(listed), Quorum, string(theSitting)), Met, "quorum.met")
}

func TestWhatIsAskedOfACaseThatIsNotThere(t *testing.T) {
	unopened := newMatter(t).report().matter()
	if RepeatCount(Matter{}, 1) != 0 || RepeatCount(unopened, 1) != 0 {
		t.Error("a repetition")
	}
	if ToBeTold(nil) != nil || ToBeTold(unopened.Case) != nil || Employers(nil) != nil || Employers(unopened.Case) != nil {
		t.Error("somebody to be told")
	}
	if Uninformed(Matter{}) != nil || Uninformed(unopened) != nil || Unread(Matter{}) != nil || UnconvenedMembers(unopened) != nil {
		t.Error("somebody not informed")
	}
	if _, is := PostponedUntold(Matter{}); is {
		t.Error("a postponement")
	}
	if _, is := PostponedUntold(unopened); is {
		t.Error("a postponement of a case that was never opened")
	}
	if ToTellEnd(Matter{}) != nil || ToTellEnd(unopened) != nil {
		t.Error("an end to tell")
	}
	convened := newMatter(t).day("2026-09-07").opened().matter()
	if got := Substitutes(convened, ferhat); got != nil {
		t.Errorf("instead of a member of no council: %v", got)
	}
	if p := Assess(unopened, Judge(unopened)); p.Stage != StageReport || len(p.Dues) != 0 || p.Next.Kind != "" {
		t.Errorf("a case that was never opened: %+v", p)
	}
}

func TestWhoIsToldOfAnEnd(t *testing.T) {
	minor := func() *builder {
		return newMatter(t).born("2009-03-02").parents().day("2026-09-07").notices().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer)
	}
	for _, x := range []struct {
		name string
		b    *builder
		want string
	}{
		{"nothing ended", minor(), "[]"},
		{"resigned", minor().in(cases.EndProcedure{Ground: cases.EndResigned}), "[{learner learner} {mother representative} {father representative} {employer employer}]"},
		{"died", minor().in(cases.EndProcedure{Ground: cases.EndDeath}), "[{employer employer}]"},
		{"abandoned", minor().in(cases.AbandonmentDeclared{}), "[{learner learner} {mother representative} {father representative} {employer employer} {funder funder}]"},
		{"abandoned before anybody knew", newMatter(t).day("2026-09-07").begins().in(cases.AbandonmentDeclared{}), "[{employer employer} {funder funder}]"},
	} {
		if got := fmt.Sprint(ToTellEnd(x.b.matter())); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
}

func TestWhichLettersTellOfAnEnd(t *testing.T) {
	b := newMatter(t).day("2026-09-07").notices().day("2026-09-09").in(tellsOf("before", cases.LetterEnded, "", learner)).day("2026-09-10")
	b.in(tellsOf("end", cases.LetterEnded, "", learner), tellsOf("gone", cases.LetterEnded, "", learner), cases.WithdrawLetter{Letter: "gone"}, tellsOf("left", cases.LetterAbandonment, "", learner), tellsOf("other", cases.LetterEmployer, "", employer))
	for name, x := range map[string]struct {
		m    Matter
		want string
	}{
		"nothing ended": {b.matter(), ""},
		"ended":         {b.fork().in(cases.EndProcedure{Ground: cases.EndOther}).matter(), "end "},
		"abandoned":     {b.fork().in(cases.AbandonmentDeclared{}).matter(), "end left "},
	} {
		got := ""
		for _, l := range x.m.Case.Letters {
			if TellsOfEnd(x.m, l) {
				got += string(l.ID) + " "
			}
		}
		if got != x.want {
			t.Errorf("%s: told by %q, want %q", name, got, x.want)
		}
	}
}

func TestAnAbsenceIsProvedByWhoSawItAndWhen(t *testing.T) {
	p := testProfile(t)
	for name, x := range map[string]struct {
		by, on string
		want   Attendance
	}{
		"both": {"M. B.", "2026-02-02", Justified}, "nobody": {"", "2026-02-02", Unproved}, "no day": {"M. B.", "", Unproved}, "neither": {"", "", Unproved},
	} {
		s := cases.Session{
			Planned: &cases.Done[cases.SessionPlanned]{Is: cases.SessionPlanned{Day: days.Must("2026-02-04"), At: days.MustHour("14:00")}},
			Held: &cases.Done[cases.SessionAttendance]{Is: cases.SessionAttendance{
				CancelledOn: days.Must("2026-02-01"), CancelledAt: days.MustHour("09:00"), Ground: "sick-leave", SeenBy: x.by, SeenOn: parsed(x.on),
			}},
		}
		if got, why := AttendanceOf(p, s); got != x.want {
			t.Errorf("seen by %s: %d (%s)", name, got, why.Key)
		}
	}
}

func TestContactsAtTheEdges(t *testing.T) {
	measure := supported("2026-03-12")
	for _, x := range []struct {
		name, opened string
		in           []func(*builder)
		state        State
		key          string
	}{
		{"contacted on the last day of activity", "2026-03-20", []func(*builder){contacted("2026-03-02"), measure}, Pending, "inactivity.contact"},
		{"contacted on the day of the opening", "2026-03-18", []func(*builder){contacted("2026-03-18"), measure}, Contestable, "inactivity.outside"},
		{"a session attended on the day of the opening", "2026-03-20", []func(*builder){func(b *builder) { b.session("s", "2026-03-20", "14:00", attended()) }}, Broken, "inactivity.early"},
	} {
		t.Run(x.name, func(t *testing.T) { wantState(t, inactive(t, x.opened, x.in...), x.state, x.key) })
	}
}

// TestAMemberRecusedInOneCaseOpensTheSittingOfAnother: the opening concerns
// every case, and a recusal its own.
func TestAMemberRecusedInOneCaseOpensTheSittingOfAnother(t *testing.T) {
	b := storyOne(t).in(cases.RecuseMember{Sitting: theSitting, Member: leroux, Reason: "x"}, cases.RecuseMember{Sitting: theSitting, Member: pruvost, Reason: "x"})
	b.time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00")
	clean(t, b.try(cases.OpenSitting{}))
	b.sits(cases.OpenSitting{})
	if o := b.try(cases.CallCase{Sitting: theSitting}); !refusedBy(o, Quorum) {
		t.Error("the case is called with two entitled to vote")
	}
}

func TestTheRoomOfAJudgementIsGivenBack(t *testing.T) {
	// More grievances and letters than a judgement has room for at once.
	b := newMatter(t).day("2026-09-07").opened().report()
	for i := range 40 {
		b.in(cases.AddGrievance{Grievance: cases.GrievanceID(fmt.Sprint("g", i))}, cases.IssueLetter{
			Letter: cases.LetterID(fmt.Sprint("l", i)), Type: cases.LetterGrievances, Copies: copies(cases.LetterID(fmt.Sprint("l", i)), "e", learner),
		})
	}
	m := b.matter()
	seen := map[string]int{}
	for _, v := range Judge(m) {
		seen[string(v.Rule)+" "+v.Subject]++
	}
	for i := range 40 {
		for _, rule := range []regulation.RuleID{Scope, ArticleRule} {
			if n := seen[fmt.Sprintf("%s g%d", rule, i)]; n != 1 {
				t.Errorf("%s says %d times of grievance %d", rule, n, i)
			}
			if n := seen[fmt.Sprintf("%s l%d", rule, i)]; n != 1 {
				t.Errorf("%s says %d times of letter %d", rule, n, i)
			}
		}
	}
	if want := len(All()); len(seen) < want {
		t.Errorf("%d verdicts of %d rules", len(seen), want)
	}
}

func TestWhoIsNotInformedYet(t *testing.T) {
	late := func(day string) *builder {
		b := newMatter(t).born("2009-03-02").day("2026-09-07").begins().grievances([]cases.GrievanceID{"g1"}, learner)
		return b.day(day).act(learner.File(), cases.NameRepresentative{Representative: mother, Capacity: cases.ParentalAuthority})
	}
	for _, x := range []struct {
		name string
		b    *builder
		want string
	}{
		{"named on the day of the first letter", late("2026-09-07"), "[]"},
		{"named the day after", late("2026-09-08"), "[mother]"},
		{"named the day after, and written to", late("2026-09-08").issue("rep", cases.LetterRepresentatives, "r", mother), "[]"},
		{"named the day after, and given a paper of the file", late("2026-09-08").issue("rep", cases.LetterExhibits, "r", mother), "[mother]"},
		{"named the day after, the letter withdrawn", late("2026-09-08").issue("rep", cases.LetterRepresentatives, "r", mother).in(cases.WithdrawLetter{Letter: "rep"}), "[mother]"},
	} {
		if got := fmt.Sprint(Uninformed(x.b.matter())); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
}

func TestWhatALearnerWasConvenedToAndIsNotHeld(t *testing.T) {
	issued := func() *builder {
		b := newMatter(t).day("2026-09-07").begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).day("2026-09-08")
		return b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner)...))
	}
	sent := func() *builder { return issued().posted("e1", learner) }
	postpone := cases.Postpone{Sitting: theSitting}
	other := func() cases.IssueLetter {
		l := announces("elsewhere", "2026-09-20", "09:00", copies("elsewhere", "e5", learner)...)
		l.Announcement.Sitting = secondSitting
		return l
	}
	for _, x := range []struct {
		name string
		b    *builder
		want string
	}{
		{"held as planned", sent(), ""},
		{"postponed, the convocation never sent", issued().in(postpone), ""},
		{"postponed", sent().in(postpone), "sitting postpone 2026-09-29"},
		{"postponed, the convocation withdrawn", issued().in(cases.WithdrawLetter{Letter: "conv"}).in(postpone), ""},
		{"postponed, convened to another before", sent().in(other()).posted("e5", learner).in(postpone), "sitting postpone 2026-09-29"},
		{"adjourned", sent().council().sitting("2026-09-29").sits(cases.AdjournSitting{}), "sitting adjourn-sitting 2026-09-29"},
		{"adjourned, then postponed", sent().council().sitting("2026-09-29").sits(cases.AdjournSitting{}).day("2026-09-30").in(postpone), "sitting postpone 2026-09-29"},
		{"postponed, then adjourned", sent().council().day("2026-09-28").in(postpone).day("2026-09-29").sits(cases.OpenSitting{}, cases.AdjournSitting{}), "sitting adjourn-sitting 2026-09-29"},
		{"told of it", sent().in(postpone).issue("pp", cases.LetterPostponement, "p", learner), ""},
		{"told of it by a letter withdrawn", sent().in(postpone).issue("pp", cases.LetterPostponement, "p", learner).in(cases.WithdrawLetter{Letter: "pp"}), "sitting postpone 2026-09-29"},
		{"told of another one before", sent().issue("pp", cases.LetterPostponement, "p", learner).in(postpone), "sitting postpone 2026-09-29"},
	} {
		got := ""
		if p, is := PostponedUntold(x.b.matter()); is {
			got = fmt.Sprint(p.Sitting, " ", p.Act.Payload.Kind(), " ", p.Told.Day)
		}
		if got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestAwayUntilTheVeryDaySeen(t *testing.T) {
	day := days.Must("2026-03-20")
	p := &cases.Person{
		Activity: []cases.Done[cases.ActivitySeen]{{Act: cases.Act{On: day}}},
		Away:     []cases.Done[cases.KnownAway]{{Is: cases.KnownAway{From: day - 5, Until: day}}},
	}
	if d := InactivityOn(testProfile(t), p, day); !d.Away || d.Since != day {
		t.Errorf("away %v since %s", d.Away, d.Since)
	}
}

func TestNobodyTakesTheSecretarysSeat(t *testing.T) {
	m := newMatter(t).matter()
	if m.maySitAs("nobody", regulation.SeatSecretary, m.Today) {
		t.Error("somebody unknown is secretary")
	}
}

func TestASittingAloneIsInOrderOrNot(t *testing.T) {
	b := newMatter(t).day("2026-09-29").time("14:00").sits(cases.OpenSitting{}).recorded("2026-10-10").time("13:00").sits(cases.CloseSitting{})
	m := b.matter()
	m.Case, m.Sitting = nil, m.Sittings[theSitting]
	got := map[string]string{}
	for _, v := range Judge(m) {
		if v.Rule == Order && v.Subject != "" {
			got[v.Reason.Key] = v.State.String()
		}
	}
	if len(got) != 2 || got["order.time"] != "broken" || got["order.late"] != "met" {
		t.Errorf("closed before it was opened, and recorded late: %v", got)
	}
}

func TestAnotherDayIsNotComparedWithThePlan(t *testing.T) {
	b := newMatter(t).day("2026-09-07").notices().day("2026-09-10").collected("e1", learner)
	b.sits(cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("16:00"), Link: "https://visio.example/1"})
	m := b.matter()
	if n := Notice(m); len(n.Change) != 1 || n.State != Pending {
		t.Errorf("another time: %v, %s", n.Change, n.State)
	}
	if n := NoticeFor(m, days.Must("2026-10-06")); len(n.Change) != 0 || !n.Moved {
		t.Errorf("another day: %v, moved %v", n.Change, n.Moved)
	}
}

func TestTheBasesOfAReceiptFromTheSurest(t *testing.T) {
	for i, in := range [][]Basis{
		{ByCollection, ByHandover, ByRefusal, ByUnclaimed}, {ByHolding}, {ByAnother, ByUnsigned, ByDeclared}, {AwaitedByPost}, {Unpresented}, {NotReceived}, {NotSent},
	} {
		for _, b := range in {
			if b.rank() != i {
				t.Errorf("%q ranks %d, want %d", b, b.rank(), i)
			}
		}
	}
}

func TestWhichLettersStateAGrievance(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
	named := func(k cases.LetterType, ids ...cases.GrievanceID) cases.IssueLetter {
		l := letterOf(cases.LetterID(k), k)
		l.Grievances = ids
		return l
	}
	for _, x := range []struct {
		name string
		l    cases.IssueLetter
		want bool
	}{
		{"a notice that names it", named(cases.LetterGrievances, "g1"), true},
		{"a notice that names another", named(cases.LetterGrievances, "g2"), false},
		{"a notice that names none", named(cases.LetterGrievances), true},
		{"a convocation that names it", named(cases.LetterConvocation, "g1"), true},
		{"a convocation that names none", named(cases.LetterConvocation), false},
		{"another letter that names it", named(cases.LetterEmployer, "g1"), false},
	} {
		m := b.fork().in(x.l).matter()
		if got := communicates(&m.Case.Letters[0], &m.Case.Grievances[0]); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
		m = b.fork().in(x.l, cases.WithdrawLetter{Letter: x.l.Letter}).matter()
		if communicates(&m.Case.Letters[0], &m.Case.Grievances[0]) {
			t.Errorf("%s, withdrawn", x.name)
		}
	}
	late := newMatter(t).day("2026-09-07").opened().in(named(cases.LetterGrievances)).grievance("g1", "3.3", "2026-09-02").matter()
	if communicates(&late.Case.Letters[0], &late.Case.Grievances[0]) {
		t.Error("a notice states what was added after it")
	}
}

func TestWhichLettersTellThatASanctionIsGone(t *testing.T) {
	b := newMatter(t).day("2026-09-07").begins().in(warns("g1"), tellsOf("u", cases.LetterUndone, "decision", learner), tellsOf("w", cases.LetterUndone, "other", learner), tellsOf("x", cases.LetterEnded, "decision", learner), tellsOf("gone", cases.LetterUndone, "decision", learner), cases.WithdrawLetter{Letter: "gone"})
	got := ""
	for _, l := range b.matter().Case.Letters {
		if TellsUndone(l, "decision") {
			got += string(l.ID) + " "
		}
	}
	if got != "u " {
		t.Errorf("told by %q", got)
	}
}

func TestWhichLettersAreAboutASanctionThatIsGone(t *testing.T) {
	with := func(id cases.LetterID, k cases.LetterType, d *cases.Decision) cases.IssueLetter {
		l := tellsOf(id, k, "", employer)
		l.Decision = d
		return l
	}
	d := &cases.Decision{Sanction: tempExclusion()}
	b := newMatter(t).day("2026-09-07").begins().in(with("before", cases.LetterEmployer, d), warns("g1"), with("employer", cases.LetterEmployer, d), with("funder", cases.LetterFunder, d), with("bare", cases.LetterEmployer, nil), with("other", cases.LetterIncident, d))
	about := func(b *builder) string {
		m, got := b.matter(), ""
		for _, l := range m.Case.Letters {
			if AboutUndone(m, l) {
				got += string(l.ID) + " "
			}
		}
		return got
	}
	if got := about(b); got != "" {
		t.Errorf("while it stands: %q", got)
	}
	if got := about(b.fork().in(cases.DecisionChallenged{Challenge: "c", Letter: "decision"})); got != "" {
		t.Errorf("while it is challenged: %q", got)
	}
	if got := about(b.fork().in(cases.WithdrawDecision{Letter: "decision"})); got != "employer funder " {
		t.Errorf("withdrawn: %q", got)
	}
	if got := about(b.fork().in(cases.WithdrawDecision{Letter: "decision"}, cases.DecisionChallenged{Challenge: "c", Letter: "decision"})); got != "employer funder " {
		t.Errorf("withdrawn and challenged: %q", got)
	}
	if p := WhatIf(Matter{}, days.Must("2026-09-29")); p.Council != days.Must("2026-09-29") || p.TellBy != 0 {
		t.Errorf("a council of no case: %+v", p)
	}
	if p := WhatIf(b.matter(), 0); p.TellBy != 0 || p.Window.Lower != 0 {
		t.Errorf("no council: %+v", p)
	}
}

func TestTheSurestOfTwoNoticesCounts(t *testing.T) {
	b := newMatter(t).day("2026-09-07").begins().in(tellsOf("n1", cases.LetterGrievances, "", learner), tellsOf("n2", cases.LetterGrievances, "", learner))
	for _, x := range []struct {
		name string
		b    *builder
		want string
	}{
		{"neither sent", b.fork(), ""},
		{"the first received, the second on the way", b.fork().posted("x-n1", learner).posted("x-n2", learner).day("2026-09-10").collected("x-n1", learner), "2026-09-10"},
		{"the second received, the first on the way", b.fork().posted("x-n1", learner).posted("x-n2", learner).day("2026-09-11").collected("x-n2", learner), "2026-09-11"},
		{"both received, the second earlier", b.fork().posted("x-n1", learner).posted("x-n2", learner).day("2026-09-10").collected("x-n2", learner).day("2026-09-12").collected("x-n1", learner), "2026-09-10"},
		{"both received, the first earlier", b.fork().posted("x-n1", learner).posted("x-n2", learner).day("2026-09-10").collected("x-n1", learner).day("2026-09-12").collected("x-n2", learner), "2026-09-10"},
	} {
		m := x.b.matter()
		r, stated := m.grievanceReceipt(&m.Case.Grievances[0], learner)
		if r.Day.String() != x.want || !stated || r.Person != learner {
			t.Errorf("%s: %+v, stated %v", x.name, r, stated)
		}
	}
	m := newMatter(t).day("2026-09-07").begins().matter()
	if r, stated := m.grievanceReceipt(&m.Case.Grievances[0], learner); stated || r.Person != learner || r.Received() {
		t.Errorf("no notice: %+v, stated %v", r, stated)
	}
}
