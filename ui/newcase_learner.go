package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// learnerFields are who the learner is; somebody of the directory fills them.
func (s *newCaseSheet) learnerFields(g *newCaseGroup) []fyne.CanvasObject {
	f, l := s.frame, &s.form.Learner
	family := s.person(g, "learner", f.T("case.new.family"), &l.personForm, []cases.Group{cases.GroupLearner}, s.foundLearner)
	given := s.entry(g, "learner.given", f.T("case.new.given"), false, &l.Given)
	civility := s.civility(g, "learner.civility", &l.Civility)
	born := s.day(g, "learner.born", f.T("case.new.born"), true, &l.Born)
	typed := born.Input.(*parts.DayField).OnChanged
	born.Input.(*parts.DayField).OnChanged = func(text string) {
		typed(text)
		s.bornTyped(g)
	}
	status := s.status(g)
	s.holding = parts.V(8)
	s.showHolders(g)
	s.past = parts.V(6)
	if s.form.Learner.Found {
		s.frame.showPast(&s.sought, s.form.Learner.ID, s.past, s.settle)
	}
	return []fyne.CanvasObject{
		parts.ColumnsTop(12, []float32{-4, -4, -5}, family, given, civility),
		s.past,
		parts.ColumnsTop(12, []float32{-4, -9}, born, status),
		s.holding,
	}
}

// bornTyped shows or takes away the legal representatives when the age changes.
func (s *newCaseSheet) bornTyped(g *newCaseGroup) {
	minor := minorOn(s.form.Learner.Born, s.frame.Desk.Today())
	if minor == s.minor {
		return
	}
	s.minor = minor
	if minor && len(s.form.Learner.Holders) == 0 {
		s.form.Learner.Holders = []holderForm{newHolderForm(s.frame.Desk.NewID)}
	}
	s.showHolders(g)
	s.settle()
	s.frame.trace(fmt.Sprintf("minor %t", minor))
}

// showHolders makes the rows of the legal representatives anew; an adult has none.
func (s *newCaseSheet) showHolders(g *newCaseGroup) {
	s.forget(func(key string) bool { return strings.HasPrefix(key, "holders.") })
	s.holding.Objects = nil
	if s.minor {
		s.holding.Objects = s.holders(g)
	}
	s.holding.Refresh()
}

// person is the field of a family name that finds people of the directory.
func (s *newCaseSheet) person(g *newCaseGroup, key, label string, to *personForm, groups []cases.Group, found func(*cases.Person)) *parts.Field {
	own := to.ID
	if to.Found {
		own = cases.PersonID(s.frame.Desk.NewID())
	}
	var field *parts.Field
	n := s.names.nameField(to.Family, groups, func(text string) {
		to.Family = text
		if to.Found { // another name is somebody else: a name is corrected in the directory
			to.Found, to.Was, to.ID = false, nil, own
			field.SetInfo("")
		}
		s.changed(key + ".family")
	}, func(p register.PersonRow) { s.find(p.Person, found) })
	field = s.field(g, key+".family", label, false, "", n.entry)
	if to.Found {
		field.SetInfo(s.frame.T("case.new.found"))
	}
	return field
}

// find reads somebody of the directory.
func (s *newCaseSheet) find(id cases.PersonID, show func(*cases.Person)) {
	var g Generation
	f := s.frame
	Load(f.Work, &g, func(ctx context.Context) (*cases.Person, error) {
		return f.Desk.Person(ctx, id)
	}, func(p *cases.Person, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		show(p)
	})
}

// foundLearner fills the page with a learner of the directory, and the
// representatives that the learner's file names.
func (s *newCaseSheet) foundLearner(p *cases.Person) {
	today := s.frame.Desk.Today()
	s.form.Learner = foundLearner(p, today)
	s.changed("learner.family")
	s.minor = minorOn(s.form.Learner.Born, today)
	s.rebuild(s.learner)
	s.rebuild(s.contact)
	s.focusFirst("learner.given")
	for i, h := range s.form.Learner.Holders {
		if !h.Named {
			continue
		}
		s.find(h.ID, func(p *cases.Person) {
			if i < len(s.form.Learner.Holders) && s.form.Learner.Holders[i].ID == p.ID {
				s.form.Learner.Holders[i].personForm = foundPerson(p, today)
				s.rebuild(s.learner)
			}
		})
	}
}

func (s *newCaseSheet) civility(g *newCaseGroup, key string, to *string) *parts.Field {
	choices := civilities()
	options := make([]parts.SegmentOption, len(choices))
	for i, c := range choices {
		options[i] = parts.SegmentOption{Label: s.frame.T("civility." + c)}
	}
	options[0].Keys, options[1].Keys, options[2].Keys = "f", "m", "n"
	seg := parts.NewSegment(options, func(i int) {
		*to = ""
		if i >= 0 {
			*to = choices[i]
		}
		s.changed(key)
	})
	seg.SetSelected(slices.Index(choices, *to))
	return s.field(g, key, s.frame.T("case.new.civility"), true, "", seg)
}

