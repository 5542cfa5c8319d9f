package mailing_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// matter is a case of a learner born on a day, with two holders of parental
// authority, an employer and a funder, convened to a council.
func matter(t *testing.T, born string, heaviest regulation.SanctionKind, more ...cases.Payload) rules.Matter {
	t.Helper()
	n := int64(0)
	person := func(id cases.PersonID, p ...cases.Payload) *cases.Person {
		var acts []cases.Act
		p = append(p, cases.AddressDeclared{Address: post.Address{Lines: []string{"1 rue " + string(id), "69003 LYON"}}})
		for _, x := range p {
			n++
			acts = append(acts, cases.Act{ID: cases.ActID(fmt.Sprint("p", n)), Rank: n, On: days.Must("2026-01-05"), Payload: x})
		}
		return cases.FoldPerson(id, acts)
	}
	payloads := append([]cases.Payload{
		cases.OpenCase{Learner: "yanis", Status: cases.StatusApprentice, Employer: "rhone", Funders: []cases.Funding{{Funder: "atlas"}}},
		cases.AddGrievance{Grievance: "g1", Day: days.Must("2026-11-03"), Article: "3.8"},
		cases.ConveneCase{Sitting: "s", Heaviest: heaviest},
	}, more...)
	var acts []cases.Act
	for _, x := range payloads {
		n++
		acts = append(acts, cases.Act{ID: cases.ActID(fmt.Sprint("a", n)), Rank: n, On: days.Must("2026-11-04"), Payload: x})
	}
	plan := cases.Act{ID: "plan", Rank: 1, On: days.Must("2026-11-04"), Payload: cases.PlanSitting{Day: days.Must("2026-12-01"), At: days.MustHour("10:00"), Place: "salle"}}
	return rules.Matter{
		Case:     cases.FoldCase("k", acts),
		Sittings: map[cases.SittingID]*cases.Sitting{"s": cases.FoldSitting("s", []cases.Act{plan})},
		People: map[cases.PersonID]*cases.Person{
			"yanis": person("yanis", cases.DescribePerson{Identity: cases.Identity{Born: days.Must(born)}},
				cases.NameRepresentative{Representative: "samira", Capacity: cases.ParentalAuthority},
				cases.NameRepresentative{Representative: "karim", Capacity: cases.ParentalAuthority}),
			"samira": person("samira"), "karim": person("karim"), "rhone": person("rhone"), "atlas": person("atlas"),
			"helene": person("helene", cases.GiveFunction{Seat: regulation.SeatPresident}),
			"paul":   person("paul", cases.GiveFunction{Seat: regulation.SeatPresident}, cases.Delegate{}),
		},
		Today: days.Must("2026-11-05"),
	}
}

func options() mailing.Options {
	n := 0
	return mailing.Options{Language: "fr", Planned: days.Must("2026-11-05"), Signatory: "helene", NewID: func() string {
		n++
		return fmt.Sprint("id", n)
	}}
}

// shape is a plan in a few words: what each envelope carries.
func shape(p mailing.Plan) map[cases.PersonID][]cases.LetterType {
	out := map[cases.PersonID][]cases.LetterType{}
	for _, e := range p.Envelopes {
		out[e.To] = append(out[e.To], e.Letters...)
	}
	return out
}

