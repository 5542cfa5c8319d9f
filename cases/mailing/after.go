package mailing

import (
	"slices"

	"greffe/cases"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// End prepares what an end before any decision has to say, once the act that
// ends the procedure is recorded: to the learner and the legal representatives
// who had been told of the procedure, and to each employer told beforehand. The
// precaution that was lifted is named. Who got it already is left out.
func End(m rules.Matter, o Options) Plan {
	return tellEnd(m, cases.LetterEnded, o)
}

// Abandon prepares what a declared abandonment has to say: to the employer and
// to each funder (R-ABANDON), and to the learner and the legal representatives
// who had been told of a procedure.
func Abandon(m rules.Matter, o Options) Plan {
	return tellEnd(m, cases.LetterAbandonment, o)
}

func tellEnd(m rules.Matter, kind cases.LetterType, o Options) Plan {
	b := builder{m: m, o: o}
	var to []rules.Told
	for _, t := range rules.ToTellEnd(m) {
		if !has(m, t, func(l cases.Letter) bool { return rules.TellsOfEnd(m, l) }) {
			to = append(to, t)
		}
	}
	b.each(to, cases.IssueLetter{Type: kind, Precaution: lifted(m)})
	return b.plan
}

// Undo prepares what tells that the sanction of a decision letter is gone,
// withdrawn by the office or annulled: to the learner and the legal
// representatives, the employer, the funders and the certification jury, as far
// as each had been told of the sanction. The letters name the decision letter
// (Corrects). Who got it already is left out.
func Undo(m rules.Matter, id cases.LetterID, o Options) Plan {
	b := builder{m: m, o: o}
	var to []rules.Told
	for _, t := range rules.ToTellUndone(m, id) {
		if !has(m, t, func(l cases.Letter) bool { return rules.TellsUndone(l, id) }) {
			to = append(to, t)
		}
	}
	b.each(to, cases.IssueLetter{Type: cases.LetterUndone, Corrects: id})
	return b.plan
}

// each writes one letter to the learner and the representatives together, and
// one to each of the others. The learner's envelope alone names the precaution.
func (b *builder) each(to []rules.Told, l cases.IssueLetter) {
	var family []Addressee
	for _, t := range to {
		if t.Capacity == cases.ToLearner || t.Capacity == cases.ToRepresentative {
			family = append(family, address(b.m, t.Who, t.Capacity, b.o.Planned))
		}
	}
	if len(family) > 0 {
		b.letter(l, family)
	}
	l.Precaution = ""
	for _, t := range to {
		switch t.Capacity {
		case cases.ToLearner, cases.ToRepresentative:
		case cases.ToJury:
			b.filed(l, cases.ToJury)
		default:
			b.letter(l, []Addressee{address(b.m, t.Who, t.Capacity, b.o.Planned)})
		}
	}
}

// has tells whether a standing letter of a kind has a copy for somebody.
func has(m rules.Matter, t rules.Told, is func(cases.Letter) bool) bool {
	return slices.ContainsFunc(m.Case.Letters, func(l cases.Letter) bool {
		return is(l) && slices.ContainsFunc(l.Copies(), func(c cases.Copy) bool { return c.To == t.Who && c.Capacity == t.Capacity })
	})
}

// filed adds a document that no post carries: its copy goes to the file, or by
// the office's own ways to the certification jury.
func (b *builder) filed(l cases.IssueLetter, c cases.Capacity) {
	l.Letter = cases.LetterID(b.o.NewID())
	l.Language, l.Planned, l.Signatory = b.o.Language, b.o.Planned, b.o.Signatory
	l.Delegated, _ = Signs(b.m, b.o.Signatory, b.o.Planned)
	l.Copies = []cases.Copy{{Copy: cases.CopyID(b.o.NewID()), Capacity: c}}
	b.plan.Letters = append(b.plan.Letters, l)
}

// Jury prepares the one line that the certification jury gets of a sanction
// (R-RECORD). It names the decision letter (Corrects). False when that letter
// notifies no sanction in force, or has not been notified yet, or has expired.
func Jury(m rules.Matter, id cases.LetterID, o Options) (Plan, bool) {
	for _, e := range rules.Extracts(m) {
		if e.Letter != id || e.Notified == 0 || m.Today > e.Expiry {
			continue
		}
		l, _ := m.Case.Letter(id)
		b := builder{m: m, o: o}
		b.filed(cases.IssueLetter{Type: cases.LetterJury, Corrects: id, Decision: l.Issued.Is.Decision}, cases.ToJury)
		return b.plan, true
	}
	return Plan{}, false
}

// ExclusionEnd prepares the letter that tells the learner and the legal
// representatives that a temporary exclusion ends, and when the training
// resumes. It names the decision letter (Corrects). False when that letter
// notifies no temporary exclusion in force.
func ExclusionEnd(m rules.Matter, id cases.LetterID, o Options) (Plan, bool) {
	l, ok := m.Case.Letter(id)
	if _, gone := m.Case.Undone(id); !ok || gone || l.Issued.Is.Decision == nil ||
		l.Issued.Is.Decision.Sanction.Kind != regulation.TemporaryExclusion || l.Issued.Is.Decision.Sanction.Last == 0 {
		return Plan{}, false
	}
	b := builder{m: m, o: o}
	b.letter(cases.IssueLetter{Type: cases.LetterExclusionEnd, Corrects: id, Decision: l.Issued.Is.Decision}, Learners(m, o.Planned))
	return b.plan, true
}
