package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// deedsAfter are what happens once it was decided.
func deedsAfter() []deed {
	return []deed{
		{Name: "access-cut", Moment: deedAfter, Icon: "lock-simple", Fits: accessOpen, Form: accessForm(false)},
		{Name: "access-restored", Moment: deedAfter, Icon: "arrow-u-up-left", Fits: accessCut, Form: accessForm(true)},
		{Name: "exit", Moment: deedAfter, Icon: "bank", Fits: func(m rules.Matter) bool { return len(undeclared(m)) > 0 }, Form: exitForm},
		{Name: "reparation", Moment: deedAfter, Icon: "handshake", Fits: func(m rules.Matter) bool { return len(reparations(m)) > 0 }, Form: reparationForm},
		{Name: "challenge", Moment: deedAfter, Icon: "scales", Fits: func(m rules.Matter) bool { return len(decisionsStanding(m)) > 0 }, Form: challengeForm},
		{Name: "challenge-ended", Moment: deedAfter, Icon: "seal-check", Fits: func(m rules.Matter) bool { return m.Case.Challenged() }, Form: challengeEndedForm},
		{Name: "withdrawal", Moment: deedAfter, Icon: "x-circle", Own: true, Fits: func(m rules.Matter) bool { return len(decisionsStanding(m)) > 0 }, Form: withdrawalForm},
	}
}

// accessItems are the accesses of the checklist, in its order.
func accessItems() []cases.AccessItem {
	return []cases.AccessItem{cases.AccessMentoring, cases.AccessPlatform, cases.AccessTools, cases.AccessPremises}
}

// cutItems are the accesses cut, or open, today.
func cutItems(m rules.Matter, cut bool) []cases.AccessItem {
	var out []cases.AccessItem
	for _, i := range accessItems() {
		if (m.Case.AccessOn(i, m.Today) != 0) == cut {
			out = append(out, i)
		}
	}
	return out
}

func accessCut(m rules.Matter) bool { return len(cutItems(m, true)) > 0 }

func accessOpen(m rules.Matter) bool { return len(cutItems(m, false)) > 0 }

// accessForm records that accesses were cut, or given back. The subject is one
// access; without it, all that can be are ticked.
func accessForm(restored bool) func(translations.Words, rules.Matter, string) deedForm {
	return func(w translations.Words, m rules.Matter, subject string) deedForm {
		in := cutItems(m, restored)
		if len(in) == 0 { // cut before cuts were recorded
			in = accessItems()
		}
		ticked := make([]string, 0, len(in))
		for _, i := range in {
			if !slices.Contains(in, cases.AccessItem(subject)) || subject == string(i) {
				ticked = append(ticked, string(i))
			}
		}
		return deedForm{
			Start: deedAnswers{Many: map[string][]string{"items": ticked}},
			Fields: []deedField{
				{Key: "items", Input: deedMany, Label: "deed.access.items", Must: "deed.access.none", Options: deedTerms(w, "access-item.", in...)},
				{Key: "by", Input: deedLine, Label: "deed.access.by", Hint: "deed.access.by.hint", Must: "field.required"},
			},
			Make: func(a deedAnswers, _ func() string) cases.Payload {
				x := cases.AccessChanged{Restored: restored, By: a.text("by")}
				for _, i := range accessItems() {
					if slices.Contains(a.Many["items"], string(i)) {
						x.Items = append(x.Items, i)
					}
				}
				return x
			},
		}
	}
}

// undeclared are the funders to whom an exit may have to be declared.
func undeclared(m rules.Matter) []cases.PersonID {
	if m.Case.Opened == nil || !leaves(m) {
		return nil
	}
	var out []cases.PersonID
	for _, f := range m.Case.Opened.Is.Funders {
		if _, done := exitDeclared(m.Case, f.Funder); !done && f.Funder != "" {
			out = append(out, f.Funder)
		}
	}
	return out
}

