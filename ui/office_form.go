package ui

import (
	"strings"
	"unicode"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

// An officeForm is the organisation as it is typed.
type officeForm struct {
	Name, Service, Address, City string
	SIRET, UAI, Declaration      string
	Email, Phone                 string
	Contact, DPO, Mediator       string
	Zone                         days.Zone
	Hearing                      int                // minutes counted for a case of a sitting
	rest                         cases.Organisation // what the form does not show
}

// officeFormOf fills the form with an organisation.
func officeFormOf(o cases.Organisation) officeForm {
	f := officeForm{
		Name: o.Name, Service: o.Service, Address: o.Address.Block(), City: o.City,
		SIRET: o.SIRET, UAI: o.UAI, Declaration: o.Declaration, Email: o.Email, Phone: o.Phone,
		Contact: o.Contact, DPO: o.DPO, Mediator: o.Mediator, Zone: o.Zone, Hearing: o.HearingMinutes(), rest: o,
	}
	if f.Zone == "" {
		f.Zone = days.Metropole
	}
	return f
}

// read returns the organisation, and everything that is wrong, in the order of
// the page.
func (f officeForm) read() (cases.Organisation, []formProblem) {
	var out []formProblem
	o := f.rest
	o.Name, o.Service, o.City = trimmed(f.Name), trimmed(f.Service), trimmed(f.City)
	o.SIRET, o.UAI, o.Declaration = digitsOf(f.SIRET), trimmed(f.UAI), trimmed(f.Declaration)
	o.Email, o.Phone, o.Contact = trimmed(f.Email), trimmed(f.Phone), trimmed(f.Contact)
	o.DPO, o.Mediator, o.Zone = trimmed(f.DPO), trimmed(f.Mediator), f.Zone
	o.Address = post.Parse(f.Address)
	if f.Hearing != f.rest.HearingMinutes() {
		o.Hearing = f.Hearing
	}
	if o.Name == "" {
		out = append(out, formProblem{"name", message.New("field.name")})
	}
	if problem := addressFault(f.Address); !problem.IsZero() {
		out = append(out, formProblem{"address", problem})
	} else if trimmed(f.Address) == "" {
		out = append(out, formProblem{"address", message.New("field.required")})
	}
	if o.City == "" && len(o.Address.Lines) > 0 {
		o.City = townOf(o.Address)
	}
	if o.SIRET != "" && len(o.SIRET) != 14 {
		out = append(out, formProblem{"siret", message.New("field.siret")})
	}
	if !mailLooksRight(o.Email) {
		out = append(out, formProblem{"email", message.New("field.email")})
	}
	if !days.Known(o.Zone) {
		out = append(out, formProblem{"zone", message.New("field.required")})
	}
	return o, out
}

func trimmed(s string) string { return strings.Join(strings.Fields(s), " ") }

// digitsOf drops the spaces of a number that is written in groups.
func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// mailLooksRight tells whether an e-mail address may be one: nothing, or
// somebody, one at sign and a domain with a dot. More cannot be said of it.
func mailLooksRight(s string) bool {
	if s == "" {
		return true
	}
	who, domain, found := strings.Cut(s, "@")
	return found && who != "" && strings.Contains(strings.Trim(domain, "."), ".") && !strings.ContainsAny(s, " ,;<>") && !strings.Contains(domain, "@")
}

// townOf is the town of an address as a letter is dated from it.
func townOf(a post.Address) string {
	words := strings.Fields(a.Lines[len(a.Lines)-1])
	if len(words) > 1 && len(words[0]) == 5 && strings.IndexFunc(words[0], func(r rune) bool { return !unicode.IsDigit(r) }) < 0 {
		words = words[1:]
	}
	town := strings.ToLower(strings.Join(words, " "))
	start := true
	return strings.Map(func(r rune) rune {
		if start {
			r = unicode.ToUpper(r)
		}
		start = !unicode.IsLetter(r)
		return r
	}, town)
}

// addressFault is what no envelope can carry: a line of more than 38 columns,
// too many lines (NF Z 10-011). An empty address has none.
func addressFault(block string) message.Message {
	return addressProblem(block, true)
}

// addressOddity is what is odd about an address as it is typed: a fault, or
// something that hinders nothing, such as a missing postcode.
func addressOddity(block string) message.Message {
	if m := addressFault(block); !m.IsZero() {
		return m
	}
	return addressProblem(block, false)
}

func addressProblem(block string, faults bool) message.Message {
	if trimmed(block) == "" {
		return message.Message{}
	}
	for _, p := range post.Parse(block).Check() {
		if refusesAddress(p) == faults {
			return p.Message
		}
	}
	return message.Message{}
}
