package register

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// everyStaff stands, in the list of files a case read, for "the members of
// staff who hold functions": somebody new among them may be a substitute.
func everyStaff() cases.FileID { return cases.FileID{Of: cases.FilePerson, ID: "*"} }

// matter puts together all that the rules may look at about a case, and notes
// in w.read every file it took. Nil case: the case does not exist.
func (r *Register) matter(w *world, id cases.CaseID, today days.Day) (rules.Matter, error) {
	w.note()
	m := rules.Matter{
		Sittings: map[cases.SittingID]*cases.Sitting{},
		People:   map[cases.PersonID]*cases.Person{},
		Today:    today,
	}
	var err error
	if m.Case, err = w.caseFile(id); err != nil || m.Case == nil {
		return m, err
	}
	if m.Office, err = w.office(); err != nil {
		return m, err
	}
	people := named(m.Case)
	for _, c := range m.Case.Convened {
		s, err := w.sitting(c.Is.Sitting)
		if err != nil {
			return m, err
		}
		if s != nil {
			m.Sittings[c.Is.Sitting] = s
			people = append(people, members(s)...)
		}
	}
	if err := r.people(w, &m, people); err != nil {
		return m, err
	}
	if l := m.Learner(); l != nil {
		for _, h := range l.Representatives {
			people = append(people, h.Is.Representative)
		}
		if err := r.people(w, &m, people); err != nil {
			return m, err
		}
	}
	// The staff is there from the start: whoever signs the first letter is known
	// before anybody is convened, and whoever signs the last ones while there are some.
	if m.Case.Closed == nil || len(m.Case.TakenBack)+len(m.Case.Challenges) > 0 {
		if err := r.staff(w, &m); err != nil {
			return m, err
		}
	}
	if m.Case.Opened != nil {
		m.Profile = r.profile(m.Case.Profile())
		m.Calendar = calendar(m.Office, m.Case.Opened.Is.Zone)
	} else {
		m.Profile = r.current(m.Office)
		m.Calendar = calendar(m.Office, "")
	}
	err = r.earlier(w, &m)
	return m, err
}

// alone puts together what the rules may look at about an act of a sitting, a
// person or the office.
func (r *Register) alone(w *world, f cases.FileID, today days.Day) (rules.Matter, error) {
	w.note()
	m := rules.Matter{
		Sittings: map[cases.SittingID]*cases.Sitting{},
		People:   map[cases.PersonID]*cases.Person{},
		Today:    today,
	}
	var err error
	if m.Office, err = w.office(); err != nil {
		return m, err
	}
	m.Profile, m.Calendar = r.current(m.Office), calendar(m.Office, "")
	switch f.Of {
	case cases.FileSitting:
		if m.Sitting, err = w.sitting(cases.SittingID(f.ID)); err != nil || m.Sitting == nil {
			return m, err
		}
		m.Sittings[m.Sitting.ID] = m.Sitting
		if err := r.people(w, &m, members(m.Sitting)); err != nil {
			return m, err
		}
		err = r.staff(w, &m)
	case cases.FilePerson:
		err = r.people(w, &m, []cases.PersonID{cases.PersonID(f.ID)})
	case cases.FileCase, cases.FileOffice:
	}
	return m, err
}

// people adds to the matter those of the directory who are not there yet.
func (r *Register) people(w *world, m *rules.Matter, ids []cases.PersonID) error {
	for _, id := range ids {
		if id == "" || m.People[id] != nil {
			continue
		}
		p, err := w.person(id)
		if err != nil {
			return err
		}
		if p != nil {
			m.People[id] = p
		}
	}
	return nil
}

// staff adds everybody who holds or held a function: the substitutes.
func (r *Register) staff(w *world, m *rules.Matter) error {
	ids, err := w.r.Staff()
	if err != nil {
		return err
	}
	for f := range w.laid {
		if f.Of == cases.FilePerson {
			p, err := w.person(cases.PersonID(f.ID))
			if err != nil {
				return err
			}
			if p != nil && len(p.Functions) > 0 {
				ids = append(ids, p.ID)
			}
		}
	}
	w.read[everyStaff()] = 0
	return r.people(w, m, ids)
}

// named lists everybody a case names, but the learner's representatives.
func named(c *cases.Case) []cases.PersonID {
	out := append([]cases.PersonID{c.Learner()}, rules.Employers(c)...)
	if c.Opened != nil {
		for _, f := range c.Opened.Is.Funders {
			out = append(out, f.Funder)
		}
	}
	for _, r := range c.Reports {
		out = append(out, r.Is.Reporter)
	}
	for _, l := range c.Links {
		out = append(out, l.Is.Person)
	}
	for _, r := range c.Recusals {
		out = append(out, r.Is.Member, r.Is.Substitute)
	}
	if c.Invited != nil {
		out = append(out, c.Invited.Is.Representative)
	}
	for _, p := range c.Postponed {
		out = append(out, p.Is.RuledBy)
	}
	for _, l := range c.Letters {
		out = append(out, l.Issued.Is.Signatory)
		for _, cp := range l.Copies() {
			out = append(out, cp.To)
		}
	}
	for _, m := range c.Motions {
		out = append(out, m.Put.Is.Roll...)
	}
	for _, x := range c.Exits {
		out = append(out, x.Is.Funder)
	}
	for _, x := range c.Consulted {
		out = append(out, x.Is.Person)
	}
	return out
}

// members lists everybody who sat or was seated in a sitting.
func members(s *cases.Sitting) []cases.PersonID {
	out := make([]cases.PersonID, 0, len(s.Seats)+len(s.Moves))
	for _, x := range s.Seats {
		out = append(out, x.Member)
	}
	for _, x := range s.Moves {
		out = append(out, x.Member)
	}
	return out
}

// calendar is the union of the office's zone, the case's zone and the closing days.
func calendar(o *cases.Office, zone days.Zone) days.Calendar {
	return days.NewCalendar([]days.Zone{o.Organisation.Zone, zone}, o.Closings)
}

// profile returns the version a case was opened under; should it be missing,
// the last one of that name.
func (r *Register) profile(ref cases.ProfileRef) regulation.Profile {
	for _, p := range r.profiles {
		if p.ID == ref.ID && p.Version == ref.Version {
			return p
		}
	}
	return r.lastOf(ref.ID)
}

// current returns the profile in force in the office.
func (r *Register) current(o *cases.Office) regulation.Profile {
	return r.lastOf(o.Organisation.Profile)
}

// lastOf returns the last version of a name, or the first profile there is.
func (r *Register) lastOf(id string) regulation.Profile {
	for _, p := range slices.Backward(r.profiles) {
		if p.ID == id {
			return p
		}
	}
	if len(r.profiles) > 0 {
		return r.profiles[0]
	}
	return regulation.Profile{}
}