// leaves tells whether the learner has left the training: excluded for good, or
// gone before a decision.
func leaves(m rules.Matter) bool {
	if m.Case.Abandoned != nil || m.Case.Ended != nil {
		return true
	}
	for _, l := range decisionsStanding(m) {
		if l.Issued.Is.Decision.Sanction.Kind == regulation.PermanentExclusion {
			return true
		}
	}
	return false
}

func exitDeclared(c *cases.Case, funder cases.PersonID) (cases.Done[cases.ExitDeclared], bool) {
	for _, e := range slices.Backward(c.Exits) {
		if e.Is.Funder == funder {
			return e, true
		}
	}
	return cases.Done[cases.ExitDeclared]{}, false
}

func exitForm(_ translations.Words, m rules.Matter, subject string) deedForm {
	var options []deedOption
	for _, id := range undeclared(m) {
		options = append(options, deedOption{Value: string(id), Label: m.Name(id)})
	}
	start := deedAnswers{Text: map[string]string{}}
	if len(options) > 0 {
		start.Text["funder"] = options[0].Value
	}
	if slices.ContainsFunc(options, func(o deedOption) bool { return o.Value == subject }) {
		start.Text["funder"] = subject
	}
	return deedForm{
		Start: start,
		Fields: []deedField{
			{Key: "funder", Input: deedChoice, Label: "label.funder", Must: "field.required", Options: options},
			{Key: "reference", Input: deedLine, Label: "deed.field.reference", Hint: "deed.exit.hint"},
		},
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.ExitDeclared{Funder: cases.PersonID(a.text("funder")), Reference: a.text("reference")}
		},
	}
}

// decisionsStanding are the decision letters whose sanction stands.
func decisionsStanding(m rules.Matter) []cases.Letter {
	var out []cases.Letter
	for _, l := range m.Case.LettersOf(cases.LetterDecision) {
		if _, gone := m.Case.Undone(l.ID); !gone && l.Issued.Is.Decision != nil {
			out = append(out, l)
		}
	}
	return out
}

// reparations are the decision letters that order a reparative measure.
func reparations(m rules.Matter) []cases.Letter {
	return slices.DeleteFunc(decisionsStanding(m), func(l cases.Letter) bool { return l.Issued.Is.Decision.Reparation == "" })
}

// reparationDone is the last that was recorded of a reparative measure.
func reparationDone(c *cases.Case, l cases.LetterID) (cases.Done[cases.ReparationFollowed], bool) {
	for _, r := range slices.Backward(c.Reparations) {
		if r.Is.Letter == l {
			return r, true
		}
	}
	return cases.Done[cases.ReparationFollowed]{}, false
}

// The states of a reparative measure.
const (
	reparationCarried = "carried-out"
	reparationMissing = "not-carried-out"
)

func reparationForm(w translations.Words, m rules.Matter, subject string) deedForm {
	letters := reparations(m)
	form := deedForm{Start: deedAnswers{Text: map[string]string{}}}
	if len(letters) > 0 {
		l := letters[len(letters)-1]
		for _, x := range letters {
			if string(x.ID) == subject {
				l = x
			}
		}
		form.Start.Text["letter"] = string(l.ID)
		form.Note = message.New("deed.reparation.ordered", message.Text("what", l.Issued.Is.Decision.Reparation), message.Day("by", l.Issued.Is.Decision.RepairBy))
	}
	form.Fields = []deedField{
		{
			Key: "done", Input: deedChoice, Label: "deed.reparation.state", Must: "field.required",
			Options: deedTerms(w, "deed.reparation.", reparationCarried, reparationMissing),
		},
		{Key: "by", Input: deedLine, Label: "deed.reparation.by"},
		{Key: "note", Input: deedArea, Label: "deed.field.note"},
	}
	form.Make = func(a deedAnswers, _ func() string) cases.Payload {
		return cases.ReparationFollowed{
			Letter: cases.LetterID(a.text("letter")), Done: a.text("done") == reparationCarried, By: a.text("by"), Note: a.text("note"),
		}
	}
	return form
}

