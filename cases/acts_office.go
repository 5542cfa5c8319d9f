package cases

import (
	"greffe/cases/days"
	"greffe/cases/post"
)

// Organisation is the training organisation, as its letterhead says.
type Organisation struct {
	Name        string       `json:"name"`
	Service     string       `json:"service,omitempty"`
	Address     post.Address `json:"address"`
	SIRET       string       `json:"siret,omitempty"`
	UAI         string       `json:"uai,omitempty"`
	Declaration string       `json:"declaration,omitempty"` // training-declaration number
	Email       string       `json:"email,omitempty"`
	Phone       string       `json:"phone,omitempty"`
	City        string       `json:"city,omitempty"` // "Paris, le …"
	Zone        days.Zone    `json:"zone"`
	Contact     string       `json:"contact,omitempty"`  // of the secretary's office, to consult a file
	DPO         string       `json:"dpo,omitempty"`      // data-protection contact
	Mediator    string       `json:"mediator,omitempty"` // apprenticeship mediator's contact
	Logo        Digest       `json:"logo,omitempty"`
	Profile     string       `json:"profile,omitempty"`  // id of the regulation profile
	Approval    bool         `json:"approval,omitempty"` // the director approves letters before they are issued
	Hearing     int          `json:"hearing,omitempty"`  // minutes counted for a case of a sitting; zero: an hour
}

// HearingMinutes is how long one case of a sitting is taken to last, when two
// sittings are compared: what the office chose, or an hour.
func (o Organisation) HearingMinutes() int {
	if o.Hearing > 0 {
		return o.Hearing
	}
	return 60
}

// DescribeOrganisation sets the organisation; a later one replaces it.
type DescribeOrganisation struct {
	ours
	Organisation Organisation `json:"organisation"`
}

// AddClosingDay closes the office on a day: it is then not an open day.
type AddClosingDay struct {
	ours
	Day  days.Day `json:"day"`
	Name string   `json:"name"`
}

// Role is what a user may do.
type Role string

// The roles of rules.md.
const (
	RoleReader        Role = "reader"
	RoleSecretary     Role = "secretary"
	RoleDirector      Role = "director"
	RoleAdministrator Role = "administrator"
)

// AddUser lets somebody work with the register, or changes the role.
type AddUser struct {
	ours
	User   UserID   `json:"user"`
	Person PersonID `json:"person,omitempty"`
	Name   string   `json:"name"`
	Role   Role     `json:"role"`
}

// RemoveUser takes somebody's access away.
type RemoveUser struct {
	ours
	User UserID `json:"user"`
}

// MarkSimulated says that the register is a demonstration or a test: its day may
// be set by hand. A register so marked stays so for good.
type MarkSimulated struct{ ours }

// StrikeAct strikes an act, with a reason. The act stays legible, struck.
type StrikeAct struct {
	ours
	Act    ActID  `json:"act"`
	Reason string `json:"reason"`
	Undone bool   `json:"undone,omitempty"` // at once, by its author
}

func (DescribeOrganisation) Kind() Kind { return KindDescribeOrganisation }
func (AddClosingDay) Kind() Kind        { return KindAddClosingDay }
func (AddUser) Kind() Kind              { return KindAddUser }
func (RemoveUser) Kind() Kind           { return KindRemoveUser }
func (MarkSimulated) Kind() Kind        { return KindMarkSimulated }
func (StrikeAct) Kind() Kind            { return KindStrike }

// A strike changes nothing by itself: Standing leaves the struck act out.
func (StrikeAct) onCase(*Case, Act)       {}
func (StrikeAct) onSitting(*Sitting, Act) {}
func (StrikeAct) onPerson(*Person, Act)   {}
func (StrikeAct) onOffice(*Office, Act)   {}
