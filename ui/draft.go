package ui

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"greffe/cases/register"
	"greffe/ui/parts"
)

// draftPause is how long somebody has not typed before a form is saved.
const draftPause = 800 * time.Millisecond

// A draft keeps a half-typed form of the person at work beside the journal, so
// that neither Esc, a change of person nor a crash loses it. UI goroutine only.
//
//	d := f.draft("convene", string(id))
//	d.restore(&typed, func() { …show typed… })   // when there is one
//	entry.OnChanged = func(string) { d.changed(func() any { return s.typed() }) }
//	sheet.OnEscape = d.leave                      // saves, says so, lets the sheet close
//	Submission{…, Ends: d.key}                    // recorded: the register drops it …
//	Done: func(…) { d.done(); … }                 // … and no late pause writes it again
type draft struct {
	key register.DraftKey

	frame *Frame
	desk  Desk // of the author, also after a change of person
	wait  func()
	typed func() any // what the next save writes; nil when all is saved
	kept  bool       // something was saved, or was there before
	ended bool
	sheet *parts.Sheet // says what becomes of what is typed; nil on a page
}

// draft names the form's draft: the form, and the file it is about; file is
// empty for a form about none yet.
func (f *Frame) draft(form, file string) *draft {
	d := &draft{frame: f, desk: f.Desk, key: register.DraftKey{Form: form, File: file}}
	if f.Desk != nil {
		d.key.User = f.Desk.User().ID
	}
	for _, other := range append([]*draft(nil), f.typing...) {
		if other.key == d.key { // the same form, opened again
			other.save()
			other.forget()
		}
	}
	f.unbound, f.barred = d, f.elsewhere(d.key)
	if f.barred != nil { // it keeps what is typed there; nothing is written from here
		d.ended = true
		return d
	}
	f.typing = append(f.typing, d)
	return d
}

// restore reads the draft back into a pointer and then calls show; without a
// draft, or with one of an older form that no longer fits, nothing happens.
func (d *draft) restore(into any, show func()) {
	if d.desk == nil {
		return
	}
	Act(d.frame.Work, func(ctx context.Context) (register.Draft, error) {
		return d.desk.Draft(ctx, d.key)
	}, func(kept register.Draft, err error) {
		if err != nil && !errors.Is(err, register.ErrNotFound) {
			d.frame.Fault(err)
			return
		}
		if err != nil || d.ended || d.typed != nil || json.Unmarshal(kept.Body, into) != nil {
			return
		}
		d.kept = true
		show()
		d.frame.trace("draft restored " + d.key.Form)
	})
}

// changed saves at the next pause what typed then returns.
func (d *draft) changed(typed func() any) {
	if d.ended {
		return
	}
	d.typed = typed
	d.still()
	d.sign(signSaving, nil)
	d.wait = d.frame.Work.After(draftPause, d.save)
}

// save writes what was typed since the last time, at once.
func (d *draft) save() {
	d.still()
	if d.typed == nil || d.ended || d.desk == nil {
		return
	}
	typed := d.typed
	body, err := json.Marshal(typed())
	d.typed = nil
	if err != nil {
		d.frame.Fault(err)
		return
	}
	d.kept = true
	Act(d.frame.Work, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.desk.SaveDraft(ctx, register.Draft{Key: d.key, Body: body})
	}, func(_ struct{}, err error) {
		if err != nil {
			if d.typed == nil && !d.ended { // still only in memory
				d.typed = typed
			}
			d.sign(signNotSaved, err)
			d.frame.unsavedDraft(err)
			return
		}
		if d.typed == nil {
			d.sign(signSaved, nil)
		}
		d.frame.online()
		d.frame.trace("draft saved " + d.key.Form)
	})
}

// leave is for a sheet's OnEscape: what was typed is saved and the person told
// so. It always lets the sheet close.
func (d *draft) leave() bool {
	d.save()
	if d.kept && !d.ended {
		d.frame.toast(d.frame.T("draft.kept"), nil)
	}
	d.forget()
	return false
}

// done forgets the draft without a word: what was typed has become acts.
func (d *draft) done() {
	d.still()
	d.ended, d.typed = true, nil
	d.forget()
}

// drop throws the draft away, because the person asked to.
func (d *draft) drop() {
	kept := d.kept
	d.done()
	if !kept || d.desk == nil {
		return
	}
	Act(d.frame.Work, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.desk.DropDraft(ctx, d.key)
	}, func(_ struct{}, err error) {
		if err != nil {
			d.frame.Fault(err)
		}
	})
}

// still stops the pause under way.
func (d *draft) still() {
	if d.wait != nil {
		d.wait()
		d.wait = nil
	}
}

// forget takes the draft off the frame's list of forms being typed.
func (d *draft) forget() {
	kept := d.frame.typing[:0]
	for _, other := range d.frame.typing {
		if other != d {
			kept = append(kept, other)
		}
	}
	d.frame.typing = kept
}

// SaveDrafts writes every form being typed in any window: before the program
// ends, before the person changes, and on Ctrl+S.
func (f *Frame) SaveDrafts() {
	for _, g := range f.windows.All() {
		g.saveTyping()
	}
}

func (f *Frame) saveTyping() {
	for _, d := range append([]*draft(nil), f.typing...) {
		d.save()
	}
}
