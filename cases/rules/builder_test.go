package rules

import (
	"maps"
	"os"
	"slices"
	"strconv"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// The people and files of the tests. Garnier directs, Delmas may preside by
// delegation; the others hold one function each.
const (
	theCase    cases.CaseID    = "case"
	theSitting cases.SittingID = "sitting"

	learner  cases.PersonID = "learner"
	mother   cases.PersonID = "mother"
	father   cases.PersonID = "father"
	employer cases.PersonID = "employer"
	funder   cases.PersonID = "funder"

	garnier cases.PersonID = "garnier"
	delmas  cases.PersonID = "delmas"
	ferhat  cases.PersonID = "ferhat"
	pruvost cases.PersonID = "pruvost"
	caron   cases.PersonID = "caron"
	leroux  cases.PersonID = "leroux"
	baudry  cases.PersonID = "baudry"
)

// A builder appends acts with days and folds them into a matter, so that a test
// reads as the story of a case. The clock of the story is on and at; today is
// the day of the last act unless the test says otherwise.
type builder struct {
	t       testing.TB
	acts    map[cases.FileID][]cases.Act
	rank    int64
	on      days.Day
	at      days.Hour
	now     days.Day
	late    days.Day // day of recording, when it is not the act's own
	zones   []days.Zone
	closed  map[days.Day]string
	profile regulation.Profile
	earlier []Sanctioned
}

// newMatter begins a story on 2020-01-01 with the staff of the organisation and
// an adult learner, born 2003-04-17; there is no case yet.
func newMatter(t testing.TB) *builder {
	t.Helper()
	b := &builder{
		t: t, acts: map[cases.FileID][]cases.Act{}, on: days.Must("2020-01-01"),
		zones: []days.Zone{days.Metropole}, profile: testProfile(t),
	}
	b.person(learner, cases.Identity{Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17")})
	b.person(employer, cases.Identity{Name: "Atelier Numérique du Ponant SAS"})
	b.person(funder, cases.Identity{Name: "OPCO Atlas"})
	for _, x := range []struct {
		who  cases.PersonID
		seat regulation.Seat
	}{
		{garnier, regulation.SeatPresident},
		{delmas, regulation.SeatPresident},
		{ferhat, regulation.SeatPedagogical},
		{pruvost, regulation.SeatBilling},
		{caron, regulation.SeatSuccess},
		{leroux, regulation.SeatSuccess},
		{baudry, regulation.SeatSecretary},
	} {
		b.person(x.who, cases.Identity{Family: string(x.who)})
		b.act(x.who.File(), cases.GiveFunction{Seat: x.seat})
	}
	b.act(delmas.File(), cases.Delegate{})
	return b
}

func testProfile(tb testing.TB) regulation.Profile {
	tb.Helper()
	raw, err := os.ReadFile("../../assets/regulations/openclassrooms.json")
	if err != nil {
		tb.Fatal(err)
	}
	p, err := regulation.Read("openclassrooms.json", raw)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// day moves the story to a day, without a time.
func (b *builder) day(iso string) *builder {
	b.on, b.at, b.late = days.Must(iso), 0, 0
	return b
}

// time gives the following acts of the day a time.
func (b *builder) time(hour string) *builder {
	b.at = days.MustHour(hour)
	return b
}

// recorded says on which day the following acts of the day are recorded.
func (b *builder) recorded(iso string) *builder {
	b.late = days.Must(iso)
	return b
}

// today says what day it is when the matter is judged.
func (b *builder) today(iso string) *builder {
	b.now = days.Must(iso)
	return b
}

// act appends any act to any file.
func (b *builder) act(f cases.FileID, p cases.Payload) *builder {
	b.acts[f] = append(b.acts[f], b.next(f, p))
	return b
}

// in appends acts to the file of the case.
func (b *builder) in(payloads ...cases.Payload) *builder {
	for _, p := range payloads {
		b.act(theCase.File(), p)
	}
	return b
}

// sits appends acts to the file of the sitting.
func (b *builder) sits(payloads ...cases.Payload) *builder {
	for _, p := range payloads {
		b.act(theSitting.File(), p)
	}
	return b
}

func (b *builder) next(f cases.FileID, p cases.Payload) cases.Act {
	b.rank++
	return cases.Act{
		ID: cases.ActID("act" + strconv.FormatInt(b.rank, 10)), File: f, Seq: len(b.acts[f]) + 1,
		Rank: b.rank, On: b.on, At: b.at, Today: max(b.on, b.late), Payload: p,
	}
}

// fork copies the story, so that one test can tell two ends of it.
func (b *builder) fork() *builder {
	c := *b
	c.acts = make(map[cases.FileID][]cases.Act, len(b.acts))
	for f, in := range b.acts {
		c.acts[f] = slices.Clone(in)
	}
	return &c
}

// last is the identifier of the act appended last.
func (b *builder) last() cases.ActID { return cases.ActID("act" + strconv.FormatInt(b.rank, 10)) }

func (b *builder) person(id cases.PersonID, who cases.Identity) *builder {
	b.act(id.File(), cases.DescribePerson{Identity: who})
	return b.act(id.File(), cases.AddressDeclared{Address: home(id)})
}

// born replaces the learner's day of birth.
func (b *builder) born(iso string) *builder {
	return b.act(learner.File(), cases.DescribePerson{
		Identity: cases.Identity{Given: "Yanis", Family: "Benali", Born: days.Must(iso)},
	})
}

// parents gives the learner two holders of parental authority.
func (b *builder) parents() *builder {
	for _, id := range []cases.PersonID{mother, father} {
		b.person(id, cases.Identity{Given: string(id), Family: "Benali"})
		b.act(learner.File(), cases.NameRepresentative{Representative: id, Capacity: cases.ParentalAuthority})
	}
	return b
}

// opened opens the case of an apprentice with an employer and a funder.
func (b *builder) opened() *builder {
	return b.in(cases.OpenCase{
		Number: "DC-2026-014", Learner: learner, Status: cases.StatusApprentice,
		Employer: employer, Funders: []cases.Funding{{Funder: funder}},
	})
}

func (b *builder) report() *builder {
	return b.in(cases.FileReport{Name: "Julie Marchand", Capacity: "mentor", Text: "copie"})
}

// grievance adds a complete grievance: its identifier, article and day.
func (b *builder) grievance(id cases.GrievanceID, a regulation.Article, fact string) *builder {
	return b.in(cases.AddGrievance{
		Grievance: id, Day: days.Must(fact), Place: "à distance", Text: "faits",
		Article: a, InTraining: cases.Yes, Criminal: cases.No,
	})
}

// plan plans the sitting and convenes the case to it.
func (b *builder) plan(day, hour string, heaviest regulation.SanctionKind) *builder {
	b.sits(cases.PlanSitting{Day: days.Must(day), At: days.MustHour(hour), Link: "https://visio.example/1"})
	return b.in(cases.ConveneCase{Sitting: theSitting, Heaviest: heaviest})
}

// home is the address of a person, a different one for each.
func home(id cases.PersonID) post.Address {
	return post.Address{Lines: []string{"14 rue " + string(id), "35000 RENNES"}}
}

// copies makes one registered copy a recipient; copy and dispatch are named
// after the envelope: "e" and the recipient, so that letters issued with the
// same envelope travel together.
func copies(letter cases.LetterID, envelope string, to ...cases.PersonID) []cases.Copy {
	var out []cases.Copy
	for _, id := range to {
		out = append(out, cases.Copy{
			Copy: cases.CopyID(string(letter) + "-" + string(id)), To: id, Capacity: capacity(id),
			Address: home(id), Channel: post.Registered, Dispatch: envelopeOf(envelope, id),
		})
	}
	return out
}

func envelopeOf(envelope string, to cases.PersonID) cases.DispatchID {
	return cases.DispatchID(envelope + "-" + string(to))
}

func capacity(id cases.PersonID) cases.Capacity {
	switch id {
	case learner:
		return cases.ToLearner
	case employer:
		return cases.ToEmployer
	case funder:
		return cases.ToFunder
	}
	return cases.ToRepresentative
}

// grievances issues the grievance notice in envelope "e1".
func (b *builder) grievances(ids []cases.GrievanceID, to ...cases.PersonID) *builder {
	return b.in(cases.IssueLetter{
		Letter: "griefs", Type: cases.LetterGrievances, Language: "fr", Planned: b.on, Signatory: garnier,
		Copies: copies("griefs", "e1", to...), Grievances: ids,
	})
}

// convocation issues the convocation in envelope "e1", with the others.
func (b *builder) convocation(day, hour string, heaviest regulation.SanctionKind, to ...cases.PersonID) *builder {
	return b.in(cases.IssueLetter{
		Letter: "conv", Type: cases.LetterConvocation, Language: "fr", Planned: b.on, Signatory: garnier,
		Copies: copies("conv", "e1", to...),
		Announcement: &cases.Announcement{
			Sitting: theSitting, Day: days.Must(day), At: days.MustHour(hour),
			Link: "https://visio.example/1", Heaviest: heaviest,
		},
	})
}

func (b *builder) posted(envelope string, to ...cases.PersonID) *builder {
	for _, id := range to {
		b.in(cases.Posted{Dispatch: envelopeOf(envelope, id), To: id, Channel: post.Registered})
	}
	return b
}

func (b *builder) presented(envelope string, to cases.PersonID) *builder {
	return b.in(cases.Presented{Dispatch: envelopeOf(envelope, to)})
}

func (b *builder) collected(envelope string, to cases.PersonID) *builder {
	return b.in(cases.Collected{Dispatch: envelopeOf(envelope, to)})
}

// council seats Garnier, Ferhat, Pruvost and Leroux, and Baudry as secretary.
func (b *builder) council() *builder {
	return b.sits(
		cases.SeatMember{Member: garnier, Seat: regulation.SeatPresident},
		cases.SeatMember{Member: ferhat, Seat: regulation.SeatPedagogical},
		cases.SeatMember{Member: pruvost, Seat: regulation.SeatBilling},
		cases.SeatMember{Member: leroux, Seat: regulation.SeatSuccess},
		cases.SeatMember{Member: baudry, Seat: regulation.SeatSecretary},
	)
}

// arrive records arrivals.
func (b *builder) arrive(members ...cases.PersonID) *builder {
	for _, id := range members {
		b.sits(cases.MemberArrived{Member: id, Presence: cases.ByVideo})
	}
	return b
}

// matter folds everything.
func (b *builder) matter() Matter {
	b.t.Helper()
	return b.fold(b.acts)
}

func (b *builder) fold(acts map[cases.FileID][]cases.Act) Matter {
	m := Matter{
		Sittings: map[cases.SittingID]*cases.Sitting{}, People: map[cases.PersonID]*cases.Person{},
		Office: &cases.Office{}, Profile: b.profile, Calendar: days.NewCalendar(b.zones, b.closed),
		Today: b.now, Earlier: b.earlier,
	}
	for f, in := range acts {
		switch f.Of {
		case cases.FileCase:
			m.Case = cases.FoldCase(cases.CaseID(f.ID), in)
		case cases.FileSitting:
			m.Sittings[cases.SittingID(f.ID)] = cases.FoldSitting(cases.SittingID(f.ID), in)
		case cases.FilePerson:
			m.People[cases.PersonID(f.ID)] = cases.FoldPerson(cases.PersonID(f.ID), in)
		case cases.FileOffice:
			m.Office = cases.FoldOffice(in)
		}
		for _, a := range in {
			if b.now == 0 {
				m.Today = max(m.Today, a.Today)
			}
		}
	}
	m.Sitting = m.Council()
	return m
}

// try lays an act over the story, in the file where it belongs, and checks it;
// the story itself does not move.
func (b *builder) try(p cases.Payload, overrides ...cases.Override) Outcome {
	b.t.Helper()
	f := theCase.File()
	if cases.Fits(p, cases.FileSitting) && !cases.Fits(p, cases.FileCase) {
		f = theSitting.File()
	}
	rank := b.rank
	a := b.next(f, p)
	b.rank = rank
	over := make(map[cases.FileID][]cases.Act, len(b.acts))
	maps.Copy(over, b.acts)
	over[f] = append(append([]cases.Act(nil), over[f]...), a)
	m := b.fold(over)
	m.Act, m.Overrides = &a, overrides
	if f.Of == cases.FileSitting {
		m.Sitting = m.Sittings[theSitting]
	}
	return Check(m)
}

// verdict finds what a rule says about a subject, and fails the test if it says nothing.
func verdict(t *testing.T, in []Verdict, id regulation.RuleID, subject string) Verdict {
	t.Helper()
	for _, v := range in {
		if v.Rule == id && v.Subject == subject {
			return v
		}
	}
	t.Fatalf("%s says nothing about %q; it says %v", id, subject, in)
	return Verdict{}
}

// wantState compares a state and the key of the reason.
func wantState(t *testing.T, v Verdict, s State, key string) {
	t.Helper()
	if v.State != s || v.Reason.Key != key {
		t.Errorf("%s about %q: got %s (%s), want %s (%s)", v.Rule, v.Subject, v.State, v.Reason.Key, s, key)
	}
}

// refusedBy tells whether a rule refuses.
func refusedBy(o Outcome, id regulation.RuleID) bool {
	for _, v := range o.Refused {
		if v.Rule == id {
			return true
		}
	}
	return false
}

// confirmedBy tells whether a rule asks for a confirmation.
func confirmedBy(o Outcome, id regulation.RuleID) bool {
	for _, v := range o.Confirm {
		if v.Rule == id {
			return true
		}
	}
	return false
}
