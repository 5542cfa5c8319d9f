package ui

import (
	"context"
	"slices"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
)

// deedsMost is how many recordings of the session can be undone one after the other.
const deedsMost = 30

// A deedDone is one recording of this session that can be undone at once: what
// was recorded, and the files that it touches.
type deedDone struct {
	acts  []cases.Act
	files []cases.FileID
}

// kind names what was recorded, by its first act.
func (d *deedDone) kind() cases.Kind { return d.acts[0].Payload.Kind() }

// in tells whether something was recorded in a file; a recording touches others
// too, whose judgement it changes.
func (d *deedDone) in(file cases.FileID) bool {
	return slices.ContainsFunc(d.acts, func(a cases.Act) bool { return a.File == file })
}

func (d *deedDone) touches(files []cases.FileID) bool {
	return slices.ContainsFunc(d.files, func(f cases.FileID) bool { return slices.Contains(files, f) })
}

// deedsDone are the recordings of one person's session that can still be undone,
// and those undone that can be recorded again; the last one stands last. What
// is recorded without being undoable ends it for the files it touches: nothing
// is undone behind a letter or a vote.
type deedsDone struct {
	done, undone []*deedDone
}

// add notes a recording that can be undone.
func (d *deedsDone) add(t register.Trial) *deedDone {
	if len(t.Acts) == 0 {
		return nil
	}
	is := &deedDone{acts: t.Acts, files: filesOf(t)}
	d.undone = without(d.undone, is.files)
	d.done = append(d.done, is)
	if len(d.done) > deedsMost {
		d.done = d.done[1:]
	}
	return is
}

// bar ends undoing for files in which something was recorded that is not undone;
// no files are all.
func (d *deedsDone) bar(files []cases.FileID) {
	if len(files) == 0 {
		*d = deedsDone{}
		return
	}
	d.done, d.undone = without(d.done, files), without(d.undone, files)
}

func without(in []*deedDone, files []cases.FileID) []*deedDone {
	return slices.DeleteFunc(in, func(x *deedDone) bool { return x.touches(files) })
}

// lastOf is the last of some recordings in a file, or simply the last
// one when no file is named.
func lastOf(in []*deedDone, of *cases.FileID) *deedDone {
	for _, x := range slices.Backward(in) {
		if of == nil || x.in(*of) {
			return x
		}
	}
	return nil
}

// scope is the file of the case on the page: there, only what was done in it is
// undone.
func (f *Frame) deedScope() *cases.FileID {
	if !ofOpenCase(f.At()) {
		return nil
	}
	file := f.At().Case.File()
	return &file
}

// lastDeed is what Ctrl+Z would undo here, or nil.
func (f *Frame) lastDeed() *deedDone { return lastOf(f.windows.deeds.done, f.deedScope()) }

// lastUndone is what would be recorded again here, or nil.
func (f *Frame) lastUndone() *deedDone { return lastOf(f.windows.deeds.undone, f.deedScope()) }

// undoName is the menu's word for undoing: it names the act.
func (f *Frame) undoName() string { return f.deedName("undo", f.lastDeed()) }

// redoName is the menu's word for recording again.
func (f *Frame) redoName() string { return f.deedName("redo", f.lastUndone()) }

func (f *Frame) deedName(command string, d *deedDone) string {
	if d == nil {
		return f.T("command." + command)
	}
	return f.T("window."+command+"-named", message.Term("event", eventKey(d.kind())))
}

// undoDeed strikes the acts of a recording, as undone at once, unless a letter
// was issued or a vote closed in the case since.
func (f *Frame) undoDeed(d *deedDone) {
	if d == nil || !slices.Contains(f.windows.deeds.done, d) {
		return
	}
	var s register.Submission
	for _, a := range slices.Backward(d.acts) {
		s.Entries = append(s.Entries, register.Entry{
			File: a.File, Payload: cases.StrikeAct{Act: a.ID, Reason: f.T("undo.reason"), Undone: true},
		})
	}
	desk := f.Desk
	Act(f.Work, func(ctx context.Context) (bool, error) { return sealedSince(ctx, desk, d) }, func(sealed bool, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case sealed:
			f.windows.deeds.bar(d.files)
			f.freshMenu()
			f.toast(f.T("window.undo-late"), nil)
		default:
			f.Record(Recording{Submission: s, after: func(register.Trial) {
				deeds := &f.windows.deeds
				deeds.done = slices.DeleteFunc(deeds.done, func(x *deedDone) bool { return x == d })
				deeds.undone = append(deeds.undone, d)
				f.sayUndone(d)
			}})
		}
	})
}

// sayUndone says what was undone, and offers to record it again.
func (f *Frame) sayUndone(d *deedDone) {
	text := f.T("window.undone", message.Term("event", eventKey(d.kind())))
	f.shell.toasts.sayWith(text, f.T("command.redo"), func() { f.redoDeed(d) })
	f.trace("toast " + text)
}

// redoDeed records again what was undone.
func (f *Frame) redoDeed(d *deedDone) {
	if d == nil || !slices.Contains(f.windows.deeds.undone, d) {
		return
	}
	var s register.Submission
	for _, a := range d.acts {
		s.Entries = append(s.Entries, register.Entry{File: a.File, On: a.On, At: a.At, Payload: a.Payload})
	}
	f.Record(Recording{Submission: s, after: func(t register.Trial) {
		deeds := &f.windows.deeds
		deeds.undone = slices.DeleteFunc(deeds.undone, func(x *deedDone) bool { return x == d })
		kept := deeds.undone
		again := deeds.add(t)
		deeds.undone = kept
		f.toast(f.T("window.redone", message.Term("event", eventKey(d.kind()))), func() { f.undoDeed(again) })
	}})
}

// sealedSince tells whether a letter was issued or a vote closed in the files of
// a recording after it.
func sealedSince(ctx context.Context, desk Desk, d *deedDone) (bool, error) {
	last := int64(0)
	for _, a := range d.acts {
		last = max(last, a.Rank)
	}
	for _, file := range d.files {
		acts, err := desk.Acts(ctx, file)
		if err != nil {
			return false, err
		}
		for _, a := range acts {
			if k := a.Payload.Kind(); a.Rank > last && (k == cases.KindIssueLetter || k == cases.KindCloseMotion) {
				return true, nil
			}
		}
	}
	return false, nil
}

// redoLast does typing in a text field again, and elsewhere records again what
// was undone last.
func (f *Frame) redoLast() {
	if field, ok := f.Window.Canvas().Focused().(textField); ok {
		field.TypedShortcut(redoTyping())
		return
	}
	f.redoDeed(f.lastUndone())
}
