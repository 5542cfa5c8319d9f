package cases

import (
	"slices"

	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// A Person is the fold of the acts about somebody: a learner, a relative, a
// member of staff, or an organisation.
type Person struct {
	ID   PersonID
	Acts []Act

	Identity        Identity
	Addresses       []Dated[post.Address]
	Functions       []Dated[regulation.Seat]
	Delegations     []Dated[Delegate]
	Representatives []Dated[NameRepresentative]
	Consents        []Dated[string] // e-mail of electronic registered letters
	EmancipatedOn   days.Day

	Attendance []Session // of a learner, in the order of the sessions
	Activity   []Done[ActivitySeen]
	Contacts   []Done[LearnerContacted]
	Support    []Done[SupportMeasure]
	Away       []Done[KnownAway]
}

// FoldPerson folds the acts about somebody. It never fails.
func FoldPerson(id PersonID, acts []Act) *Person {
	p := &Person{ID: id, Acts: byRank(acts)}
	for _, a := range Standing(acts) {
		if x, ok := a.Payload.(PersonAct); ok {
			x.onPerson(p, a)
		}
	}
	return p
}

// AddressOn is the address as declared by a day.
func (p *Person) AddressOn(d days.Day) (post.Address, bool) {
	if p == nil {
		return post.Address{}, false
	}
	a, ok := AsOf(p.Addresses, d)
	return a.Is, ok
}

// HoldsFunction tells whether somebody holds a function on a day.
func (p *Person) HoldsFunction(s regulation.Seat, d days.Day) bool {
	if p == nil {
		return false
	}
	for _, f := range p.Functions {
		if f.Is == s && f.From <= d && (f.Until == 0 || d <= f.Until) {
			return true
		}
	}
	return false
}

// DelegatedOn returns the written delegation in force on a day: to sign letters, or to preside.
func (p *Person) DelegatedOn(d days.Day, signing bool) (Dated[Delegate], bool) {
	if p == nil {
		return Dated[Delegate]{}, false
	}
	for _, x := range slices.Backward(p.Delegations) {
		if x.Is.Signing == signing && x.From <= d && (x.Until == 0 || d <= x.Until) {
			return x, true
		}
	}
	return Dated[Delegate]{}, false
}

// HoldersOn returns the legal representatives on a day.
func (p *Person) HoldersOn(d days.Day) []NameRepresentative {
	if p == nil {
		return nil
	}
	var out []NameRepresentative
	for _, r := range p.Representatives {
		if r.From <= d && (r.Until == 0 || d <= r.Until) {
			out = append(out, r.Is)
		}
	}
	return out
}

func (x DescribePerson) onPerson(p *Person, _ Act) { p.Identity = x.Identity }

func (x AddressDeclared) onPerson(p *Person, a Act) {
	p.Addresses = insert(p.Addresses, Dated[post.Address]{From: a.On, Act: a.ID, Is: x.Address})
}

func (x GiveFunction) onPerson(p *Person, a Act) {
	p.Functions = insert(p.Functions, Dated[regulation.Seat]{From: a.On, Until: x.Until, Act: a.ID, Is: x.Seat})
}

func (x Delegate) onPerson(p *Person, a Act) {
	p.Delegations = insert(p.Delegations, Dated[Delegate]{From: a.On, Until: x.Until, Act: a.ID, Is: x})
}

func (x NameRepresentative) onPerson(p *Person, a Act) {
	p.Representatives = insert(p.Representatives, Dated[NameRepresentative]{From: a.On, Act: a.ID, Is: x})
}

func (x ConsentedToElectronic) onPerson(p *Person, a Act) {
	p.Consents = insert(p.Consents, Dated[string]{From: a.On, Act: a.ID, Is: x.Email})
}

func (x Emancipated) onPerson(p *Person, a Act) { p.EmancipatedOn = a.On }
