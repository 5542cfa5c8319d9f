package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// trainingFields are the contract, the employer and who pays.
func (s *newCaseSheet) trainingFields(g *newCaseGroup) []fyne.CanvasObject {
	f, t := s.frame, &s.form.Training
	out := []fyne.CanvasObject{
		parts.ColumnsTop(12, []float32{-7, -4},
			s.entry(g, "training.path", f.T("case.new.path"), true, &t.Path),
			s.entry(g, "training.contract", f.T("case.new.contract"), true, &t.Contract)),
		parts.ColumnsTop(12, []float32{-7, -4},
			parts.V(4,
				s.organisation(g, "employer", f.T("label.employer"), &t.Employer, cases.GroupEmployer),
				s.entry(g, "training.supervisor", f.T("label.supervisor"), true, &t.Supervisor)),
			s.address(g, "employer.address", &t.Employer.Address, 4)),
	}
	for i := range t.Employers {
		out = append(out, s.furtherEmployer(g, i))
	}
	employ := parts.NewSmallButton(f.T("employers.add"), "plus", parts.Ghost, func() {
		t.Employers = append(t.Employers, newEmployerForm(f.Desk.NewID))
		s.rebuild(g)
		s.focusFirst(fmt.Sprintf("employers.%d.name", len(t.Employers)-1))
	})
	for i := range t.Funders {
		out = append(out, s.funder(g, i))
	}
	add := parts.NewSmallButton(f.T("case.new.add-funder"), "plus", parts.Ghost, func() {
		t.Funders = append(t.Funders, newFunderForm(f.Desk.NewID))
		s.rebuild(g)
		s.focusFirst(fmt.Sprintf("funders.%d.name", len(t.Funders)-1))
	})
	return append(out, parts.H(8, employ, add, parts.Spacer()))
}

// furtherEmployer is an employer beside the first: a second part-time contract,
// or a seasonal apprenticeship shared by two.
func (s *newCaseSheet) furtherEmployer(g *newCaseGroup, i int) fyne.CanvasObject {
	x, key := &s.form.Training.Employers[i], fmt.Sprintf("employers.%d", i)
	return parts.ColumnsTop(12, []float32{-7, -4},
		s.organisation(g, key, s.frame.T("employers.further"), x, cases.GroupEmployer),
		s.address(g, key+".address", &x.Address, 4))
}

func (s *newCaseSheet) funder(g *newCaseGroup, i int) fyne.CanvasObject {
	f, x := s.frame, &s.form.Training.Funders[i]
	key := fmt.Sprintf("funders.%d", i)
	return parts.ColumnsTop(12, []float32{-7, -4},
		parts.V(4,
			s.organisation(g, key, f.T("label.funder"), &x.organisationForm, cases.GroupFunder),
			s.entry(g, key+".ref", f.T("case.new.funder-ref"), true, &x.FileRef)),
		s.address(g, key+".address", &x.Address, 4))
}

// organisation is the field of a legal name that finds organisations.
func (s *newCaseSheet) organisation(g *newCaseGroup, key, label string, to *organisationForm, group cases.Group) *parts.Field {
	own := to.ID
	if to.Found {
		own = cases.PersonID(s.frame.Desk.NewID())
	}
	today := s.frame.Desk.Today()
	var field *parts.Field
	n := s.names.nameField(to.Name, []cases.Group{group}, func(text string) {
		to.Name = text
		if to.Found {
			to.Found, to.Was, to.ID = false, nil, own
			field.SetInfo("")
		}
		s.changed(key + ".name")
	}, func(p register.PersonRow) {
		s.find(p.Person, func(p *cases.Person) {
			*to = foundOrganisation(p, today)
			s.changed(key + ".name")
			s.rebuild(g)
			s.focusFirst(key + ".name")
		})
	})
	field = s.field(g, key+".name", label, true, "", n.entry)
	if to.Found {
		field.SetInfo(s.frame.T("case.new.found"))
	}
	return field
}

// linkFields are the mentor and whoever else is tied to the case (R-IMPARTIAL).
func (s *newCaseSheet) linkFields(g *newCaseGroup) []fyne.CanvasObject {
	f := s.frame
	out := []fyne.CanvasObject{
		parts.ColumnsTop(12, []float32{-1, -1},
			s.who(g, "mentor.who", f.T("label.mentor"), &s.form.Mentor, []cases.Group{cases.GroupStaff}),
			parts.Pad(24, 0, 0, 0, parts.NewWrap(f.T("case.new.links-why"), parts.Caption, parts.ColorMuted, 340))),
	}
	for i := range s.form.Links {
		out = append(out, s.linkRow(g, i))
	}
	add := parts.NewSmallButton(f.T("case.new.add-link"), "plus", parts.Ghost, func() {
		s.form.Links = append(s.form.Links, newLinkForm(f.Desk.NewID))
		s.rebuild(g)
		s.focusFirst(fmt.Sprintf("links.%d.who", len(s.form.Links)-1))
	})
	return append(out, parts.H(0, add, parts.Spacer()))
}

func (s *newCaseSheet) linkRow(g *newCaseGroup, i int) fyne.CanvasObject {
	f, l := s.frame, &s.form.Links[i]
	key := fmt.Sprintf("links.%d", i)
	kinds := []cases.Link{cases.LinkWitness, cases.LinkVictim, cases.LinkRelative, cases.LinkFileAuthor, cases.LinkOther}
	options := make([]parts.Option, len(kinds))
	for n, k := range kinds {
		options[n] = parts.Option{Label: f.T("case.link." + string(k))}
	}
	sel := parts.NewSelect("", options, func(n int) {
		l.Link = kinds[n]
		s.changed(key + ".link")
	})
	sel.SetSelected(slices.Index(kinds, l.Link))
	return parts.ColumnsTop(12, []float32{-4, -4, -4, 0},
		s.who(g, key+".who", f.T("case.new.person"), &l.Who, nil),
		s.field(g, key+".link", f.T("case.new.link"), false, "", sel),
		s.entry(g, key+".detail", f.T("case.new.detail"), true, &l.Detail),
		parts.Pad(26, 0, 0, 0, parts.NewIconButton(f.T("case.remove"), "x", func() {
			s.form.Links = slices.Delete(s.form.Links, i, i+1)
			s.rebuild(g)
			s.changed("")
		})))
}
