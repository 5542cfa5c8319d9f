package ui

import "greffe/cases/rules"

// scenesOfCouncil are the council: convened, seated, held, and its minutes.
func scenesOfCouncil() []Scene {
	return []Scene{
		{Name: "convene", Day: sceneChoice(), Show: sceneDoes(sceneAdult, rules.DoConvene)},
		{Name: "council", Day: sceneCouncil(), Show: sceneTab(sceneAdult, TabCouncil)},
		{Name: "calendar", Day: sceneCouncil(), Show: scenePage(PageCalendar)},
		{Name: "sitting", Day: sceneVote(), Show: func(f *Frame) { f.goSitting(f.sceneView(sceneVoting), PageSitting) }},
		{Name: "vote", Day: sceneVote(), Show: func(f *Frame) { f.goSitting(f.sceneView(sceneVoting), PageVote) }},
		{Name: "minutes", Day: sceneVote(), Show: sceneDoes(sceneVoting, rules.DoMinutes)},
	}
}
