package register_test

import (
	"slices"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/memory"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A bench is who sits where in the tests of councils.
type bench map[cases.PersonID]regulation.Seat

func usual() bench {
	return bench{
		garnier: regulation.SeatPresident, ferhat: regulation.SeatPedagogical, pruvost: regulation.SeatBilling,
		caron: regulation.SeatSuccess, baudry: regulation.SeatSecretary,
	}
}

// seat seats members in the order of their names.
func (o *office) seat(s cases.SittingID, in bench) {
	o.t.Helper()
	var acts []cases.Payload
	for _, who := range members(in) {
		acts = append(acts, cases.SeatMember{Member: who, Seat: in[who]})
	}
	o.record(o.secretary, all(s.File(), acts...)...)
}

func members(in bench) []cases.PersonID {
	out := make([]cases.PersonID, 0, len(in))
	for who := range in {
		out = append(out, who)
	}
	slices.Sort(out)
	return out
}

// present records arrivals at an hour.
func (o *office) present(s cases.SittingID, hour string, how cases.Presence, who ...cases.PersonID) {
	o.t.Helper()
	var acts []cases.Payload
	for _, p := range who {
		acts = append(acts, cases.MemberArrived{Member: p, Presence: how})
	}
	o.record(o.secretary, at(hour, all(s.File(), acts...))...)
}

// council brings case "a" of an adult trainee to the eve of its council on 29 September.
func council(t *testing.T) *office {
	t.Helper()
	o := newOffice(t, memory.New())
	o.young("2003-03-02")
	o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-09-29")
	o.on("2026-09-14")
	o.handed("a", mailing.Notify)
	o.on("2026-09-29")
	return o
}

func (o *office) hear(id cases.CaseID, s cases.SittingID, hour string, who cases.Assistant) {
	o.t.Helper()
	o.record(o.secretary, at(hour, all(id.File(), cases.HearingHeld{Sitting: s, ReasonStated: true, Explanations: "présente des excuses", Assistant: who}))...)
}

func put(m cases.MotionID, s cases.SittingID) cases.PutMotion {
	return cases.PutMotion{Motion: m, Sitting: s, Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5}}
}

func TestADeputyPresidesAndSignsByDelegationOnly(t *testing.T) {
	o := council(t)
	o.somebody(delmas, cases.Identity{Given: "Paul", Family: "Delmas", Group: cases.GroupStaff, Title: "directeur adjoint"})
	in := usual()
	delete(in, garnier)
	in[delmas] = regulation.SeatPresident
	o.seat("s", in)
	o.says("a", rules.Seats, "s", rules.Broken, "seats.delegation")
	o.present("s", "13:50", cases.InRoom, members(in)...)
	o.record(o.secretary, at("14:00", all(cases.SittingID("s").File(), cases.OpenSitting{}))...)
	call := at("14:05", all(cases.CaseID("a").File(), cases.CallCase{Sitting: "s"}))
	cites(t, o.refused(o.secretary, call...), rules.Seats, "seats.delegation")
	// The written delegation, in force since the day before, makes it lawful.
	given := all(delmas.File(), cases.Delegate{})
	given[0].On = days.Must("2026-09-28")
	o.record(o.secretary, given...)
	o.record(o.secretary, call...)
	o.says("a", rules.Seats, "s", rules.Met, "seats.met")
}

func TestAConvocationIsSignedByDelegationAndSaysSo(t *testing.T) {
	o := newOffice(t, memory.New())
	o.young("2003-03-02")
	o.somebody(delmas, cases.Identity{Given: "Paul", Family: "Delmas", Group: cases.GroupStaff})
	o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-09-29")
	letter := func() cases.IssueLetter {
		m := o.view("a").Matter
		p := mailing.Notify(m, mailing.Options{Language: "fr", Planned: o.clock.Today(), Signatory: delmas, NewID: o.secretary.NewID})
		l := p.Letters[1]
		l.Template, l.Copies = "convocation.fr/1", slices.Clone(l.Copies)
		for i := range l.Copies {
			l.Copies[i].Document, l.Copies[i].Pages = o.document(string(l.Copies[i].Copy)), 1
		}
		return l
	}
	l := letter()
	if l.Type != cases.LetterConvocation || !l.Delegated {
		t.Fatalf("the second letter is a %s, by delegation %v", l.Type, l.Delegated)
	}
	cites(t, o.refused(o.secretary, all(cases.CaseID("a").File(), l)...), rules.Convocation, "convocation.signature")
	o.record(o.secretary, all(delmas.File(), cases.Delegate{Signing: true})...)
	l = letter()
	o.record(o.secretary, all(cases.CaseID("a").File(), l)...)
	o.says("a", rules.Convocation, string(l.Letter), rules.Met, "convocation.met")
}

