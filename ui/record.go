package ui

import (
	"context"
	"errors"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
)

// A Recording is a submission and what the screen does about its answer.
type Recording struct {
	Submission register.Submission
	// Done is called once the acts are recorded; it may be nil.
	Done func(register.Trial)
	// Refused lets a form show the reasons beside its fields. It returns true
	// when it has; otherwise the reasons open in a sheet.
	Refused func(*register.Refusal) bool
	// Said is the toast; a zero message says nothing.
	Said message.Message
	// Undo offers to undo the acts at once (a strike marked undone). Never for a
	// letter issued or a vote closed.
	Undo bool
	// after stands for what else is noted of the recording: it is an undoing, or
	// what was undone is recorded again.
	after func(register.Trial)
}

// Record sends acts to the desk. What is contestable is asked for confirmation;
// a refusal shows every reason; a conflict and a fault say what was kept. UI
// goroutine only.
func (f *Frame) Record(r Recording) {
	for _, d := range f.typing {
		if d.key == r.Submission.Ends {
			d.still() // no pause meanwhile may write again what these acts end
		}
	}
	Act(f.Work, func(ctx context.Context) (register.Trial, error) {
		return f.Desk.Record(ctx, r.Submission)
	}, func(t register.Trial, err error) {
		var refusal *register.Refusal
		switch {
		case err == nil:
			f.recorded(r, t)
		case errors.As(err, &refusal):
			f.refused(r, refusal)
		case offline(err):
			f.showOffline(err, func() { f.Record(r) })
		default:
			f.Fault(err)
		}
	})
}

func (f *Frame) recorded(r Recording, t register.Trial) {
	f.online()
	for _, a := range t.Acts {
		f.trace("recorded " + string(a.Payload.Kind()))
	}
	if r.Done != nil {
		r.Done(t)
	}
	var undo func()
	switch deeds := &f.windows.deeds; {
	case r.after != nil:
		r.after(t)
	case r.Undo && !t.Again:
		if d := deeds.add(t); d != nil {
			undo = func() { f.undoDeed(d) }
		}
	case len(t.Acts) > 0:
		deeds.bar(filesOf(t))
	}
	if !r.Said.IsZero() {
		f.toast(f.Say(r.Said), undo)
	}
	f.freshMenu()
	f.reloadAll(filesOf(t))
}

// refused shows what stops the acts, or asks to confirm what is only contestable.
func (f *Frame) refused(r Recording, refusal *register.Refusal) {
	if len(refusal.Reasons) == 0 && len(refusal.Roles) == 0 && len(refusal.Confirm) > 0 {
		f.confirmContestable(refusal.Confirm, func() {
			for _, v := range refusal.Confirm {
				r.Submission.Confirmed = append(r.Submission.Confirmed, v.Rule)
			}
			f.Record(r)
		})
		return
	}
	if r.Refused != nil && r.Refused(refusal) {
		return
	}
	f.showRefusal(refusal)
}

func filesOf(t register.Trial) []cases.FileID {
	var out []cases.FileID
	for _, a := range t.Acts {
		out = append(out, a.File)
	}
	for id := range t.After {
		out = append(out, id.File())
	}
	return out
}
