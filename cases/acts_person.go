package cases

import (
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// Civility chooses the forms of address; it is never guessed.
type Civility string

// The civilities; the empty one is neutral.
const (
	Neutral  Civility = ""
	Madame   Civility = "madame"
	Monsieur Civility = "monsieur"
)

// Identity is who somebody is: a natural person, or an organisation with a Name.
type Identity struct {
	Civility Civility `json:"civility,omitempty"`
	Given    string   `json:"given,omitempty"`
	Family   string   `json:"family,omitempty"`
	Name     string   `json:"name,omitempty"` // legal name of an organisation
	Service  string   `json:"service,omitempty"`
	Born     days.Day `json:"born,omitempty"`
	Email    string   `json:"email,omitempty"`
	Phone    string   `json:"phone,omitempty"`
	Group    Group    `json:"group,omitempty"`
	Title    string   `json:"title,omitempty"` // of office: directrice, secrétaire du conseil

	LargePrint bool `json:"large_print,omitempty"` // letters to this person are set in 16 points
}

// Group is how the directory files somebody.
type Group string

// The groups of the directory.
const (
	GroupLearner        Group = "learner"
	GroupRepresentative Group = "representative"
	GroupStaff          Group = "staff"
	GroupEmployer       Group = "employer"
	GroupFunder         Group = "funder"
)

// FullName is the name in a sentence: given name and family name, or the legal name.
func (i Identity) FullName() string {
	switch {
	case i.Name != "":
		return i.Name
	case i.Given == "":
		return i.Family
	case i.Family == "":
		return i.Given
	}
	return i.Given + " " + i.Family
}

// DescribePerson says who somebody is; a later one replaces it.
type DescribePerson struct {
	ours
	Identity Identity `json:"identity"`
}

// AddressDeclared is an address as declared to us, from the act's day on.
type AddressDeclared struct {
	fact
	Address post.Address `json:"address"`
}

// GiveFunction gives somebody one of the functions of art. 5.2, from the act's day on.
type GiveFunction struct {
	ours
	Seat  regulation.Seat `json:"seat"`
	Until days.Day        `json:"until,omitempty"`
}

// Delegate is the director's written delegation, in force from the act's day on.
type Delegate struct {
	ours
	Until    days.Day `json:"until,omitempty"`
	Signing  bool     `json:"signing,omitempty"` // to sign letters, not to preside
	Document Digest   `json:"document,omitempty"`
}

// HolderCapacity is why somebody represents a learner.
type HolderCapacity string

// The capacities of a legal representative.
const (
	ParentalAuthority HolderCapacity = "parental-authority"
	Guardian          HolderCapacity = "guardian"
	Institution       HolderCapacity = "institution"
)

// NameRepresentative records, in the learner's file, a legal representative.
type NameRepresentative struct {
	ours
	Representative PersonID       `json:"representative"`
	Capacity       HolderCapacity `json:"capacity"`
}

// ConsentedToElectronic is the consent to electronic registered letters.
type ConsentedToElectronic struct {
	fact
	Email string `json:"email"`
}

// Emancipated makes a minor an adult, from the act's day on.
type Emancipated struct{ fact }

func (DescribePerson) Kind() Kind        { return KindDescribePerson }
func (AddressDeclared) Kind() Kind       { return KindDeclareAddress }
func (GiveFunction) Kind() Kind          { return KindGiveFunction }
func (Delegate) Kind() Kind              { return KindDelegate }
func (NameRepresentative) Kind() Kind    { return KindNameRepresentative }
func (ConsentedToElectronic) Kind() Kind { return KindConsented }
func (Emancipated) Kind() Kind           { return KindEmancipated }
