package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/ui/parts"
)

// A formProblem is what is wrong with one field of a form.
type formProblem struct {
	Field   string
	Message message.Message
}

// formFields makes the fields of a form, in the order of the page, and shows
// what is wrong beside each. A field writes into a text of the form as somebody
// types.
type formFields struct {
	frame   *Frame
	order   []string
	fields  map[string]*parts.Field
	changed func() // after each change; may be nil
}

func newFormFields(f *Frame, changed func()) *formFields {
	return &formFields{frame: f, fields: map[string]*parts.Field{}, changed: changed}
}

// add puts an input under its label. What is optional says so.
func (s *formFields) add(key, label, hint string, optional bool, input fyne.CanvasObject) *parts.Field {
	mark := ""
	if optional {
		mark = s.frame.T("form.optional")
	}
	field := parts.NewField(label, mark, hint, input)
	s.order = append(s.order, key)
	s.fields[key] = field
	return field
}

func (s *formFields) touched(key string) {
	if f := s.fields[key]; f != nil && f.Error() != "" {
		f.SetError("")
	}
	if s.changed != nil {
		s.changed()
	}
}

// entry is a field of one line.
func (s *formFields) entry(key, label, hint string, optional bool, to *string) *parts.Field {
	e := parts.NewEntry("")
	e.SetText(*to)
	e.OnChanged = func(text string) {
		*to = text
		s.touched(key)
	}
	return s.add(key, label, hint, optional, e)
}

// address is a field of several lines with what is odd about them under it.
func (s *formFields) address(key, label string, optional bool, to *string) *parts.Field {
	a := parts.NewArea(s.frame.T("form.address.place"), 4)
	a.SetText(*to)
	var field *parts.Field
	a.OnChanged = func(text string) {
		*to = text
		s.touched(key)
		field.SetInfo(s.frame.Say(addressOddity(text)))
	}
	field = s.add(key, label, s.frame.T("form.address.hint"), optional, a)
	if m := addressOddity(*to); !m.IsZero() {
		field.SetInfo(s.frame.Say(m))
	}
	return field
}

// choose is a field whose value is one of a few words; at is the place of the
// chosen one, -1 for none.
func (s *formFields) choose(key, label, hint string, options []string, at int, chosen func(int)) *parts.Field {
	seg := parts.NewSegment(nil, func(i int) {
		chosen(i)
		s.touched(key)
	})
	for _, o := range options {
		seg.Options = append(seg.Options, parts.SegmentOption{Label: o})
	}
	seg.Required = true
	seg.SetSelected(at)
	return s.add(key, label, hint, false, seg)
}

// pick is a field whose value is one of a list.
func (s *formFields) pick(key, label, hint string, optional bool, options []string, at int, chosen func(int)) *parts.Field {
	sel := parts.NewSelect(s.frame.T("form.choose"), parts.Labels(options...), func(i int) {
		chosen(i)
		s.touched(key)
	})
	sel.SetSelected(at)
	return s.add(key, label, hint, optional, sel)
}

// show puts every problem beside its field and the keyboard into the first;
// true when there is none.
func (s *formFields) show(problems []formProblem) bool {
	for _, f := range s.fields {
		f.SetError("")
	}
	for _, p := range problems {
		if f := s.fields[p.Field]; f != nil && f.Error() == "" {
			f.SetError(s.frame.Say(p.Message))
			s.frame.trace("field " + p.Field + " error")
		}
	}
	var all []*parts.Field
	for _, key := range s.order {
		all = append(all, s.fields[key])
	}
	parts.FocusFirstError(all...)
	return len(problems) == 0
}
