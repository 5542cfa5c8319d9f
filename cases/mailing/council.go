package mailing

import (
	"greffe/cases"
	"greffe/cases/rules"
)

// ConveneMembers prepares the convocation of the council's members: one letter,
// with a copy for everybody seated, the secretary included, to whom no standing
// convocation says the day and the time that hold. It leaves by e-mail unless
// somebody chooses otherwise.
func ConveneMembers(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	a, ok := Announces(m)
	if !ok {
		return b.plan
	}
	var to []Addressee
	for _, who := range rules.UnconvenedMembers(m) {
		to = append(to, address(m, who, cases.ToMember, o.Planned))
	}
	if len(to) > 0 {
		b.letter(cases.IssueLetter{Type: cases.LetterMembers, Announcement: &a}, to)
	}
	return b.plan
}

// Postponed prepares the letter that tells the learner and the legal
// representatives that the sitting they were convened to will not be held. It
// carries what they had been told. Empty when there is nothing to tell, or when
// another convocation says so already.
func Postponed(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	if p, ok := rules.PostponedUntold(m); ok {
		b.letter(cases.IssueLetter{Type: cases.LetterPostponement, Announcement: &p.Told, Grievances: all(m)}, Learners(m, o.Planned))
	}
	return b.plan
}

// Representatives prepares the information of a minor's legal representatives
// about the procedure, for those named only after its letters went out.
func Representatives(m rules.Matter, o Options) Plan {
	b := builder{m: m, o: o}
	var to []Addressee
	for _, who := range rules.Uninformed(m) {
		to = append(to, address(m, who, cases.ToRepresentative, o.Planned))
	}
	if len(to) == 0 {
		return b.plan
	}
	l := cases.IssueLetter{Type: cases.LetterRepresentatives, Grievances: all(m)}
	if a, ok := Announces(m); ok {
		l.Announcement = &a
	}
	b.letter(l, to)
	return b.plan
}
