package register

import (
	"fmt"

	"greffe/cases"
	"greffe/cases/rules"
)

// casePrefix begins the number of every case: DC-2026-014.
const casePrefix = "DC"

// fill completes what screens cannot know: the number and the profile of a
// case, the number of an exhibit, the roll of a motion. An act recorded again
// in place of a struck one keeps the number it had, since letters cite it.
func (p *play) fill(a cases.Act) (cases.Payload, error) {
	switch x := a.Payload.(type) {
	case cases.OpenCase:
		return p.fillCase(a, x)
	case cases.AddExhibit:
		return p.fillExhibit(a, x)
	case cases.PutMotion:
		return p.fillMotion(a, x)
	case cases.MoveProfile:
		return x, p.d.r.movable(x)
	case cases.AssignCase:
		return x, assignable(p.office, x)
	default:
		return a.Payload, nil
	}
}

// assignable tells why nobody can be put in charge so: the office does not know
// the person, or the person reads no case. The error wraps ErrEntry.
func assignable(o *cases.Office, x cases.AssignCase) error {
	u, known := o.User(x.To)
	if x.To == "" || (len(o.Users) > 0 && (!known || !readsCases(u.Role))) {
		return fmt.Errorf("assigning a case to %q: %w", x.To, ErrEntry)
	}
	return nil
}

func (p *play) fillCase(a cases.Act, x cases.OpenCase) (cases.Payload, error) {
	acts, err := p.w.acts(a.File)
	if err != nil {
		return nil, err
	}
	for _, was := range acts {
		if o, ok := was.Payload.(cases.OpenCase); ok {
			x.Number, x.Profile = o.Number, o.Profile
			return x, nil
		}
	}
	year, _, _ := a.On.Date()
	series := fmt.Sprintf("case-%04d", year)
	n, counted := p.counters[series]
	if !counted {
		if n, err = p.w.r.Counter(series); err != nil {
			return nil, err
		}
	}
	n++
	p.counters[series] = n
	x.Number = fmt.Sprintf("%s-%04d-%03d", casePrefix, year, n)
	current := p.d.r.current(p.office)
	x.Profile = cases.ProfileRef{ID: current.ID, Version: current.Version}
	return x, nil
}

func (p *play) fillExhibit(a cases.Act, x cases.AddExhibit) (cases.Payload, error) {
	acts, err := p.w.acts(a.File)
	if err != nil {
		return nil, err
	}
	x.Number = 1
	for _, was := range acts {
		e, ok := was.Payload.(cases.AddExhibit)
		switch {
		case ok && e.Exhibit == x.Exhibit:
			x.Number = e.Number
			return x, nil
		case ok && e.Number >= x.Number:
			x.Number = e.Number + 1
		}
	}
	return x, nil
}

// fillMotion freezes who may vote: entitled, and present when the motion is put.
func (p *play) fillMotion(a cases.Act, x cases.PutMotion) (cases.Payload, error) {
	m, err := p.d.r.matter(p.w, cases.CaseID(a.File.ID), p.today)
	x.Roll = nil
	if s := m.Sittings[x.Sitting]; err == nil && s != nil {
		x.Roll = rules.Roll(m, s, a)
	}
	return x, err
}

// unfilled takes out what the register fills, so that a repeated submission can
// be compared with what was recorded.
func unfilled(p cases.Payload) cases.Payload {
	switch x := p.(type) {
	case cases.OpenCase:
		x.Number, x.Profile = "", cases.ProfileRef{}
		return x
	case cases.AddExhibit:
		x.Number = 0
		return x
	case cases.PutMotion:
		x.Roll = nil
		return x
	default:
		return p
	}
}
