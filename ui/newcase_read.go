package ui

import (
	"fmt"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

// A fieldError is what is wrong with one field of a form, to be shown beside it.
type fieldError struct {
	Field   string // its key: facts.0.day
	Message message.Message
}

// newCaseReader reads the texts of a form and gathers what is wrong with them.
type newCaseReader struct {
	form  newCaseForm
	today days.Day
	errs  []fieldError
	acts  newCaseActs
}

// readNewCase reads a form on a day: the submission that opens the case, the
// field that each of its acts came from, and every error, in the order of the
// page. The submission is complete only without errors.
func readNewCase(form newCaseForm, today days.Day) (newCaseReading, []fieldError) {
	r := &newCaseReader{form: form, today: today}
	r.acts.form, r.acts.today = form, today
	r.report()
	r.facts()
	r.learner()
	r.training()
	r.links()
	return r.acts.reading(), r.errs
}

func (r *newCaseReader) wrong(field, key string, values ...message.Value) {
	r.errs = append(r.errs, fieldError{Field: field, Message: message.New(key, values...)})
}

// day reads a day; none is zero. A day after today is refused.
func (r *newCaseReader) day(field, text, future string) days.Day {
	if blank(text) {
		return 0
	}
	d, err := days.ParseTyped(text, r.today)
	switch {
	case err != nil:
		r.wrong(field, "field.day")
		return 0
	case d > r.today:
		r.wrong(field, future)
		return 0
	}
	return d
}

func (r *newCaseReader) report() {
	d := r.day("report.day", r.form.Report.Day, "field.future")
	if blank(r.form.Report.Day) {
		d = r.today
	}
	r.acts.reported = d
}

func (r *newCaseReader) facts() {
	given := 0
	for i, f := range r.form.Facts {
		key := func(name string) string { return fmt.Sprintf("facts.%d.%s", i, name) }
		if f.empty() && (i > 0 || len(r.form.Facts) > 1) {
			continue
		}
		given++
		g := cases.AddGrievance{
			Grievance: f.ID, Place: trim(f.Place), Text: trim(f.Text), Article: f.Article,
			InTraining: f.InTraining, Criminal: f.Criminal,
		}
		g.Day = r.day(key("day"), f.Day, "field.future")
		if g.Day != 0 && r.acts.reported != 0 && g.Day > r.acts.reported {
			r.wrong(key("day"), "case.fact.after-report", message.Day("reported", r.acts.reported))
		}
		if given == 1 && blank(f.Day) {
			r.wrong(key("day"), "case.fact.day")
		}
		if !blank(f.Hour) {
			h, err := days.ParseHour(f.Hour)
			if err != nil {
				r.wrong(key("hour"), "field.hour")
			}
			g.Hour = h
		}
		if given == 1 && f.Article == "" {
			r.wrong(key("article"), "field.article")
		}
		r.acts.grievances = append(r.acts.grievances, factRead{field: key("day"), is: g})
	}
	if given == 0 {
		r.wrong("facts.0.day", "case.fact.day")
		r.wrong("facts.0.article", "field.article")
	}
}

// oldest and youngest bound an age that was likely typed right.
const (
	oldest   = 100
	youngest = 12
)

func (r *newCaseReader) learner() {
	l := r.form.Learner
	if blank(l.Family, l.Given) {
		r.wrong("learner.family", "field.learner")
	}
	if born := r.day("learner.born", l.Born, "case.born.future"); born != 0 {
		if age := yearsBetween(born, r.today); age < youngest || age > oldest {
			r.wrong("learner.born", "field.born", message.Number("n", age))
		}
		r.acts.born = born
	}
	r.address("learner.address", l.Address)
	r.email("learner.email", l.Email)
	if !minorOn(l.Born, r.today) {
		return
	}
	for i, h := range l.Holders {
		if h.empty() {
			continue
		}
		if blank(h.Family, h.Given) {
			r.wrong(fmt.Sprintf("holders.%d.family", i), "field.name")
		}
		r.address(fmt.Sprintf("holders.%d.address", i), h.Address)
		r.acts.holders = append(r.acts.holders, h)
	}
}

func (r *newCaseReader) training() {
	t := r.form.Training
	r.organisation("employer", t.Employer, "")
	for i, e := range t.Employers {
		r.organisation(fmt.Sprintf("employers.%d", i), e, "")
	}
	for i, f := range t.Funders {
		r.organisation(fmt.Sprintf("funders.%d", i), f.organisationForm, f.FileRef)
	}
}

// organisation asks for a name where something else was typed.
func (r *newCaseReader) organisation(key string, o organisationForm, ref string) {
	if blank(o.Name) && !blank(o.Address, ref) {
		r.wrong(key+".name", "field.name")
	}
	r.address(key+".address", o.Address)
}

func (r *newCaseReader) links() {
	for i, l := range r.form.Links {
		if blank(l.Who.Name) && !blank(l.Detail) {
			r.wrong(fmt.Sprintf("links.%d.who", i), "field.name")
		}
	}
}

func (r *newCaseReader) email(field, text string) {
	if blank(text) {
		return
	}
	name, domain, at := strings.Cut(trim(text), "@")
	if !at || name == "" || !strings.Contains(strings.Trim(domain, "."), ".") || strings.ContainsAny(trim(text), " ,;") {
		r.wrong(field, "field.email")
	}
}

// address refuses what no envelope can carry: a line of more than 38 columns,
// more lines than it has (NF Z 10-011). What else is odd is only said.
func (r *newCaseReader) address(field, block string) {
	for _, p := range post.Parse(block).Check() {
		if refusesAddress(p) && !blank(block) {
			r.errs = append(r.errs, fieldError{Field: field, Message: p.Message})
			return
		}
	}
}

func refusesAddress(p post.Problem) bool {
	switch p.Message.Key {
	case "field.address", "field.address.short", "field.address.lines":
		return true
	}
	return false
}

// addressNote is what is odd with an address, without hindering anything; no
// message when nothing is.
func addressNote(block string) message.Message {
	if blank(block) {
		return message.Message{}
	}
	for _, p := range post.Parse(block).Check() {
		if !refusesAddress(p) {
			return p.Message
		}
	}
	return message.Message{}
}

// yearsBetween counts the birthdays passed.
func yearsBetween(born, today days.Day) int {
	n := 0
	for born.AddMonths(12*(n+1)) != 0 && born.AddMonths(12*(n+1)) <= today {
		n++
	}
	return n
}
