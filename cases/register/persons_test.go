package register_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/memory"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

const (
	yanis  = cases.PersonID("yanis")
	samira = cases.PersonID("samira")
	karim  = cases.PersonID("karim")
	rhone  = cases.PersonID("rhone")
	saone  = cases.PersonID("saone")
	region = cases.PersonID("region")
	delmas = cases.PersonID("delmas")
	lila   = cases.PersonID("lila")
)

// somebody files a person, with an address.
func (o *office) somebody(id cases.PersonID, who cases.Identity, lines ...string) {
	o.t.Helper()
	in := all(id.File(), cases.DescribePerson{Identity: who})
	if lines != nil {
		in = append(in, all(id.File(), cases.AddressDeclared{Address: post.Address{Lines: lines}})...)
	}
	o.record(o.secretary, in...)
}

// young files a learner born on a day, with a mother in Lyon 3 and a father at
// somebody else's in Lyon 7.
func (o *office) young(born string) {
	o.t.Helper()
	o.somebody(yanis, cases.Identity{Given: "Yanis", Family: "Benali", Born: days.Must(born), Group: cases.GroupLearner}, "8 allée des Tilleuls", "69003 LYON")
	o.somebody(samira, cases.Identity{Given: "Samira", Family: "Benali", Group: cases.GroupRepresentative}, "8 allée des Tilleuls", "69003 LYON")
	o.somebody(karim, cases.Identity{Given: "Karim", Family: "Benali", Group: cases.GroupRepresentative}, "Chez M. Haddad", "21 cours Gambetta", "69007 LYON")
	for _, h := range []cases.PersonID{samira, karim} {
		o.record(o.secretary, all(yanis.File(), cases.NameRepresentative{Representative: h, Capacity: cases.ParentalAuthority})...)
	}
}

// convened opens a case about somebody, chooses a council and plans it.
func (o *office) convened(id cases.CaseID, open cases.OpenCase, sitting cases.SittingID, day string) {
	o.t.Helper()
	open.Zone = "metropole"
	o.record(o.secretary, all(id.File(), open, cases.FileReport{Name: "Service scolarité", Capacity: "scolarité"},
		cases.AddGrievance{Grievance: cases.GrievanceID("g-" + string(id)), Day: o.clock.Today() - 2, Place: "sur la plateforme", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No, Text: "copie d’un livrable"})...)
	o.record(o.director, all(id.File(), cases.ChooseCourse{Course: cases.CourseCouncil})...)
	o.record(o.secretary, all(sitting.File(), cases.PlanSitting{Day: days.Must(day), At: days.MustHour("14:00"), Place: "salle du conseil"})...)
	o.record(o.secretary, all(id.File(), cases.ConveneCase{Sitting: sitting, Heaviest: regulation.TemporaryExclusion})...)
}

// handed issues the letters of a step and hands every envelope over, against receipt.
func (o *office) handed(id cases.CaseID, plan func(rules.Matter, mailing.Options) mailing.Plan) mailing.Plan {
	o.t.Helper()
	p := plan(o.view(id).Matter, mailing.Options{Language: "fr", Planned: o.clock.Today(), Signatory: garnier, NewID: o.secretary.NewID})
	for _, l := range p.Letters {
		l.Template = string(l.Type) + ".fr/1"
		l.Copies = slices.Clone(l.Copies)
		for i := range l.Copies {
			l.Copies[i].Channel = post.ByHand
			l.Copies[i].Document, l.Copies[i].Pages = o.document(string(l.Letter)+string(l.Copies[i].Copy)), 1
		}
		o.record(o.secretary, all(id.File(), l)...)
	}
	for _, e := range p.Envelopes {
		o.record(o.secretary, all(id.File(), cases.HandedOver{Dispatch: e.Dispatch, To: e.To, Signed: true})...)
	}
	return p
}

// addressees are the people a plan writes to, with the first line of where.
func addressees(p mailing.Plan) map[cases.PersonID]string {
	out := map[cases.PersonID]string{}
	for _, e := range p.Envelopes {
		out[e.To] = ""
		if len(e.Address.Lines) > 0 {
			out[e.To] = e.Address.Lines[0]
		}
	}
	return out
}

