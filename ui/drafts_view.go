package ui

import (
	"encoding/json"
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A draftLine is one half-typed form of the person at work.
type draftLine struct {
	Key   register.DraftKey
	Form  string // what it is
	About string // whom it is about; empty when that is not known
	Saved string
}

// draftForms are the forms whose words are known; others are "a form".
func draftForms() []string {
	return []string{
		"new-case", "convene", "decision", "minutes", "posting", "precaution", "hearing", "attendance", "ballot", "motion",
		"person", "organisation", "strike", "correct", "postpone", "closecase",
	}
}

// draftLines words the drafts, the last saved first. What was typed as a list of
// nothing is no draft.
func draftLines(w translations.Words, drafts []register.Draft, rows []register.DocketRow) []draftLine {
	var out []draftLine
	for _, d := range drafts {
		var anything any
		if json.Unmarshal(d.Body, &anything) != nil || anything == nil {
			continue
		}
		form := d.Key.Form
		if !slices.Contains(draftForms(), form) {
			form = "other"
		}
		label := w.T("draft.form." + form)
		if deed, is := deedDraft(w, d.Key.Form); is {
			label = deed
		}
		l := draftLine{Key: d.Key, Form: label, Saved: clock(w, d.Saved)}
		file, _, _ := strings.Cut(d.Key.File, "/")
		for _, r := range rows {
			if string(r.Case) == file {
				l.About = w.T("draft.about", message.Text("learner", r.Learner), message.Text("number", r.Number))
			}
		}
		out = append(out, l)
	}
	return out
}

// draftKind is the step that a form belongs to; false when it is no step of a case.
func draftKind(form string) (rules.DueKind, bool) {
	switch form {
	case "convene":
		return rules.DoConvene, true
	case "decision":
		return rules.DoDecision, true
	case "minutes":
		return rules.DoMinutes, true
	case "posting":
		return rules.DoPost, true
	case "precaution":
		return rules.DoPrecaution, true
	case "ballot", "motion":
		return rules.DoVote, true
	case "hearing":
		return rules.DoHear, true
	}
	return "", false
}

// draftRoute is the page on which a form is typed.
func draftRoute(k register.DraftKey) Route {
	switch k.Form {
	case "person":
		return Route{Page: PageDirectory, Person: cases.PersonID(k.File)}
	case "organisation":
		return Route{Page: PageSettings}
	case "attendance":
		return Route{Page: PageSitting, Sitting: cases.SittingID(k.File)}
	}
	return Route{Page: PageCases}
}
