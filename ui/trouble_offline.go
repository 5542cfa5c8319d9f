package ui

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// offline tells whether an error is of the register's file and not of what was
// asked: it is locked by another program, its disk is full, its folder is gone
// or may not be written. The same may succeed later.
func offline(err error) bool {
	for _, e := range []error{register.ErrBusy, register.ErrFull, register.ErrReadOnly, fs.ErrNotExist, fs.ErrPermission} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// registerAway is what is known of a register that cannot be reached. It belongs
// to all windows.
type registerAway struct {
	on      bool
	retries []func() // the acts that failed, in the order in which they were asked
	sheet   *parts.Sheet
}

// A keptWork is one form of what the window holds in memory while the register cannot be
// written: the forms that are not saved yet.
type keptWork struct {
	Form string          `json:"form"`
	File string          `json:"file,omitempty"`
	User string          `json:"user"`
	Body json.RawMessage `json:"body"`
}

// unsaved are the forms of all windows that the register does not have.
func (f *Frame) unsaved() []keptWork {
	var out []keptWork
	for _, g := range f.windows.All() {
		for _, d := range g.typing {
			if d.typed == nil || d.ended {
				continue
			}
			if body, err := json.Marshal(d.typed()); err == nil {
				out = append(out, keptWork{Form: d.key.Form, File: d.key.File, User: string(d.key.User), Body: body})
			}
		}
	}
	return out
}

// showOffline says that the register cannot be reached, what is kept, and offers
// to try again or to put the forms aside in a file. One sheet at a time: another
// failure meanwhile changes what retrying does.
func (f *Frame) showOffline(err error, retry func()) {
	f.trace("offline " + err.Error())
	w := &f.windows.away
	w.on = true
	f.showAway()
	if retry != nil {
		w.retries = append(w.retries, retry)
	}
	if w.sheet != nil && w.sheet.IsOpen() {
		return
	}
	waiting := len(f.unsaved())
	kept := parts.NewBanner(parts.ToneInfo, "", f.T("offline.kept", message.Number("n", len(w.retries)), message.Number("forms", waiting)))
	body := parts.V(12, parts.NewWrap(f.Say(f.explain(err)), parts.Body, parts.ColorText, troubleWidth), kept)
	if f.Register != "" {
		body.Add(parts.NewWrap(f.Register, parts.Caption, parts.ColorMuted, troubleWidth))
	}
	body.Add(f.details(err))
	s := parts.NewSheet(f.T("offline.title"), f.T("offline.lead"), body)
	s.Primary = parts.NewButton(f.T("button.retry"), "", parts.Primary, func() {
		s.Close()
		f.retryAll()
	})
	later := parts.NewButton(f.T("offline.later"), "", parts.Ghost, s.Close)
	s.Others = []*parts.Button{later}
	if f.Outside != nil {
		aside := parts.NewButton(f.T("offline.aside"), "floppy-disk", parts.Secondary, nil)
		aside.OnTap = func() { f.putAside(s, kept) }
		s.Others = append(s.Others, aside)
	}
	s.First = s.Primary
	w.sheet = s
	f.over("offline", s)
}

// unsavedDraft is told that a form could not be saved: it is kept in memory. It is
// said once; from then on the band says it.
func (f *Frame) unsavedDraft(err error) {
	switch {
	case !offline(err):
		f.Fault(err)
	case !f.windows.away.on:
		f.showOffline(err, nil)
	}
}

// online is told that something was written: the register is there again.
func (f *Frame) online() {
	w := &f.windows.away
	if !w.on {
		return
	}
	*w = registerAway{}
	f.showAway()
	f.trace("online")
}

// showAway shows the band of a register that cannot be reached in every window,
// or takes it away.
func (f *Frame) showAway() {
	for _, g := range f.windows.All() {
		if s := g.shell; s != nil && s.away != nil {
			visible(s.away, f.windows.away.on)
			s.body.Refresh()
		}
	}
}

// retryAll does once more all that failed, in the order in which it was asked,
// and saves the forms.
func (f *Frame) retryAll() {
	retries := f.windows.away.retries
	f.windows.away.retries = nil
	f.SaveDrafts()
	for _, again := range retries {
		again()
	}
	f.Reload(nil)
}

// putAside writes the forms that the register does not have into a file that the
// person chooses, from which they are taken up again.
func (f *Frame) putAside(s *parts.Sheet, told *parts.Banner) {
	work := f.unsaved()
	Act(f.Work, func(ctx context.Context) (string, error) {
		path, err := f.Outside.ChooseSave(ctx, f.T("offline.aside"), f.T("offline.file")+".json")
		if err != nil || path == "" {
			return "", err
		}
		b, err := json.MarshalIndent(work, "", "  ")
		if err != nil {
			return "", err
		}
		return path, f.Outside.WriteFile(path, b)
	}, func(path string, err error) {
		switch {
		case err != nil:
			s.SetTrouble("", f.Say(f.explain(err)))
		case path != "":
			told.Set(parts.ToneOK, "", f.T("offline.written", message.Number("n", len(work)), message.Text("file", filepath.Base(path))))
			s.Refresh()
			f.trace("put aside")
		}
	})
}

// takeUpAside reads forms that were put aside and keeps them as drafts of whoever is
// at work.
func (f *Frame) takeUpAside() {
	desk := f.Desk
	if f.Outside == nil || desk == nil {
		return
	}
	Act(f.Work, func(ctx context.Context) (int, error) {
		paths, err := f.Outside.ChooseFiles(ctx, f.T("command.take-up"))
		if err != nil || len(paths) == 0 {
			return -1, err
		}
		b, err := f.Outside.ReadFile(paths[0])
		if err != nil {
			return -1, err
		}
		var work []keptWork
		if err := json.Unmarshal(b, &work); err != nil {
			return -1, errNotAside
		}
		for _, x := range work {
			d := register.Draft{Key: register.DraftKey{User: desk.User().ID, Form: x.Form, File: x.File}, Body: x.Body}
			if err := desk.SaveDraft(ctx, d); err != nil {
				return -1, err
			}
		}
		return len(work), nil
	}, func(n int, err error) {
		switch {
		case errors.Is(err, errNotAside):
			f.ask(f.T("command.take-up"), []string{f.T("offline.not-aside")}, f.T("button.close"), func() {})
		case err != nil:
			f.Fault(err)
		case n >= 0:
			f.toast(f.T("offline.taken-up", message.Number("n", n)), nil)
			f.Reload(nil)
		}
	})
}

var errNotAside = errors.New("the file holds no forms put aside")
