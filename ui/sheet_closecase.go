package ui

import (
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// closeView is what is still open when a case is closed.
type closeView struct {
	Dues  []string // still due, each with its day
	ToFix []string // broken verdicts
}

// closeViewOf words what is left of a case, the closing itself aside.
func closeViewOf(w translations.Words, v register.View) closeView {
	var out closeView
	for _, d := range v.Progress.Dues {
		if d.Kind == rules.DoCloseCase {
			continue
		}
		line := w.Say(d.What)
		if d.By != 0 {
			line = w.T("case.close.due", message.Said("what", d.What), message.Text("day", w.DayWithDistance(d.By, v.Matter.Today)))
		}
		out.Dues = append(out.Dues, line)
	}
	for _, x := range v.Verdicts {
		if x.State == rules.Broken && x.Overridden == nil {
			out.ToFix = append(out.ToFix, w.Say(x.Reason))
		}
	}
	return out
}

// openCloseCase shows what is still due and closes the case; a reason is asked
// for when anything is left.
func (f *Frame) openCloseCase(v register.View) {
	view, reason := closeViewOf(f.words, v), ""
	left := len(view.Dues)+len(view.ToFix) > 0
	d := f.draft("closecase", string(v.Matter.Case.ID))
	fields := newFormFields(f, func() { d.changed(func() any { return reason }) })
	body := parts.V(10)
	if left {
		body.Add(parts.NewBanner(parts.ToneWarn, "", f.T("case.close.left")))
	} else {
		body.Add(parts.NewBanner(parts.ToneOK, "", f.T("case.close.nothing")))
	}
	for _, group := range []struct {
		title string
		lines []string
	}{{f.T("case.close.dues"), view.Dues}, {f.T("case.close.to-fix"), view.ToFix}} {
		if len(group.lines) == 0 {
			continue
		}
		body.Add(parts.NewText(group.title, parts.CaptionStrong, parts.ColorMuted))
		for _, l := range group.lines {
			body.Add(parts.NewWrap("·  "+l, parts.Body, parts.ColorText, 620))
		}
	}
	body.Add(fields.entry("reason", f.T("label.reason"), f.T("case.close.hint"), !left, &reason))
	s := parts.NewSheet(f.T("confirm.close", message.Text("number", v.Matter.Case.Number())), v.Matter.Name(v.Matter.Case.Learner()), body)
	s.OnEscape = d.leave
	s.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		d.leave()
		s.Close()
	})}
	s.Primary = parts.NewButton(f.T("button.close-case"), "", parts.Primary, func() {
		var problems []formProblem
		if left {
			problems = reasonProblems(reason)
		}
		if !fields.show(problems) {
			return
		}
		id := v.Matter.Case.ID
		f.Record(Recording{
			Submission: register.Submission{Entries: []register.Entry{{
				ID: register.Derived(cases.ActID(id), cases.KindCloseCase, len(v.Matter.Case.Acts)), File: id.File(),
				Payload: cases.CloseCase{Reason: trim(reason)},
			}}, Ends: d.key},
			Done: func(register.Trial) {
				d.done()
				s.Close()
			},
			Said: message.New("case.close.done", message.Text("number", v.Matter.Case.Number())), Undo: true,
		})
	})
	if !f.Sheet("closecase", s) {
		d.done()
		return
	}
	d.restore(&reason, func() { fields.put("reason", reason) })
}
