package ui

import (
	"greffe/cases/register"
	"greffe/cases/rules"
)

// scenesOfCase are the pages and sheets of one case, from its report to its end.
func scenesOfCase() []Scene {
	return []Scene{
		{Name: "case-report", Day: sceneReport(), Show: sceneTab(sceneAdult, TabOverview)},
		{Name: "choice", Day: sceneReport(), Show: sceneDoes(sceneAdult, rules.DoChoose)},
		{Name: "new-case", Day: sceneReport(), Show: func(f *Frame) { f.Go(Route{Page: PageCases}); f.openNewCase() }},
		{Name: "case-convened", Day: sceneCouncil(), Show: sceneTab(sceneAdult, TabOverview)},
		{Name: "decision", Day: sceneHeld(), Show: sceneDoes(sceneAdult, rules.DoDecision)},
		{Name: "facts", Day: sceneDecision(), Show: sceneTab(sceneAdult, TabFacts)},
		{Name: "case-journal", Day: sceneDecision(), Show: sceneTab(sceneAdult, TabJournal)},
		{Name: "deeds", Day: sceneDecision(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) { f.openDeeds(v) })},
		{Name: "case-minor", Day: sceneToday(), Show: sceneTab(sceneMinor, TabOverview)},
		{Name: "precaution", Day: sceneToday(), Show: sceneDoes(sceneMinor, rules.DoPrecaution)},
		{Name: "case-ended", Day: sceneToday(), Show: sceneTab("Clara Dumas", TabOverview)},
		{Name: "case-undone", Day: sceneToday(), Show: sceneTab("Amir Haddad", TabOverview)},
		{Name: "case-abandoned", Day: sceneToday(), Show: sceneTab("Ilan Sabatier", TabOverview)},
		{Name: "rule", Day: sceneToday(), Show: sceneSheet(sceneMinor, func(f *Frame, _ register.View) { f.openRule(rules.NoticeRule) })},
	}
}
