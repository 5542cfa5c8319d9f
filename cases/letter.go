package cases

import "greffe/cases/days"

// A Letter is one issued text, with a copy for each recipient.
type Letter struct {
	ID        LetterID
	Issued    Done[IssueLetter]
	Again     []Done[SendAgain]
	Withdrawn *Done[WithdrawLetter]
}

// Copies returns the copies of the letter, those sent again included.
func (l Letter) Copies() []Copy {
	out := append([]Copy(nil), l.Issued.Is.Copies...)
	for _, a := range l.Again {
		out = append(out, a.Is.Copy)
	}
	return out
}

// Date is the date that the letter bears: its planned day of dispatch, else the
// day it was issued.
func (l *Letter) Date() days.Day {
	if l.Issued.Is.Planned != 0 {
		return l.Issued.Is.Planned
	}
	return l.Issued.Act.On
}

// Standing tells whether the letter was not withdrawn.
func (l Letter) Standing() bool { return l.Withdrawn == nil }

func (p IssueLetter) onCase(c *Case, a Act) {
	c.Letters = append(c.Letters, Letter{ID: p.Letter, Issued: done(a, p)})
	for _, cp := range p.Copies {
		if cp.Dispatch != "" {
			c.envelope(cp)
		}
	}
}

func (p WithdrawLetter) onCase(c *Case, a Act) {
	if l := c.letter(p.Letter); l != nil {
		d := done(a, p)
		l.Withdrawn = &d
		return
	}
	c.orphan(a)
}

func (p SendAgain) onCase(c *Case, a Act) {
	l := c.letter(p.Letter)
	if l == nil {
		c.orphan(a)
		return
	}
	l.Again = append(l.Again, done(a, p))
	s := c.envelope(p.Copy)
	s.Resend = p.Of
	s.KnownThen = p.KnownThen
}

func (c *Case) letter(id LetterID) *Letter {
	for i := range c.Letters {
		if c.Letters[i].ID == id {
			return &c.Letters[i]
		}
	}
	return nil
}

// Letter returns a letter by its identifier.
func (c *Case) Letter(id LetterID) (Letter, bool) {
	if l := c.letter(id); l != nil {
		return *l, true
	}
	return Letter{}, false
}

// LettersOf returns the standing letters of a type, in the order of issue.
func (c *Case) LettersOf(t LetterType) []Letter {
	var out []Letter
	for _, l := range c.Letters {
		if l.Issued.Is.Type == t && l.Standing() {
			out = append(out, l)
		}
	}
	return out
}

// ServicesOf returns the envelopes that carry copies of a letter.
func (c *Case) ServicesOf(l Letter) []Service {
	var out []Service
	for i := range c.Services {
		if s := &c.Services[i]; s.carriesOf(&l) {
			out = append(out, *s)
		}
	}
	return out
}

// FirstPosted is the day on which the first copy of a letter left or was
// handed over; zero while none did.
func (c *Case) FirstPosted(l Letter) days.Day {
	var first days.Day
	for i := range c.Services {
		if s := &c.Services[i]; s.Resend == "" && s.carriesOf(&l) {
			first = days.Earliest(first, s.Posted, s.HandedOver)
		}
	}
	return first
}

// carriesOf tells whether a copy of a letter travels in the envelope.
func (s *Service) carriesOf(l *Letter) bool {
	for i := range l.Issued.Is.Copies {
		if s.Carries(l.Issued.Is.Copies[i].Copy) {
			return true
		}
	}
	for i := range l.Again {
		if s.Carries(l.Again[i].Is.Copy.Copy) {
			return true
		}
	}
	return false
}
