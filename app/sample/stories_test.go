package sample_test

import (
	"context"
	"slices"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// The places of the stories in the sample.
const (
	manon = 2
	lucas = 3
	sofia = 4
	noe   = 5
)

// read plays the sample up to a day and reads one of its cases.
func read(t *testing.T, until string, story int) (register.View, *register.Desk) {
	t.Helper()
	desk, ids, _ := played(t, until)
	v, err := desk.Case(context.Background(), ids[story])
	if err != nil {
		t.Fatal(err)
	}
	return v, desk
}

// said is what a rule says about a subject.
func said(t *testing.T, in []rules.Verdict, rule regulation.RuleID, subject string) rules.Verdict {
	t.Helper()
	for _, v := range in {
		if v.Rule == rule && v.Subject == subject {
			return v
		}
	}
	t.Fatalf("%s says nothing about %q", rule, subject)
	return rules.Verdict{}
}

func is(t *testing.T, v rules.Verdict, s rules.State, key string) {
	t.Helper()
	if v.State != s || v.Reason.Key != key {
		t.Errorf("%s: %s (%s), want %s (%s)", v.Rule, v.State, v.Reason.Key, s, key)
	}
}

func TestThreeAbsencesRunningAreWarnedOfByTheDirectorAlone(t *testing.T) {
	v, desk := read(t, "2026-03-11", manon)
	is(t, said(t, v.Verdicts, rules.Absence, ""), rules.Met, "absence.level3")
	if run := rules.RunOf(v.Matter.Profile, v.Matter.Learner(), v.Matter.Today); run.N != 3 || run.First != days.Must("2026-03-02") {
		t.Errorf("%d running since %s", run.N, run.First)
	}

	warn := func(desk *register.Desk, v register.View, day string) bool {
		c := v.Matter.Case
		trial, err := desk.Try(context.Background(), register.Submission{Entries: []register.Entry{{
			File: c.ID.File(), On: days.Must(day), Payload: cases.IssueLetter{
				Letter: "warning", Type: cases.LetterDecision, Language: "fr", Planned: days.Must(day), Signatory: "x",
				Copies: []cases.Copy{{Copy: "c", To: c.Learner(), Capacity: cases.ToLearner, Channel: post.Registered, Dispatch: "d"}},
				Decision: &cases.Decision{
					Sanction: cases.Sanction{Kind: regulation.WrittenWarning}, Retained: []cases.GrievanceID{c.Grievances[0].Is.Grievance}, Grounds: "absences",
				},
			},
		}}})
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(trial.Refused, func(r rules.Verdict) bool { return r.Rule == rules.Defence })
	}
	if !warn(desk, v, "2026-03-11") {
		t.Error("a warning before the notice is not refused")
	}
	for day, refused := range map[string]bool{"2026-03-12": true, "2026-03-13": true, "2026-03-14": false} {
		v, desk := read(t, day, manon)
		if got := warn(desk, v, day); got != refused {
			t.Errorf("a warning on %s: refused %v, want %v", day, got, refused)
		}
	}

	v, _ = read(t, "2026-03-31", manon)
	told := map[cases.LetterType]int{}
	for _, l := range v.Matter.Case.Letters {
		told[l.Issued.Is.Type]++
	}
	if told[cases.LetterFunder] != 1 || told[cases.LetterEmployer] != 0 || told[cases.LetterDecision] != 1 {
		t.Errorf("letters: %v", told)
	}
	if e := rules.Extracts(v.Matter); len(e) != 1 || e[0].Expiry != days.Must("2028-03-16") {
		t.Errorf("the record: %+v", e)
	}
}

func TestACouncilIsPostponedAndANewWindowRuns(t *testing.T) {
	v, _ := read(t, "2026-05-03", lucas)
	if n := rules.Notice(v.Matter); n.Lenient != days.Must("2026-05-01") || n.Safe != days.Must("2026-05-05") || n.State != rules.Met {
		t.Errorf("the first council: lenient %s, safe %s, %s", n.Lenient, n.Safe, n.State)
	}
	v, _ = read(t, "2026-05-05", lucas)
	first := string(v.Matter.Case.Convened[0].Is.Sitting)
	is(t, said(t, v.Verdicts, rules.Absent, first), rules.Met, "absent.postponed")
	v, _ = read(t, "2026-05-07", lucas)
	if n := rules.Notice(v.Matter); n.Safe != days.Must("2026-05-16") || n.Proposed != days.Must("2026-05-18") || n.State != rules.Met {
		t.Errorf("the second council: safe %s, proposed %s, %s", n.Safe, n.Proposed, n.State)
	}
	v, _ = read(t, "2026-05-20", lucas)
	if w := rules.Window(v.Matter); w.Meeting != days.Must("2026-05-19") || w.Safe != days.Must("2026-05-22") || w.SafeEnd != days.Must("2026-06-03") {
		t.Errorf("the window of %s runs from %s to %s", w.Meeting, w.Safe, w.SafeEnd)
	}
}

func TestAnEmptyWindowIsSaidWhenTheCouncilIsPlanned(t *testing.T) {
	v, _ := read(t, "2026-02-03", sofia)
	x := said(t, v.Verdicts, rules.WindowRule, "")
	is(t, x, rules.Broken, "window.empty")
	given := map[string]days.Day{}
	for _, value := range x.Reason.Values {
		given[value.Name] = value.Day
	}
	if given["day_min"] != days.Must("2026-02-18") || given["day_max"] != days.Must("2026-02-17") || given["council_by"] != days.Must("2026-02-14") {
		t.Errorf("it says %v", given)
	}
	v, _ = read(t, "2026-02-04", sofia) // the learner is to be heard again
	if w := rules.Window(v.Matter); w.Empty() || w.Safe != days.Must("2026-02-19") || w.SafeEnd != days.Must("2026-03-03") {
		t.Errorf("heard again: empty %v, %s to %s", w.Empty(), w.Safe, w.SafeEnd)
	}
}

func TestAnExclusionIsRejectedAndTheFileIsDueForErasure(t *testing.T) {
	v, _ := read(t, "2026-07-01", noe)
	c := v.Matter.Case
	if len(c.Motions) != 2 || c.Motions[0].Outcome() != cases.Rejected || c.Motions[1].Outcome() != cases.Adopted {
		t.Fatalf("motions: %+v", c.Motions)
	}
	if n := cases.CountVotes(c.Motions[0].Closed.Is, ""); n.For != 1 || n.Against != 2 || n.Abstain != 1 {
		t.Errorf("the first motion: %+v", n)
	}
	is(t, said(t, v.Verdicts, rules.Precaution, string(c.Precautions[0].Ordered.Is.Precaution)), rules.Met, "precaution.lifted")
	is(t, said(t, v.Verdicts, rules.Inform, string(c.Employer())), rules.Met, "inform.none.met")
	is(t, said(t, v.Verdicts, rules.Retention, ""), rules.Met, "retention.met")
	if k := rules.Keep(v.Matter); k.Until != days.Must("2026-12-30") {
		t.Errorf("kept until %s", k.Until)
	}
	v, _ = read(t, "2026-12-31", noe)
	is(t, said(t, v.Verdicts, rules.Retention, ""), rules.Pending, "retention.due")
}
