package writer

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/letters"
)

// A story appends acts to files and folds them, as the register does.
type story struct {
	t    *testing.T
	acts map[cases.FileID][]cases.Act
	rank int64
	on   days.Day
	at   days.Hour
}

func (s *story) act(f cases.FileID, in ...cases.Payload) *story {
	for _, p := range in {
		s.rank++
		s.acts[f] = append(s.acts[f], cases.Act{
			ID: cases.ActID(string(rune('a'+s.rank/26)) + string(rune('a'+s.rank%26))), File: f, Rank: s.rank, On: s.on, At: s.at, Payload: p,
		})
	}
	return s
}

func (s *story) in(p ...cases.Payload) *story { return s.act(cases.CaseID("case").File(), p...) }

func (s *story) day(iso string) *story {
	s.on, s.at = days.Must(iso), 0
	return s
}

func (s *story) time(hour string) *story {
	s.at = days.MustHour(hour)
	return s
}

func (s *story) person(id cases.PersonID, i cases.Identity) *story {
	return s.act(id.File(), cases.DescribePerson{Identity: i},
		cases.AddressDeclared{Address: post.Address{Lines: []string{"1 rue " + string(id), "69003 LYON"}}})
}

func (s *story) matter() rules.Matter {
	s.t.Helper()
	raw, err := os.ReadFile("../../assets/regulations/openclassrooms.json")
	if err != nil {
		s.t.Fatal(err)
	}
	profile, err := regulation.Read("openclassrooms.json", raw)
	if err != nil {
		s.t.Fatal(err)
	}
	m := rules.Matter{
		Sittings: map[cases.SittingID]*cases.Sitting{}, People: map[cases.PersonID]*cases.Person{}, Profile: profile,
		Calendar: days.NewCalendar([]days.Zone{days.Metropole}, nil), Today: s.on,
		Office: &cases.Office{Organisation: cases.Organisation{
			Name: "OpenClassrooms", Address: post.Address{Lines: []string{"10 quai de la Charente", "75019 PARIS"}}, City: "Paris",
			Contact: "secretariat@exemple.fr", DPO: "dpo@exemple.fr", Mediator: "CCI de Lyon",
		}},
	}
	for f, in := range s.acts {
		switch f.Of {
		case cases.FileCase:
			m.Case = cases.FoldCase(cases.CaseID(f.ID), in)
		case cases.FileSitting:
			m.Sittings[cases.SittingID(f.ID)] = cases.FoldSitting(cases.SittingID(f.ID), in)
		case cases.FilePerson:
			m.People[cases.PersonID(f.ID)] = cases.FoldPerson(cases.PersonID(f.ID), in)
		case cases.FileOffice:
		}
	}
	return m
}

// begun is the case of a minor apprentice, with a mother and an institution,
// convened to a council of Tuesday 1 December 2026.
func begun(t *testing.T) *story {
	t.Helper()
	s := &story{t: t, acts: map[cases.FileID][]cases.Act{}}
	s.day("2026-01-05")
	s.person("yanis", cases.Identity{Civility: cases.Monsieur, Given: "Yanis", Family: "Benali", Born: days.Must("2009-03-02")})
	s.person("samira", cases.Identity{Civility: cases.Madame, Given: "Samira", Family: "Benali"})
	s.person("maison", cases.Identity{Name: "Maison des enfants"})
	s.person("rhone", cases.Identity{Name: "Rhône Services Web SARL"}).person("atlas", cases.Identity{Name: "OPCO Atlas"})
	s.person("helene", cases.Identity{Civility: cases.Madame, Given: "Hélène", Family: "Garnier"})
	s.act(cases.PersonID("helene").File(), cases.GiveFunction{Seat: regulation.SeatPresident})
	s.person("paul", cases.Identity{Civility: cases.Monsieur, Given: "Paul", Family: "Delmas"})
	s.act(cases.PersonID("paul").File(), cases.Delegate{})
	s.person("marion", cases.Identity{Civility: cases.Madame, Given: "Marion", Family: "Baudry"})
	s.act(cases.PersonID("marion").File(), cases.GiveFunction{Seat: regulation.SeatSecretary}, cases.Delegate{Signing: true})
	s.act(cases.PersonID("yanis").File(), cases.NameRepresentative{Representative: "samira", Capacity: cases.ParentalAuthority},
		cases.NameRepresentative{Representative: "maison", Capacity: cases.Institution})
	s.act(cases.SittingID("sitting").File(), cases.PlanSitting{Day: days.Must("2026-12-01"), At: days.MustHour("10:00"), Place: "salle du conseil"})
	s.day("2026-11-03").in(cases.OpenCase{
		Number: "DC-2026-031", Learner: "yanis", Status: cases.StatusApprentice, Path: "Développeur web", Contract: "CA-1",
		Employer: "rhone", Funders: []cases.Funding{{Funder: "atlas"}},
	}, cases.AddGrievance{Grievance: "g1", Day: days.Must("2026-11-03"), Place: "en séance", Text: "des menaces ont été proférées", Article: "3.8", InTraining: cases.Yes},
		cases.ConveneCase{Sitting: "sitting", Heaviest: regulation.TemporaryExclusion})
	return s
}