// plan is what a step would send today.
func (o *office) plan(id cases.CaseID, step func(rules.Matter, mailing.Options) mailing.Plan) map[cases.PersonID]string {
	o.t.Helper()
	return addressees(step(o.view(id).Matter, mailing.Options{Language: "fr", Planned: o.clock.Today(), Signatory: garnier, NewID: o.secretary.NewID}))
}

// says fails unless a rule says this about a subject of the case.
func (o *office) says(id cases.CaseID, rule regulation.RuleID, subject string, state rules.State, key string) {
	o.t.Helper()
	for _, v := range o.view(id).Verdicts {
		if v.Rule == rule && v.Subject == subject {
			if v.State != state || v.Reason.Key != key {
				o.t.Errorf("%s about %q: %s (%s), want %s (%s)", rule, subject, v.State, v.Reason.Key, state, key)
			}
			return
		}
	}
	o.t.Errorf("%s says nothing about %q", rule, subject)
}

// cites fails unless a refusal is of a rule, with its sentence.
func cites(t testing.TB, r *register.Refusal, rule regulation.RuleID, key string) {
	t.Helper()
	if !slices.ContainsFunc(r.Reasons, func(v rules.Verdict) bool { return v.Rule == rule && v.Reason.Key == key }) {
		t.Errorf("refused by %v, want %s (%s)", reasons(r), rule, key)
	}
}

func want(t testing.TB, got, want map[cases.PersonID]string) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("addressees (-want +got):\n%s", d)
	}
}

func TestAMinorsParentsAreWrittenToAtTheirOwnAddresses(t *testing.T) {
	o := newOffice(t, memory.New())
	o.young("2009-03-02")
	o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-09-29")
	want(t, o.plan("a", mailing.Notify), map[cases.PersonID]string{yanis: "8 allée des Tilleuls", samira: "8 allée des Tilleuls", karim: "Chez M. Haddad"})
	o.says("a", rules.Minor, "", rules.Met, "minor.met")
	// The father moves: the next letter goes to the new address, no other.
	o.record(o.secretary, all(karim.File(), cases.AddressDeclared{Address: post.Address{Lines: []string{"2 rue Vide", "69001 LYON"}}})...)
	want(t, o.plan("a", mailing.Notify), map[cases.PersonID]string{yanis: "8 allée des Tilleuls", samira: "8 allée des Tilleuls", karim: "2 rue Vide"})
	// A letter without his copy is refused.
	p := mailing.Notify(o.view("a").Matter, mailing.Options{Language: "fr", Planned: o.clock.Today(), Signatory: garnier, NewID: o.secretary.NewID})
	l := p.Letters[0]
	l.Template, l.Copies = "grievances.fr/1", slices.Clone(l.Copies[:2])
	for i := range l.Copies {
		l.Copies[i].Document, l.Copies[i].Pages = o.document(string(l.Copies[i].Copy)), 1
	}
	cites(t, o.refused(o.secretary, all(cases.CaseID("a").File(), l)...), rules.Minor, "minor.missing")
}

func TestAnEmancipatedMinorIsWrittenToAlone(t *testing.T) {
	o := newOffice(t, memory.New())
	o.young("2009-03-02")
	o.record(o.secretary, all(yanis.File(), cases.Emancipated{})...)
	o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-09-29")
	o.says("a", rules.Minor, "", rules.NotApplicable, "minor.emancipated")
	want(t, o.plan("a", mailing.Notify), map[cases.PersonID]string{yanis: "8 allée des Tilleuls"})
}

func TestWhoComesOfAgeDuringTheProcedureKeepsTheParentsCopies(t *testing.T) {
	o := newOffice(t, memory.New())
	o.young("2008-09-20") // 18 between the notice and the council
	o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-09-29")
	o.handed("a", mailing.Notify)
	o.on("2026-09-30")
	m := o.view("a").Matter
	if age := rules.AgeOn(m.Learner(), m.Today); age != rules.Adult {
		t.Fatalf("on 30 September the learner is %v", age)
	}
	o.says("a", rules.Minor, "", rules.Met, "minor.met")
	decide := func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{"g-a"}, Grounds: "faits établis"}, op)
	}
	want(t, o.plan("a", decide), map[cases.PersonID]string{yanis: "8 allée des Tilleuls", samira: "8 allée des Tilleuls", karim: "Chez M. Haddad"})
}