func TestARecusedMemberIsReplacedAndTheCouncilStaysLawful(t *testing.T) {
	o := council(t)
	o.record(o.secretary, all(cases.CaseID("a").File(), cases.LinkPerson{Person: caron, Link: cases.LinkRelative, Detail: "cousine"})...)
	o.seat("s", usual())
	o.says("a", rules.Impartial, string(caron), rules.Broken, "impartial.broken")
	m := o.view("a").Matter
	stands := rules.Substitutes(m, caron)
	if !slices.Equal(stands, []cases.PersonID{leroux}) {
		t.Fatalf("who could sit instead: %v", stands)
	}
	o.record(o.secretary, append(all(cases.CaseID("a").File(), cases.RecuseMember{Sitting: "s", Member: caron, Link: cases.LinkRelative, Reason: "cousine", Substitute: leroux}),
		all(cases.SittingID("s").File(), cases.ReleaseSeat{Member: caron}, cases.SeatMember{Member: leroux, Seat: regulation.SeatSuccess})...)...)
	o.says("a", rules.Seats, "s", rules.Met, "seats.met")
	o.says("a", rules.Quorum, "s", rules.Pending, "quorum.planned")
	o.says("a", rules.Impartial, "", rules.Met, "impartial.met")
}

func TestTheLearnersRepresentativeSitsInvitedWithoutAVoteAndLeaves(t *testing.T) {
	o := council(t)
	o.somebody(lila, cases.Identity{Given: "Lila", Family: "Benoit", Group: cases.GroupLearner})
	o.record(o.secretary, all(lila.File(), cases.GiveFunction{Seat: regulation.SeatLearners})...)
	in := usual()
	o.seat("s", in)
	o.record(o.secretary, all(cases.SittingID("s").File(), cases.SeatMember{Member: lila, Seat: regulation.SeatLearners})...)
	o.says("a", rules.Seats, "s", rules.Broken, "seats.invited")
	o.record(o.secretary, all(cases.CaseID("a").File(), cases.RepresentativeInvited{Representative: lila})...)
	o.says("a", rules.Seats, "s", rules.Met, "seats.met")
	in[lila] = regulation.SeatLearners
	o.present("s", "13:50", cases.InRoom, members(in)...)
	o.record(o.secretary, at("14:00", all(cases.SittingID("s").File(), cases.OpenSitting{}))...)
	o.record(o.secretary, at("14:05", all(cases.CaseID("a").File(), cases.CallCase{Sitting: "s"}))...)
	o.hear("a", "s", "14:10", cases.Assistant{})
	m := o.view("a").Matter
	if roll := rules.Roll(m, m.Sittings["s"], cases.Act{}); slices.Contains(roll, lila) || len(roll) != 4 {
		t.Errorf("entitled to vote: %v", roll)
	}
	// Put while she is still there, the vote is open to dispute; after she left, not.
	stays := at("14:30", all(cases.CaseID("a").File(), put("m1", "s")))
	trial := o.record(o.secretary, stays...)
	o.says("a", rules.Seats, "m1", rules.Broken, "seats.deliberation")
	o.record(o.secretary, all(cases.CaseID("a").File(), cases.StrikeAct{Act: trial.Acts[0].ID, Reason: "la représentante était là"})...)
	o.record(o.secretary, at("14:32", all(cases.SittingID("s").File(), cases.MemberLeft{Member: lila}))...)
	o.record(o.secretary, at("14:35", all(cases.CaseID("a").File(), put("m2", "s")))...)
	for _, v := range o.view("a").Verdicts {
		if v.Rule == rules.Seats && v.State == rules.Broken {
			t.Errorf("%s about %q", v.Reason.Key, v.Subject)
		}
	}
	votes := cases.CloseMotion{Motion: "m2", Ballots: []cases.Ballot{
		{Member: garnier, Side: cases.For}, {Member: ferhat, Side: cases.For}, {Member: pruvost, Side: cases.For}, {Member: caron, Side: cases.For}, {Member: lila, Side: cases.For},
	}}
	cites(t, o.refused(o.secretary, at("14:40", all(cases.CaseID("a").File(), votes))...), rules.Quorum, "seats.advisory")
}

