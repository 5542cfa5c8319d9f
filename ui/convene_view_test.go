package ui

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

func TestACouncilDayIsJudgedBeforeAnythingIsSent(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	strikeCouncil(t, s, s.ids[0])
	m := s.view(s.ids[0]).Matter
	for _, c := range []struct {
		day  string
		want outlook
		says string
	}{
		// Posted on Tue 8 Sept, received on Fri 11: 8 clear days end on Mon 21.
		{"2026-09-07", outlookBroken, "mail.outlook.past"},
		{"2026-09-18", outlookBroken, "mail.outlook.broken"},
		{"2026-09-21", outlookContestable, "mail.outlook.contestable"},
		{"2026-09-22", outlookExpected, "mail.outlook.expected"},
		// Held until Sat 26 Sept: 8 clear days from there end on Mon 5 Oct.
		{"2026-10-05", outlookExpected, "mail.outlook.expected"},
		{"2026-10-06", outlookSafe, "mail.outlook.safe"},
	} {
		t.Run(c.day, func(t *testing.T) {
			got := outlookOn(m, days.Must(c.day))
			if got.State != c.want || got.Reason.Key != c.says {
				t.Errorf("a council on %s is %v (%s), want %v (%s)", c.day, got.State, got.Reason.Key, c.want, c.says)
			}
		})
	}
}

func TestTheFormOfACouncilSaysWhatIsMissing(t *testing.T) {
	today := days.Must("2026-09-08")
	whole := conveneForm{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio", Signatory: "helene"}
	for name, c := range map[string]struct {
		change func(*conveneForm)
		want   map[string]string
	}{
		"a form that says all has no fault":         {func(*conveneForm) {}, map[string]string{}},
		"the heaviest sanction may stay open":       {func(x *conveneForm) { x.Heaviest = "" }, map[string]string{}},
		"a room is enough":                          {func(x *conveneForm) { x.Link, x.Place = "", "salle 2" }, map[string]string{}},
		"somewhere to meet is needed":               {func(x *conveneForm) { x.Link = " " }, map[string]string{"place": "mail.convene.nowhere"}},
		"a day that has passed is no day":           {func(x *conveneForm) { x.Day = today - 1 }, map[string]string{"day": "mail.convene.past"}},
		"day, hour and signatory are all asked for": {func(x *conveneForm) { x.Day, x.At, x.Signatory = 0, 0, "" }, map[string]string{"day": "field.day", "at": "field.hour", "signatory": "field.required"}},
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

func TestConveningRecordsOnlyWhatIsNew(t *testing.T) {
	s := newMailStage(t, "2026-09-08", secretary(), frenchLight)
	v := s.view(s.ids[0])
	c, _ := v.Matter.Case.Convening()
	start := conveneStart(v, nil)
	if start.Sitting != c.Is.Sitting || start.Day != days.Must("2026-09-29") || start.Heaviest != regulation.TemporaryExclusion {
		t.Fatalf("the form begins with the plan that holds: %+v", start)
	}
	for name, x := range map[string]struct {
		change func(*conveneForm)
		want   []cases.Kind
	}{
		"the plan as it stands records nothing":    {func(*conveneForm) {}, nil},
		"another hour moves the sitting":           {func(x *conveneForm) { x.At = days.MustHour("15:00") }, []cases.Kind{cases.KindPlanSitting}},
		"another sanction convenes anew":           {func(x *conveneForm) { x.Heaviest = regulation.PermanentExclusion }, []cases.Kind{cases.KindConveneCase}},
		"a new sitting is planned and convened to": {func(x *conveneForm) { x.Sitting = "" }, []cases.Kind{cases.KindPlanSitting, cases.KindConveneCase}},
	} {
		t.Run(name, func(t *testing.T) {
			form := start
			x.change(&form)
			var got []cases.Kind
			for _, e := range form.submission(v, "new", nil).Entries {
				got = append(got, e.Payload.Kind())
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("got %v, want %v", got, x.want)
			}
		})
	}
	if start.moves(v.Matter, nil) {
		t.Error("a plan that does not change moves nothing")
	}
	start.Day++
	if !start.moves(v.Matter, nil) {
		t.Error("another day moves the sitting")
	}
}