func issue(id cases.LetterID, kind cases.LetterType, dispatch string, to ...cases.PersonID) cases.IssueLetter {
	l := cases.IssueLetter{Letter: id, Type: kind, Language: "fr", Signatory: "helene"}
	for _, who := range to {
		c := cases.ToRepresentative
		switch who {
		case "yanis":
			c = cases.ToLearner
		case "rhone":
			c = cases.ToEmployer
		}
		l.Copies = append(l.Copies, cases.Copy{
			Copy: cases.CopyID(string(id) + string(who)), To: who, Capacity: c, Channel: post.Registered, Number: "1A20411900115",
			Address: post.Address{Lines: []string{"1 rue " + string(who), "69003 LYON"}}, Dispatch: cases.DispatchID(dispatch + string(who)),
		})
	}
	return l
}

// served has grievances issued on the 5th, received by the learner on the 10th
// and by the mother on the 20th.
func served(t *testing.T) *story {
	l := issue("griefs", cases.LetterGrievances, "e", "yanis", "samira")
	l.Grievances, l.Planned = []cases.GrievanceID{"g1"}, days.Must("2026-11-06")
	s := begun(t).day("2026-11-05").in(l).day("2026-11-06").in(cases.Posted{Dispatch: "eyanis"}, cases.Posted{Dispatch: "esamira"})
	s.day("2026-11-10").in(cases.Collected{Dispatch: "eyanis"})
	return s.day("2026-11-20").in(cases.Collected{Dispatch: "esamira"})
}

func fill(t *testing.T, m rules.Matter, l cases.IssueLetter, copyIndex int) letters.Letter {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return New(c).fill(m, l, copyIndex, false)
}

func whole(t *testing.T, l letters.Letter) {
	t.Helper()
	for _, x := range letters.Check(l) {
		t.Errorf("%s: %s %s is missing", l.Kind, x.Block, x.Field)
	}
}

func TestADecisionSaysWhenTheLearnerHadTheGrievances(t *testing.T) {
	l := issue("d", cases.LetterDecision, "d", "yanis", "samira", "maison")
	l.Decision = &cases.Decision{
		Sanction: cases.Sanction{Kind: regulation.PermanentExclusion}, Motion: "m", Retained: []cases.GrievanceID{"g1"}, Grounds: "gravité",
	}
	m := served(t).day("2026-12-01").act(cases.SittingID("sitting").File(), cases.OpenSitting{}).day("2026-12-07").matter()
	for i := range l.Copies {
		got := fill(t, m, l, i)
		whole(t, got)
		if want := days.Must("2026-11-10"); got.Decision.Received != want {
			t.Errorf("copy %d: grievances received %s, want %s", i, got.Decision.Received, want)
		}
		if d := cmp.Diff([]string{"Rhône Services Web SARL", "OPCO Atlas"}, got.Decision.Recipients); d != "" {
			t.Error(d)
		}
	}
	for i, want := range []letters.Holder{letters.Parental, letters.Parental, letters.Institution} {
		if got := fill(t, m, l, i).Addressee.HolderOf; got != want {
			t.Errorf("copy %d: holder %q, want %q", i, got, want)
		}
	}
}

func TestWhoSigns(t *testing.T) {
	for _, x := range []struct {
		who       cases.PersonID
		delegated bool
		fr, en    string
	}{
		{"helene", false, "directrice", "director"},
		{"paul", true, "représentant de la direction", "representative of the director"},
		{"marion", true, "secrétaire du conseil", "secretary of the council"},
	} {
		m := served(t).matter()
		for lang, want := range map[string]string{"fr": x.fr, "en": x.en} {
			l := issue("x", cases.LetterDiscontinued, "x", "yanis")
			l.Language, l.Signatory, l.Delegated = lang, x.who, x.delegated
			got := fill(t, m, l, 0)
			whole(t, got)
			if got.Signatory.Capacity != want || got.Signatory.ByDelegation != x.delegated || got.Signatory.Delegation.Given() != x.delegated {
				t.Errorf("%s in %s: %+v, want %q", x.who, lang, got.Signatory, want)
			}
		}
	}
}