func TestTheAssistantIsOnePersonOfTheLearnersChoice(t *testing.T) {
	for who, key := range map[cases.Assistant]string{
		{}: "assistant.none",
		{Name: "Julie Marchand", Capacity: "employee"}: "assistant.met",
		{Name: "Me Roche", Capacity: "outsider"}:       "assistant.other",
	} {
		t.Run(key, func(t *testing.T) {
			o := council(t)
			o.says("a", rules.Assistant, "", rules.Pending, "assistant.pending")
			o.seat("s", usual())
			o.present("s", "13:50", cases.InRoom, members(usual())...)
			o.record(o.secretary, at("14:00", all(cases.SittingID("s").File(), cases.OpenSitting{}))...)
			o.record(o.secretary, at("14:05", all(cases.CaseID("a").File(), cases.CallCase{Sitting: "s"}))...)
			o.hear("a", "s", "14:10", who)
			o.says("a", rules.Assistant, "", rules.Met, key)
		})
	}
}

func TestRemoteMembersCountAndDeparturesStopTheVoteUntilSomebodyIsBack(t *testing.T) {
	o := council(t)
	o.seat("s", usual())
	f, sitting := cases.CaseID("a").File(), cases.SittingID("s").File()
	o.present("s", "13:50", cases.InRoom, garnier, baudry)
	open := at("14:00", all(sitting, cases.OpenSitting{}))
	cites(t, o.refused(o.secretary, open...), rules.Quorum, "quorum.short")
	o.present("s", "13:58", cases.ByVideo, ferhat, pruvost)
	o.record(o.secretary, open...) // one in the room and two by video are three
	o.record(o.secretary, at("14:05", all(f, cases.CallCase{Sitting: "s"}))...)
	o.says("a", rules.Quorum, "s", rules.Met, "quorum.met")
	o.present("s", "14:08", cases.ByVideo, caron) // late, and counted from then on
	o.hear("a", "s", "14:10", cases.Assistant{})
	o.record(o.secretary, at("14:30", all(f, put("m1", "s")))...)
	if roll := o.view("a").Matter.Case.Motions[0].Put.Is.Roll; len(roll) != 4 || !slices.Contains(roll, caron) {
		t.Errorf("on the roll: %v", roll)
	}
	none := cases.CloseMotion{Motion: "m1"}
	for _, who := range []cases.PersonID{garnier, ferhat, pruvost, caron} {
		none.Ballots = append(none.Ballots, cases.Ballot{Member: who, Side: cases.Against})
	}
	o.record(o.secretary, at("14:35", all(f, none))...)
	// Two connections drop: nothing can be put to the vote.
	o.record(o.secretary, at("14:40", all(sitting, cases.MemberLeft{Member: ferhat}, cases.MemberLeft{Member: pruvost}))...)
	again := put("m2", "s")
	again.Sanction.Length = 3
	cites(t, o.refused(o.secretary, at("14:45", all(f, again))...), rules.Quorum, "quorum.lost")
	o.present("s", "14:50", cases.ByVideo, ferhat)
	o.record(o.secretary, at("14:55", all(f, again))...)
	if roll := o.view("a").Matter.Case.Motions[1].Put.Is.Roll; !slices.Equal(sorted(roll), sorted([]cases.PersonID{garnier, ferhat, caron})) {
		t.Errorf("on the second roll: %v", roll)
	}
}

func sorted(in []cases.PersonID) []cases.PersonID {
	out := slices.Clone(in)
	slices.Sort(out)
	return out
}

