package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// TestTheStepsFollowWhatIsRecorded walks through a council and asks after each
// act which step is to be done next.
func TestTheStepsFollowWhatIsRecorded(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-29", frenchLight)
	id := s.caseOf("Laurent")
	c := s.view(id).Matter.Council()
	step := func(want sittingStep) {
		t.Helper()
		m := s.view(id).Matter
		if got := currentStep(stepsOf(m, m.Council())); got != want {
			t.Errorf("the next step is %s, want %s", got, want)
		}
	}
	step(stepRoll)
	for _, x := range c.Seats {
		s.act(c.ID.File(), "14:00", cases.MemberArrived{Member: x.Member, Presence: cases.ByVideo})
	}
	step(stepOpen)
	s.act(c.ID.File(), "14:01", cases.OpenSitting{})
	step(stepOpen)
	s.act(id.File(), "14:02", cases.CallCase{Sitting: c.ID})
	step(stepReasons)
	s.act(id.File(), "14:10", cases.HearingHeld{Sitting: c.ID, ReasonStated: true})
	step(stepHear)
	s.act(id.File(), "14:20", cases.HearingHeld{Sitting: c.ID, Explanations: "reconnaît les faits"})
	step(stepRetire)
	s.act(id.File(), "14:25", cases.WithdrewForDeliberation{Sitting: c.ID, Who: []string{"Camille Laurent"}})
	step(stepVote)
	s.act(id.File(), "14:30", cases.PutMotion{Motion: "m", Sitting: c.ID, Sanction: cases.Sanction{Kind: "written-warning"}})
	step(stepVote)
	closing := cases.CloseMotion{Motion: "m"}
	for _, x := range c.Seats {
		if s.view(id).Matter.Profile.Votes(x.Seat) {
			closing.Ballots = append(closing.Ballots, cases.Ballot{Member: x.Member, Side: cases.For})
		}
	}
	s.act(id.File(), "14:35", closing)
	step(stepClose)
	s.act(c.ID.File(), "14:40", cases.CloseSitting{})
	step(stepMinutes)
}

