package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func TestTheChoicesOfTheDirector(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	strikeCouncil(t, s, s.ids[0])
	v := choiceOf(frenchWords(t, "2026-09-08"), s.view(s.ids[0]))
	var keys []string
	for _, o := range v.Options {
		keys = append(keys, string(o.Key))
		if (o.Course == cases.CourseAlone) != o.Waits {
			t.Errorf("%s waits: %v; only a sanction alone waits for the grievances", o.Course, o.Waits)
		}
	}
	if got := strings.Join(keys, ""); got != "cpsmn" {
		t.Errorf("the keys are %q", got)
	}
	if want := "première date possible : mar. 22 sept."; !strings.Contains(plainSpaces(v.Options[0].Consequence), want) {
		t.Errorf("the council says %q, want %q", v.Options[0].Consequence, want)
	}
	if v.Since != days.Must("2026-09-07") || v.Waited != 1 || len(v.Facts) != 3 || len(v.Exhibits) != 2 {
		t.Errorf("waiting since %s, %d facts, %d exhibits", v.Since, len(v.Facts), len(v.Exhibits))
	}
}

func TestAChoiceThatNeedsAReasonAsksForIt(t *testing.T) {
	for name, c := range map[string]struct {
		option choiceOption
		form   courseForm
		want   map[string]string
	}{
		"a council asks for nothing":        {choiceOption{}, courseForm{Course: cases.CourseCouncil}, map[string]string{}},
		"discontinuing asks for a reason":   {choiceOption{Reason: true}, courseForm{Reason: " "}, map[string]string{"reason": "field.reason"}},
		"a sanction alone asks for a level": {choiceOption{Level: true}, courseForm{}, map[string]string{"level": "field.required"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, keysOf(c.form.faults(c.option))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAPrecautionSaysWhatItLacks(t *testing.T) {
	today := days.Must("2026-11-04")
	whole := precautionForm{Exclusion: true, Risk: "menaces physiques", From: today, At: days.MustHour("12:00"), Review: today + 15}
	for name, c := range map[string]struct {
		change func(*precautionForm)
		want   map[string]string
	}{
		"an exclusion needs no scope":         {func(*precautionForm) {}, map[string]string{}},
		"a partial measure says what":         {func(x *precautionForm) { x.Exclusion = false }, map[string]string{"scope": "mail.precaution.scope.missing"}},
		"the risk is described":               {func(x *precautionForm) { x.Risk = "" }, map[string]string{"risk": "mail.precaution.risk.missing"}},
		"it does not begin in the past":       {func(x *precautionForm) { x.From = today - 1 }, map[string]string{"from": "mail.precaution.past"}},
		"it counts from an hour":              {func(x *precautionForm) { x.At = 0 }, map[string]string{"at": "field.hour"}},
		"its review does not precede its day": {func(x *precautionForm) { x.Review = today - 1 }, map[string]string{"review": "field.order"}},
	} {
		t.Run(name, func(t *testing.T) {
			x := whole
			c.change(&x)
			if diff := cmp.Diff(c.want, keysOf(x.faults(today))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatMovesIsSaidWorstFirst(t *testing.T) {
	w := frenchWords(t, "2026-11-20")
	v := func(r regulation.RuleID, s rules.State, key string) rules.Verdict {
		return rules.Verdict{Rule: r, State: s, Reason: message.New(key)}
	}
	before := []rules.Verdict{
		v(rules.Defence, rules.Pending, "defence.none"), v(rules.NoticeRule, rules.Met, "notice.none"), v(rules.Appeal, rules.Met, "appeal.met"),
	}
	after := []rules.Verdict{
		v(rules.Defence, rules.Met, "appeal.met"), v(rules.NoticeRule, rules.Broken, "notice.none"), v(rules.Appeal, rules.Met, "appeal.met"),
		v(rules.Reparation, rules.NotApplicable, "reparation.none"),
	}
	got := movedBy(w, before, after)
	if len(got) != 2 || got[0].State != rules.Broken || got[0].Before != "Conforme" || got[1].Before != "À venir" {
		t.Errorf("got %+v", got)
	}
}