// status is the kind of contract; an apprentice brings duties to the employer,
// so the fields of the training open.
func (s *newCaseSheet) status(g *newCaseGroup) *parts.Field {
	f := s.frame
	choices := []cases.LearnerStatus{cases.StatusApprentice, cases.StatusTrainee, cases.StatusEmployee}
	options := make([]parts.SegmentOption, len(choices))
	for i, c := range choices {
		options[i] = parts.SegmentOption{Label: f.T("case.status." + string(c))}
	}
	options[0].Keys, options[1].Keys, options[2].Keys = "a", "t", "s"
	var field *parts.Field
	seg := parts.NewSegment(options, func(i int) {
		s.form.Training.Status = ""
		if i >= 0 {
			s.form.Training.Status = choices[i]
		}
		field.SetInfo(f.Say(statusNote(s.form.Training.Status)))
		s.changed("learner.status")
		if i == 0 && !s.course.unfolded {
			s.course.turn()
		}
	})
	seg.SetSelected(slices.Index(choices, s.form.Training.Status))
	field = s.field(g, "learner.status", f.T("case.new.status"), true, "", seg)
	field.SetInfo(f.Say(statusNote(s.form.Training.Status)))
	return field
}

// holders are the legal representatives of a minor.
func (s *newCaseSheet) holders(g *newCaseGroup) []fyne.CanvasObject {
	f := s.frame
	band := parts.NewBanner(parts.ToneInfo, "", f.T("case.new.minor"))
	band.Article = articleChip(f.words, string(s.ground.profile.Article("R-MINOR")))
	out := []fyne.CanvasObject{band}
	for i := range s.form.Learner.Holders {
		out = append(out, s.holder(g, i))
	}
	add := parts.NewSmallButton(f.T("case.new.add-holder"), "plus", parts.Ghost, func() {
		s.form.Learner.Holders = append(s.form.Learner.Holders, newHolderForm(f.Desk.NewID))
		s.showHolders(g)
		s.settle()
		s.focusFirst(fmt.Sprintf("holders.%d.family", len(s.form.Learner.Holders)-1))
	})
	return append(out, parts.H(0, add, parts.Spacer()))
}

func (s *newCaseSheet) holder(g *newCaseGroup, i int) fyne.CanvasObject {
	f, h := s.frame, &s.form.Learner.Holders[i]
	key := fmt.Sprintf("holders.%d", i)
	today := f.Desk.Today()
	family := s.person(g, key, f.T("case.new.family"), &h.personForm, []cases.Group{cases.GroupRepresentative}, func(p *cases.Person) {
		if i < len(s.form.Learner.Holders) {
			s.form.Learner.Holders[i].personForm = foundPerson(p, today)
			s.showHolders(g)
			s.settle()
			s.focusFirst(key + ".given")
		}
	})
	capacities := []cases.HolderCapacity{cases.ParentalAuthority, cases.Guardian, cases.Institution}
	options := make([]parts.Option, len(capacities))
	for n, c := range capacities {
		options[n] = parts.Option{Label: f.words.T("case.cap", message.Term("text", "holder."+string(c)))}
	}
	sel := parts.NewSelect("", options, func(n int) {
		h.Capacity = capacities[n]
		s.changed(key + ".capacity")
	})
	sel.SetSelected(slices.Index(capacities, h.Capacity))
	column := parts.V(4,
		parts.Columns(8, []float32{-1, 0},
			parts.NewText(f.T("label.representative"), parts.CaptionStrong, parts.ColorMuted),
			parts.NewSmallButton(f.T("case.remove"), "x", parts.Ghost, func() {
				s.form.Learner.Holders = slices.Delete(s.form.Learner.Holders, i, i+1)
				s.showHolders(g)
				s.settle()
				s.changed("")
			})),
		parts.ColumnsTop(12, []float32{-4, -4, -5},
			family, s.entry(g, key+".given", f.T("case.new.given"), false, &h.Given), s.civility(g, key+".civility", &h.Civility)),
		parts.ColumnsTop(12, []float32{-4, -5},
			s.field(g, key+".capacity", f.T("case.new.capacity"), false, "", sel),
			s.address(g, key+".address", &h.Address, 3)),
	)
	return parts.NewBox(parts.ColorSurfaceAlt, parts.ColorBorder, 8, parts.Pad(10, 14, 8, 14, column))
}

// contactFields are where the learner can be written to and called.
func (s *newCaseSheet) contactFields(g *newCaseGroup) []fyne.CanvasObject {
	f, l := s.frame, &s.form.Learner
	return []fyne.CanvasObject{parts.ColumnsTop(12, []float32{-5, -4},
		s.address(g, "learner.address", &l.Address, 4),
		parts.V(4,
			s.entry(g, "learner.phone", f.T("case.new.phone"), true, &l.Phone),
			s.entry(g, "learner.email", f.T("case.new.email"), true, &l.Email)))}
}

// address is a block, a line of the envelope each; what does not fit is said
// while typing.
func (s *newCaseSheet) address(g *newCaseGroup, key string, to *string, lines int) *parts.Field {
	f := s.frame
	area := parts.NewArea(f.T("case.new.address.example"), lines)
	area.Wrapping = fyne.TextWrapOff
	area.SetText(*to)
	field := s.field(g, key, f.T("case.new.address"), true, f.T("case.new.address.hint", message.Number("max", post.MaxColumns)), area)
	say := func() {
		field.SetError(f.Say(unfitAddress(*to)))
		field.SetInfo(f.Say(addressRemark(*to)))
	}
	area.OnChanged = func(text string) {
		*to = text
		s.changed(key)
		say()
	}
	if !blank(*to) {
		say()
	}
	return field
}
