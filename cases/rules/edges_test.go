package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// The small functions of the rules at their edges; the rules themselves stand in
// the films and the scenes.

func TestAnActFollowsAnother(t *testing.T) {
	at := func(day, hour string, rank int64) cases.Act {
		a := cases.Act{On: days.Must(day), Rank: rank}
		if hour != "" {
			a.At = days.MustHour(hour)
		}
		return a
	}
	one := at("2026-09-02", "10:00", 5)
	for _, x := range []struct {
		name string
		a    cases.Act
		want bool
	}{
		{"itself", one, false},
		{"the day after, recorded before", at("2026-09-03", "09:00", 1), true},
		{"the day before, recorded after", at("2026-09-01", "11:00", 9), false},
		{"a minute later, recorded before", at("2026-09-02", "10:01", 1), true},
		{"a minute earlier, recorded after", at("2026-09-02", "09:59", 9), false},
		{"the same minute, recorded after", at("2026-09-02", "10:00", 6), true},
		{"the same minute, recorded before", at("2026-09-02", "10:00", 4), false},
		{"without a time, recorded after", at("2026-09-02", "", 6), true},
		{"without a time, recorded before", at("2026-09-02", "", 4), false},
	} {
		if got := follows(x.a, one); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
	if untimed := at("2026-09-02", "", 5); follows(at("2026-09-02", "23:00", 4), untimed) || !follows(at("2026-09-02", "00:00", 6), untimed) {
		t.Error("beside an act without a time, the order of recording decides")
	}
}

func TestPeriodsInMinutes(t *testing.T) {
	for _, x := range []struct {
		p    regulation.Period
		want int
	}{
		{regulation.Period{N: 15, Unit: regulation.UnitMinutes}, 15},
		{regulation.Period{N: 24, Unit: regulation.UnitHours}, 1440},
		{regulation.Period{N: 2, Unit: regulation.UnitDays}, 2880},
	} {
		if got := minutes(x.p); got != x.want {
			t.Errorf("%+v is %d minutes", x.p, got)
		}
	}
}

func TestWhenGrievancesWereReceived(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02").grievance("g2", "3.3", "2026-09-03")
	b.in(cases.AddGrievance{Grievance: "company", InTraining: cases.No})
	b.grievances([]cases.GrievanceID{"g1"}, learner).issue("more", cases.LetterGrievances, "e4", learner)
	b.in(cases.IssueLetter{Letter: "g2", Type: cases.LetterGrievances, Grievances: []cases.GrievanceID{"g2"}, Copies: copies("g2", "e5", learner)})
	b.in(cases.WithdrawLetter{Letter: "more"}).posted("e1", learner).posted("e5", learner).day("2026-09-10").collected("e1", learner)
	first := b.matter()
	both := b.fork().day("2026-09-09").collected("e5", learner).matter()
	for _, x := range []struct {
		name  string
		m     Matter
		which []cases.GrievanceID
		want  string
	}{
		{"one of two", first, []cases.GrievanceID{"g1"}, "2026-09-10"},
		{"the other is on the way", first, []cases.GrievanceID{"g2"}, ""},
		{"all, one on the way", first, nil, ""},
		{"all, the latest, those of the company aside", both, nil, "2026-09-10"},
		{"both", both, []cases.GrievanceID{"g2", "g1"}, "2026-09-10"},
		{"the earlier alone", both, []cases.GrievanceID{"g2"}, "2026-09-09"},
		{"one of the company, asked for", both, []cases.GrievanceID{"company"}, ""},
		{"no case", Matter{}, nil, ""},
	} {
		if got := GrievancesReceived(x.m, x.which).String(); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestWhoIsTreatedAsAMinor(t *testing.T) {
	b := newMatter(t).born("2008-09-10").parents().day("2026-09-07").opened()
	m := b.matter()
	if !TreatedAsMinor(m, days.Must("2026-09-09")) {
		t.Error("the day before the birthday")
	}
	m.Today = days.Must("2026-09-12")
	if TreatedAsMinor(m, days.Must("2026-09-10")) || !TreatedAsMinor(m, days.Must("2026-09-09")) {
		t.Error("no notice yet: the letter's day decides")
	}
	if got := Addressees(m, days.Must("2026-09-09")); len(got) != 3 {
		t.Errorf("a letter of the 9th goes to %v", got)
	}
	if got := Addressees(m, days.Must("2026-09-10")); len(got) != 1 {
		t.Errorf("a letter of the 10th goes to %v", got)
	}
}

func TestRepresentativesUntilTheirLastDay(t *testing.T) {
	b := newMatter(t).born("2010-09-10").parents().day("2026-09-07").opened()
	m := b.matter()
	p := m.People[learner]
	p.Representatives[0].Until = days.Must("2026-09-09")
	for day, want := range map[string]int{"2026-09-08": 3, "2026-09-09": 3, "2026-09-10": 2} {
		if got := Addressees(m, days.Must(day)); len(got) != want {
			t.Errorf("on %s: %v", day, got)
		}
	}
}

func TestAgeOnTheDay(t *testing.T) {
	p := &cases.Person{Identity: cases.Identity{Born: days.Must("2008-02-29")}}
	for day, want := range map[string]Age{
		"2026-02-27": Underage, "2026-02-28": Leap, "2026-03-01": Adult,
	} {
		if got := AgeOn(p, days.Must(day)); got != want {
			t.Errorf("on %s: %v, want %v", day, got, want)
		}
	}
	p.EmancipatedOn = days.Must("2025-06-01")
	for day, want := range map[string]Age{
		"2025-05-31": Underage, "2025-06-01": EmancipatedMinor, "2026-02-28": EmancipatedMinor, "2026-03-01": Adult,
	} {
		if got := AgeOn(p, days.Must(day)); got != want {
			t.Errorf("emancipated, on %s: %v, want %v", day, got, want)
		}
	}
	if AgeOn(nil, 1) != AgeUnknown || AgeOn(&cases.Person{}, 1) != AgeUnknown {
		t.Error("an age of somebody unknown")
	}
}

func TestADepartureIsPossibleOnlyForOneLetter(t *testing.T) {
	b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02").in(cases.InterviewHeld{})
	b.in(decision("", "2026-09-20", tempExclusion(), learner))
	m := b.matter()
	v := Verdict{Rule: Competence, Subject: "decision", State: Broken}
	if !Overridable(m, v) {
		t.Fatal("no departure for an exclusion after an interview")
	}
	for name, change := range map[string]func(*Verdict, *Matter){
		"a verdict that is met":    func(v *Verdict, _ *Matter) { v.State = Met },
		"a verdict about the case": func(v *Verdict, _ *Matter) { v.Subject = "" },
		"a letter nobody issued":   func(v *Verdict, _ *Matter) { v.Subject = "none" },
		"another rule":             func(v *Verdict, _ *Matter) { v.Rule = Minor },
		"no case":                  func(_ *Verdict, m *Matter) { m.Case = nil },
		"a learner who was not heard": func(_ *Verdict, m *Matter) {
			m.Case = newMatter(t).in(decision("", "2026-09-20", tempExclusion(), learner)).matter().Case
		},
		"a letter that rests on a vote": func(_ *Verdict, m *Matter) {
			m.Case = newMatter(t).in(cases.InterviewHeld{}, decision("m1", "2026-09-20", tempExclusion(), learner)).matter().Case
		},
		"a letter that carries no decision": func(_ *Verdict, m *Matter) {
			m.Case = newMatter(t).in(cases.InterviewHeld{}, letterOf("decision", cases.LetterDecision)).matter().Case
		},
		"the window of a verdict that has none": func(v *Verdict, _ *Matter) { v.Rule = WindowRule },
	} {
		x, y := v, m
		change(&x, &y)
		if Overridable(y, x) {
			t.Errorf("%s allows a departure", name)
		}
	}
	both := b.fork().in(cases.HearingHeld{Sitting: theSitting}).matter()
	if !Overridable(both, v) {
		t.Error("heard twice is heard")
	}
}

func TestTheWindowMayBeDepartedFromUntilItsExtendedDay(t *testing.T) {
	verdict := func(d, limit, extended string) Verdict {
		return Verdict{Rule: WindowRule, Subject: "decision", Days: map[string]days.Day{
			"dispatch": parsed(d), "limit": parsed(limit), "extended": parsed(extended),
		}}
	}
	for _, x := range []struct {
		v    Verdict
		want bool
	}{
		{verdict("2026-10-24", "2026-10-24", "2026-10-26"), false},
		{verdict("2026-10-25", "2026-10-24", "2026-10-26"), true},
		{verdict("2026-10-26", "2026-10-24", "2026-10-26"), true},
		{verdict("2026-10-27", "2026-10-24", "2026-10-26"), false},
		{verdict("", "2026-10-24", "2026-10-26"), false},
		{verdict("2026-10-25", "", "2026-10-26"), false},
	} {
		if got := WindowOverridable(x.v); got != x.want {
			t.Errorf("%v: %v", x.v.Days, got)
		}
	}
	v := verdict("2026-10-25", "2026-10-24", "2026-10-26")
	v.Subject = ""
	if WindowOverridable(v) {
		t.Error("without a letter")
	}
	v.Subject, v.Rule = "decision", Form
	if WindowOverridable(v) {
		t.Error("of another rule")
	}
}

func TestWhichSanctionIsHeavier(t *testing.T) {
	s := func(k regulation.SanctionKind, n int, bar bool) cases.Sanction {
		return cases.Sanction{Kind: k, Length: n, Bar: bar}
	}
	in := []cases.Sanction{ // from the lightest to the heaviest
		s(regulation.Warning, 0, false), s(regulation.TemporaryExclusion, 1, false), s(regulation.TemporaryExclusion, 2, false),
		s(regulation.PermanentExclusion, 0, false), s(regulation.PermanentExclusion, 0, true),
	}
	for i, a := range in {
		for j, b := range in {
			if got := heavier(a, b); got != (i > j) {
				t.Errorf("%+v heavier than %+v: %v", a, b, got)
			}
		}
	}
	open := s(regulation.TemporaryExclusion, 0, false)
	if heavier(open, in[1]) || heavier(in[1], open) || heavier(in[2], open) {
		t.Error("a length that was not said weighs nothing")
	}
	if heavier(s(regulation.Warning, 2, false), s(regulation.Warning, 1, false)) {
		t.Error("a warning has no length")
	}
}

func TestTheSurerReceipt(t *testing.T) {
	d := days.Must("2026-09-10")
	in := []Receipt{ // from the surest to the worst
		{Basis: ByCollection, Day: d},
		{Basis: ByCollection, Day: d + 1},
		{Basis: ByHolding, Day: d},
		{Basis: ByDeclared, Day: d},
		{Basis: AwaitedByPost, Posted: d},
		{Basis: AwaitedByPost, Posted: d - 1},
		{Basis: Unpresented},
		{Basis: NotReceived},
		{Basis: NotSent},
	}
	for i, a := range in {
		for j, b := range in {
			if i != j && a.surer(b) != (i < j) {
				t.Errorf("%+v surer than %+v: %v", a, b, a.surer(b))
			}
		}
		if a.surer(a) {
			t.Errorf("%+v is surer than itself", a)
		}
	}
	if (Receipt{Basis: "unheard-of"}).Basis.rank() != 6 {
		t.Error("an unknown basis is no proof")
	}
}

func TestTheLaterReceiptRules(t *testing.T) {
	d := days.Must("2026-09-10")
	collected, later1, held := Receipt{Basis: ByCollection, Day: d}, Receipt{Basis: ByCollection, Day: d + 1}, Receipt{Basis: ByHolding, Day: d}
	awaited, unsent := Receipt{Basis: AwaitedByPost, Posted: d}, Receipt{Basis: NotSent}
	for _, x := range []struct {
		name       string
		a, b, want Receipt
	}{
		{"the later day", collected, later1, later1},
		{"the later day, the other way round", later1, collected, later1},
		{"the same day, the less sure", collected, held, held},
		{"the same day, the less sure first", held, collected, held},
		{"one not received", collected, awaited, awaited},
		{"one not received, first", awaited, collected, awaited},
		{"neither received, the worse", awaited, unsent, unsent},
		{"neither received, the worse first", unsent, awaited, unsent},
		{"the same twice", collected, Receipt{Basis: ByCollection, Day: d, Letter: "b"}, collected},
		{"neither received, of one basis", awaited, Receipt{Basis: AwaitedByPost, Letter: "b"}, awaited},
	} {
		if diff := cmp.Diff(x.want, later(x.a, x.b)); diff != "" {
			t.Errorf("%s: %s", x.name, diff)
		}
	}
}

func TestTheNoticeByThePeriodOfTheProfile(t *testing.T) {
	cal := days.NewCalendar([]days.Zone{days.Metropole}, nil)
	received := days.Must("2026-11-20") // the eighth day is Saturday the 28th
	for _, x := range []struct {
		name             string
		p                regulation.Period
		safe, end, again string
	}{
		{"clear and extended", regulation.Period{N: 8, Unit: regulation.UnitClearDays, Extended: true}, "2026-12-01", "2026-11-30", "2026-11-28"},
		{"clear and not extended", regulation.Period{N: 8, Unit: regulation.UnitClearDays}, "2026-11-29", "2026-11-28", "2026-11-28"},
		{"plain and extended", regulation.Period{N: 8, Unit: regulation.UnitDays, Extended: true}, "2026-11-30", "2026-11-30", "2026-11-28"},
		{"plain and not extended", regulation.Period{N: 8, Unit: regulation.UnitDays}, "2026-11-28", "2026-11-28", "2026-11-28"},
	} {
		safe, span, back := SafeFrom(cal, x.p, received)
		if safe.String() != x.safe || span.End.String() != x.end || back.String() != x.again || span.From != received || span.N != 8 || span.Last.String() != "2026-11-28" {
			t.Errorf("%s: safe %s, %+v, back %s", x.name, safe, span, back)
		}
	}
	if safe, span, back := SafeFrom(cal, regulation.Period{N: 8}, 0); safe != 0 || back != 0 || span != (days.Count{N: 8}) {
		t.Errorf("received on no day: %s %+v %s", safe, span, back)
	}
}

func TestTheWindowByThePeriodsOfTheProfile(t *testing.T) {
	p := testProfile(t)
	cal := days.NewCalendar([]days.Zone{days.Metropole}, nil)
	text := func(w WindowDates) string {
		return strings.Join([]string{w.Lenient.String(), w.Safe.String(), w.SafeEnd.String(), w.Limit.String(), w.Extended.String(), w.Target.String(), w.CouncilBy.String()}, " ")
	}
	for _, x := range []struct {
		name, meeting, interview string
		from                     regulation.Period
		want                     string
	}{
		{"clear and extended", "2026-09-29", "", regulation.Period{N: 2, Unit: regulation.UnitClearDays, Extended: true}, "2026-10-01 2026-10-02 2026-10-14 2026-10-14 2026-10-14 2026-10-09 "},
		{"over a weekend", "2026-10-01", "", regulation.Period{N: 2, Unit: regulation.UnitClearDays, Extended: true}, "2026-10-03 2026-10-06 2026-10-16 2026-10-16 2026-10-16 2026-10-09 "},
		{"over a weekend, not extended", "2026-10-01", "", regulation.Period{N: 2, Unit: regulation.UnitClearDays}, "2026-10-03 2026-10-04 2026-10-16 2026-10-16 2026-10-16 2026-10-09 "},
		{"plain days", "2026-10-01", "", regulation.Period{N: 2, Unit: regulation.UnitDays}, "2026-10-03 2026-10-03 2026-10-16 2026-10-16 2026-10-16 2026-10-09 "},
		{"heard eight days before", "2026-10-09", "2026-10-01", regulation.Period{N: 2, Unit: regulation.UnitClearDays, Extended: true}, "2026-10-11 2026-10-13 2026-10-16 2026-10-16 2026-10-16 2026-10-13 "},
		{"no safe day left", "2026-10-14", "2026-10-01", regulation.Period{N: 2, Unit: regulation.UnitClearDays, Extended: true}, "2026-10-16 2026-10-17 2026-10-16 2026-10-16 2026-10-16 2026-10-16 2026-10-13"},
		{"no day left", "2026-10-15", "2026-10-01", regulation.Period{N: 2, Unit: regulation.UnitClearDays, Extended: true}, "2026-10-17 2026-10-20 2026-10-16 2026-10-16 2026-10-16 2026-10-16 2026-10-13"},
		{"an interview alone", "", "2026-10-01", regulation.Period{N: 2, Unit: regulation.UnitClearDays, Extended: true}, "2026-10-03 2026-10-06 2026-10-16 2026-10-16 2026-10-16 2026-10-09 "},
	} {
		p.Numbers.WindowFrom = x.from
		w := WindowFor(p, cal, parsed(x.meeting), parsed(x.interview))
		if got := text(w); got != x.want {
			t.Errorf("%s:\n got %q\nwant %q", x.name, got, x.want)
		}
		narrow, empty := w.Lenient <= w.Limit && w.Safe > w.SafeEnd, w.Lenient > w.Limit
		if w.Narrow() != narrow || w.Empty() != empty {
			t.Errorf("%s: narrow %v, empty %v", x.name, w.Narrow(), w.Empty())
		}
	}
	none := WindowFor(p, cal, 0, 0)
	if none.Lower != 0 || none.Narrow() || none.Empty() || none.On(1) != NotApplicable {
		t.Errorf("no meeting and no interview: %+v", none)
	}
	w := WindowDates{Lower: 1, Lenient: 10, Safe: 12, SafeEnd: 20, Limit: 22}
	for day, want := range map[days.Day]State{9: Broken, 10: Contestable, 11: Contestable, 12: Met, 20: Met, 21: Contestable, 22: Contestable, 23: Broken} {
		if got := w.On(day); got != want {
			t.Errorf("day %d: %s, want %s", day, got, want)
		}
	}
}

func TestWhoeverCouldTakeASeat(t *testing.T) {
	b := newMatter(t)
	for _, id := range []cases.PersonID{"zoe", "adam", "bela", "mentor", "tied", "ended", "peer"} {
		b.person(id, cases.Identity{Family: string(id)})
		b.act(id.File(), cases.GiveFunction{Seat: regulation.SeatBilling, Until: map[cases.PersonID]days.Day{"ended": days.Must("2026-09-28"), "zoe": days.Must("2026-09-29")}[id]})
	}
	b.act(learner.File(), cases.GiveFunction{Seat: regulation.SeatBilling})
	b.day("2026-09-07").opened().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).council()
	b.in(cases.LinkPerson{Person: "mentor", Link: cases.LinkMentor}, cases.LinkPerson{Person: "tied", Link: cases.LinkWitness})
	b.in(cases.RecuseMember{Sitting: theSitting, Member: "bela", Reason: "x"})
	m := b.matter()
	if got, want := fmt.Sprint(Substitutes(m, pruvost)), "[adam peer zoe mentor]"; got != want {
		t.Errorf("instead of %s: %s, want %s", pruvost, got, want)
	}
	if got := Substitutes(m, caron); got != nil {
		t.Errorf("instead of somebody who has no seat: %v", got)
	}
	if got, want := fmt.Sprint(Substitutes(m, garnier)), "[delmas]"; got != want {
		t.Errorf("to preside: %s, want %s", got, want)
	}
	b.person("staff", cases.Identity{Family: "staff", Group: cases.GroupStaff}).person("functional", cases.Identity{Family: "functional"})
	b.act(cases.PersonID("functional").File(), cases.GiveFunction{Seat: regulation.SeatSecretary})
	if got, want := fmt.Sprint(Substitutes(b.matter(), baudry)), "[functional staff]"; got != want {
		t.Errorf("as secretary: %s, want %s", got, want)
	}
	b.acts[theSitting.File()] = slices.DeleteFunc(b.acts[theSitting.File()], func(a cases.Act) bool { return a.Payload.Kind() == cases.KindPlanSitting })
	b.today("2026-09-28")
	if got, want := fmt.Sprint(Substitutes(b.matter(), pruvost)), "[adam ended peer zoe mentor]"; got != want {
		t.Errorf("no day planned, so today decides: %s, want %s", got, want)
	}
	if m = b.matter(); m.maySitAs(ferhat, "balcony", m.Today) || m.maySitAs("nobody", regulation.SeatBilling, m.Today) {
		t.Error("an unknown seat or person")
	}
	if Substitutes(Matter{}, pruvost) != nil {
		t.Error("no case has a substitute")
	}
}

func TestWhoPresidesWhereTheSittingIsNotOneOfTheCase(t *testing.T) {
	b := storyOne(t).sitting("2026-09-29").hears().puts("m1", tempExclusion())
	m := b.matter()
	mo, _ := m.Case.Motion("m1")
	s := m.Sittings[theSitting]
	m.Sittings, m.Sitting = nil, s
	if got := m.presidentOf(mo); got != garnier {
		t.Errorf("it is %q", got)
	}
	other := *s
	other.ID = "other"
	m.Sitting = &other
	if got := m.presidentOf(mo); got != "" {
		t.Errorf("in another sitting it is %q", got)
	}
	m.Sitting = nil
	if got := m.presidentOf(mo); got != "" {
		t.Errorf("in no sitting it is %q", got)
	}
}

func TestNothingFollowsWhatIsNoClosing(t *testing.T) {
	b := storyOne(t).sitting("2026-09-29").hears().puts("m1", tempExclusion()).in(tied("m1"))
	m := b.matter()
	if got := Following(m); got != nil {
		t.Errorf("no act on trial: %v", got)
	}
	act := m.Case.Acts[len(m.Case.Acts)-1]
	m.Act = &act
	if got := Following(m); len(got) != 1 {
		t.Fatalf("a tie: %v", got)
	}
	none := m
	none.Case = nil
	if got := Following(none); got != nil {
		t.Errorf("no case: %v", got)
	}
	for name, p := range map[string]cases.Payload{
		"another act":       cases.CloseCase{},
		"an unknown motion": cases.CloseMotion{Motion: "m9"},
	} {
		act.Payload = p
		if got := Following(m); got != nil {
			t.Errorf("%s: %v", name, got)
		}
	}
	secret := storyOne(t).sitting("2026-09-29").hears().in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Secret: true, Sanction: tempExclusion()}, tied("m1")).matter()
	last := secret.Case.Acts[len(secret.Case.Acts)-1]
	secret.Act = &last
	if got := Following(secret); got != nil {
		t.Errorf("ballots of a vote that was to be secret: %v", got)
	}
}

