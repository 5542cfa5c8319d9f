package ui

import (
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openChoice opens the director's choice about one case.
func (f *Frame) openChoice(v register.View) {
	const width = 860
	p := newChoicePane(f, v, width-60)
	s := parts.NewSheet(p.shown.Learner, joined(p.shown.Number, p.shown.Who), p.body)
	s.Width = width
	s.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		p.draft.leave()
		s.Close()
	})}
	s.OnEscape = p.draft.leave
	s.Primary = parts.NewButton(p.chosen().Verb, "check", parts.Primary, p.submit)
	s.First = p.options[p.at()]
	p.onChoose = func() {
		s.Primary.SetLabel(p.chosen().Verb)
		s.Refresh()
	}
	p.onDone = s.Close
	if f.Sheet("choice", s) {
		f.trace("shown choice")
	}
}