func TestTheCorrectingLetter(t *testing.T) {
	d := issue("d", cases.LetterDecision, "d", "yanis", "samira")
	d.Planned = days.Must("2026-12-07")
	d.Decision = &cases.Decision{Sanction: cases.Sanction{
		Kind: regulation.TemporaryExclusion, First: days.Must("2026-12-11"), Last: days.Must("2026-12-20"),
	}, Retained: []cases.GrievanceID{"g1"}, Grounds: "gravité"}
	s := served(t).day("2026-12-04").in(d).day("2026-12-07").in(cases.Posted{Dispatch: "dyanis"}, cases.Posted{Dispatch: "dsamira"})
	s.day("2026-12-09").in(cases.Presented{Dispatch: "dyanis"}).day("2026-12-14").in(cases.Presented{Dispatch: "dsamira"})
	l := issue("c", cases.LetterCorrecting, "c", "yanis", "samira")
	l.Corrects, l.Decision = "d", d.Decision
	for i := range l.Copies {
		got := fill(t, s.matter(), l, i)
		whole(t, got)
		if got.Decision.FirstLetter != days.Must("2026-12-07") || got.Decision.Presented != days.Must("2026-12-14") || got.Decision.Sanction.Last != days.Must("2026-12-20") {
			t.Errorf("copy %d: letter of %s, presented %s, until %s", i, got.Decision.FirstLetter, got.Decision.Presented, got.Decision.Sanction.Last)
		}
	}
}

func TestTheLettersThatEndWithoutASanction(t *testing.T) {
	s := served(t).in(cases.OrderPrecaution{Precaution: "p", From: days.Must("2026-11-04")})
	prior := issue("prior", cases.LetterPrior, "prior", "rhone")
	s.in(prior, cases.Posted{Dispatch: "priorrhone"})
	s.day("2026-11-25").in(cases.LiftPrecaution{Precaution: "p"}, cases.ChooseCourse{Course: cases.CourseDiscontinue})
	l := issue("end", cases.LetterDiscontinued, "end", "yanis", "samira")
	l.Precaution = "p"
	got := fill(t, s.matter(), l, 0)
	whole(t, got)
	if got.Precaution.Lifted != days.Must("2026-11-25") || got.Precaution.Start != days.Must("2026-11-04") || got.Retention != 6 {
		t.Errorf("lifted %s, kept %d months", got.Precaution.Lifted, got.Retention)
	}
	told := fill(t, s.matter(), issue("info", cases.LetterEmployer, "info", "rhone"), 0)
	whole(t, told)
	if told.Prior.Told != days.Must("2026-11-20") || told.Decision.Sanction.Kind != letters.None {
		t.Errorf("told %s of %q", told.Prior.Told, told.Decision.Sanction.Kind)
	}
}

