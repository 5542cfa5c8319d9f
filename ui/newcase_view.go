package ui

import (
	"strconv"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// newCasePart is a group of the page of a new case.
type newCasePart int

// The groups, in the order of the page.
const (
	partReport newCasePart = iota
	partFacts
	partLearner
	partContact
	partTraining
	partLinks
)

// newCaseSummary says in a line what stands in a folded group.
func newCaseSummary(w translations.Words, f newCaseForm, part newCasePart) string {
	var in []string
	add := func(texts ...string) {
		for _, t := range texts {
			if t = oneLine(t); t != "" {
				in = append(in, t)
			}
		}
	}
	switch part {
	case partReport:
		add(f.Report.Who.Name, f.Report.Capacity, f.Report.Day)
	case partFacts:
		for _, x := range f.Facts {
			if !x.empty() {
				add(strings.TrimSpace(x.Day + " " + articleChip(w, string(x.Article))))
			}
		}
		if n := len(f.Files); n > 0 {
			add(w.T("case.files.count", message.Number("n", n)))
		}
	case partLearner:
		add(fullName(f.Learner.personForm), f.Learner.Born)
		if f.Training.Status != "" {
			add(w.T("case.status." + string(f.Training.Status)))
		}
	case partContact:
		add(post.Parse(f.Learner.Address).Inline(), f.Learner.Phone, f.Learner.Email)
	case partTraining:
		add(f.Training.Path, f.Training.Employer.Name)
		for _, x := range f.Training.Employers {
			add(x.Name)
		}
		for _, x := range f.Training.Funders {
			add(x.Name)
		}
	case partLinks:
		add(f.Mentor.Name)
		for _, l := range f.Links {
			add(l.Who.Name)
		}
	}
	return strings.Join(in, "  ·  ")
}

func fullName(p personForm) string {
	return cases.Identity{Given: trim(p.Given), Family: trim(p.Family)}.FullName()
}

// personDetail tells two people of one name apart: the day of birth of a
// learner, else the title or how the directory files them.
func personDetail(w translations.Words, i cases.Identity) string {
	switch {
	case i.Born != 0:
		return w.T("case.person.born", message.Day("day", i.Born))
	case i.Title != "":
		return i.Title
	case i.Group != "":
		return w.T("case.group." + string(i.Group))
	}
	return i.Email
}

// breachNote says what follows from an article: taken up at once, or by itself.
func breachNote(p regulation.Profile, a regulation.Article) message.Message {
	b, ok := p.Breach(a)
	switch {
	case !ok:
		return message.Message{}
	case b.AtOnce:
		return message.New("case.breach.at-once")
	case b.Automatic:
		return message.New("case.breach.automatic")
	}
	return message.Message{}
}

// askCriminal tells whether the facts of an article may be criminal (3.8).
func askCriminal(p regulation.Profile, a regulation.Article) bool {
	b, ok := p.Breach(a)
	return ok && b.Criminal
}

// trainingNote says what follows when the facts happened in the company (art. 5).
func trainingNote(a cases.Answer) message.Message {
	if a == cases.No {
		return message.New("case.fact.company")
	}
	return message.Message{}
}

// statusNote says which duties an apprenticeship contract brings.
func statusNote(s cases.LearnerStatus) message.Message {
	if s == cases.StatusApprentice {
		return message.New("case.status.note")
	}
	return message.Message{}
}

// unfitAddress is the first thing that no envelope can carry.
func unfitAddress(block string) message.Message {
	if blank(block) {
		return message.Message{}
	}
	for _, p := range post.Parse(block).Check() {
		if refusesAddress(p) {
			return p.Message
		}
	}
	return message.Message{}
}

// addressRemark is what is odd with an address, else the public holidays that it brings.
func addressRemark(block string) message.Message {
	if m := addressNote(block); !m.IsZero() {
		return m
	}
	if z := zoneOfAddress(post.Parse(block).Lines); z != "" && z != days.Metropole {
		return message.New("case.zone", message.Term("zone", "zone."+string(z)))
	}
	return message.Message{}
}

// foundPerson is the form of somebody of the directory, as of a day.
func foundPerson(p *cases.Person, today days.Day) personForm {
	a, _ := p.AddressOn(today)
	return personForm{
		ID: p.ID, Found: true, Civility: chosenOf(p.Identity.Civility), Given: p.Identity.Given, Family: p.Identity.Family,
		Address: a.Block(), Was: &recorded{Identity: p.Identity, Address: a.Block()},
	}
}

// foundLearner is the form of a learner of the directory. The representatives
// that the learner's file names come first as identifiers only.
func foundLearner(p *cases.Person, today days.Day) learnerForm {
	l := learnerForm{personForm: foundPerson(p, today), Phone: p.Identity.Phone, Email: p.Identity.Email, Born: writeDay(p.Identity.Born)}
	for _, h := range p.HoldersOn(today) {
		l.Holders = append(l.Holders, holderForm{
			personForm: personForm{ID: h.Representative, Found: true}, Capacity: h.Capacity, Named: true,
		})
	}
	return l
}

// foundOrganisation is the form of an organisation of the directory.
func foundOrganisation(p *cases.Person, today days.Day) organisationForm {
	a, _ := p.AddressOn(today)
	return organisationForm{
		whoForm: whoForm{ID: p.ID, Found: true, Name: p.Identity.Name}, Address: a.Block(),
		Was: &recorded{Identity: p.Identity, Address: a.Block()},
	}
}

// fileSize writes a size in kB or MB.
func fileSize(w translations.Words, bytes int64) string {
	const kilo, mega = 1000, 1000 * 1000
	switch {
	case bytes >= mega:
		return w.T("case.size.mb", message.Text("n", w.Decimal(float64(bytes)/mega, 1)))
	case bytes >= kilo:
		return w.T("case.size.kb", message.Text("n", w.Number(int(bytes/kilo))))
	}
	return w.T("case.size.b", message.Text("n", strconv.FormatInt(bytes, 10)))
}

// fileIcon is the icon of a kind of file.
func fileIcon(media string) string {
	if media == mediaPDF {
		return "file-pdf"
	}
	if strings.HasPrefix(media, "image/") {
		return "eye"
	}
	return "paperclip"
}
