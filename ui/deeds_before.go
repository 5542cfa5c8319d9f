package ui

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// deedNoGround stands for a request without one of the grounds of article 5.3.
const deedNoGround = "none"

// deedsBefore are what happens before the council.
func deedsBefore() []deed {
	return []deed{
		{Name: "observations", Moment: deedBefore, Icon: "chats", Fits: undecided, Form: observationsForm},
		{Name: "consultation", Moment: deedBefore, Icon: "book-open", Form: consultationForm, Then: thenReceipt},
		{Name: "interview", Moment: deedBefore, Icon: "users", Fits: undecided, Form: interviewForm},
		{Name: "oral", Moment: deedBefore, Icon: "bell", Fits: undecided, Form: oralForm},
		{Name: "complaint", Moment: deedBefore, Icon: "shield-check", Fits: underWay, Form: complaintForm},
		{Name: "request", Moment: deedBefore, Icon: "calendar-dots", Fits: undecided, Form: requestForm},
		{Name: "answer", Moment: deedBefore, Icon: "seal-check", Own: true, Fits: unanswered, Form: answerForm, Then: thenPostpone},
		{Name: "postpone", Moment: deedBefore, Icon: "calendar", Fits: func(m rules.Matter) bool { return underWay(m) && postponable(m) }, Open: (*Frame).openPostpone},
		{Name: "precaution", Moment: deedBefore, Icon: "hand-palm", Own: true, Fits: undecided, Open: (*Frame).openPrecaution},
		{Name: "board", Moment: deedBefore, Icon: "users-three", Fits: boardConcerns, Form: boardForm},
	}
}

func observationsForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{
			{Key: "text", Input: deedArea, Label: "deed.observations.text", Hint: "deed.observations.text.hint"},
			deedPaper(),
		},
		Wrong: func(a deedAnswers) []formProblem {
			if blank(a.Text["text"]) && a.File.Document == "" {
				return []formProblem{{"text", message.New("deed.observations.none")}}
			}
			return nil
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.ObservationsReceived{Text: a.text("text"), Document: a.File.Document}
		},
	}
}

// The capacities in which somebody consults a file.
const (
	consultsLearner        = "learner"
	consultsRepresentative = "representative"
	consultsAssistant      = "assistant"
	consultsLawyer         = "lawyer"
)

// consultationForm keeps who saw the file. What is withheld from the learner is
// not among the exhibits to choose.
func consultationForm(w translations.Words, m rules.Matter, _ string) deedForm {
	var shown []deedOption
	withheld := 0
	for _, e := range exhibitRows(w, m) {
		if e.Is.Withheld != "" {
			withheld++
			continue
		}
		shown = append(shown, deedOption{Value: string(e.Is.Exhibit), Label: e.Number + "  " + e.Name})
	}
	form := deedForm{
		Start: deedAnswers{Text: map[string]string{"who": m.Name(m.Case.Learner()), "capacity": consultsLearner}},
		Fields: []deedField{
			{Key: "who", Input: deedLine, Label: "deed.consultation.who", Must: "field.required"},
			{
				Key: "capacity", Input: deedChoice, Label: "deed.consultation.capacity", Must: "field.required",
				Options: deedTerms(w, "deed.capacity.", consultsLearner, consultsRepresentative, consultsAssistant, consultsLawyer),
			},
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			x := cases.FileConsulted{
				Who: a.text("who"), Capacity: a.text("capacity"), CopyGiven: a.ticked("copy"), Signed: a.ticked("signed"), Receipt: a.File.Document,
			}
			if x.Capacity == consultsLearner && x.Who == m.Name(m.Case.Learner()) {
				x.Person = m.Case.Learner()
			}
			for _, id := range a.Many["exhibits"] {
				x.Exhibits = append(x.Exhibits, cases.ExhibitID(id))
			}
			return x
		},
	}
	if len(shown) > 0 {
		form.Fields = append(form.Fields, deedField{Key: "exhibits", Input: deedMany, Label: "deed.consultation.exhibits", Options: shown})
	}
	if withheld > 0 {
		form.Note = message.New("deed.consultation.withheld", message.Number("n", withheld))
	}
	form.Fields = append(form.Fields,
		deedField{Key: "copy", Input: deedTick, Label: "deed.consultation.copy"},
		deedField{Key: "signed", Input: deedTick, Label: "deed.consultation.signed"},
		deedField{Key: "file", Input: deedFile, Label: "deed.consultation.receipt"})
	return form
}

// thenReceipt offers the receipt to be signed, unless it was signed already.
func thenReceipt(f *Frame, v register.View, a deedAnswers) {
	if !a.ticked("signed") && a.File.Document == "" {
		f.openDocumentsAt(v, string(cases.LetterConsultation))
	}
}

func interviewForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{{Key: "notes", Input: deedArea, Label: "deed.interview.notes", Hint: "deed.interview.notes.hint"}},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.InterviewHeld{Notes: a.text("notes")}
		},
	}
}

func oralForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{{Key: "by", Input: deedLine, Label: "deed.oral.by", Must: "field.required"}},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.OralWarningGiven{By: a.text("by")}
		},
	}
}

func complaintForm(_ translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{{Key: "reference", Input: deedLine, Label: "deed.field.reference", Hint: "deed.complaint.hint"}},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.ComplaintFiled{Reference: a.text("reference")}
		},
	}
}

func requestForm(w translations.Words, m rules.Matter, _ string) deedForm {
	grounds := deedTerms(w, "absence.", cases.AbsentIllness, cases.AbsentAccident, cases.AbsentDeath, cases.AbsentRelative)
	grounds = append(grounds, deedOption{Value: deedNoGround, Label: w.T("deed.request.other")})
	return deedForm{
		Start: deedAnswers{Text: map[string]string{"by": m.Name(m.Case.Learner())}},
		Fields: []deedField{
			{Key: "by", Input: deedLine, Label: "deed.request.by", Must: "field.required"},
			{Key: "ground", Input: deedChoice, Label: "deed.request.ground", Must: "field.required", Options: grounds},
			{Key: "reason", Input: deedArea, Label: "deed.request.reason"},
			deedPaper(),
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			x := cases.PostponementAsked{By: a.text("by"), Ground: cases.AbsenceGround(a.text("ground")), Reason: a.text("reason"), Document: a.File.Document}
			if a.text("ground") == deedNoGround {
				x.Ground = cases.AbsentNoGround
			}
			return x
		},
	}
}

// openRequests are the requests to postpone that have no answer.
func openRequests(c *cases.Case) []cases.Request {
	var out []cases.Request
	for _, r := range c.Requests {
		if r.Answered == nil {
			out = append(out, r)
		}
	}
	return out
}

func unanswered(m rules.Matter) bool { return undecided(m) && len(openRequests(m.Case)) > 0 }

// The answers to a request.
const (
	answerGranted = "granted"
	answerRefused = "refused"
)

func answerForm(w translations.Words, m rules.Matter, subject string) deedForm {
	form := deedForm{Start: deedAnswers{Text: map[string]string{}}}
	var options []deedOption
	for _, r := range openRequests(m.Case) {
		label := w.T("deed.answer.of", message.Day("day", r.Asked.Act.On), message.Text("by", r.Asked.Is.By))
		options = append(options, deedOption{Value: string(r.Asked.Act.ID), Label: label})
	}
	if len(options) > 0 {
		form.Start.Text["request"] = options[0].Value
	}
	for _, o := range options {
		if o.Value == subject {
			form.Start.Text["request"] = subject
		}
	}
	form.Fields = []deedField{
		{Key: "request", Input: deedChoice, Label: "deed.answer.request", Must: "field.required", Options: options},
		{
			Key: "granted", Input: deedChoice, Label: "deed.answer.answer", Must: "field.required",
			Options: deedTerms(w, "deed.answer.", answerGranted, answerRefused),
		},
		{Key: "reason", Input: deedArea, Label: "label.reason", Hint: "deed.answer.hint"},
	}
	form.Wrong = func(a deedAnswers) []formProblem {
		if a.Text["granted"] == answerRefused && blank(a.Text["reason"]) {
			return []formProblem{{"reason", message.New("field.reason")}}
		}
		return nil
	}
	form.Make = func(a deedAnswers, _ func() string) cases.Payload {
		return cases.AnswerRequest{
			Request: cases.ActID(a.text("request")), Granted: a.text("granted") == answerGranted, Reason: a.text("reason"),
		}
	}
	return form
}

// thenPostpone goes on with the postponement itself once a request is granted.
func thenPostpone(f *Frame, v register.View, a deedAnswers) {
	if a.text("granted") == answerGranted && postponable(v.Matter) {
		f.openPostpone(v)
	}
}

// boardConcerns tells whether the advisory board is heard in such a case (art. 4).
func boardConcerns(m rules.Matter) bool { return undecided(m) && m.Case.IsApprentice() }

func boardForm(w translations.Words, _ rules.Matter, _ string) deedForm {
	return deedForm{
		Fields: []deedField{
			{
				Key: "favourable", Input: deedChoice, Label: "deed.board.opinion", Must: "field.required",
				Options: deedTerms(w, "deed.board.", cases.Yes, cases.No),
			},
			{Key: "presided", Input: deedLine, Label: "deed.board.presided", Must: "field.required"},
			{Key: "present", Input: deedArea, Label: "deed.board.present", Hint: "deed.board.present.hint", Must: "field.required"},
			{Key: "text", Input: deedArea, Label: "deed.board.text"},
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.BoardOpinion{
				Favourable: cases.Answer(a.text("favourable")), PresidedBy: a.text("presided"),
				Present: deedNames(a.Text["present"]), Text: a.text("text"),
			}
		},
	}
}

// deedNames reads names, one a line or with semicolons between.
func deedNames(text string) []string {
	var out []string
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' || r == ';' }) {
		if line = trimmed(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