// Two cases in one sitting: Caron is recused in the first, which then lacks a
// vote when Pruvost has left; the second is voted without her being missed.
func TestSeveralCasesOfOneSittingEachHaveTheirRecusalsAndQuorum(t *testing.T) {
	o := council(t)
	o.on("2026-09-10")
	o.record(o.secretary, report("b")...)
	o.record(o.director, all(cases.CaseID("b").File(), cases.ChooseCourse{Course: cases.CourseCouncil})...)
	o.record(o.secretary, all(cases.CaseID("b").File(), cases.ConveneCase{Sitting: "s", Heaviest: regulation.TemporaryExclusion})...)
	o.on("2026-09-14")
	o.handed("b", mailing.Notify)
	o.on("2026-09-29")
	o.seat("s", usual())
	a, b, sitting := cases.CaseID("a").File(), cases.CaseID("b").File(), cases.SittingID("s").File()
	o.record(o.secretary, all(a, cases.RecuseMember{Sitting: "s", Member: caron, Link: cases.LinkRelative, Reason: "cousine"})...)
	o.present("s", "13:50", cases.InRoom, garnier, ferhat, caron, baudry)
	o.record(o.secretary, at("14:00", all(sitting, cases.OpenSitting{}))...) // three vote, whoever is recused in one case
	// The first case: the recused member has to be out, and then two are left.
	cites(t, o.refused(o.secretary, at("14:02", all(a, cases.CallCase{Sitting: "s"}))...), rules.Impartial, "impartial.recused.seated")
	// The second is called: its three members are all there.
	o.record(o.secretary, at("14:05", all(b, cases.CallCase{Sitting: "s"}))...)
	o.says("b", rules.Quorum, "s", rules.Met, "quorum.met")
	o.hear("b", "s", "14:10", cases.Assistant{})
	o.record(o.secretary, at("14:20", all(b, put("mb", "s")))...)
	if roll := o.view("b").Matter.Case.Motions[0].Put.Is.Roll; !slices.Contains(roll, caron) || len(roll) != 3 {
		t.Errorf("the second case's roll: %v", roll)
	}
	o.record(o.secretary, at("14:25", all(b, cases.CloseMotion{Motion: "mb", Ballots: []cases.Ballot{
		{Member: garnier, Side: cases.For}, {Member: ferhat, Side: cases.For}, {Member: caron, Side: cases.Against},
	}}))...)
	// Caron leaves for the first case: two voting members are not enough.
	o.record(o.secretary, at("14:30", all(sitting, cases.MemberLeft{Member: caron}))...)
	cites(t, o.refused(o.secretary, at("14:32", all(a, cases.CallCase{Sitting: "s"}))...), rules.Quorum, "quorum.recused")
	o.present("s", "14:35", cases.ByVideo, pruvost)
	o.record(o.secretary, at("14:36", all(a, cases.CallCase{Sitting: "s"}))...)
	o.hear("a", "s", "14:40", cases.Assistant{})
	o.record(o.secretary, at("14:50", all(a, put("ma", "s")))...)
	if roll := o.view("a").Matter.Case.Motions[0].Put.Is.Roll; slices.Contains(roll, caron) || !slices.Contains(roll, pruvost) {
		t.Errorf("the first case's roll: %v", roll)
	}
	o.says("b", rules.Majority, "mb", rules.Met, "majority.adopted.plain")
}

// A letter collected by somebody else is received all the same, and disputed.
func TestALetterCollectedBySomebodyElseIsContestable(t *testing.T) {
	o := newOffice(t, memory.New())
	o.young("2003-03-02")
	o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-09-29")
	p := o.issue("a", "2026-09-07", mailing.Notify, nil)
	o.on("2026-09-09")
	f, d := cases.CaseID("a").File(), dispatchTo(t, p, yanis)
	o.record(o.secretary, all(f, cases.Presented{Dispatch: d}, cases.Collected{Dispatch: d, ByOther: "Samira Benali"})...)
	o.says("a", rules.NoticeRule, "s", rules.Contestable, "notice.other")
	o.says("a", rules.Defence, "", rules.Met, "defence.met")
}