func TestAConvocationTellsWhatItReplaces(t *testing.T) {
	announces := func(sitting cases.SittingID, day string, heaviest regulation.SanctionKind) *cases.Announcement {
		return &cases.Announcement{Sitting: sitting, Day: days.Must(day), At: days.MustHour("10:00"), Place: "salle du conseil", Heaviest: heaviest}
	}
	first := issue("conv", cases.LetterConvocation, "e", "yanis", "samira")
	first.Announcement, first.Planned = announces("sitting", "2026-12-01", regulation.TemporaryExclusion), days.Must("2026-11-06")
	again := issue("conv2", cases.LetterConvocation, "f", "yanis", "samira")
	second := cases.SittingID("second").File()
	for _, x := range []struct {
		name  string
		story func(*story)
		with  *cases.Announcement
		want  letters.Change
	}{
		{"the grievances travel in another envelope", func(*story) {}, first.Announcement, letters.Change{Grievances: days.Must("2026-11-10")}},
		{"a grievance that no letter states yet travels with it", func(s *story) {
			s.in(cases.AddGrievance{Grievance: "g2", Day: days.Must("2026-11-05"), InTraining: cases.Yes})
		}, first.Announcement, letters.Change{Grievances: days.Must("2026-11-10"), Enclosed: true}},
		{
			"another day", func(s *story) { s.in(first) }, announces("sitting", "2026-12-15", regulation.TemporaryExclusion),
			letters.Change{First: days.Must("2026-11-06"), OldDay: days.Must("2026-12-01"), Grievances: days.Must("2026-11-10")},
		},
		{
			"another sitting, the first being adjourned", func(s *story) {
				s.in(first).day("2026-12-01").act(cases.SittingID("sitting").File(), cases.OpenSitting{}, cases.AdjournSitting{})
				s.act(second, cases.PlanSitting{Day: days.Must("2026-12-15")})
			}, announces("second", "2026-12-15", regulation.TemporaryExclusion),
			letters.Change{First: days.Must("2026-11-06"), OldDay: days.Must("2026-12-01"), Adjourned: true, Grievances: days.Must("2026-11-10")},
		},
		{
			"a heavier sanction", func(s *story) { s.in(first) }, announces("sitting", "2026-12-01", regulation.PermanentExclusion),
			letters.Change{First: days.Must("2026-11-06"), What: "la sanction la plus élevée envisagée est la suivante : exclusion définitive", Grievances: days.Must("2026-11-10")},
		},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := served(t)
			x.story(s)
			l := again
			l.Announcement = x.with
			got := fill(t, s.matter(), l, 0)
			whole(t, got)
			got.Changed.What = strings.ReplaceAll(got.Changed.What, "\u00a0", " ")
			if d := cmp.Diff(x.want, got.Changed); d != "" {
				t.Error(d)
			}
		})
	}
	t.Run("in the envelope of the grievances, they are enclosed", func(t *testing.T) {
		l := again
		l.Copies = issue("conv2", cases.LetterConvocation, "e", "yanis", "samira").Copies
		l.Announcement = first.Announcement
		got := fill(t, served(t).matter(), l, 0)
		if d := cmp.Diff(letters.Change{Enclosed: true}, got.Changed); d != "" {
			t.Error(d)
		}
		if d := cmp.Diff([]string{"communication des griefs"}, got.Enclosures); d != "" {
			t.Error(d)
		}
	})
}

// What kept a learner away concerns health or family: no document says it.
func TestTheMinutesDoNotTellWhyTheLearnerDidNotCome(t *testing.T) {
	for _, x := range []struct {
		absent cases.LearnerAbsent
		want   string
	}{
		{cases.LearnerAbsent{}, "aucun motif"},
		{cases.LearnerAbsent{Ground: cases.AbsentIllness}, "aucun document officiel"},
		{cases.LearnerAbsent{Ground: cases.AbsentIllness, SeenBy: "Marion Baudry", SeenOn: days.Must("2026-12-01")}, "vu le 1er décembre 2026 par Marion Baudry"},
		{cases.LearnerAbsent{Ground: cases.AbsentRelative, SeenBy: "Marion Baudry", SeenOn: days.Must("2026-12-01")}, "la présidence a décidé"},
	} {
		x.absent.Sitting = "sitting"
		s := served(t).day("2026-12-01").time("10:00").act(cases.SittingID("sitting").File(), cases.OpenSitting{}).in(x.absent)
		got := fill(t, s.matter(), cases.IssueLetter{Letter: "pv", Type: cases.LetterMinutes, Language: "fr"}, 0)
		text := strings.ReplaceAll(got.Minutes.Ruling, "\u00a0", " ")
		if !got.Minutes.Absent || !strings.Contains(text, x.want) || strings.Contains(text, "maladie") || strings.Contains(text, "décès") {
			t.Errorf("%+v: %q, want %q", x.absent, text, x.want)
		}
	}
}

func TestTheMinutesOfAnAdjournedSitting(t *testing.T) {
	sitting := cases.SittingID("sitting").File()
	s := served(t).day("2026-12-01").time("10:00").act(sitting, cases.OpenSitting{}).time("10:30").act(sitting, cases.AdjournSitting{})
	s.day("2026-12-02").act(cases.SittingID("second").File(), cases.PlanSitting{Day: days.Must("2026-12-15")})
	s.in(cases.ConveneCase{Sitting: "second"})
	l := cases.IssueLetter{Letter: "pv", Type: cases.LetterMinutes, Language: "fr", Announcement: &cases.Announcement{Sitting: "sitting"}}
	got := fill(t, s.matter(), l, 0).Minutes
	if got.Adjourned == "" || got.Opened != days.MustHour("10:00") || got.Closed != days.MustHour("10:30") {
		t.Errorf("adjourned %q, from %s to %s", got.Adjourned, got.Opened, got.Closed)
	}
}