// decisionField chooses the decision that a deed is about, when there are
// several; the last one is proposed.
func decisionField(w translations.Words, m rules.Matter, subject string) (fields []deedField, start map[string]string) {
	start = map[string]string{}
	var options []deedOption
	for _, l := range decisionsStanding(m) {
		options = append(options, deedOption{Value: string(l.ID), Label: w.T("case.moves.letter",
			message.Term("letter", "letter."+string(l.Issued.Is.Type)), message.Day("day", l.Issued.Act.On))})
		start["letter"] = string(l.ID)
	}
	if slices.ContainsFunc(options, func(o deedOption) bool { return o.Value == subject }) {
		start["letter"] = subject
	}
	if len(options) > 1 {
		fields = []deedField{{Key: "letter", Input: deedChoice, Label: "deed.field.decision", Must: "field.required", Options: options}}
	}
	return fields, start
}

func challengeForm(w translations.Words, m rules.Matter, subject string) deedForm {
	fields, start := decisionField(w, m, subject)
	start["by"] = m.Name(m.Case.Learner())
	return deedForm{
		Start: deedAnswers{Text: start},
		Fields: append(fields,
			deedField{
				Key: "forum", Input: deedChoice, Label: "deed.challenge.forum", Must: "field.required",
				Options: deedTerms(w, "forum.", cases.ForumMediator, cases.ForumLabour, cases.ForumCivil, cases.ForumAdministrative, cases.ForumOther),
			},
			deedField{Key: "by", Input: deedLine, Label: "deed.challenge.by"},
			deedField{Key: "reference", Input: deedLine, Label: "deed.field.reference"},
			deedPaper()),
		Make: func(a deedAnswers, newID func() string) cases.Payload {
			return cases.DecisionChallenged{
				Challenge: cases.ChallengeID(newID()), Letter: cases.LetterID(a.text("letter")), Forum: cases.Forum(a.text("forum")),
				By: a.text("by"), Reference: a.text("reference"), Document: a.File.Document,
			}
		},
	}
}

func challengeEndedForm(w translations.Words, m rules.Matter, subject string) deedForm {
	form := deedForm{Start: deedAnswers{Text: map[string]string{}}}
	var options []deedOption
	for _, c := range m.Case.Challenges {
		if c.Ended != nil {
			continue
		}
		options = append(options, deedOption{Value: string(c.Filed.Is.Challenge), Label: w.T("deed.challenge.of",
			message.Term("forum", "forum."+string(c.Filed.Is.Forum)), message.Day("day", c.Filed.Act.On))})
		if form.Start.Text["challenge"] == "" || subject == string(c.Filed.Is.Challenge) {
			form.Start.Text["challenge"] = string(c.Filed.Is.Challenge)
		}
	}
	if len(options) > 1 {
		form.Fields = []deedField{{Key: "challenge", Input: deedChoice, Label: "deed.challenge.which", Must: "field.required", Options: options}}
	}
	form.Fields = append(form.Fields,
		deedField{
			Key: "outcome", Input: deedChoice, Label: "deed.challenge.outcome", Must: "field.required",
			Options: deedTerms(w, "challenge-outcome.", cases.OutcomeUpheld, cases.OutcomeAnnulled, cases.OutcomeWithdrawn, cases.OutcomeSettled),
		},
		deedField{Key: "reference", Input: deedLine, Label: "deed.field.reference"},
		deedPaper())
	form.Make = func(a deedAnswers, _ func() string) cases.Payload {
		return cases.ChallengeEnded{
			Challenge: cases.ChallengeID(a.text("challenge")), Outcome: cases.ChallengeOutcome(a.text("outcome")),
			Reference: a.text("reference"), Document: a.File.Document,
		}
	}
	return form
}

func withdrawalForm(w translations.Words, m rules.Matter, subject string) deedForm {
	fields, start := decisionField(w, m, subject)
	return deedForm{
		Start: deedAnswers{Text: start}, Fields: append(fields, deedReason(true)), Note: message.New("deed.withdrawal.note"),
		Make: func(a deedAnswers, _ func() string) cases.Payload {
			return cases.WithdrawDecision{Letter: cases.LetterID(a.text("letter")), Reason: a.text("reason")}
		},
	}
}