// act records one act of today at a time.
func (s *mailStage) act(f cases.FileID, at string, p cases.Payload) {
	s.t.Helper()
	_, err := s.register.As(secretary()).Record(s.t.Context(), register.Submission{
		Entries: []register.Entry{{File: f, At: days.MustHour(at), Payload: p}},
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

func TestAnAbsenceLeavesThreeStepsOut(t *testing.T) {
	s := councilStage(t, "2026-09-28", "2026-09-29", frenchLight)
	id := s.caseOf("Laurent")
	c := s.view(id).Matter.Council()
	for _, x := range c.Seats {
		s.act(c.ID.File(), "14:00", cases.MemberArrived{Member: x.Member})
	}
	s.act(c.ID.File(), "14:00", cases.OpenSitting{})
	s.act(id.File(), "14:00", cases.CallCase{Sitting: c.ID})
	s.act(id.File(), "14:20", cases.LearnerAbsent{Sitting: c.ID})
	m := s.view(id).Matter
	var got []parts.StepState
	for _, x := range stepsOf(m, m.Council()) {
		got = append(got, x.State)
	}
	want := []parts.StepState{
		parts.StepDone, parts.StepDone, parts.StepSkipped, parts.StepSkipped, parts.StepSkipped,
		parts.StepCurrent, parts.StepAhead, parts.StepAhead,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheTimeProposedKeepsTheOrder(t *testing.T) {
	day := days.Must("2026-09-29")
	sitting := func(hours ...string) *cases.Sitting {
		acts := []cases.Act{{ID: "plan", On: day - 10, Rank: 1, Payload: cases.PlanSitting{Day: day, At: days.MustHour("14:00")}}}
		for i, h := range hours {
			acts = append(acts, cases.Act{ID: cases.ActID(h), On: day, At: days.MustHour(h), Rank: int64(i + 2), Payload: cases.OpenSitting{}})
		}
		return cases.FoldSitting("s", acts)
	}
	tests := map[string]struct {
		sitting *cases.Sitting
		now     string
		want    string
	}{
		"now":                                  {sitting(), "13:55", "13:55"},
		"the hour announced, without a now":    {sitting(), "", "14:00"},
		"never before the last act":            {sitting("14:05"), "14:02", "14:05"},
		"the last act, without a now":          {sitting("14:20"), "", "14:20"},
		"now again once it is later than that": {sitting("14:05"), "14:30", "14:30"},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			now := days.Hour(0)
			if x.now != "" {
				now = days.MustHour(x.now)
			}
			if got := suggestedHour(nil, x.sitting, day, now); got != days.MustHour(x.want) {
				t.Errorf("proposes %s, want %s", got, x.want)
			}
		})
	}
}

func TestTheRollRecordsThoseWhoAreThere(t *testing.T) {
	at := days.MustHour("14:00")
	lines := []memberLine{{Member: "a"}, {Member: "b"}, {Member: "c"}, {Member: "d", In: true}, {Member: "e", Recused: true}}
	tests := map[string]struct {
		typed   map[cases.PersonID]*rollTyped
		want    []cases.Payload
		problem string
	}{
		"in the room, by video, absent": {
			typed: map[cases.PersonID]*rollTyped{"a": {0, at}, "b": {1, at}, "c": {2, at}, "d": {0, at}, "e": {0, at}},
			want:  []cases.Payload{cases.MemberArrived{Member: "a", Presence: cases.InRoom}, cases.MemberArrived{Member: "b", Presence: cases.ByVideo}},
		},
		"nobody marked":     {typed: map[cases.PersonID]*rollTyped{"a": {-1, at}}, problem: "sitting.roll.none"},
		"a time is missing": {typed: map[cases.PersonID]*rollTyped{"a": {0, 0}}, problem: "sitting.roll.hour"},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			in, problem := arrivals(lines, x.typed, "s")
			var got []cases.Payload
			for _, e := range in {
				got = append(got, e.Payload)
			}
			if diff := cmp.Diff(x.want, got, cmp.AllowUnexported(cases.MemberArrived{})); diff != "" || problem != x.problem {
				t.Errorf("problem %q, want %q; %s", problem, x.problem, diff)
			}
		})
	}
}

func TestTheHearingSaysEverythingThatIsMissing(t *testing.T) {
	today := days.Must("2026-09-29")
	tests := map[string]struct {
		form hearingForm
		want map[string]message.Message
	}{
		"nobody said whether the learner came": {want: map[string]message.Message{"learner": message.New("sitting.learner.choose")}},
		"present, nothing stated nor heard": {form: hearingForm{Learner: learnerRoom}, want: map[string]message.Message{
			"stated": message.New("sitting.stated.missing"), "explanations": message.New("sitting.explanations.missing"),
		}},
		"an assistant in no capacity": {
			form: hearingForm{Learner: learnerRoom, Stated: true, Explanations: "…", Assistant: "X"},
			want: map[string]message.Message{"capacity": message.New("sitting.capacity.missing")},
		},
		"heard":                  {form: hearingForm{Learner: learnerVideo, Stated: true, Explanations: "…"}, want: map[string]message.Message{}},
		"absent without a word":  {form: hearingForm{Learner: learnerAbsent}, want: map[string]message.Message{}},
		"a document of tomorrow": {form: hearingForm{Learner: learnerAbsent, Ground: "illness", SeenBy: "X", SeenOn: today + 1}, want: map[string]message.Message{"seen-on": message.New("field.future")}},
		"a document seen no day": {form: hearingForm{Learner: learnerAbsent, Ground: "illness", SeenBy: "X"}, want: map[string]message.Message{"seen-on": message.New("field.day")}},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(x.want, x.form.faults(today)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAHearingKeepsTheNoteThatWasNotEntered(t *testing.T) {
	form := hearingForm{
		Learner: learnerVideo, Stated: true, Explanations: " oui ", Assistant: "Samir Kone", Capacity: "outsider",
		Notes: []cases.Note{{At: days.MustHour("14:05"), Text: "première question"}}, Note: "deuxième",
	}
	got, ok := form.payload("s", days.MustHour("14:10")).(cases.HearingHeld)
	want := cases.HearingHeld{
		Sitting: "s", ReasonStated: true, Explanations: "oui", Video: true,
		Assistant: cases.Assistant{Name: "Samir Kone", Capacity: "outsider"},
		Notes:     []cases.Note{{At: days.MustHour("14:05"), Text: "première question"}, {At: days.MustHour("14:10"), Text: "deuxième"}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(cases.HearingHeld{})); !ok || diff != "" {
		t.Error(diff)
	}
}