func TestSomebodyBornOn29FebruaryIsReadBothWaysOnThe28th(t *testing.T) {
	for day, c := range map[string]struct {
		state rules.State
		key   string
		alone bool
	}{
		"2026-02-27": {rules.Met, "minor.met", false},
		"2026-02-28": {rules.Met, "minor.leap", false},
		"2026-03-01": {rules.NotApplicable, "minor.adult", true},
	} {
		t.Run(day, func(t *testing.T) {
			o := newOffice(t, memory.New())
			o.on("2026-02-02")
			o.young("2008-02-29")
			o.on(day)
			o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-03-20")
			o.says("a", rules.Minor, "", c.state, c.key)
			_, copied := o.plan("a", mailing.Notify)[karim]
			if copied == c.alone {
				t.Errorf("the father is copied: %v", copied)
			}
		})
	}
}

func TestSeveralEmployersAndFundersAreEachTold(t *testing.T) {
	o := newOffice(t, memory.New())
	o.young("2003-03-02")
	o.somebody(rhone, cases.Identity{Name: "Rhône Services Web SARL", Group: cases.GroupEmployer}, "12 rue de la République", "69002 LYON")
	o.somebody(saone, cases.Identity{Name: "Saône Hôtels SAS", Group: cases.GroupEmployer}, "3 quai Saint-Vincent", "69001 LYON")
	o.somebody(atlas, cases.Identity{Name: "OPCO Atlas", Group: cases.GroupFunder}, "25 quai Panhard et Levassor", "75013 PARIS")
	o.somebody(region, cases.Identity{Name: "Région", Group: cases.GroupFunder}, "1 esplanade Mitterrand", "69002 LYON")
	o.convened("a", cases.OpenCase{
		Learner: yanis, Status: cases.StatusApprentice, Employer: rhone, Employers: []cases.PersonID{saone},
		Funders: []cases.Funding{{Funder: atlas}, {Funder: region}},
	}, "s", "2026-09-29")
	f := cases.CaseID("a").File()
	want(t, o.plan("a", mailing.Notify), map[cases.PersonID]string{
		yanis: "8 allée des Tilleuls", rhone: "12 rue de la République", saone: "3 quai Saint-Vincent",
	})
	o.says("a", rules.EmployerPrior, "", rules.Pending, "prior.pending")
	p := o.handed("a", mailing.Notify)
	o.says("a", rules.EmployerPrior, "", rules.Met, "prior.met")
	// Had one of them not been told, no exclusion could be put to the vote.
	strike := o.view("a").Matter.Case.Services
	for _, s := range strike {
		if s.To == saone {
			o.record(o.secretary, all(f, cases.StrikeAct{Act: s.Acts[0], Reason: "remis par erreur"})...)
		}
	}
	o.says("a", rules.EmployerPrior, "", rules.Pending, "prior.pending")
	if len(p.Letters) != 4 {
		t.Errorf("%d letters, want grievances, convocation and one prior information each", len(p.Letters))
	}
	if got := rules.ToBeTold(o.view("a").Matter.Case); !slices.Equal(got, []cases.PersonID{rhone, saone, atlas, region}) {
		t.Errorf("to be told of a sanction: %v", got)
	}
	hits, err := o.secretary.Search(context.Background(), "saône", 5)
	if err != nil || len(hits) == 0 {
		t.Errorf("the second employer does not find the case: %v, %v", hits, err)
	}
}

func TestWithoutEmployerAndFunderNobodyIsTold(t *testing.T) {
	o := newOffice(t, memory.New())
	o.young("2003-03-02")
	o.convened("a", cases.OpenCase{Learner: yanis, Status: cases.StatusTrainee}, "s", "2026-09-29")
	want(t, o.plan("a", mailing.Notify), map[cases.PersonID]string{yanis: "8 allée des Tilleuls"})
	o.says("a", rules.EmployerPrior, "", rules.NotApplicable, "prior.none")
	o.says("a", rules.Inform, "", rules.NotApplicable, "inform.nobody")
}
