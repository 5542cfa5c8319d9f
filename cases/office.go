package cases

import "greffe/cases/days"

// The Office is the fold of the office's file: the organisation, its closing
// days and its users.
type Office struct {
	Acts         []Act
	Organisation Organisation
	Closings     map[days.Day]string
	Users        []OfficeUser
	Templates    []Done[EditTemplate]
	Postroom     SetPostroom
	Simulated    bool // a demonstration or a test: the day may be set by hand
}

// An OfficeUser is somebody who works with the register.
type OfficeUser struct {
	User   UserID
	Person PersonID
	Name   string
	Role   Role
}

// FoldOffice folds the office's file. It never fails.
func FoldOffice(acts []Act) *Office {
	o := &Office{Acts: byRank(acts)}
	for _, a := range Standing(acts) {
		if x, ok := a.Payload.(OfficeAct); ok {
			x.onOffice(o, a)
		}
	}
	return o
}

// User returns a user by identifier.
func (o *Office) User(id UserID) (OfficeUser, bool) {
	if o == nil {
		return OfficeUser{}, false
	}
	for _, u := range o.Users {
		if u.User == id {
			return u, true
		}
	}
	return OfficeUser{}, false
}

func (x DescribeOrganisation) onOffice(o *Office, _ Act) { o.Organisation = x.Organisation }

func (x AddClosingDay) onOffice(o *Office, _ Act) {
	if o.Closings == nil {
		o.Closings = map[days.Day]string{}
	}
	o.Closings[x.Day] = x.Name
}

func (MarkSimulated) onOffice(o *Office, _ Act) { o.Simulated = true }

func (x AddUser) onOffice(o *Office, _ Act) {
	u := OfficeUser{User: x.User, Person: x.Person, Name: x.Name, Role: x.Role}
	for i := range o.Users {
		if o.Users[i].User == x.User {
			o.Users[i] = u
			return
		}
	}
	o.Users = append(o.Users, u)
}

func (x RemoveUser) onOffice(o *Office, _ Act) {
	kept := o.Users[:0:0]
	for _, u := range o.Users {
		if u.User != x.User {
			kept = append(kept, u)
		}
	}
	o.Users = kept
}
