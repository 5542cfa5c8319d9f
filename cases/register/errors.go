package register

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// Errors of the register.
var (
	// ErrConflict is returned (wrapped) when a file was changed by somebody else meanwhile.
	ErrConflict = errors.New("the file has changed meanwhile")
	// ErrReused is returned (wrapped) when an act's identifier was used for another act.
	ErrReused = errors.New("the identifier belongs to another act")
	// ErrNotFound is returned (wrapped) for a file, an act or a document that does not exist.
	ErrNotFound = errors.New("not found")
	// ErrRole is returned (wrapped) when the user's role may not do this.
	ErrRole = errors.New("the role does not allow it")
	// ErrShut is returned (wrapped) when the user is recused in the case.
	ErrShut = errors.New("shut out of the case")
	// ErrEntry is returned (wrapped) for a submission that says nothing a file
	// can hold: a fault of the program, not of the user.
	ErrEntry = errors.New("not an entry of that file")
	// ErrDocument is returned (wrapped) when an act names a document that was not put before.
	ErrDocument = errors.New("the document was not put before the act that names it")
)

// Errors of a store, told by the file or the disk under it.
var (
	// ErrBusy is returned (as a *BusyError) when another program holds the register.
	ErrBusy = errors.New("the register is open elsewhere")
	// ErrReadOnly is returned (wrapped) when the folder or the file may not be written.
	ErrReadOnly = errors.New("the folder cannot be written")
	// ErrFull is returned (wrapped) when the disk is full. Nothing was lost, and
	// writing works again as soon as there is room.
	ErrFull = errors.New("the disk is full")
	// ErrNewerFile is returned (wrapped) for a register made by a newer version.
	ErrNewerFile = errors.New("the register was made by a newer version")
	// ErrNotOurs is returned (wrapped) for a file that is no register.
	ErrNotOurs = errors.New("the file is not a register")
	// ErrDamaged is returned (wrapped) when the file fails its check.
	ErrDamaged = errors.New("the register is damaged")
	// ErrSettings is returned (wrapped) when the engine does not accept a setting that safety asks for.
	ErrSettings = errors.New("a safety setting was not accepted")
)

// A BusyError tells which program holds the register; it is ErrBusy.
type BusyError struct {
	PID   int
	Host  string
	Since time.Time
}

// Error says who holds the register.
func (e *BusyError) Error() string {
	return fmt.Sprintf("%v: process %d on %s since %s", ErrBusy, e.PID, e.Host, e.Since.Format(time.DateTime))
}

// Unwrap makes the error ErrBusy.
func (e *BusyError) Unwrap() error { return ErrBusy }

// A ConflictError tells which file has changed meanwhile, and what stands in it
// that the author had not seen; it is ErrConflict.
type ConflictError struct {
	File  cases.FileID
	Seen  int         // the sequence the author was looking at
	Acts  []cases.Act // recorded since
	Inner error
}

// Error names the file.
func (e *ConflictError) Error() string { return e.File.String() + ": " + ErrConflict.Error() }

// Unwrap makes the error ErrConflict.
func (e *ConflictError) Unwrap() []error {
	if e.Inner == nil {
		return []error{ErrConflict}
	}
	return []error{ErrConflict, e.Inner}
}

// A Refusal is the error of a submission that cannot be recorded: every reason,
// and what still has to be confirmed. It is ErrRole when a role is a reason.
type Refusal struct {
	Reasons []rules.Verdict
	Confirm []rules.Verdict
	Roles   []message.Message // acts that the user's role may not record
}

// Error gives the rules that refuse, for the log.
func (r *Refusal) Error() string {
	out := "refused:"
	for _, v := range r.Reasons {
		out += " " + string(v.Rule)
	}
	for _, v := range r.Confirm {
		out += " confirm " + string(v.Rule)
	}
	for _, m := range r.Roles {
		out += " " + m.Key
	}
	return out
}

// Unwrap tells that a role is among the reasons.
func (r *Refusal) Unwrap() error {
	if len(r.Roles) > 0 {
		return ErrRole
	}
	return nil
}

// Explain says an error of the register or of its store to the person at the
// desk: what happened, and what to do. The cause itself belongs in the log.
func Explain(err error) message.Message {
	var busy *BusyError
	var refusal *Refusal
	var conflict *ConflictError
	switch {
	case err == nil:
		return message.Message{}
	case errors.As(err, &refusal):
		return explainRefusal(refusal)
	case errors.As(err, &conflict):
		return message.New("register.conflict", message.Number("n", len(conflict.Acts)))
	case errors.As(err, &busy) && busy.PID != 0:
		return message.New("register.busy.who", message.Text("host", busy.Host),
			message.Text("process", strconv.Itoa(busy.PID)), message.Text("since", busy.Since.Format("15:04")))
	}
	for _, e := range explained() {
		if errors.Is(err, e.err) {
			return message.New(e.key)
		}
	}
	return message.New("register.other")
}

type explanation struct {
	err error
	key string
}

// explained lists the errors that need no value, the more telling ones first.
func explained() []explanation {
	return []explanation{
		{ErrConflict, "register.conflict.short"},
		{ErrShut, "register.shut"},
		{ErrRole, "register.role"},
		{ErrBusy, "register.busy"},
		{ErrFull, "register.full"},
		{ErrReadOnly, "register.read_only"},
		{ErrNewerFile, "register.newer"},
		{cases.ErrNewer, "register.newer"},
		{ErrNotOurs, "register.not_ours"},
		{ErrDamaged, "register.damaged"},
		{cases.ErrPayload, "register.damaged"},
		{ErrSettings, "register.settings"},
		{ErrReused, "register.reused"},
		{ErrDocument, "register.document"},
		{ErrNotFound, "register.not_found"},
	}
}

func explainRefusal(r *Refusal) message.Message {
	switch {
	case len(r.Roles) > 0:
		return r.Roles[0]
	case len(r.Reasons) > 0:
		return message.New("register.refused", message.Number("n", len(r.Reasons)),
			message.Said("reason", r.Reasons[0].Reason))
	case len(r.Confirm) > 0:
		return message.New("register.confirm", message.Number("n", len(r.Confirm)),
			message.Said("reason", r.Confirm[0].Reason))
	}
	return message.New("register.other")
}
