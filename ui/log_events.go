package ui

import (
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// What may be recorded of a learner's activity (art. 3.1.2), in the learner's file.

// logActivity is a sign of activity.
func logActivity() (deed, deedForm) {
	return deed{Name: "activity"}, deedForm{
		Fields: []deedField{{Key: "what", Input: deedLine, Label: "deed.activity.what", Hint: "deed.activity.what.hint", Must: "field.required"}},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.ActivitySeen{What: a.text("what")}
		},
	}
}

// logContact is the advisor's attempt to reach the learner.
func logContact(w translations.Words, by string) (deed, deedForm) {
	return deed{Name: "contact"}, deedForm{
		Start: deedAnswers{Text: map[string]string{"by": by}},
		Fields: []deedField{
			{Key: "means", Input: deedChoice, Label: "deed.contact.means", Must: "field.required", Options: deedTerms(w, "log.means.", logMeans()...)},
			{Key: "by", Input: deedLine, Label: "deed.contact.by", Must: "field.required"},
			{Key: "answered", Input: deedChoice, Label: "deed.contact.answered", Options: deedTerms(w, "log.answered.", cases.Yes, cases.No)},
			{Key: "text", Input: deedArea, Label: "deed.contact.text"},
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.LearnerContacted{By: a.text("by"), Means: a.text("means"), Answered: cases.Answer(a.text("answered")), Text: a.text("text")}
		},
	}
}

// logSupport is what was done to bring the learner back.
func logSupport(by string) (deed, deedForm) {
	return deed{Name: "support"}, deedForm{
		Start: deedAnswers{Text: map[string]string{"by": by}},
		Fields: []deedField{
			{Key: "text", Input: deedArea, Label: "deed.support.text", Hint: "deed.support.text.hint", Must: "field.required"},
			{Key: "by", Input: deedLine, Label: "deed.support.by", Must: "field.required"},
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.SupportMeasure{By: a.text("by"), Text: a.text("text")}
		},
	}
}

// logAway is a known and justified period without activity.
func logAway(today days.Day) (deed, deedForm) {
	return deed{Name: "away"}, deedForm{
		Undated: true,
		Fields: []deedField{
			{Key: "from", Input: deedDay, Label: "deed.away.from", Must: "field.day"},
			{Key: "until", Input: deedDay, Label: "deed.away.until", Must: "field.day"},
			{Key: "ground", Input: deedLine, Label: "deed.away.ground", Hint: "deed.away.ground.hint"},
			{Key: "seen-by", Input: deedLine, Label: "deed.away.seen-by"},
			{Key: "seen-on", Input: deedDay, Label: "deed.away.seen-on"},
		},
		Wrong: func(a deedAnswers) []formProblem {
			var out []formProblem
			if a.Days["from"] != 0 && a.Days["until"] != 0 && a.Days["until"] < a.Days["from"] {
				out = append(out, formProblem{"until", message.New("deed.away.order")})
			}
			switch {
			case a.Days["seen-on"] > today:
				out = append(out, formProblem{"seen-on", message.New("field.future")})
			case !blank(a.Text["seen-by"]) && a.Days["seen-on"] == 0:
				out = append(out, formProblem{"seen-on", message.New("field.day")})
			}
			return out
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.KnownAway{
				From: a.Days["from"], Until: a.Days["until"], Ground: a.text("ground"), SeenBy: a.text("seen-by"), SeenOn: a.Days["seen-on"],
			}
		},
	}
}
