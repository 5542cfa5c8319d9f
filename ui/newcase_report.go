package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// reportFields are who reported the facts, in what capacity, and when.
func (s *newCaseSheet) reportFields(g *newCaseGroup) []fyne.CanvasObject {
	f, r := s.frame, &s.form.Report
	who := s.who(g, "report.who", f.T("case.new.reported-by"), &r.Who, nil)
	capacity := s.entry(g, "report.capacity", f.T("case.new.capacity"), true, &r.Capacity)
	day := s.day(g, "report.day", f.T("case.new.reported-on"), false, &r.Day)
	why := s.whyLate(g)
	show := func(d days.Day) {
		if d == 0 || d >= f.Desk.Today() {
			why.Hide()
			return
		}
		why.Show()
	}
	if in, ok := day.Input.(*parts.DayField); ok {
		show(in.Day())
		typed := in.OnChanged
		in.OnChanged = func(text string) {
			typed(text)
			show(in.Day())
		}
	}
	return []fyne.CanvasObject{parts.ColumnsTop(12, []float32{-5, -4, -4}, who, capacity, day), why}
}

// whyLate asks why the case opens after the report (R-VIOLENCE).
func (s *newCaseSheet) whyLate(g *newCaseGroup) *parts.Field {
	e, to := parts.NewEntry(""), &s.form.Report.WhyLate
	e.SetText(*to)
	e.OnChanged = func(text string) {
		*to = text
		s.changed("report.why-late")
	}
	return s.field(g, "report.why-late", s.frame.T("persons.why-late"), true, s.frame.T("persons.why-late.hint"), e)
}

// who is a field for somebody's name, found in the directory or not.
func (s *newCaseSheet) who(g *newCaseGroup, key, label string, to *whoForm, groups []cases.Group) *parts.Field {
	own := to.ID
	if to.Found {
		own = cases.PersonID(s.frame.Desk.NewID())
	}
	var field *parts.Field
	say := func() {
		switch {
		case to.Found:
			field.SetInfo(s.frame.T("case.new.found"))
		default:
			field.SetInfo("")
		}
	}
	n := s.names.nameField(to.Name, groups, func(text string) {
		to.Name, to.ID, to.Found = text, own, false
		say()
		s.changed(key)
	}, func(p register.PersonRow) {
		to.Name, to.ID, to.Found = p.Name, p.Person, true
		say()
		s.changed(key)
	})
	field = s.field(g, key, label, true, "", n.entry)
	say()
	return field
}

// day is a field for a day that writes to the form as it was typed.
func (s *newCaseSheet) day(g *newCaseGroup, key, label string, optional bool, to *string) *parts.Field {
	d := s.frame.dayField(s.ground.calendar, nil)
	d.SetText(*to)
	d.FocusLost()
	typed, was := d.OnChanged, d.Day()
	d.OnChanged = func(text string) {
		typed(text)
		*to = text
		if d.Day() == 0 || d.Day() != was { // otherwise the day is only written out in full
			s.changed(key)
		}
		was = d.Day()
	}
	return s.field(g, key, label, optional, "", d)
}
