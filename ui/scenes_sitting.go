package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// scenesOfSitting are the steps of a sitting and of its vote, page by page, and
// what is chosen for the board before.
func scenesOfSitting() []Scene {
	before, day := days.Must("2026-09-28"), days.Must("2026-09-29")
	at := func(name string, show func(*Frame)) Scene {
		return Scene{Name: name, Day: before, Today: day, Show: show}
	}
	return []Scene{
		at("council-pick", sceneBoard(0, '\r')),
		at("recuse", sceneBoard(1, 'r')),
		at("sitting-roll", sceneSitting(0, nil)),
		at("sitting-open", sceneSitting(1, nil)),
		at("sitting-hear", sceneSitting(2, func(s *sittingScreen, _ register.View) {
			s.typed = hearingForm{
				Learner: learnerVideo, Stated: true, Assistant: "Samir Kone", Capacity: "outsider",
				Explanations: "Elle reconnaît avoir repris le code pour tenir les délais.",
			}
			s.show()
		})),
		at("sitting-absent", sceneSitting(2, func(s *sittingScreen, _ register.View) {
			s.typed.Learner, s.typed.Ground = learnerAbsent, string(cases.AbsentIllness)
			s.show()
		})),
		at("sitting-postpone", sceneSitting(2, func(s *sittingScreen, v register.View) {
			s.typed.Learner, s.typed.Ground = learnerAbsent, string(cases.AbsentIllness)
			s.show()
			s.postpone(v)
		})),
		at("sitting-adjourn", sceneSitting(2, func(s *sittingScreen, v register.View) { s.adjourn(v) })),
		at("sitting-retire", sceneSitting(4, nil)),
		at("sitting-voted", sceneSitting(9, nil)),
		at("sitting-minutes", sceneSitting(10, func(s *sittingScreen, v register.View) { s.frame.openMinutes(v) })),
		at("vote-motion", sceneBallot(5, "")),
		at("vote-ballot", sceneBallot(7, "")),
		at("vote-tie", sceneBallot(7, "pcpc")),
		at("vote-check", func(f *Frame) {
			sceneBallot(7, "pcpc")(f)
			if s, ok := f.current.(*voteScreen); ok {
				s.act()
			}
		}),
		at("vote-result", sceneBallot(9, "")),
	}
}

// sceneBoard shows the council of a case, and types a letter, or Enter, on one of its seats.
func sceneBoard(place int, letter rune) func(*Frame) {
	return func(f *Frame) {
		sceneTab(sceneAdult, TabCouncil)(f)
		var seats []*parts.Seat
		parts.Walk(f.Window.Content(), func(o fyne.CanvasObject) bool {
			if s, ok := o.(*parts.Seat); ok {
				seats = append(seats, s)
			}
			return true
		})
		if place >= len(seats) {
			return
		}
		f.Window.Canvas().Focus(seats[place])
		if letter == '\r' {
			seats[place].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
		seats[place].TypedRune(letter)
	}
}

// sceneSitting plays the sitting up to a step, shows its page and does something there.
func sceneSitting(steps int, do func(*sittingScreen, register.View)) func(*Frame) {
	return func(f *Frame) {
		v := f.sceneView(sceneAdult)
		if !f.sceneSat(v, steps) {
			return
		}
		f.goSitting(v, PageSitting)
		if s, ok := f.current.(*sittingScreen); ok && do != nil {
			do(s, f.sceneView(sceneAdult))
		}
	}
}

// sceneBallot plays the sitting up to a step of the vote, and types votes by their letters.
func sceneBallot(steps int, letters string) func(*Frame) {
	return func(f *Frame) {
		v := f.sceneView(sceneAdult)
		if !f.sceneSat(v, steps) {
			return
		}
		f.goSitting(v, PageVote)
		f.current.focus()
		for _, r := range letters {
			if focused := f.Window.Canvas().Focused(); focused != nil {
				focused.TypedRune(r)
			}
		}
	}
}
