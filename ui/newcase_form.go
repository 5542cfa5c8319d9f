package ui

import (
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// newCaseForm is a new case as somebody types it: texts, not yet read. It is
// also what its draft keeps. Identifiers are made with the form, so that a form
// sent twice is recognised.
type newCaseForm struct {
	Case     cases.CaseID `json:"case"`
	Report   reportForm   `json:"report"`
	Facts    []factForm   `json:"facts"`
	Files    []fileForm   `json:"files,omitempty"`
	Learner  learnerForm  `json:"learner"`
	Training trainingForm `json:"training"`
	Links    []linkForm   `json:"links,omitempty"`
	Mentor   whoForm      `json:"mentor,omitzero"`
	Reason   string       `json:"reason,omitempty"` // of a change to an open case
}

// reportForm is who reported what, and when.
type reportForm struct {
	Who      whoForm `json:"who,omitzero"`
	Capacity string  `json:"capacity,omitempty"`
	Day      string  `json:"day"`
	WhyLate  string  `json:"why_late,omitempty"` // why the case opens on a later day
}

// whoForm is somebody by name: found in the directory, or only a name. ID is
// given to a person made of the name.
type whoForm struct {
	ID    cases.PersonID `json:"id,omitempty"`
	Found bool           `json:"found,omitempty"`
	Name  string         `json:"name,omitempty"`
}

// factForm is one fact.
type factForm struct {
	ID         cases.GrievanceID  `json:"id"`
	Day        string             `json:"day,omitempty"`
	Hour       string             `json:"hour,omitempty"`
	Place      string             `json:"place,omitempty"`
	Article    regulation.Article `json:"article,omitempty"`
	Text       string             `json:"text,omitempty"`
	InTraining cases.Answer       `json:"in_training,omitempty"`
	Criminal   cases.Answer       `json:"criminal,omitempty"`
}

// empty tells whether nothing was typed in the row.
func (f factForm) empty() bool {
	return blank(f.Day, f.Hour, f.Place, string(f.Article), f.Text, string(f.InTraining), string(f.Criminal))
}

// fileForm is a file that was read and put aside, to become an exhibit.
type fileForm struct {
	ID       cases.ExhibitID `json:"id"`
	Name     string          `json:"name"`
	Document cases.Digest    `json:"document"`
	Size     int64           `json:"size"` // bytes
	Media    string          `json:"media,omitempty"`
}

// personForm is a natural person with an address: the learner, a representative.
// Civility is a word of civilities(), or empty while nobody chose.
type personForm struct {
	ID       cases.PersonID `json:"id"`
	Found    bool           `json:"found,omitempty"`
	Civility string         `json:"civility,omitempty"`
	Given    string         `json:"given,omitempty"`
	Family   string         `json:"family,omitempty"`
	Address  string         `json:"address,omitempty"` // a block, a line each
	Was      *recorded      `json:"was,omitempty"`     // what the directory says of somebody found
}

// recorded is what the directory says, to tell what was changed.
type recorded struct {
	Identity cases.Identity `json:"identity"`
	Address  string         `json:"address,omitempty"`
}

// learnerForm is the person the case is about.
type learnerForm struct {
	personForm
	Born    string       `json:"born,omitempty"`
	Phone   string       `json:"phone,omitempty"`
	Email   string       `json:"email,omitempty"`
	Holders []holderForm `json:"holders,omitempty"`
}

// holderForm is a legal representative of a minor. Named tells that the
// learner's file already names this person.
type holderForm struct {
	personForm
	Capacity cases.HolderCapacity `json:"capacity,omitempty"`
	Named    bool                 `json:"named,omitempty"`
}

func (h holderForm) empty() bool { return blank(h.Given, h.Family, h.Address, h.Civility) }

// organisationForm is an employer or a funder.
type organisationForm struct {
	whoForm
	Address string    `json:"address,omitempty"`
	Was     *recorded `json:"was,omitempty"`
}

// trainingForm is the enrolment: the contract and who pays.
type trainingForm struct {
	Status     cases.LearnerStatus `json:"status,omitempty"`
	Path       string              `json:"path,omitempty"`
	Contract   string              `json:"contract,omitempty"`
	Employer   organisationForm    `json:"employer,omitzero"`
	Employers  []organisationForm  `json:"employers,omitempty"` // further ones
	Supervisor string              `json:"supervisor,omitempty"`
	Funders    []funderForm        `json:"funders,omitempty"`
}

// funderForm is a funder and its own file number.
type funderForm struct {
	organisationForm
	FileRef string `json:"file_ref,omitempty"`
}

// linkForm is somebody tied to the case.
type linkForm struct {
	Who    whoForm    `json:"who"`
	Link   cases.Link `json:"link,omitempty"`
	Detail string     `json:"detail,omitempty"`
}

// newNewCaseForm returns an empty form whose report is of today.
func newNewCaseForm(today days.Day, newID func() string) newCaseForm {
	f := newCaseForm{Case: cases.CaseID(newID())}
	f.Report.Day = writeDay(today)
	f.Facts = []factForm{newFactForm(newID)}
	f.Learner.ID = cases.PersonID(newID())
	f.Training.Employer.ID = cases.PersonID(newID())
	f.Training.Funders = []funderForm{newFunderForm(newID)}
	f.Mentor.ID = cases.PersonID(newID())
	f.Report.Who.ID = cases.PersonID(newID())
	return f
}

func newFactForm(newID func() string) factForm {
	return factForm{ID: cases.GrievanceID(newID())}
}

// newEmployerForm is a further employer.
func newEmployerForm(newID func() string) organisationForm {
	var o organisationForm
	o.ID = cases.PersonID(newID())
	return o
}

func newFunderForm(newID func() string) funderForm {
	var f funderForm
	f.ID = cases.PersonID(newID())
	return f
}

func newHolderForm(newID func() string) holderForm {
	h := holderForm{Capacity: cases.ParentalAuthority}
	h.ID = cases.PersonID(newID())
	return h
}

func newLinkForm(newID func() string) linkForm {
	return linkForm{Who: whoForm{ID: cases.PersonID(newID())}, Link: cases.LinkWitness}
}

// The civilities as a form keeps them: unlike the record, a form tells the
// neutral one from none chosen yet.
const (
	civilityNeutral  = "neutral"
	civilityMadame   = "madame"
	civilityMonsieur = "monsieur"
)

func civilities() []string { return []string{civilityMadame, civilityMonsieur, civilityNeutral} }

// civilityOf is what the record keeps of a choice.
func civilityOf(chosen string) cases.Civility {
	switch chosen {
	case civilityMadame:
		return cases.Madame
	case civilityMonsieur:
		return cases.Monsieur
	}
	return cases.Neutral
}

// chosenOf is the choice that a form shows for what the record says.
func chosenOf(c cases.Civility) string {
	switch c {
	case cases.Madame:
		return civilityMadame
	case cases.Monsieur:
		return civilityMonsieur
	case cases.Neutral:
	}
	return civilityNeutral
}

// blank tells whether nothing but spaces was typed in any of the texts.
func blank(texts ...string) bool {
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			return false
		}
	}
	return true
}

