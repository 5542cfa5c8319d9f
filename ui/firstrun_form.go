package ui

import (
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// A startForm is a first start as it is typed: the organisation, the person who
// starts, and the council's people.
type startForm struct {
	Office officeForm
	Me     startPerson
	Role   cases.Role // secretary or director; empty: not chosen yet
	People []startPerson
}

// A startPerson is one row of the grid: a name, and the function that the
// council's composition asks for. Both names may stay empty: nobody yet.
type startPerson struct {
	Seat          regulation.Seat
	Given, Family string
	Civility      cases.Civility
}

func (p startPerson) empty() bool { return trimmed(p.Given) == "" && trimmed(p.Family) == "" }

func (p startPerson) identity(title string) cases.Identity {
	return cases.Identity{
		Civility: p.Civility, Given: trimmed(p.Given), Family: trimmed(p.Family), Title: title, Group: cases.GroupStaff,
	}
}

// newStartForm is the form before anything is typed: a row for each function of
// article 5.2 and for the secretary, two for the success of training, which may
// have two members.
func newStartForm() startForm {
	f := startForm{Office: officeFormOf(cases.Organisation{})}
	for _, s := range []regulation.Seat{
		regulation.SeatPresident, regulation.SeatPedagogical, regulation.SeatBilling,
		regulation.SeatSuccess, regulation.SeatSuccess, regulation.SeatSecretary,
	} {
		f.People = append(f.People, startPerson{Seat: s})
	}
	return f
}

// me is what is wrong with the person who starts.
func (f startForm) me() []formProblem {
	var out []formProblem
	if trimmed(f.Me.Given) == "" {
		out = append(out, formProblem{"given", message.New("field.required")})
	}
	if trimmed(f.Me.Family) == "" {
		out = append(out, formProblem{"family", message.New("field.name")})
	}
	if f.Role == "" {
		out = append(out, formProblem{"role", message.New("field.required")})
	}
	return out
}

// mySeat is the function that comes with the role of the person who starts.
func (f startForm) mySeat() regulation.Seat {
	if f.Role == cases.RoleDirector {
		return regulation.SeatPresident
	}
	return regulation.SeatSecretary
}

// start makes the acts that set the office up, in one submission, and the user
// who then works. titles words a function as the office of its holder. Whoever
// presides is a user too, as director, and whoever is the secretary, as
// secretary: without both no case can go its way.
func (f startForm) start(newID func() string, titles func(regulation.Seat) string) (register.User, register.Submission) {
	var sub register.Submission
	add := func(file cases.FileID, payloads ...cases.Payload) {
		for _, p := range payloads {
			sub.Entries = append(sub.Entries, register.Entry{File: file, Payload: p})
		}
	}
	organisation, _ := f.Office.read()
	add(cases.TheOffice(), cases.DescribeOrganisation{Organisation: organisation})

	person := func(p startPerson, role cases.Role) cases.OfficeUser {
		id := cases.PersonID(newID())
		identity := p.identity(titles(p.Seat))
		add(id.File(), cases.DescribePerson{Identity: identity}, cases.GiveFunction{Seat: p.Seat})
		u := cases.OfficeUser{User: cases.UserID(newID()), Person: id, Name: identity.FullName(), Role: role}
		if role != "" {
			add(cases.TheOffice(), cases.AddUser{User: u.User, Person: u.Person, Name: u.Name, Role: u.Role})
		}
		return u
	}
	mine := f.Me
	mine.Seat = f.mySeat()
	me := person(mine, f.Role)
	directed := f.Role == cases.RoleDirector
	for _, p := range f.People {
		if p.empty() || p.Seat == mine.Seat && sameName(p, mine) {
			continue
		}
		var role cases.Role
		switch {
		case p.Seat == regulation.SeatSecretary:
			role = cases.RoleSecretary
		case p.Seat == regulation.SeatPresident && !directed:
			role, directed = cases.RoleDirector, true
		}
		person(p, role)
	}
	return userOf(me), sub
}

func sameName(a, b startPerson) bool {
	return register.Fold(a.Given+" "+a.Family) == register.Fold(b.Given+" "+b.Family)
}
