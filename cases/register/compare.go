package register

import (
	"bytes"
	"fmt"
	"slices"

	"greffe/cases"
	"greffe/cases/rules"
)

// repeated recognises a submission that was recorded before: its first answer
// is given again. The error wraps ErrReused when an identifier belongs to
// another act.
func (p *play) repeated() (bool, error) {
	var found []cases.Act
	for _, e := range p.sub.Entries {
		if e.ID == "" {
			continue
		}
		r, ok, err := p.w.r.Act(e.ID)
		if err != nil {
			return false, err
		}
		if !ok {
			continue
		}
		a, err := toAct(r)
		if err != nil {
			return false, err
		}
		if !p.same(e, a) {
			return false, fmt.Errorf("%s: %w", e.ID, ErrReused)
		}
		found = append(found, a)
	}
	if len(found) == 0 {
		return false, nil
	}
	if len(found) != len(p.sub.Entries) {
		return false, fmt.Errorf("%s, in a submission that is not the same: %w", found[0].ID, ErrReused)
	}
	if err := p.followed(found); err != nil {
		return false, err
	}
	p.trial.Again = true
	return true, p.judgeTouched()
}

func (p *play) same(e Entry, a cases.Act) bool {
	if e.Payload == nil || e.File != a.File || a.By != p.d.user.ID || e.At != a.At || (e.On != 0 && e.On != a.On) {
		return false
	}
	was, err := cases.Encode(unfilled(a.Payload))
	if err != nil {
		return false
	}
	is, err := cases.Encode(unfilled(e.Payload))
	return err == nil && bytes.Equal(was, is) && a.Payload.Kind() == e.Payload.Kind()
}

// followed adds, to acts recorded before, those the program recorded with them.
func (p *play) followed(found []cases.Act) error {
	for _, cause := range found {
		p.trial.Acts = append(p.trial.Acts, cause)
		acts, err := p.w.acts(cause.File)
		if err != nil {
			return err
		}
		for _, a := range acts {
			for n := range 3 {
				if a.ID == Derived(cause.ID, a.Payload.Kind(), n) {
					p.trial.Acts = append(p.trial.Acts, a)
				}
			}
		}
		if cause.File.Of == cases.FileCase && !slices.Contains(p.touched, cases.CaseID(cause.File.ID)) {
			p.touched = append(p.touched, cases.CaseID(cause.File.ID))
		}
	}
	return nil
}

// compare judges the cases that the submission touches, before and after.
func (p *play) compare() error {
	if err := p.touch(); err != nil {
		return err
	}
	if err := p.judgeTouched(); err != nil {
		return err
	}
	p.trial.Before = map[cases.CaseID][]rules.Verdict{}
	bare := p.w.bare()
	for _, id := range p.touched {
		m, err := p.d.r.matter(bare, id, p.today)
		if err != nil {
			return err
		}
		if m.Case != nil {
			p.trial.Before[id] = rules.Judge(m)
		}
	}
	p.hanging()
	return nil
}

// touch lists the cases the submission touches: those it writes in, and those
// whose judgement read a case, a sitting or a person it writes in.
func (p *play) touch() error {
	var reading []cases.FileID
	for _, f := range p.files() {
		switch f.Of {
		case cases.FileCase:
			p.touched = append(p.touched, cases.CaseID(f.ID))
			reading = append(reading, f) // the learner's other cases
			reading = append(reading, p.opens(f)...)
		case cases.FileSitting:
			reading = append(reading, f)
		case cases.FilePerson:
			reading = append(reading, f)
			who, err := p.w.person(cases.PersonID(f.ID))
			if err != nil {
				return err
			}
			if who != nil && len(who.Functions) > 0 {
				reading = append(reading, everyStaff())
			}
		case cases.FileOffice: // settings and closing days: every case, by Turn
		}
	}
	for _, f := range reading {
		ids, err := p.w.r.Readers(f)
		if err != nil {
			return err
		}
		for _, id := range ids {
			switch {
			case slices.Contains(p.touched, id):
			case len(p.touched) < atOnce:
				p.touched = append(p.touched, id)
			default:
				p.later = append(p.later, id)
			}
		}
	}
	return nil
}

// opens names the file of the learner about whom the submission opens a case:
// the other cases of that learner read the new one from now on.
func (p *play) opens(f cases.FileID) []cases.FileID {
	for _, a := range p.acts {
		if o, ok := a.Payload.(cases.OpenCase); ok && a.File == f {
			return []cases.FileID{o.Learner.File()}
		}
	}
	return nil
}

// judgeTouched judges the touched cases as they stand with the submission.
func (p *play) judgeTouched() error {
	p.trial.After = map[cases.CaseID][]rules.Verdict{}
	p.trial.Matters = map[cases.CaseID]rules.Matter{}
	for _, id := range p.touched {
		m, err := p.d.r.matter(p.w, id, p.today)
		if err != nil {
			return err
		}
		if m.Case == nil {
			continue
		}
		j := judged{matter: m, verdicts: rules.Judge(m), read: p.w.read}
		p.judged[id] = j
		p.trial.After[id], p.trial.Matters[id] = j.verdicts, m
	}
	return nil
}

// hanging refuses a strike that puts the acts of another file out of order: a
// case called in a sitting whose opening is struck. What hangs in the strike's
// own file, the rules have found already.
func (p *play) hanging() {
	strikes := slices.ContainsFunc(p.acts, func(a cases.Act) bool { _, ok := a.Payload.(cases.StrikeAct); return ok })
	if !strikes || slices.ContainsFunc(p.trial.Refused, func(v rules.Verdict) bool { return v.Rule == rules.Order }) {
		return
	}
	for _, id := range p.touched {
		for _, v := range p.judged[id].verdicts {
			if v.Rule == rules.Order && v.State == rules.Broken && v.Subject != "" && !known(p.trial.Before[id], v) {
				p.trial.Refused = append(p.trial.Refused, v)
			}
		}
	}
}

func known(in []rules.Verdict, v rules.Verdict) bool {
	return slices.ContainsFunc(in, func(was rules.Verdict) bool {
		return was.Rule == v.Rule && was.Subject == v.Subject && was.State == v.State
	})
}