func trim(s string) string { return strings.TrimSpace(s) }

// minorOn tells whether somebody of a typed birth day is under age on a day; it
// is not known for a day that cannot be read.
func minorOn(born string, today days.Day) bool {
	b, err := days.ParseTyped(born, today)
	if err != nil || b > today {
		return false
	}
	_, march := days.Majority(b)
	return today < march
}

// zoneOfAddress is the zone of public holidays of a postcode. Departments 57, 67
// and 68 have the two days more of Alsace-Moselle (art. L. 3134-13 of the
// Labour Code); overseas each has its own.
func zoneOfAddress(lines []string) days.Zone {
	for _, line := range slices.Backward(lines) {
		code, _, _ := strings.Cut(line, " ")
		if len(code) != 5 || strings.Trim(code, "0123456789") != "" {
			continue
		}
		switch code {
		case "97133":
			return days.SaintBarthelemy
		case "97150":
			return days.SaintMartin
		}
		switch {
		case strings.HasPrefix(code, "57"), strings.HasPrefix(code, "67"), strings.HasPrefix(code, "68"):
			return days.AlsaceMoselle
		case strings.HasPrefix(code, "971"):
			return days.Guadeloupe
		case strings.HasPrefix(code, "972"):
			return days.Martinique
		case strings.HasPrefix(code, "973"):
			return days.Guyane
		case strings.HasPrefix(code, "974"):
			return days.LaReunion
		case strings.HasPrefix(code, "976"):
			return days.Mayotte
		}
		return days.Metropole
	}
	return ""
}
