package ui

import (
	"slices"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// scenesOfDeeds are the forms of what may happen in a case at any time, and what
// undoes or corrects it.
func scenesOfDeeds() []Scene {
	out := make([]Scene, 0, 24)
	for _, name := range []string{"observations", "consultation", "interview", "oral", "complaint", "request", "end", "abandon", "hold"} {
		out = append(out, Scene{Name: "deed-" + name, Day: sceneCouncil(), Show: sceneDeed(sceneAdult, name)})
	}
	for _, name := range []string{"access-cut", "challenge", "withdrawal"} {
		out = append(out, Scene{Name: "deed-" + name, Day: sceneDecision(), Show: sceneDeed(sceneAdult, name)})
	}
	return append(out,
		Scene{Name: "deed-reopen", Day: sceneToday(), Show: sceneDeed("Clara Dumas", "reopen")},
		Scene{Name: "deed-errors", Day: sceneCouncil(), Show: func(f *Frame) {
			sceneDeed(sceneAdult, "interview")(f)
			f.scenePrimary()
		}},
		Scene{Name: "act", Day: sceneDecision(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) {
			lines := journalOf(f.words, v.Matter)
			f.openAct(v, lines[0], true)
		})},
		Scene{Name: "strike", Day: sceneCouncil(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) {
			f.openStrike(v, sceneAct(v.Matter, cases.KindCollected))
		})},
		Scene{Name: "correct", Day: sceneCouncil(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) {
			f.openCorrect(v, sceneAct(v.Matter, cases.KindCollected))
		})},
		Scene{Name: "grievance", Day: sceneReport(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) { f.openGrievance(v) })},
		Scene{Name: "enrolment", Day: sceneReport(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) { f.openEnrolment(v) })},
		Scene{Name: "close-case", Day: sceneToday(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) { f.openCloseCase(v) })},
		Scene{Name: "caller", Day: sceneCouncil(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) { f.openCaller(v) })},
	)
}

// sceneDeed opens the form of something that happened in a learner's case.
func sceneDeed(learner, name string) func(*Frame) {
	return sceneSheet(learner, func(f *Frame, v register.View) { f.openDeed(v, name, "") })
}

// sceneAct is the last act of a kind that stands in a case.
func sceneAct(m rules.Matter, k cases.Kind) cases.Act {
	for _, a := range slices.Backward(cases.Standing(m.Case.Acts)) {
		if a.Payload.Kind() == k {
			return a
		}
	}
	return m.Case.Acts[len(m.Case.Acts)-1]
}
