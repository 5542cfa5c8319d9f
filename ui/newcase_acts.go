package ui

import (
	"fmt"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/register"
)

// newCaseReading is what a form says: the acts, and the field of each.
type newCaseReading struct {
	Submission register.Submission
	Fields     map[cases.ActID]string // where an act's day or substance was typed
}

// factRead is a grievance that was read, and the field its day came from.
type factRead struct {
	field string
	is    cases.AddGrievance
}

// newCaseActs makes the acts of a form that was read.
type newCaseActs struct {
	form       newCaseForm
	today      days.Day
	reported   days.Day
	born       days.Day
	grievances []factRead
	holders    []holderForm

	out    newCaseReading
	linked map[cases.PersonID]cases.Link
	made   map[cases.PersonID]bool // people already described in this submission
}

// reading puts the acts in order: who is named first, then the case.
func (a *newCaseActs) reading() newCaseReading {
	a.out = newCaseReading{Fields: map[cases.ActID]string{}}
	a.linked, a.made = map[cases.PersonID]cases.Link{}, map[cases.PersonID]bool{}
	a.people()
	f, file := a.form, a.form.Case.File()
	a.add(file, a.reported, "learner.family", a.opening())
	report := cases.FileReport{Capacity: trim(f.Report.Capacity), Name: trim(f.Report.Who.Name)}
	if f.Report.Who.Found {
		report.Reporter, report.Name = f.Report.Who.ID, ""
	}
	a.add(file, a.reported, "report.day", report)
	if f.Report.Who.Found {
		a.link("report.who", f.Report.Who, cases.LinkReporter, "")
	}
	a.link("mentor.who", f.Mentor, cases.LinkMentor, "")
	for _, l := range f.Links {
		a.link("links.who", l.Who, l.Link, trim(l.Detail))
	}
	for _, g := range a.grievances {
		a.add(file, a.reported, g.field, g.is)
	}
	for _, x := range f.Files {
		a.add(file, a.today, "files", cases.AddExhibit{
			Exhibit: x.ID, Name: x.Name, Document: x.Document, Size: x.Size, Media: x.Media,
		})
	}
	a.out.Submission.Seen = map[cases.FileID]int{file: 0}
	return a.out
}

// add adds an act. Its identifier derives from the case's, which is random, so
// that the same form sent again is recognised.
func (a *newCaseActs) add(f cases.FileID, on days.Day, field string, p cases.Payload) {
	n := len(a.out.Submission.Entries)
	id := register.Derived(cases.ActID(a.form.Case), p.Kind(), n+1)
	a.out.Submission.Entries = append(a.out.Submission.Entries, register.Entry{ID: id, File: f, On: on, Payload: p})
	a.out.Fields[id] = field
}

// link ties a person to the case; somebody not found in the directory is filed
// there by name.
func (a *newCaseActs) link(field string, who whoForm, link cases.Link, detail string) {
	if blank(who.Name) || who.ID == "" {
		return
	}
	if a.linked[who.ID] == link {
		return
	}
	if !who.Found && !a.made[who.ID] {
		given, family := splitName(who.Name)
		a.made[who.ID] = true
		a.add(who.ID.File(), a.reported, field, cases.DescribePerson{Identity: cases.Identity{Given: given, Family: family, Group: groupOfLink(link)}})
	}
	a.linked[who.ID] = link
	a.add(a.form.Case.File(), a.reported, field, cases.LinkPerson{Person: who.ID, Link: link, Detail: detail})
}

// groupOfLink is where the directory files somebody known only by a link: the
// mentor and who assembled the file work here, the others need not.
func groupOfLink(l cases.Link) cases.Group {
	if l == cases.LinkMentor || l == cases.LinkFileAuthor {
		return cases.GroupStaff
	}
	return ""
}

// splitName reads a given name and a family name; one word is a family name.
func splitName(name string) (given, family string) {
	words := strings.Fields(name)
	if len(words) < 2 {
		return "", strings.Join(words, " ")
	}
	return words[0], strings.Join(words[1:], " ")
}

