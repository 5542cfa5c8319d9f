package ui

import (
	"greffe/cases/register"
	"greffe/cases/rules"
)

// scenesOfMail are letters: prepared, approved, posted, and what came back.
func scenesOfMail() []Scene {
	return []Scene{
		{Name: "review", Day: sceneReport(), Show: scenePage(PageReview)},
		{Name: "package", Day: sceneChoice(), Show: sceneDoes(sceneAdult, rules.DoNotify)},
		{Name: "returned", Day: sceneNotice(), Show: sceneDoes(sceneAdult, rules.DoReceipt)},
		{Name: "case-letters", Day: sceneDecision(), Show: sceneTab(sceneAdult, TabLetters)},
		{Name: "letter", Day: sceneDecision(), Show: func(f *Frame) {
			v := f.sceneView(sceneAdult)
			f.Go(Route{Page: PageLetter, Case: v.Matter.Case.ID, Letter: v.Matter.Case.Letters[0].ID})
		}},
		{Name: "documents", Day: sceneToday(), Show: sceneSheet(sceneMinor, func(f *Frame, v register.View) { f.openDocuments(v) })},
		{Name: "letters", Day: sceneToday(), Show: scenePage(PageLetters)},
	}
}
