package ui

import (
	"context"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// scenesOfGuided are the steps of a sitting full screen.
func scenesOfGuided() []Scene {
	before, day := days.Must("2026-09-28"), days.Must("2026-09-29")
	out := make([]Scene, 0, 12)
	for i, name := range []string{
		"roll", "open", "reasons", "hear", "retire", "deliberation", "motion", "vote", "vote-open", "result", "minutes",
	} {
		out = append(out, Scene{Name: "guided-" + name, Day: before, Today: day, Show: func(f *Frame) { f.sceneGuided(i, name) }})
	}
	return append(out,
		Scene{Name: "sitting-agenda", Day: days.Must("2026-10-19"), Show: func(f *Frame) { f.sceneAgenda(PageSitting) }},
		Scene{Name: "guided-agenda", Day: days.Must("2026-10-19"), Show: func(f *Frame) { f.sceneAgenda(PageGuided) }},
		Scene{Name: "guided-absent", Day: before, Today: day, Show: func(f *Frame) { f.sceneGuided(2, "absent") }},
		Scene{Name: "guided-curtain", Day: before, Today: day, Show: func(f *Frame) { f.sceneGuided(5, "curtain") }},
	)
}

// sceneGuided plays a sitting up to a step, and shows it full screen.
func (f *Frame) sceneGuided(steps int, name string) {
	v := f.sceneView(sceneAdult)
	c := v.Matter.Council()
	if c == nil || !f.sceneSat(v, steps) {
		return
	}
	f.Go(Route{Page: PageGuided, Sitting: c.ID, Case: v.Matter.Case.ID})
	f.sceneGuidedAt(name)
}

// sceneSat records the sitting of a case up to a step.
func (f *Frame) sceneSat(v register.View, steps int) bool {
	c, id := v.Matter.Council(), v.Matter.Case.ID
	roll := make([]register.Entry, 0, len(c.Seats))
	votes := cases.CloseMotion{Motion: "guided-motion"}
	for i, x := range c.Seats {
		roll = append(roll, register.Entry{File: c.ID.File(), At: days.MustHour("13:55"), Payload: cases.MemberArrived{Member: x.Member, Presence: cases.ByVideo}})
		if v.Matter.Profile.Votes(x.Seat) {
			side := cases.For
			if i%2 == 1 {
				side = cases.Against
			}
			votes.Ballots = append(votes.Ballots, cases.Ballot{Member: x.Member, Side: side})
		}
	}
	one := func(file cases.FileID, at string, p cases.Payload) []register.Entry {
		return []register.Entry{{File: file, At: days.MustHour(at), Payload: p}}
	}
	acts := [][]register.Entry{
		roll,
		append(one(c.ID.File(), "14:00", cases.OpenSitting{}), one(id.File(), "14:01", cases.CallCase{Sitting: c.ID})...),
		one(id.File(), "14:05", cases.HearingHeld{Sitting: c.ID, ReasonStated: true, Video: true, Assistant: cases.Assistant{Name: "Samir Kone", Capacity: "learner"}}),
		one(id.File(), "14:25", cases.HearingHeld{Sitting: c.ID, ReasonStated: true, Video: true, Explanations: "Reconnaît les faits et demande à terminer la formation.", Assistant: cases.Assistant{Name: "Samir Kone", Capacity: "learner"}}),
		one(id.File(), "14:30", cases.WithdrewForDeliberation{Sitting: c.ID, Who: []string{sceneAdult, "Samir Kone"}}),
		nil,
		one(id.File(), "14:40", cases.PutMotion{Motion: "guided-motion", Sitting: c.ID, Sanction: cases.Sanction{Kind: "temporary-exclusion", Length: 14}}),
		nil,
		one(id.File(), "14:45", votes),
		one(c.ID.File(), "14:50", cases.CloseSitting{}),
	}
	for _, entries := range acts[:min(steps, len(acts))] {
		if len(entries) == 0 {
			continue
		}
		for j := range entries {
			entries[j].On = f.Desk.Today()
		}
		if _, err := f.Desk.Record(context.Background(), register.Submission{Entries: entries}); err != nil {
			f.Fault(err)
			return false
		}
	}
	return true
}

// sceneGuidedAt brings the page to a step, and types into it.
func (f *Frame) sceneGuidedAt(name string) {
	g, ok := f.current.(*guidedScreen)
	if !ok {
		return
	}
	switch name {
	case "motion":
		g.sit.goTo(stepVote)
	case "curtain":
		g.toggleCurtain()
	case "vote-open":
		g.toggleMask()
		f.sceneVotes(g, "pcc")
	case "vote":
		f.sceneVotes(g, "pcc")
	case "absent":
		g.sit.typed.Learner, g.sit.typed.Ground = learnerAbsent, string(cases.AbsentIllness)
		g.show()
	case "hear":
		g.sit.typed.Explanations = "Reconnaît les faits."
		g.sit.typed.Notes = []cases.Note{{At: days.MustHour("14:12"), Text: "Question de M. Haddad sur la date de remise."}}
		g.show()
	}
	if name != "vote" && name != "vote-open" {
		g.focus()
	}
}

// sceneAgenda shows a sitting that has two cases.
func (f *Frame) sceneAgenda(p Page) {
	v, other := f.sceneView(sceneVoting), f.sceneView("Nils Perrin")
	c := v.Matter.Council()
	if c == nil {
		return
	}
	_, err := f.Desk.Record(context.Background(), register.Submission{Entries: []register.Entry{
		{File: other.Matter.Case.ID.File(), Payload: cases.ConveneCase{Sitting: c.ID, Heaviest: "written-warning"}},
	}})
	if err != nil {
		f.Fault(err)
		return
	}
	f.Go(Route{Page: p, Sitting: c.ID, Case: v.Matter.Case.ID})
}

// sceneVotes types votes by their letters.
func (f *Frame) sceneVotes(g *guidedScreen, letters string) {
	g.focus()
	for _, r := range letters {
		if focused := f.Window.Canvas().Focused(); focused != nil {
			focused.TypedRune(r)
		}
	}
}
