package mailing

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
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
	var council *cases.Announcement // told in every letter of the envelope
	if a, ok := Announces(m); ok {
		council = &a
	}
	if ids := unannounced(m); len(ids) > 0 {
		b.letter(cases.IssueLetter{Type: cases.LetterGrievances, Grievances: ids, Announcement: council}, to)
	}
	if council != nil && !announced(m, *council) {
		b.letter(cases.IssueLetter{Type: cases.LetterConvocation, Announcement: council, Grievances: all(m)}, to)
	}
	for _, p := range m.Case.Precautions {
		if p.Lifted == nil && !lettered(m, p.Ordered.Is.Precaution) {
			b.letter(cases.IssueLetter{Type: cases.LetterPrecaution, Precaution: p.Ordered.Is.Precaution, Announcement: council}, to)
		}
	}
	if c, ok := m.Case.Convening(); ok && c.Is.Heaviest.Exclusion() {
		b.prior(council)
	}
	return b.plan
}

// prior adds the prior information (R. 6352-5) of each employer to whom no
// standing letter gave it, when an apprentice's exclusion is envisaged.
func (b *builder) prior(council *cases.Announcement) {
	if !b.m.Case.IsApprentice() {
		return
	}
	for _, e := range Employers(b.m, b.o.Planned) {
		if !told(b.m, cases.LetterPrior, e.Person) {
			b.letter(cases.IssueLetter{Type: cases.LetterPrior, Grievances: all(b.m), Announcement: council}, []Addressee{e})
		}
	}
}

// Precaution prepares the letter of a precautionary measure alone.
func Precaution(m rules.Matter, id cases.PrecautionID, o Options) Plan {
	b := builder{m: m, o: o}
	b.letter(cases.IssueLetter{Type: cases.LetterPrecaution, Precaution: id}, Learners(m, o.Planned))
	return b.plan
}

// Griefs prepares the grievance notice alone, for a sanction without a council,
// and the employer's prior information when that sanction is an exclusion.
func Griefs(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	if ids := unannounced(m); len(ids) > 0 {
		b.letter(cases.IssueLetter{Type: cases.LetterGrievances, Grievances: ids}, Learners(m, o.Planned))
	}
	if x, ok := m.Case.Course(); ok && x.Is.Course == cases.CourseAlone && x.Is.Sanction.Exclusion() {
		b.prior(nil)
	}
	return b.plan
}

// Decide prepares the decision letter, or the letter that ends the procedure
// without a sanction.
func Decide(m rules.Matter, d cases.Decision, o Options) Plan {
	b := builder{m: m, o: o}
	l := cases.IssueLetter{Type: cases.LetterDecision, Decision: &d, Grievances: d.Retained}
	if d.Sanction.Kind == regulation.NoSanction {
		l.Type, l.Precaution = cases.LetterNoSanction, lifted(m)
	}
	b.letter(l, Learners(m, o.Planned))
	return b.plan
}

// Discontinue prepares the letter of a case that the director discontinued: it
// tells the learner that no sanction follows, and that access is given back. The
// employer who was told beforehand hears of it by Inform.
func Discontinue(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	b.letter(cases.IssueLetter{Type: cases.LetterDiscontinued, Precaution: lifted(m)}, Learners(m, o.Planned))
	return b.plan
}

// Correct prepares the letter that corrects the first day of a temporary
// exclusion presented later than that day: it counts from there, and its last
// day does not move (R-EXCLUSION). False when there is nothing to correct.
func Correct(m rules.Matter, id cases.LetterID, o Options) (Plan, bool) {
	l, ok := m.Case.Letter(id)
	if !ok || l.Issued.Is.Decision == nil || l.Issued.Is.Decision.Sanction.Kind != regulation.TemporaryExclusion {
		return Plan{}, false
	}
	d := *l.Issued.Is.Decision
	counted := rules.Presented(m, id)
	if counted <= d.Sanction.First || counted > d.Sanction.Last {
		return Plan{}, false
	}
	d.Sanction.First, d.Sanction.Length = counted, int(d.Sanction.Last-counted)+1
	b := builder{m: m, o: o}
	b.letter(cases.IssueLetter{Type: cases.LetterCorrecting, Corrects: id, Decision: &d, Grievances: d.Retained}, Learners(m, o.Planned))
	return b.plan, true
}

