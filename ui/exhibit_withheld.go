package ui

import (
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// withheldForm tells whether the learner is shown an exhibit, and why not.
type withheldForm struct {
	Withheld bool
	Why      string
}

func (w withheldForm) problems(was cases.AddExhibit) []formProblem {
	switch {
	case w.Withheld && blank(w.Why):
		return []formProblem{{"why", message.New("exhibit.why.missing")}}
	case w.why() == was.Withheld:
		return []formProblem{{"shown", message.New("exhibit.same")}}
	}
	return nil
}

func (w withheldForm) why() string {
	if !w.Withheld {
		return ""
	}
	return trim(w.Why)
}

// submission files the exhibit again, under its number, with what is now said.
func (w withheldForm) submission(is cases.Done[cases.AddExhibit], reason string, newID func() string) register.Submission {
	again := is.Is
	again.Withheld = w.why()
	return register.Submission{Entries: []register.Entry{
		{ID: cases.ActID(newID()), File: is.Act.File, Payload: cases.StrikeAct{Act: is.Act.ID, Reason: reason}},
		{ID: cases.ActID(newID()), File: is.Act.File, On: is.Act.On, Payload: again},
	}}
}

// openWithheld asks whether the learner is shown an exhibit.
func (f *Frame) openWithheld(is cases.Done[cases.AddExhibit]) {
	form := withheldForm{Withheld: is.Is.Withheld != "", Why: is.Is.Withheld}
	fields := newFormFields(f, nil)
	area := parts.NewArea("", 3)
	area.SetText(form.Why)
	area.OnChanged = func(t string) {
		form.Why = t
		fields.touched("why")
	}
	at := 0
	if form.Withheld {
		at = 1
	}
	why := fields.add("why", f.T("exhibit.why"), f.T("exhibit.why.hint"), false, area)
	visible(why, form.Withheld)
	body := parts.V(8)
	var s *parts.Sheet
	body.Add(fields.choose("shown", f.T("exhibit.question"), "", []string{f.T("exhibit.yes"), f.T("exhibit.no")}, at, func(i int) {
		form.Withheld = i == 1
		visible(why, form.Withheld)
		s.Refresh()
	}))
	body.Add(why)
	s = parts.NewSheet(f.T("exhibit.title", message.Number("n", is.Is.Number)), is.Is.Name, body)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.Close)}
	ids := fixedIDs(is.Act.ID)
	s.Primary = parts.NewButton(f.T("button.save"), "", parts.Primary, func() {
		if !fields.show(form.problems(is.Is)) {
			return
		}
		f.Record(Recording{
			Submission: form.submission(is, f.T("exhibit.reason"), ids), Said: message.New("exhibit.done", message.Number("n", is.Is.Number)),
			Done: func(register.Trial) { s.Close() },
		})
	})
	f.Sheet("withheld", s)
}

// previewable tells whether the window shows a kind of file itself.
func previewable(media string) bool {
	return media == mediaPDF || media == mediaPNG || media == mediaJPEG
}