func TestNotify(t *testing.T) {
	griefs := []cases.LetterType{cases.LetterGrievances, cases.LetterConvocation}
	measure := cases.OrderPrecaution{Precaution: "m", From: days.Must("2026-11-04")}
	tests := []struct {
		name string
		m    rules.Matter
		want map[cases.PersonID][]cases.LetterType
	}{
		{
			"an adult gets one envelope, and an apprentice's employer is told before an exclusion",
			matter(t, "2003-04-17", regulation.TemporaryExclusion),
			map[cases.PersonID][]cases.LetterType{"yanis": griefs, "rhone": {cases.LetterPrior}},
		},
		{
			"a minor's letters go to every holder of parental authority, at each address",
			matter(t, "2009-03-02", regulation.PermanentExclusion),
			map[cases.PersonID][]cases.LetterType{"yanis": griefs, "samira": griefs, "karim": griefs, "rhone": {cases.LetterPrior}},
		},
		{
			"each of two employers is told beforehand, the same one never twice",
			matter(t, "2003-04-17", regulation.TemporaryExclusion, cases.OpenCase{
				Learner: "yanis", Status: cases.StatusApprentice, Employer: "rhone", Employers: []cases.PersonID{"ponant", "rhone"},
			}),
			map[cases.PersonID][]cases.LetterType{"yanis": griefs, "rhone": {cases.LetterPrior}, "ponant": {cases.LetterPrior}},
		},
		{
			"a precautionary measure without a letter travels in the same envelope",
			matter(t, "2003-04-17", regulation.PermanentExclusion, measure),
			map[cases.PersonID][]cases.LetterType{"yanis": append(griefs[:2:2], cases.LetterPrecaution), "rhone": {cases.LetterPrior}},
		},
		{
			"the employer is not told beforehand of a warning",
			matter(t, "2003-04-17", regulation.Warning),
			map[cases.PersonID][]cases.LetterType{"yanis": griefs},
		},
		{
			"what was issued and stands is not prepared again",
			matter(t, "2003-04-17", regulation.Warning, cases.IssueLetter{Letter: "l", Type: cases.LetterGrievances, Grievances: []cases.GrievanceID{"g1"}}),
			map[cases.PersonID][]cases.LetterType{"yanis": {cases.LetterConvocation}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, shape(mailing.Notify(tt.m, options()))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAnEnvelopeHasOneNumberForAllItsCopies(t *testing.T) {
	p := mailing.Notify(matter(t, "2003-04-17", regulation.TemporaryExclusion), options())
	p.Number(p.Envelopes[0].Dispatch, "1A20411877342")
	p.Send(p.Envelopes[0].Dispatch, post.ByHand)
	for _, l := range p.Letters {
		for _, c := range l.Copies {
			mine := c.Dispatch == p.Envelopes[0].Dispatch
			if mine != (c.Number == "1A20411877342") || mine != (c.Channel == post.ByHand) {
				t.Errorf("%s to %s: number %q, channel %q", l.Type, c.To, c.Number, c.Channel)
			}
		}
	}
}

func TestInform(t *testing.T) {
	decided := cases.IssueLetter{Letter: "d", Type: cases.LetterDecision, Decision: &cases.Decision{Sanction: cases.Sanction{Kind: regulation.PermanentExclusion}}}
	prior := cases.IssueLetter{Letter: "p", Type: cases.LetterPrior, Copies: []cases.Copy{{Copy: "pc", To: "rhone", Dispatch: "pd"}}}
	posted := cases.Posted{Dispatch: "pd", To: "rhone"}
	ended := cases.IssueLetter{Letter: "d", Type: cases.LetterNoSanction}
	tests := []struct {
		name string
		acts []cases.Payload
		want map[cases.PersonID][]cases.LetterType
	}{
		{"nothing before the decision", nil, map[cases.PersonID][]cases.LetterType{}},
		{"employer and funder of a sanction", []cases.Payload{decided}, map[cases.PersonID][]cases.LetterType{"rhone": {cases.LetterEmployer}, "atlas": {cases.LetterFunder}}},
		{"only an employer who was told beforehand hears that there is none", []cases.Payload{prior, posted, ended}, map[cases.PersonID][]cases.LetterType{"rhone": {cases.LetterEmployer}}},
		{"an employer whose letter never left was not told", []cases.Payload{prior, ended}, map[cases.PersonID][]cases.LetterType{}},
		{"nobody hears of no sanction who was not told of the procedure", []cases.Payload{ended}, map[cases.PersonID][]cases.LetterType{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := matter(t, "2003-04-17", regulation.PermanentExclusion, tt.acts...)
			if d := cmp.Diff(tt.want, shape(mailing.Inform(m, options()))); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSigns(t *testing.T) {
	m := matter(t, "2003-04-17", regulation.Warning)
	day := days.Must("2026-11-05")
	for id, want := range map[cases.PersonID][2]bool{"helene": {false, true}, "paul": {true, true}, "samira": {true, false}} {
		delegated, allowed := mailing.Signs(m, id, day)
		if got := [2]bool{delegated, allowed}; got != want {
			t.Errorf("%s: got %v, want %v", id, got, want)
		}
	}
	if id, ok := mailing.Director(m, day); !ok || id != "helene" {
		t.Errorf("the director is %q", id)
	}
}

func TestATraineesEmployerIsNotTold(t *testing.T) {
	decided := cases.IssueLetter{Letter: "d", Type: cases.LetterDecision, Decision: &cases.Decision{Sanction: cases.Sanction{Kind: regulation.WrittenWarning}}}
	m := matter(t, "2003-04-17", regulation.WrittenWarning, decided)
	m.Case.Opened.Is.Status = cases.StatusTrainee
	want := map[cases.PersonID][]cases.LetterType{"atlas": {cases.LetterFunder}}
	if d := cmp.Diff(want, shape(mailing.Inform(m, options()))); d != "" {
		t.Error(d)
	}
}

func TestTheNoticeSaysWhenTheCouncilSits(t *testing.T) {
	measure := cases.OrderPrecaution{Precaution: "m", From: days.Must("2026-11-04")}
	for _, l := range mailing.Notify(matter(t, "2003-04-17", regulation.PermanentExclusion, measure), options()).Letters {
		if a := l.Announcement; a == nil || a.Day != days.Must("2026-12-01") || a.Heaviest != regulation.PermanentExclusion {
			t.Errorf("%s announces %+v", l.Type, a)
		}
	}
}

func TestADirectorAloneTellsTheEmployerBeforeAnExclusion(t *testing.T) {
	for kind, want := range map[regulation.SanctionKind]map[cases.PersonID][]cases.LetterType{
		regulation.WrittenWarning:     {"yanis": {cases.LetterGrievances}},
		regulation.TemporaryExclusion: {"yanis": {cases.LetterGrievances}, "rhone": {cases.LetterPrior}},
	} {
		m := matter(t, "2003-04-17", "", cases.ChooseCourse{Course: cases.CourseAlone, Sanction: kind})
		m.Case.Convened = nil
		if d := cmp.Diff(want, shape(mailing.Griefs(m, options()))); d != "" {
			t.Errorf("%s: %s", kind, d)
		}
	}
}

func TestDiscontinue(t *testing.T) {
	measure := cases.OrderPrecaution{Precaution: "m", From: days.Must("2026-11-04")}
	for name, acts := range map[string][]cases.Payload{"": nil, "m": {measure, cases.LiftPrecaution{Precaution: "m"}}} {
		p := mailing.Discontinue(matter(t, "2009-03-02", "", acts...), options())
		kind := []cases.LetterType{cases.LetterDiscontinued}
		want := map[cases.PersonID][]cases.LetterType{"yanis": kind, "samira": kind, "karim": kind}
		if d := cmp.Diff(want, shape(p)); d != "" {
			t.Error(d)
		}
		if got := p.Letters[0].Precaution; string(got) != name {
			t.Errorf("it tells that %q is lifted, want %q", got, name)
		}
	}
}

func TestCorrect(t *testing.T) {
	decided := cases.IssueLetter{
		Letter: "d", Type: cases.LetterDecision, Copies: []cases.Copy{{Copy: "c", To: "yanis", Capacity: cases.ToLearner, Dispatch: "e"}},
		Decision: &cases.Decision{Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15, First: days.Must("2026-11-01"), Last: days.Must("2026-11-15")}},
	}
	posted := cases.Posted{Dispatch: "e", To: "yanis"}
	plan, ok := mailing.Correct(matter(t, "2003-04-17", "", decided, posted, cases.Presented{Dispatch: "e"}), "d", options())
	if !ok {
		t.Fatal("presented on the 4th, the first day being the 1st: nothing to correct")
	}
	l := plan.Letters[0]
	want := cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 12, First: days.Must("2026-11-04"), Last: days.Must("2026-11-15")}
	if l.Type != cases.LetterCorrecting || l.Corrects != "d" || l.Decision.Sanction != want {
		t.Errorf("got %s correcting %q with %+v", l.Type, l.Corrects, l.Decision.Sanction)
	}
	for name, acts := range map[string][]cases.Payload{
		"not presented yet": {decided, posted}, "no letter": nil,
	} {
		if _, ok := mailing.Correct(matter(t, "2003-04-17", "", acts...), "d", options()); ok {
			t.Errorf("%s: something to correct", name)
		}
	}
}

func TestEachSittingHasItsMinutes(t *testing.T) {
	kinds := func(p mailing.Plan) (out []cases.LetterType) {
		for _, l := range p.Letters {
			out = append(out, l.Type)
		}
		return out
	}
	both := []cases.LetterType{cases.LetterAttendance, cases.LetterMinutes}
	of := func(s cases.SittingID) cases.Payload {
		return cases.IssueLetter{Letter: "pv", Type: cases.LetterMinutes, Announcement: &cases.Announcement{Sitting: s}}
	}
	for _, x := range []struct {
		name string
		acts []cases.Payload
		want []cases.LetterType
	}{
		{"none yet", nil, both},
		{"those of an adjourned sitting", []cases.Payload{of("adjourned")}, both},
		{"those of this one", []cases.Payload{of("s")}, both[:1]},
	} {
		if d := cmp.Diff(x.want, kinds(mailing.Minutes(matter(t, "2003-04-17", "", x.acts...), "", options()))); d != "" {
			t.Errorf("%s: %s", x.name, d)
		}
	}
}
