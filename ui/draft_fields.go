package ui

import (
	"strings"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// put writes a text into a field of one line, as a draft that is taken up does.
func (s *formFields) put(key, text string) {
	if f := s.fields[key]; f != nil {
		if e, ok := f.Input.(*parts.Entry); ok {
			e.SetText(text)
		}
	}
}

// actDraft names the draft of a form about an act of a case.
func actDraft(m rules.Matter, a cases.Act) string { return string(m.Case.ID) + "/" + string(a.ID) }

// takeUpAct opens the form of a draft about an act, or about the end or the
// postponement of a case; false when it is none of these.
func (f *Frame) takeUpAct(k register.DraftKey) bool {
	file, act, _ := strings.Cut(k.File, "/")
	open := func(do func(register.View, cases.Act)) {
		f.withCase(cases.CaseID(file), func(v register.View) {
			a, known := actOf(v.Matter, cases.ActID(act))
			if !known { // it is gone: what was typed about it leads nowhere
				f.Go(Route{Page: PageCase, Case: v.Matter.Case.ID, Tab: TabJournal})
				return
			}
			do(v, a)
		})
	}
	switch k.Form {
	case "strike":
		open(f.openStrike)
	case "correct":
		open(f.openCorrect)
	case "postpone":
		f.withCase(cases.CaseID(file), func(v register.View) {
			if postponable(v.Matter) {
				f.openPostpone(v)
			}
		})
	case "closecase":
		f.withCase(cases.CaseID(file), f.openCloseCase)
	default:
		return false
	}
	return true
}
