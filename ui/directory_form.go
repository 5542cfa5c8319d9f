package ui

import (
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// A directoryForm is somebody of the directory as typed.
type directoryForm struct {
	Group         cases.Group
	Civility      cases.Civility
	Given, Family string
	Name, Service string
	Title         string
	Born          days.Day
	Email, Phone  string
	LargePrint    bool `json:",omitempty"` // letters in 16 points
	Address       string
	Function      regulation.Seat // to be given; empty: none
	FunctionFrom  days.Day
	Preside, Sign bool // a written delegation to be recorded
	DelegatedFrom days.Day
	Ends          []tenureEnd `json:",omitempty"` // of functions and delegations held

	Consented      days.Day             `json:",omitempty"` // to electronic registered letters; zero: nothing to record
	Emancipated    days.Day             `json:",omitempty"`
	Holder         cases.PersonID       `json:",omitempty"` // a legal representative to be named; empty: none
	HolderCapacity cases.HolderCapacity `json:",omitempty"`
	HolderFrom     days.Day             `json:",omitempty"`
}

// directoryFormOf fills the form with somebody as they are today; nobody is a
// new person of the staff.
func directoryFormOf(p *cases.Person, today days.Day) directoryForm {
	if p == nil {
		return directoryForm{
			Group: cases.GroupStaff, FunctionFrom: today, DelegatedFrom: today, HolderCapacity: cases.ParentalAuthority, HolderFrom: today,
		}
	}
	i := p.Identity
	f := directoryForm{
		Group: i.Group, Civility: i.Civility, Given: i.Given, Family: i.Family, Name: i.Name, Service: i.Service,
		Title: i.Title, Born: i.Born, Email: i.Email, Phone: i.Phone, LargePrint: i.LargePrint, FunctionFrom: today, DelegatedFrom: today,
		Ends: endsOf(p), Emancipated: p.EmancipatedOn, HolderCapacity: cases.ParentalAuthority, HolderFrom: today,
	}
	if a, ok := p.AddressOn(today); ok {
		f.Address = a.Block()
	}
	return f
}

func (f directoryForm) identity() cases.Identity {
	i := cases.Identity{Group: f.Group, Email: trimmed(f.Email), Phone: trimmed(f.Phone)}
	if organisation(f.Group) {
		i.Name, i.Service = trimmed(f.Name), trimmed(f.Service)
		return i
	}
	i.Civility, i.Given, i.Family, i.Title, i.Born = f.Civility, trimmed(f.Given), trimmed(f.Family), trimmed(f.Title), f.Born
	i.LargePrint = f.LargePrint
	return i
}

// problems is everything that is wrong, in the order of the page.
func (f directoryForm) problems(today days.Day) []formProblem {
	var out []formProblem
	wrong := func(field, key string) { out = append(out, formProblem{field, message.New(key)}) }
	switch {
	case organisation(f.Group) && trimmed(f.Name) == "":
		wrong("name", "field.name")
	case !organisation(f.Group) && trimmed(f.Family) == "":
		wrong("family", "field.name")
	}
	if f.Born > today {
		wrong("born", "field.future")
	}
	if !mailLooksRight(trimmed(f.Email)) {
		wrong("email", "field.email")
	}
	if m := addressFault(f.Address); !m.IsZero() {
		out = append(out, formProblem{"address", m})
	}
	if f.Function != "" && f.FunctionFrom == 0 {
		wrong("from", "field.day")
	}
	if (f.Preside || f.Sign) && f.DelegatedFrom == 0 {
		wrong("delegated", "field.day")
	}
	return out
}

// entries are the acts that make somebody what the form says: nothing is
// recorded that already stands. The person may be nil: then all is new.
func (f directoryForm) entries(id cases.PersonID, p *cases.Person, today days.Day) []register.Entry {
	var out []register.Entry
	add := func(on days.Day, payload cases.Payload) {
		out = append(out, register.Entry{File: id.File(), On: on, Payload: payload})
	}
	if p == nil || f.identity() != p.Identity {
		add(0, cases.DescribePerson{Identity: f.identity()})
	}
	was, known := p.AddressOn(today)
	if is := post.Parse(f.Address); !is.IsZero() && (!known || strings.Join(is.Lines, "\n") != strings.Join(was.Lines, "\n") || is.Country != was.Country) {
		add(0, cases.AddressDeclared{Address: is})
	}
	if f.Function != "" && !p.HoldsFunction(f.Function, f.FunctionFrom) {
		add(f.FunctionFrom, cases.GiveFunction{Seat: f.Function})
	}
	for _, d := range []struct{ asked, signing bool }{{f.Preside, false}, {f.Sign, true}} {
		if _, has := p.DelegatedOn(f.DelegatedFrom, d.signing); d.asked && !has {
			add(f.DelegatedFrom, cases.Delegate{Signing: d.signing})
		}
	}
	return out
}
