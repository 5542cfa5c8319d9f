package ui

import (
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// deedsEnd are what ends a procedure or a file, keeps it, or takes it up again.
func deedsEnd() []deed {
	return []deed{
		{Name: "end", Moment: deedEnd, Icon: "minus-circle", Own: true, Fits: undecided, Form: endForm},
		{Name: "abandon", Moment: deedEnd, Icon: "student", Fits: underWay, Form: abandonForm},
		{Name: "hold", Moment: deedEnd, Icon: "lock-simple", Fits: func(m rules.Matter) bool { return !onHold(m.Case) }, Form: holdForm},
		{Name: "hold-ended", Moment: deedEnd, Icon: "clock", Fits: func(m rules.Matter) bool { return onHold(m.Case) }, Form: holdEndedForm},
		{Name: "close-case", Moment: deedEnd, Icon: "folder", Fits: underWay, Open: (*Frame).openCloseCase},
		{Name: "reopen", Moment: deedEnd, Icon: "folder-open", Own: true, Fits: func(m rules.Matter) bool { return !underWay(m) }, Form: reopenForm},
	}
}

// undecided tells whether a procedure can still end without a decision.
func undecided(m rules.Matter) bool {
	return underWay(m) && len(m.Case.LettersOf(cases.LetterDecision)) == 0 && len(m.Case.LettersOf(cases.LetterNoSanction)) == 0
}

// onHold tells whether a legal hold keeps the file.
func onHold(c *cases.Case) bool {
	for _, h := range c.Holds {
		if h.Ended == nil {
			return true
		}
	}
	return false
}

func endForm(w translations.Words, m rules.Matter, _ string) deedForm {
	form := deedForm{
		Fields: []deedField{
			{
				Key: "ground", Input: deedChoice, Label: "deed.end.ground", Must: "field.required",
				Options: deedTerms(w, "end-ground.", cases.EndResigned, cases.EndContract, cases.EndComplaint, cases.EndDeath, cases.EndOther),
			},
			deedReason(false), deedPaper(),
		},
		Wrong: func(a deedAnswers) []formProblem {
			if a.Text["ground"] == string(cases.EndOther) && blank(a.Text["reason"]) {
				return []formProblem{{"reason", message.New("field.reason")}}
			}
			return nil
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.EndProcedure{Ground: cases.EndGround(a.text("ground")), Reason: a.text("reason"), Document: a.File.Document}
		},
	}
	if p, runs := runningPrecaution(m.Case); runs {
		form.Note = message.New("deed.end.precaution", message.Day("from", p.Ordered.Is.From))
	}
	return form
}

func abandonForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{deedReason(true)},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.AbandonmentDeclared{Reason: a.text("reason")}
		},
	}
}

func holdForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{deedReason(true)},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.LegalHold{Reason: a.text("reason")}
		},
	}
}

func holdEndedForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{deedReason(false)},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.LegalHoldEnded{Reason: a.text("reason")}
		},
	}
}

func reopenForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{deedReason(true)},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.ReopenCase{Reason: a.text("reason")}
		},
	}
}