func (a *newCaseActs) opening() cases.OpenCase {
	t := a.form.Training
	o := cases.OpenCase{
		Learner: a.form.Learner.ID, Status: t.Status, Path: trim(t.Path), Contract: trim(t.Contract),
		Supervisor: trim(t.Supervisor), Zone: zoneOfAddress(post.Parse(a.form.Learner.Address).Lines),
	}
	o.WhyLate = trim(a.form.Report.WhyLate)
	if !blank(t.Employer.Name) {
		o.Employer = t.Employer.ID
	}
	for _, e := range t.Employers {
		switch {
		case blank(e.Name):
		case o.Employer == "":
			o.Employer = e.ID
		default:
			o.Employers = append(o.Employers, e.ID)
		}
	}
	for _, f := range t.Funders {
		if !blank(f.Name) {
			o.Funders = append(o.Funders, cases.Funding{Funder: f.ID, FileRef: trim(f.FileRef)})
		}
	}
	return o
}

// people files, or brings up to date, whoever the case names.
func (a *newCaseActs) people() {
	l := a.form.Learner
	is := l.identity(cases.GroupLearner)
	is.Born, is.Phone, is.Email = a.born, trim(l.Phone), trim(l.Email)
	a.describe("learner", l.personForm, is)
	for _, h := range a.holders {
		a.describe("holders", h.personForm, h.identity(cases.GroupRepresentative))
		if !h.Named {
			a.add(l.ID.File(), a.dayFor(l.Found), "holders", cases.NameRepresentative{Representative: h.ID, Capacity: h.Capacity})
		}
	}
	a.employers()
	for _, f := range a.form.Training.Funders {
		a.organisation("funders", f.organisationForm, cases.GroupFunder)
	}
}

// employers files the employers, the first and the further ones.
func (a *newCaseActs) employers() {
	a.organisation("employer", a.form.Training.Employer, cases.GroupEmployer)
	for i, e := range a.form.Training.Employers {
		a.organisation(fmt.Sprintf("employers.%d", i), e, cases.GroupEmployer)
	}
}

// identity is who a form says somebody is, keeping what it does not show.
func (p personForm) identity(g cases.Group) cases.Identity {
	is := cases.Identity{Group: g}
	if p.Was != nil {
		is = p.Was.Identity
	}
	is.Given, is.Family = trim(p.Given), trim(p.Family)
	if p.Civility != "" {
		is.Civility = civilityOf(p.Civility)
	}
	return is
}

// describe files somebody new, or what changed of somebody found.
func (a *newCaseActs) describe(field string, p personForm, is cases.Identity) {
	if a.made[p.ID] {
		return
	}
	a.made[p.ID] = true
	was := recorded{}
	if p.Was != nil {
		was = *p.Was
	}
	on := a.dayFor(p.Found)
	if p.Was == nil || is != was.Identity {
		a.add(p.ID.File(), on, field+".family", cases.DescribePerson{Identity: is})
	}
	a.declare(field, p.ID, on, p.Address, was.Address)
}

func (a *newCaseActs) organisation(field string, o organisationForm, g cases.Group) {
	if blank(o.Name) || a.made[o.ID] {
		return
	}
	a.made[o.ID] = true
	was := recorded{Identity: cases.Identity{Group: g}}
	if o.Was != nil {
		was = *o.Was
	}
	is := was.Identity
	is.Name = trim(o.Name)
	on := a.dayFor(o.Found)
	if o.Was == nil || is != was.Identity {
		a.add(o.ID.File(), on, field+".name", cases.DescribePerson{Identity: is})
	}
	a.declare(field, o.ID, on, o.Address, was.Address)
}

// declare records an address that was given or changed.
func (a *newCaseActs) declare(field string, id cases.PersonID, on days.Day, block, was string) {
	is := post.Parse(block)
	if is.IsZero() || is.Same(post.Parse(was)) {
		return
	}
	a.add(id.File(), on, field+".address", cases.AddressDeclared{Address: is})
}

// dayFor is the day of an act about a person: what is changed today of somebody
// known holds from today; somebody new was known with the report.
func (a *newCaseActs) dayFor(found bool) days.Day {
	if found {
		return a.today
	}
	return a.reported
}