func TestPresentedIsKnownOfALetter(t *testing.T) {
	b := adopted(t, tempExclusion()).day("2026-10-02").in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
	b.day("2026-10-05").posted("e2", learner)
	if got := Presented(b.matter(), "none"); got != 0 {
		t.Errorf("a letter nobody issued: %s", got)
	}
	for name, x := range map[string]struct {
		tell func(*builder)
		want string
	}{
		"nothing":   {func(*builder) {}, ""},
		"presented": {func(b *builder) { b.day("2026-10-07").presented("e2", learner) }, "2026-10-07"},
		"presented, then back unclaimed": {func(b *builder) {
			b.day("2026-10-07").presented("e2", learner).day("2026-10-22").in(cases.Returned{Dispatch: envelopeOf("e2", learner), Ground: post.Unclaimed})
		}, "2026-10-07"},
		"presented at an address not his": {func(b *builder) {
			b.day("2026-10-07").presented("e2", learner).in(cases.Returned{Dispatch: envelopeOf("e2", learner), Ground: post.UnknownAtAddress})
		}, ""},
		"refused": {func(b *builder) { b.day("2026-10-08").in(cases.Refused{Dispatch: envelopeOf("e2", learner)}) }, "2026-10-08"},
	} {
		c := b.fork()
		x.tell(c)
		if got := Presented(c.matter(), "decision").String(); got != x.want {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
	}
}

func TestTheFileIsDueTheDayAfterItsLast(t *testing.T) {
	r := RetentionDates{Until: 100}
	for day, want := range map[days.Day]bool{99: false, 100: false, 101: true} {
		if got := r.Due(day); got != want {
			t.Errorf("day %d: %v", day, got)
		}
	}
	if r.Hold = 50; r.Due(101) {
		t.Error("a legal hold keeps it")
	}
	if (RetentionDates{}).Due(101) || Keep(Matter{}) != (RetentionDates{}) {
		t.Error("a file still open is due")
	}
}

func TestInactivityAtItsEdges(t *testing.T) {
	p := testProfile(t)
	act := func(day string) cases.Act { return cases.Act{On: days.Must(day)} }
	away := func(from, until string) cases.Done[cases.KnownAway] {
		return cases.Done[cases.KnownAway]{Is: cases.KnownAway{From: days.Must(from), Until: days.Must(until)}}
	}
	seen := func(in ...string) *cases.Person {
		out := &cases.Person{}
		for _, d := range in {
			out.Activity = append(out.Activity, cases.Done[cases.ActivitySeen]{Act: act(d)})
		}
		return out
	}
	on := days.Must("2026-03-20")
	for _, x := range []struct {
		name        string
		p           *cases.Person
		change      func(*cases.Person)
		since, open string
		away        bool
	}{
		{"seen on the day asked about", seen("2026-03-20"), nil, "2026-03-20", "2026-04-05", false},
		{"seen the day after", seen("2026-03-01", "2026-03-21"), nil, "2026-03-01", "2026-03-17", false},
		{"nobody", nil, nil, "", "", false},
		{"never seen", seen(), nil, "", "", false},
		{"away from the day asked about", seen("2026-03-01"), func(p *cases.Person) { p.Away = append(p.Away, away("2026-03-20", "2026-03-25")) }, "2026-03-20", "2026-04-05", true},
		{"away from the day after", seen("2026-03-01"), func(p *cases.Person) { p.Away = append(p.Away, away("2026-03-21", "2026-03-25")) }, "2026-03-01", "2026-03-17", false},
		{"away until the day asked about", seen("2026-03-01"), func(p *cases.Person) { p.Away = append(p.Away, away("2026-03-02", "2026-03-20")) }, "2026-03-20", "2026-04-05", true},
		{"away until the day before", seen("2026-03-01"), func(p *cases.Person) { p.Away = append(p.Away, away("2026-03-02", "2026-03-19")) }, "2026-03-19", "2026-04-04", false},
		{"away until the day seen", seen("2026-03-05"), func(p *cases.Person) { p.Away = append(p.Away, away("2026-03-02", "2026-03-05")) }, "2026-03-05", "2026-03-21", false},
		{"away, then away again", seen("2026-03-01"), func(p *cases.Person) {
			p.Away = append(p.Away, away("2026-03-02", "2026-03-05"), away("2026-03-04", "2026-03-10"))
		}, "2026-03-10", "2026-03-26", false},
	} {
		if x.change != nil {
			x.change(x.p)
		}
		d := InactivityOn(p, x.p, on)
		if d.Since.String() != x.since || d.Opens.String() != x.open || d.Away != x.away {
			t.Errorf("%s: since %s, opens %s, away %v", x.name, d.Since, d.Opens, d.Away)
		}
	}
}

// TestWhatEachRuleStops says, for an act of each kind, which rules may refuse it
// and about which subject.
func TestWhatEachRuleStops(t *testing.T) {
	letter := func(k cases.LetterType) cases.IssueLetter {
		return cases.IssueLetter{Letter: "l", Type: k, Copies: copies("l", "e1", learner)}
	}
	exclusion := letter(cases.LetterDecision)
	exclusion.Decision = &cases.Decision{Sanction: tempExclusion()}
	warning := letter(cases.LetterDecision)
	warning.Decision = &cases.Decision{Sanction: cases.Sanction{Kind: regulation.Warning}}
	file := cases.IssueLetter{Letter: "l", Type: cases.LetterMinutes, Copies: []cases.Copy{{Capacity: cases.ToFile}, {Capacity: cases.ToEmployer}}}
	parents := cases.IssueLetter{Letter: "l", Type: cases.LetterAttendance, Copies: []cases.Copy{{Capacity: cases.ToFile}, {Capacity: cases.ToRepresentative}}}
	const decides = `R-ABSENCE "l", R-DEFENCE "l", R-PRECAUTION "l", R-COMPETENCE "l", `
	for _, x := range []struct {
		name string
		p    cases.Payload
		want string
	}{
		{"a fact", cases.InterviewHeld{}, ""},
		{"a closing of the case", cases.CloseCase{}, ""},
		{"a notice", letter(cases.LetterGrievances), `R-SCOPE "l", R-ARTICLE "l", R-MINOR "l"`},
		{"a convocation", letter(cases.LetterConvocation), `R-CONVOCATION "l", R-MINOR "l"`},
		{"a warning", warning, decides + `R-MINOR "l", R-BOARD "l", R-WINDOW "l", R-FORM "l", R-EXCLUSION "l", R-REPARATION "l", R-APPEAL "l"`},
		{"an exclusion", exclusion, decides + `R-MINOR "l", R-EMPLOYER-PRIOR "l", R-BOARD "l", R-WINDOW "l", R-FORM "l", R-EXCLUSION "l", R-REPARATION "l", R-APPEAL "l"`},
		{"a decision that carries none", letter(cases.LetterDecision), decides + `R-MINOR "l", R-BOARD "l", R-WINDOW "l", R-FORM "l", R-EXCLUSION "l", R-REPARATION "l", R-APPEAL "l"`},
		{"minutes for the file", file, ""},
		{"the list of exhibits, for the learner", letter(cases.LetterExhibits), ""},
		{"a letter that informs the representatives", letter(cases.LetterRepresentatives), ""},
		{"a letter to the parents", parents, `R-MINOR "l"`},
		{"a call", cases.CallCase{Sitting: "s"}, `R-NOTICE "", R-SEATS "s", R-QUORUM "s", R-IMPARTIAL ""`},
		{"an opening", cases.OpenSitting{}, `R-QUORUM ""`},
		{"a motion to exclude", cases.PutMotion{Motion: "m", Sitting: "s", Sanction: tempExclusion()}, `R-EMPLOYER-PRIOR "m", R-QUORUM "m", R-HEARING "s", R-MOTIONS "m"`},
		{"a motion to warn", cases.PutMotion{Motion: "m", Sitting: "s", Sanction: cases.Sanction{Kind: regulation.Warning}}, `R-QUORUM "m", R-HEARING "s", R-MOTIONS "m"`},
		{"a closing", cases.CloseMotion{Motion: "m"}, `R-QUORUM "m"`},
		{"a postponement", cases.Postpone{Sitting: "s"}, ""},
		{"a recusal", cases.RecuseMember{Sitting: "s"}, ""},
	} {
		var got []string
		for _, r := range All() {
			if r.Stops == nil || r.ID == Order {
				continue
			}
			if subject, stops := r.Stops(x.p); stops {
				got = append(got, fmt.Sprintf("%s %q", r.ID, subject))
			}
		}
		if said := strings.Join(got, ", "); said != x.want {
			t.Errorf("%s is stopped by\n     %s\nwant %s", x.name, said, x.want)
		}
	}
}

func TestWordsAreFoundAtTheirBorders(t *testing.T) {
	for _, x := range []struct {
		text, expression, want string
	}{
		{"Vous paierez des FRAIS de dossier.", "frais", "FRAIS"},
		{"un rafraîchissement", "frais", ""},
		{"des frais,", "frais", "frais"},
		{"les fraises", "frais", ""},
		{"les fraises", "frais*", "fraises"},
		{"payé 2 fois", "paye", "payé"},
		{"payé2 fois", "paye", ""},
		{"sans   appel", "sans appel", "sans   appel"},
		{"sans appels", "sans appel", ""},
		{"sans appelé", "sans appel", ""},
		{"sansappel", "sans appel", ""},
		{"non remboursables ", "non remboursable*", "non remboursables"},
		{"pénalités financières dues", "penalite* financiere*", "pénalités financières"},
		{"somme d’argent", "somme d'argent", "somme d’argent"},
		{"12€", "€", "€"},
		{"de\u0301pense", "depense", "de\u0301pense"},
		{"la sœur", "soeur", "sœur"},
		{"bis repetita frais", "frais", "frais"},
		{"zone", "zone", "zone"},
		{"azone", "azone", "azone"},
		{"", "frais", ""},
		{"éfrais", "frais", ""},
		{"fraisé", "frais", ""},
		{"dommages-intérêts", "dommages-interets", "dommages-intérêts"},
	} {
		got, found := firstOf([]string{x.expression}, "", x.text)
		if got != x.want || found != (x.want != "") {
			t.Errorf("%q in %q: found %q (%v), want %q", x.expression, x.text, got, found, x.want)
		}
	}
	if hasText(" \n") || hasText("") || !hasText(" x ") {
		t.Error("spaces are no text")
	}
}
