package sample

import (
	"context"
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// office is the sample's organisation: its people by a short name.
type office struct {
	*Player
	people    map[string]cases.PersonID
	secretary register.User
	director  register.User
	confirmed []regulation.RuleID
	newID     func() string
}

// start is the day on which the sample's office begins.
const start = "2026-01-05"

// office sets the organisation, its staff and its users up.
func (p *Player) office(ctx context.Context) (*office, error) {
	p.Clock.Move(days.Must(start))
	o := &office{Player: p, people: map[string]cases.PersonID{}}
	o.newID = p.Register.As(register.User{}).NewID
	marion, helene := o.person("marion"), o.person("helene")
	o.secretary = register.User{ID: "marion", Person: marion, Name: "Marion Baudry", Role: cases.RoleSecretary}
	o.director = register.User{ID: "helene", Person: helene, Name: "Hélène Garnier", Role: cases.RoleDirector}

	entries := []register.Entry{
		entry(cases.TheOffice(), cases.MarkSimulated{}),
		entry(cases.TheOffice(), cases.DescribeOrganisation{Organisation: Organisation()}),
	}
	for _, s := range staff() {
		entries = append(entries, o.describe(s, start)...)
	}
	entries = append(entries,
		entry(cases.TheOffice(), cases.AddUser{User: "marion", Person: marion, Name: "Marion Baudry", Role: cases.RoleSecretary}),
		entry(cases.TheOffice(), cases.AddUser{User: "helene", Person: helene, Name: "Hélène Garnier", Role: cases.RoleDirector}),
	)
	_, err := p.Register.As(register.User{ID: "setup", Name: "Marion Baudry", Role: cases.RoleAdministrator}).
		Record(ctx, register.Submission{Entries: entries})
	return o, err
}

// Organisation is the organisation of the sample.
func Organisation() cases.Organisation {
	return cases.Organisation{
		Name:        "OpenClassrooms",
		Service:     "Secrétariat du conseil de discipline",
		Address:     post.Address{Lines: []string{"10 quai de la Charente", "75019 PARIS"}},
		UAI:         "0755908P",
		Declaration: "11 75 52056 75",
		City:        "Paris",
		Zone:        "metropole",
		Contact:     "conseil-discipline@exemple.fr",
		DPO:         "dpo@exemple.fr",
		Mediator:    "médiateur de l’apprentissage, chambre de commerce et d’industrie de la région du contrat",
		Profile:     "openclassrooms",
	}
}

// A person of the sample.
type somebody struct {
	key      string
	identity cases.Identity
	address  []string
	seats    []regulation.Seat
	delegate bool
}

func staff() []somebody {
	member := func(key string, c cases.Civility, given, family, title string, seats ...regulation.Seat) somebody {
		return somebody{key: key, seats: seats, identity: cases.Identity{
			Civility: c, Given: given, Family: family, Title: title, Group: cases.GroupStaff,
		}}
	}
	paul := member("paul", cases.Monsieur, "Paul", "Delmas", "directeur adjoint") // presides by delegation only
	paul.delegate = true
	return []somebody{
		member("helene", cases.Madame, "Hélène", "Garnier", "directrice", regulation.SeatPresident),
		paul,
		member("nadia", cases.Madame, "Nadia", "Ferhat", "équipe pédagogique", regulation.SeatPedagogical),
		member("olivier", cases.Monsieur, "Olivier", "Pruvost", "facturation et conformité", regulation.SeatBilling),
		member("ines", cases.Madame, "Inès", "Caron", "réussite de la formation", regulation.SeatSuccess),
		member("thomas", cases.Monsieur, "Thomas", "Leroux", "réussite de la formation", regulation.SeatSuccess),
		member("marion", cases.Madame, "Marion", "Baudry", "secrétaire du conseil", regulation.SeatSecretary),
	}
}

// person names somebody, the same identifier for the same key.
func (o *office) person(key string) cases.PersonID {
	if o.people[key] == "" {
		o.people[key] = cases.PersonID(o.newID())
	}
	return o.people[key]
}

// describe returns the acts that make somebody known.
func (o *office) describe(s somebody, day string) []register.Entry {
	f := o.person(s.key).File()
	out := []register.Entry{entry(f, cases.DescribePerson{Identity: s.identity})}
	if s.address != nil {
		out = append(out, entry(f, cases.AddressDeclared{Address: post.Address{Lines: s.address}}))
	}
	for _, seat := range s.seats {
		out = append(out, entry(f, cases.GiveFunction{Seat: seat}))
	}
	if s.delegate {
		out = append(out, entry(f, cases.Delegate{}))
	}
	for i := range out {
		out[i].On = days.Must(day)
	}
	return out
}

func entry(f cases.FileID, p cases.Payload) register.Entry {
	return register.Entry{File: f, Payload: p}
}

func sortByDay(in []event) {
	slices.SortStableFunc(in, func(a, b event) int { return int(a.on) - int(b.on) })
}

// Start is the day on which the sample begins.
func Start() days.Day { return days.Must(start) }

// Secretary is the user who works in the sample all day.
func Secretary() register.User {
	return register.User{ID: "marion", Name: "Marion Baudry", Role: cases.RoleSecretary}
}
