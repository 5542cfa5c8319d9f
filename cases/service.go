package cases

import (
	"slices"

	"greffe/cases/days"
	"greffe/cases/post"
)

// A Service is what happened to one envelope: its dispatch and what the post,
// or a hand, did with it. Postal events of one envelope are compared by day.
type Service struct {
	Dispatch DispatchID
	Copies   []CopyID
	To       PersonID
	Capacity Capacity
	Address  post.Address
	Channel  post.Channel
	Number   string

	Posted, Presented, Collected, Refused, Returned, HandedOver days.Day

	Ground    post.Ground // of a return
	ByOther   string      // who signed for it, if not the addressee
	Signed    bool        // the hand-delivery receipt
	Resend    DispatchID  // the first dispatch, when this is a second one
	KnownThen bool        // the right address was known at the first dispatch
	Acts      []ActID
}

// Carries tells whether a copy travels in the envelope.
func (s Service) Carries(c CopyID) bool { return slices.Contains(s.Copies, c) }

// Left tells whether the envelope was posted or handed over.
func (s Service) Left() bool { return s.Posted != 0 || s.HandedOver != 0 }

// Received is the day that counts as receipt: hand delivery, else collection,
// else first presentation, which is the day of a refusal when none other is
// known; never dispatch. A letter returned for its address was not received by
// this reading (R-NOTICE).
func (s Service) Received() days.Day {
	switch {
	case s.HandedOver != 0:
		return s.HandedOver
	case s.Collected != 0:
		return s.Collected
	case s.Returned != 0 && s.Ground != post.Unclaimed:
		return 0
	case s.Refused != 0 && s.Presented == 0:
		return s.Refused
	}
	return s.Presented
}

// Settled tells whether the fate of the envelope is known: handed over,
// collected, refused or returned.
func (s Service) Settled() bool {
	return s.HandedOver != 0 || s.Collected != 0 || s.Refused != 0 || s.Returned != 0
}

// Service returns what happened to an envelope.
func (c *Case) Service(id DispatchID) (Service, bool) {
	for _, s := range c.Services {
		if s.Dispatch == id {
			return s, true
		}
	}
	return Service{}, false
}

// envelope returns the envelope a copy is meant to travel in, made if need be.
func (c *Case) envelope(cp Copy) *Service {
	s := c.service(cp.Dispatch)
	if s == nil {
		c.Services = append(c.Services, Service{
			Dispatch: cp.Dispatch, To: cp.To, Capacity: cp.Capacity,
			Address: cp.Address, Channel: cp.Channel, Number: cp.Number,
		})
		s = &c.Services[len(c.Services)-1]
	}
	if !s.Carries(cp.Copy) {
		s.Copies = append(s.Copies, cp.Copy)
	}
	if s.Number == "" {
		s.Number = cp.Number
	}
	return s
}

func (c *Case) service(id DispatchID) *Service {
	for i := range c.Services {
		if c.Services[i].Dispatch == id {
			return &c.Services[i]
		}
	}
	return nil
}

// postal lays one event on its envelope, or makes the act an orphan.
func (c *Case) postal(a Act, id DispatchID, set func(*Service)) {
	s := c.service(id)
	if s == nil {
		c.orphan(a)
		return
	}
	s.Acts = append(s.Acts, a.ID)
	set(s)
}

func (p Posted) onCase(c *Case, a Act) {
	c.postal(a, p.Dispatch, func(s *Service) {
		s.Posted, s.Channel = a.On, p.Channel
		if p.Number != "" {
			s.Number = p.Number
		}
	})
}

func (p Presented) onCase(c *Case, a Act) {
	c.postal(a, p.Dispatch, func(s *Service) { s.Presented = a.On })
}

func (p Collected) onCase(c *Case, a Act) {
	c.postal(a, p.Dispatch, func(s *Service) { s.Collected, s.ByOther = a.On, p.ByOther })
}

func (p Refused) onCase(c *Case, a Act) {
	c.postal(a, p.Dispatch, func(s *Service) { s.Refused = a.On })
}

func (p Returned) onCase(c *Case, a Act) {
	c.postal(a, p.Dispatch, func(s *Service) { s.Returned, s.Ground = a.On, p.Ground })
}

func (p HandedOver) onCase(c *Case, a Act) {
	c.postal(a, p.Dispatch, func(s *Service) {
		s.HandedOver, s.Signed, s.Channel = a.On, p.Signed, post.ByHand
	})
}

func (p ProofFiled) onCase(c *Case, a Act) { c.Proofs = append(c.Proofs, done(a, p)) }