// Inform prepares what the employer and each funder are told of the sanction,
// or of its absence when they were told of the procedure (R-INFORM).
func Inform(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	decision, none := Decided(m)
	if decision == nil && !none {
		return b.plan
	}
	if decision == nil {
		for _, e := range Employers(m, o.Planned) {
			if toldBefore(m, e.Person) && !told(m, cases.LetterEmployer, e.Person) {
				b.letter(cases.IssueLetter{Type: cases.LetterEmployer}, []Addressee{e})
			}
		}
		return b.plan
	}
	for _, id := range rules.ToBeTold(m.Case) {
		kind, capacity := cases.LetterFunder, cases.ToFunder
		if slices.Contains(rules.Employers(m.Case), id) {
			kind, capacity = cases.LetterEmployer, cases.ToEmployer
		}
		if !told(m, kind, id) {
			b.letter(cases.IssueLetter{Type: kind, Decision: decision}, []Addressee{address(m, id, capacity, o.Planned)})
		}
	}
	return b.plan
}

// toldBefore tells whether the prior information of an employer left.
func toldBefore(m rules.Matter, employer cases.PersonID) bool {
	for _, l := range m.Case.LettersOf(cases.LetterPrior) {
		for _, c := range l.Copies() {
			if c.To == employer && slices.ContainsFunc(m.Case.Services, func(s cases.Service) bool { return s.Carries(c.Copy) && s.Left() }) {
				return true
			}
		}
	}
	return false
}

// Minutes prepares the minutes and the attendance sheet of a sitting, for the file.
func Minutes(m rules.Matter, text string, o Options) Plan {
	b := builder{m: m, o: o}
	a, announces := Announces(m)
	for _, t := range []cases.LetterType{cases.LetterAttendance, cases.LetterMinutes} {
		if minuted(m, t, a.Sitting) {
			continue
		}
		l := cases.IssueLetter{Letter: cases.LetterID(o.NewID()), Type: t, Language: o.Language, Signatory: o.Signatory}
		l.Copies = []cases.Copy{{Copy: cases.CopyID(o.NewID()), Capacity: cases.ToFile}}
		if t == cases.LetterMinutes {
			l.Text = text
		}
		if announces {
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

// Decided returns the decision notified by a letter in force; none tells that
// the procedure ended without a sanction.
func Decided(m rules.Matter) (decision *cases.Decision, none bool) {
	for _, l := range slices.Backward(m.Case.LettersOf(cases.LetterDecision)) {
		if _, gone := m.Case.Undone(l.ID); !gone {
			return l.Issued.Is.Decision, false
		}
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

// lifted is the last precautionary measure that was lifted, if any.
func lifted(m rules.Matter) cases.PrecautionID {
	for _, p := range slices.Backward(m.Case.Precautions) {
		if p.Lifted != nil {
			return p.Ordered.Is.Precaution
		}
	}
	return ""
}

// minuted tells whether a document of a sitting stands; one that names no
// sitting is of this one.
func minuted(m rules.Matter, t cases.LetterType, s cases.SittingID) bool {
	for _, l := range m.Case.LettersOf(t) {
		if a := l.Issued.Is.Announcement; a == nil || a.Sitting == s {
			return true
		}
	}
	return false
}

func told(m rules.Matter, t cases.LetterType, id cases.PersonID) bool {
	for _, l := range m.Case.LettersOf(t) {
		if rules.AboutUndone(m, l) {
			continue
		}
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
		if slices.Contains(l.Issued.Is.Grievances, id) {
			return true
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
