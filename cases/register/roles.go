package register

import (
	"fmt"
	"slices"

	"greffe/cases"
	"greffe/cases/message"
)

// Who may do what is decided in this file and nowhere else.
//
//   - A reader reads.
//   - A secretary records facts, and acts of ours but the director's.
//   - A director records besides what only the director decides: the course of
//     a case, precautionary measures and their end, an end without decision, a
//     reopening, a withdrawn decision, the answer to a request, the approval of a
//     letter, another profile, overrides.
//   - An administrator records users, settings and closing days, and sees no
//     case by that role alone.
//   - While no administrator is named, the secretary and the director do the
//     administrator's work: a small office has no third person. Naming one
//     takes it from them.
//   - While there is no user at all, the role a desk was opened with counts,
//     and anybody may set the office up: its settings, users and directory.
//     From the first user on, the office's file says who has which role, and
//     somebody it does not name may do nothing.
//   - Where the office asks for it, the director approves a letter before it is
//     issued: the secretary issues what was approved, as it was approved, and the
//     director issues freely. Documents that stay in the file need no approval.
//   - Striking an act needs the role that recording it needs.
//   - A member recused in a case is shut out of it, whatever the role.

// role is the role a user has today.
func role(o *cases.Office, u User) cases.Role {
	if known, ok := o.User(u.ID); ok {
		return known.Role
	}
	if len(o.Users) == 0 {
		return u.Role
	}
	return ""
}

// need is the role that recording a payload asks for.
func need(p cases.Payload) cases.Role {
	switch p.(type) {
	case cases.ChooseCourse, cases.OrderPrecaution, cases.LiftPrecaution, cases.EndProcedure, cases.ReopenCase,
		cases.WithdrawDecision, cases.AnswerRequest, cases.MoveProfile, cases.ApproveLetter, cases.ReturnLetter:
		return cases.RoleDirector
	case cases.StrikeAct: // of a strike, which the rules refuse: it fits every file
		return cases.RoleSecretary
	case cases.OfficeAct:
		return cases.RoleAdministrator
	default:
		return cases.RoleSecretary
	}
}

// has tells whether a role carries what is needed.
func has(o *cases.Office, r, needed cases.Role) bool {
	switch needed {
	case cases.RoleDirector:
		return r == cases.RoleDirector
	case cases.RoleSecretary:
		return r == cases.RoleSecretary || r == cases.RoleDirector
	case cases.RoleAdministrator:
		if r == cases.RoleAdministrator {
			return true
		}
		named := slices.ContainsFunc(o.Users, func(u cases.OfficeUser) bool { return u.Role == cases.RoleAdministrator })
		return !named && (r == cases.RoleSecretary || r == cases.RoleDirector)
	case cases.RoleReader:
		return readsCases(r)
	}
	return false
}

// readsCases tells whether a role sees cases at all.
func readsCases(r cases.Role) bool {
	return r == cases.RoleReader || r == cases.RoleSecretary || r == cases.RoleDirector
}

// forbidden tells why the user may not record a payload in a file; no message
// when the user may. For a strike, hand in the struck payload.
func forbidden(o *cases.Office, u User, f cases.FileID, p cases.Payload) message.Message {
	if len(o.Users) == 0 && (f.Of == cases.FileOffice || f.Of == cases.FilePerson) {
		return message.Message{}
	}
	needed := need(p)
	if has(o, role(o, u), needed) {
		return message.Message{}
	}
	return message.New("register.role." + string(needed))
}

// approved refuses a letter of somebody else than the director that was not
// approved with the same fingerprint, where the office asks for approvals.
func (p *play) approved(e Entry) error {
	l, is := e.Payload.(cases.IssueLetter)
	if !is || !p.office.Organisation.Approval || !leaves(l) || has(p.office, role(p.office, p.d.user), cases.RoleDirector) {
		return nil
	}
	c, err := p.w.caseFile(cases.CaseID(e.File.ID))
	if err != nil {
		return err
	}
	if c == nil || l.Fingerprint == "" || !c.ApprovedAs(l.Letter, l.Fingerprint) {
		p.trial.Roles = append(p.trial.Roles, unapproved(c, l))
	}
	return nil
}

// leaves tells whether a copy of a letter goes to somebody.
func leaves(l cases.IssueLetter) bool {
	return slices.ContainsFunc(l.Copies, func(c cases.Copy) bool { return c.Capacity != cases.ToFile })
}

// unapproved says what a letter lacks: to be submitted, to be approved, or to be
// approved again because it was changed since.
func unapproved(c *cases.Case, l cases.IssueLetter) message.Message {
	if c == nil {
		return message.New("register.approval")
	}
	switch r, ok := c.ReviewOf(l.Letter); {
	case !ok:
		return message.New("register.approval")
	case r.Returned != nil:
		return message.New("register.approval.returned", message.Text("comments", r.Returned.Is.Comments))
	case r.Approved == nil:
		return message.New("register.approval.waiting", message.Day("day", r.Submitted.Act.On))
	}
	return message.New("register.approval.changed")
}

// forbiddenOverride tells why the user may not depart from a rule.
func forbiddenOverride(o *cases.Office, u User) message.Message {
	if has(o, role(o, u), cases.RoleDirector) {
		return message.Message{}
	}
	return message.New("register.role.override")
}

// mayRead tells whether the user sees cases, sittings and the directory.
func (d *Desk) mayRead(w *world) error {
	o, err := w.office()
	if err != nil {
		return err
	}
	if !readsCases(role(o, d.user)) {
		return fmt.Errorf("reading as %q: %w", role(o, d.user), ErrRole)
	}
	return nil
}

// mayReadOffice tells whether the user may read the office's file: whoever has a role.
func (d *Desk) mayReadOffice(w *world) error {
	o, err := w.office()
	if err != nil {
		return err
	}
	if len(o.Users) > 0 && role(o, d.user) == "" {
		return fmt.Errorf("unknown user %q: %w", d.user.ID, ErrRole)
	}
	return nil
}

// shutOut tells whether the user is recused in a case.
func (d *Desk) shutOut(c *cases.Case) error {
	if c == nil || d.user.Person == "" {
		return nil
	}
	if _, recused := c.Recused(d.user.Person); recused {
		return fmt.Errorf("case %s: %w", c.ID, ErrShut)
	}
	return nil
}
