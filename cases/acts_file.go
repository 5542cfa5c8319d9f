package cases

import "greffe/cases/days"

// FileConsulted records a consultation of the file: by whom, which exhibits,
// and whether a copy was given against receipt.
type FileConsulted struct {
	fact
	Who       string      `json:"who"`
	Person    PersonID    `json:"person,omitempty"`
	Capacity  string      `json:"capacity,omitempty"` // learner, representative, assistant, lawyer
	Exhibits  []ExhibitID `json:"exhibits,omitempty"`
	CopyGiven bool        `json:"copy_given,omitempty"`
	Signed    bool        `json:"signed,omitempty"`  // the receipt was signed
	Receipt   Digest      `json:"receipt,omitempty"` // its scan
}

// PostponementAsked records that somebody asked for another day.
type PostponementAsked struct {
	fact
	By       string        `json:"by,omitempty"`
	Ground   AbsenceGround `json:"ground,omitempty"`
	Reason   string        `json:"reason,omitempty"`
	Document Digest        `json:"document,omitempty"`
}

// AnswerRequest answers a request to postpone. When it is granted, the
// postponement itself is an act of its own.
type AnswerRequest struct {
	ours
	Request ActID  `json:"request"`
	Granted bool   `json:"granted,omitempty"`
	Reason  string `json:"reason,omitempty"`
}

// AccessItem is one line of the checklist of accesses.
type AccessItem string

// The accesses that a learner has.
const (
	AccessMentoring AccessItem = "mentoring"
	AccessPlatform  AccessItem = "platform"
	AccessTools     AccessItem = "tools"
	AccessPremises  AccessItem = "premises"
)

// AccessChanged records that accesses were cut or given back, and by whom.
type AccessChanged struct {
	fact
	Items    []AccessItem `json:"items"`
	Restored bool         `json:"restored,omitempty"`
	By       string       `json:"by,omitempty"`
}

// ExitDeclared records that a learner's exit was declared to a funder.
type ExitDeclared struct {
	fact
	Funder    PersonID `json:"funder"`
	Reference string   `json:"reference,omitempty"`
}

// ReparationFollowed records whether a reparative measure was carried out.
type ReparationFollowed struct {
	fact
	Letter LetterID `json:"letter"` // the decision letter that orders it
	Done   bool     `json:"done,omitempty"`
	By     string   `json:"by,omitempty"`
	Note   string   `json:"note,omitempty"`
}

// MoveProfile moves a case to another version of a regulation profile: from
// then on it is judged by that one. What was judged before stays as it was.
type MoveProfile struct {
	ours
	Profile ProfileRef `json:"profile"`
	Reason  string     `json:"reason"`
}

// A Request is a request to postpone, and its answer.
type Request struct {
	Asked    Done[PostponementAsked]
	Answered *Done[AnswerRequest]
}

func (FileConsulted) Kind() Kind      { return KindFileConsulted }
func (PostponementAsked) Kind() Kind  { return KindPostponementAsked }
func (AnswerRequest) Kind() Kind      { return KindAnswerRequest }
func (AccessChanged) Kind() Kind      { return KindAccessChanged }
func (ExitDeclared) Kind() Kind       { return KindExitDeclared }
func (ReparationFollowed) Kind() Kind { return KindReparationFollowed }
func (MoveProfile) Kind() Kind        { return KindMoveProfile }

func (p FileConsulted) onCase(c *Case, a Act) { c.Consulted = append(c.Consulted, done(a, p)) }
func (p AccessChanged) onCase(c *Case, a Act) { c.Access = append(c.Access, done(a, p)) }
func (p ExitDeclared) onCase(c *Case, a Act)  { c.Exits = append(c.Exits, done(a, p)) }
func (p MoveProfile) onCase(c *Case, a Act)   { c.Moved = append(c.Moved, done(a, p)) }

func (p PostponementAsked) onCase(c *Case, a Act) {
	c.Requests = append(c.Requests, Request{Asked: done(a, p)})
}

func (p AnswerRequest) onCase(c *Case, a Act) {
	for i := range c.Requests {
		if c.Requests[i].Asked.Act.ID == p.Request {
			d := done(a, p)
			c.Requests[i].Answered = &d
			return
		}
	}
	c.orphan(a)
}

func (p ReparationFollowed) onCase(c *Case, a Act) {
	if c.letter(p.Letter) == nil {
		c.orphan(a)
		return
	}
	c.Reparations = append(c.Reparations, done(a, p))
}

// Profile is the version of the regulation profile that the case is judged by:
// the one in force when it was opened, unless a director moved it since.
func (c *Case) Profile() ProfileRef {
	if n := len(c.Moved); n > 0 {
		return c.Moved[n-1].Is.Profile
	}
	if c.Opened == nil {
		return ProfileRef{}
	}
	return c.Opened.Is.Profile
}

// AccessOn tells since when one access is cut as recorded up to a day; zero
// when it is open or nothing was recorded.
func (c *Case) AccessOn(item AccessItem, d days.Day) (cut days.Day) {
	for _, x := range c.Access {
		if x.Act.On > d {
			continue
		}
		for _, i := range x.Is.Items {
			switch {
			case i != item:
			case x.Is.Restored:
				cut = 0
			default:
				cut = x.Act.On
			}
		}
	}
	return cut
}
