package cases

import (
	"time"

	"greffe/cases/days"
)

// An Act is one entry of a file, as recorded. Nothing in it ever changes.
type Act struct {
	ID       ActID
	File     FileID
	Seq      int       // 1, 2, 3 … in its file; guards against two writers
	Rank     int64     // order of recording in the whole register
	On       days.Day  // the civil day it happened
	At       days.Hour // zero when no time was given
	By       UserID
	Recorded time.Time // one instant a commit
	Today    days.Day  // civil day of recording
	Payload  Payload
	Judged   *Judged // acts of ours only
}

// A Payload is what an act says. The set is closed: each embeds ours or fact.
//
//sumtype:decl
type Payload interface {
	Kind() Kind
	sealed()
}

// Ours is an act of the office. It can be refused, and freezes what it was judged on.
type Ours interface {
	Payload
	isOurs()
}

// Fact is an event, recorded as it happened.
type Fact interface {
	Payload
	isFact()
}

// CaseAct is an act that belongs to the file of a case.
type CaseAct interface {
	Payload
	onCase(*Case, Act)
}

// SittingAct is an act that belongs to the file of a sitting.
type SittingAct interface {
	Payload
	onSitting(*Sitting, Act)
}

// PersonAct is an act that belongs to the file of a person or an organisation.
type PersonAct interface {
	Payload
	onPerson(*Person, Act)
}

// OfficeAct is an act that belongs to the file of the office.
type OfficeAct interface {
	Payload
	onOffice(*Office, Act)
}

type ours struct{}

func (ours) sealed() {}
func (ours) isOurs() {}

type fact struct{}

func (fact) sealed() {}
func (fact) isFact() {}

// Fits tells whether a payload belongs in a file of that kind.
func Fits(p Payload, k FileKind) bool {
	var ok bool
	switch k {
	case FileCase:
		_, ok = p.(CaseAct)
	case FileSitting:
		_, ok = p.(SittingAct)
	case FilePerson:
		_, ok = p.(PersonAct)
	case FileOffice:
		_, ok = p.(OfficeAct)
	}
	return ok
}
