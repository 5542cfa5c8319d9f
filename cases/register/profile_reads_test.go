package register_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// later is the shipped profile with a longer notice and window, as its second version.
func later(t testing.TB) regulation.Profile {
	t.Helper()
	p := profile(t)
	p.Version = "2"
	p.Numbers.Notice.N, p.Numbers.WindowFrom.N = 30, 5
	return p
}

// withVersions sets an office up, opens a case and hears the learner under the
// first version, then starts the register again with the second one beside it.
func withVersions(t testing.TB) (*office, cases.CaseID) {
	t.Helper()
	s := memory.New()
	o := newOffice(t, s)
	id := cases.CaseID("dossier")
	o.record(o.secretary, report(id)...)
	o.record(o.secretary, all(id.File(), cases.InterviewHeld{Notes: "entendue"})...)
	o.Register = register.New(register.Config{
		Store: s, Clock: o.clock, Profiles: []regulation.Profile{profile(t), later(t)},
		NewID: func() string { o.made++; return fmt.Sprintf("id-%06d", o.made) },
	})
	o.secretary = o.As(register.User{ID: "marion", Person: baudry, Name: "Marion Baudry", Role: cases.RoleSecretary})
	o.director = o.As(register.User{ID: "helene", Person: garnier, Name: "Hélène Garnier", Role: cases.RoleDirector})
	return o, id
}

func TestACaseIsReadUnderAnotherProfileAndStaysWhereItIs(t *testing.T) {
	o, id := withVersions(t)
	ctx := context.Background()
	second := cases.ProfileRef{ID: "openclassrooms", Version: "2"}
	before := o.view(id)
	reads, err := o.secretary.UnderProfile(ctx, second, id, "nobody")
	if err != nil || len(reads) != 1 {
		t.Fatalf("%d reads, %v", len(reads), err)
	}
	r := reads[0]
	if r.Number != "DC-2026-001" || r.Learner != "Camille Laurent" || r.From.Version != "1" || !r.Known {
		t.Errorf("got %+v", r)
	}
	changed := false
	for _, c := range r.Changes {
		if c.Rule != rules.WindowRule {
			continue
		}
		changed = true
		was, is := c.Before, c.After
		if was == nil || is == nil || was.Article != "5.4" || is.State == rules.NotApplicable || cmp.Equal(was.Reason, is.Reason) {
			t.Errorf("the window: %+v, then %+v", was, is)
		}
	}
	if !changed {
		t.Errorf("nothing changes for the window: %+v", r.Changes)
	}
	if diff := cmp.Diff(before.Verdicts, o.view(id).Verdicts); diff != "" {
		t.Errorf("reading changed the case: %s", diff)
	}
	if _, err := o.secretary.UnderProfile(ctx, cases.ProfileRef{ID: "openclassrooms", Version: "7"}, id); !errors.Is(err, register.ErrNotFound) {
		t.Errorf("a version nobody has: %v", err)
	}
	if same, err := o.secretary.UnderProfile(ctx, cases.ProfileRef{ID: "openclassrooms", Version: "1"}, id); err != nil || len(same) != 0 {
		t.Errorf("under the version it has: %v, %v", same, err)
	}
	if _, err := o.As(register.User{ID: "stranger"}).UnderProfile(ctx, second, id); !errors.Is(err, register.ErrRole) {
		t.Errorf("a stranger reads: %v", err)
	}
	if got := o.secretary.Profiles(); len(got) != 2 || got[1].Version != "2" {
		t.Errorf("the register knows %d profiles", len(got))
	}
}

func TestAClosedCaseIsNotReadOtherwise(t *testing.T) {
	o, id := withVersions(t)
	o.record(o.director, all(id.File(), cases.ChooseCourse{Course: cases.CourseDiscontinue, Reason: "faits non établis"})...)
	o.record(o.secretary, all(id.File(), cases.CloseCase{})...)
	reads, err := o.secretary.UnderProfile(context.Background(), cases.ProfileRef{ID: "openclassrooms", Version: "2"}, id)
	if err != nil || len(reads) != 0 {
		t.Errorf("got %v, %v", reads, err)
	}
}

// TestOnlyTheDirectorMovesACase: from the day of the act on, the case is judged
// by the other version, and what was judged before keeps the version of its day.
func TestOnlyTheDirectorMovesACase(t *testing.T) {
	o, id := withVersions(t)
	second := cases.ProfileRef{ID: "openclassrooms", Version: "2"}
	move := cases.MoveProfile{Profile: second, Reason: "règlement révisé"}
	if r := o.refused(o.secretary, all(id.File(), move)...); len(r.Roles) != 1 || r.Roles[0].Key != "register.role.director" {
		t.Errorf("the secretary: %+v", r)
	}
	for name, bad := range map[string]cases.MoveProfile{
		"to a version nobody has": {Profile: cases.ProfileRef{ID: "openclassrooms", Version: "7"}, Reason: "règlement révisé"},
		"without a reason":        {Profile: second, Reason: " "},
	} {
		if _, err := o.director.Record(context.Background(), register.Submission{Entries: all(id.File(), bad)}); !errors.Is(err, register.ErrEntry) {
			t.Errorf("%s: %v", name, err)
		}
	}
	trial := o.record(o.director, all(id.File(), move)...)
	if got := o.view(id).Matter.Profile.Version; got != "2" {
		t.Errorf("the case is judged by version %s", got)
	}
	first := o.view(id).Matter.Case.Opened.Act.Judged
	if first == nil || first.Profile.Version != "1" {
		t.Errorf("the opening was judged by %+v", first)
	}
	reads, err := o.director.UnderProfile(context.Background(), second, id)
	if err != nil || len(reads) != 0 {
		t.Errorf("it is under that version: %v, %v", reads, err)
	}
	o.record(o.director, all(id.File(), cases.StrikeAct{Act: trial.Acts[0].ID, Reason: "annulé", Undone: true})...)
	if got := o.view(id).Matter.Profile.Version; got != "1" {
		t.Errorf("after the strike it is judged by version %s", got)
	}
}

// TestManyCasesAreReadInSlices: each answer is about the cases asked for.
func TestManyCasesAreReadInSlices(t *testing.T) {
	o, first := withVersions(t)
	o.on("2026-09-08")
	ids := []cases.CaseID{first}
	for n := range 5 {
		id, who := cases.CaseID(fmt.Sprintf("autre-%d", n)), cases.PersonID(fmt.Sprintf("apprenant-%d", n))
		o.record(o.secretary, append(
			all(who.File(), cases.DescribePerson{Identity: cases.Identity{Given: "Alix", Family: "Morel", Born: days.Must("2001-01-01"), Group: cases.GroupLearner}}),
			all(id.File(), cases.OpenCase{Learner: who, Status: cases.StatusTrainee, Zone: "metropole"})...)...)
		ids = append(ids, id)
	}
	if not, err := o.secretary.NotUnder(context.Background(), cases.ProfileRef{ID: "openclassrooms", Version: "2"}); err != nil || !slices.Equal(not, []cases.CaseID{first}) {
		t.Errorf("not under the second version: %v, %v", not, err)
	}
	// Those opened now are under the version in force.
	reads, err := o.secretary.UnderProfile(context.Background(), cases.ProfileRef{ID: "openclassrooms", Version: "1"}, ids[2:4]...)
	if err != nil || len(reads) != 2 || reads[0].Case != ids[2] || reads[0].From.Version != "2" {
		t.Errorf("got %v, %v", reads, err)
	}
}
