package mailing

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// Notify prepares what convening needs: the grievance notice and the
// convocation in one envelope for the learner and each holder of parental
// authority; the precautionary measure in it, when one was ordered and no
// letter says so yet; and the employer's prior information (R. 6352-5) when an
// exclusion of an apprentice is envisaged. What was already issued and stands
// is not prepared again.
func Notify(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	to := Learners(m, o.Planned)
	if ids := unannounced(m); len(ids) > 0 {
		b.letter(cases.IssueLetter{Type: cases.LetterGrievances, Grievances: ids}, to, post.Registered)
	}
	convening, convened := m.Case.Convening()
	if a, ok := Announces(m); ok && !announced(m, a) {
		b.letter(cases.IssueLetter{Type: cases.LetterConvocation, Announcement: &a, Grievances: all(m)}, to, post.Registered)
	}
	for _, p := range m.Case.Precautions {
		if p.Lifted == nil && !lettered(m, p.Ordered.Is.Precaution) {
			b.letter(cases.IssueLetter{Type: cases.LetterPrecaution, Precaution: p.Ordered.Is.Precaution}, to, post.Registered)
		}
	}
	exclusion := convened && convening.Is.Heaviest.Exclusion()
	if e, ok := Employer(m, o.Planned); ok && m.Case.IsApprentice() && exclusion && len(m.Case.LettersOf(cases.LetterPrior)) == 0 {
		l := cases.IssueLetter{Type: cases.LetterPrior, Grievances: all(m)}
		if a, ok := Announces(m); ok {
			l.Announcement = &a
		}
		b.letter(l, []Addressee{e}, post.Registered)
	}
	return b.plan
}

// Precaution prepares the letter of a precautionary measure alone.
func Precaution(m rules.Matter, id cases.PrecautionID, o Options) Plan {
	b := builder{m: m, o: o}
	b.letter(cases.IssueLetter{Type: cases.LetterPrecaution, Precaution: id}, Learners(m, o.Planned), post.Registered)
	return b.plan
}

// Griefs prepares the grievance notice alone, for a sanction without a council.
func Griefs(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	if ids := unannounced(m); len(ids) > 0 {
		b.letter(cases.IssueLetter{Type: cases.LetterGrievances, Grievances: ids}, Learners(m, o.Planned), post.Registered)
	}
	return b.plan
}

// Decide prepares the decision letter, or the letter that ends the procedure
// without a sanction.
func Decide(m rules.Matter, d cases.Decision, o Options) Plan {
	b := builder{m: m, o: o}
	kind := cases.LetterDecision
	if d.Sanction.Kind == regulation.NoSanction {
		kind = cases.LetterNoSanction
	}
	b.letter(cases.IssueLetter{Type: kind, Decision: &d, Grievances: d.Retained}, Learners(m, o.Planned), post.Registered)
	return b.plan
}

// Inform prepares what the employer and each funder are told of the sanction,
// or of its absence when they were told of the procedure (R-INFORM).
func Inform(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	decision, none := Decided(m)
	if decision == nil && !none {
		return b.plan
	}
	prior := len(m.Case.LettersOf(cases.LetterPrior)) > 0
	if e, ok := Employer(m, o.Planned); ok && len(m.Case.LettersOf(cases.LetterEmployer)) == 0 && (decision != nil || prior) {
		b.letter(cases.IssueLetter{Type: cases.LetterEmployer, Decision: decision}, []Addressee{e}, post.Registered)
	}
	if decision == nil {
		return b.plan
	}
	for _, f := range Funders(m, o.Planned) {
		if !told(m, f.Person) {
			b.letter(cases.IssueLetter{Type: cases.LetterFunder, Decision: decision}, []Addressee{f}, post.Registered)
		}
	}
	return b.plan
}

// Minutes prepares the minutes and the attendance sheet of a sitting, for the file.
func Minutes(m rules.Matter, text string, o Options) Plan {
	b := builder{m: m, o: o}
	for _, t := range []cases.LetterType{cases.LetterAttendance, cases.LetterMinutes} {
		if len(m.Case.LettersOf(t)) > 0 {
			continue
		}
		l := cases.IssueLetter{Letter: cases.LetterID(o.NewID()), Type: t, Language: o.Language, Signatory: o.Signatory}
		l.Copies = []cases.Copy{{Copy: cases.CopyID(o.NewID()), Capacity: cases.ToFile}}
		if t == cases.LetterMinutes {
			l.Text = text
		}
		if a, ok := Announces(m); ok {
			l.Announcement = &a
		}
		b.plan.Letters = append(b.plan.Letters, l)
	}
	return b.plan
}

// Announces is what a convocation would announce today: the plan of the sitting
// to which the case is convened.
func Announces(m rules.Matter) (cases.Announcement, bool) {
	c, ok := m.Case.Convening()
	if !ok {
		return cases.Announcement{}, false
	}
	p, ok := m.Sittings[c.Is.Sitting].Plan()
	if !ok {
		return cases.Announcement{}, false
	}
	return cases.Announcement{
		Sitting: c.Is.Sitting, Day: p.Day, At: p.At, Place: p.Place, Link: p.Link, Heaviest: c.Is.Heaviest,
	}, true
}

// Decided returns the decision notified by a standing letter; none tells that
// the procedure ended without a sanction.
func Decided(m rules.Matter) (decision *cases.Decision, none bool) {
	if l := m.Case.LettersOf(cases.LetterDecision); len(l) > 0 {
		return l[len(l)-1].Issued.Is.Decision, false
	}
	return nil, len(m.Case.LettersOf(cases.LetterNoSanction))+len(m.Case.LettersOf(cases.LetterDiscontinued)) > 0
}

// IsDirector tells whether somebody is the director on a day, and not a
// representative who presides by delegation.
func IsDirector(m rules.Matter, id cases.PersonID, day days.Day) bool {
	p := m.People[id]
	if p == nil || !p.HoldsFunction(regulation.SeatPresident, day) {
		return false
	}
	return len(p.Delegations) == 0
}

func announced(m rules.Matter, a cases.Announcement) bool {
	for _, l := range m.Case.LettersOf(cases.LetterConvocation) {
		if l.Issued.Is.Announcement != nil && *l.Issued.Is.Announcement == a {
			return true
		}
	}
	return false
}

func lettered(m rules.Matter, id cases.PrecautionID) bool {
	for _, l := range m.Case.LettersOf(cases.LetterPrecaution) {
		if l.Issued.Is.Precaution == id {
			return true
		}
	}
	return false
}

func told(m rules.Matter, id cases.PersonID) bool {
	for _, l := range m.Case.LettersOf(cases.LetterFunder) {
		for _, c := range l.Copies() {
			if c.To == id {
				return true
			}
		}
	}
	return false
}

// unannounced are the grievances that no standing notice communicates yet.
func unannounced(m rules.Matter) []cases.GrievanceID {
	var out []cases.GrievanceID
	for _, g := range m.Case.Grievances {
		if !communicated(m, g.Is.Grievance) {
			out = append(out, g.Is.Grievance)
		}
	}
	return out
}

func communicated(m rules.Matter, id cases.GrievanceID) bool {
	for _, l := range m.Case.LettersOf(cases.LetterGrievances) {
		for _, g := range l.Issued.Is.Grievances {
			if g == id {
				return true
			}
		}
	}
	return false
}

func all(m rules.Matter) []cases.GrievanceID {
	out := make([]cases.GrievanceID, 0, len(m.Case.Grievances))
	for _, g := range m.Case.Grievances {
		out = append(out, g.Is.Grievance)
	}
	return out
}
