package register

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"greffe/cases"
	"greffe/cases/rules"
)

// read runs functions over one consistent state, until one fails.
func (d *Desk) read(ctx context.Context, do ...func(*world) error) error {
	return d.r.store.View(ctx, func(r Reader) error {
		w := newWorld(r, &d.r.shelf)
		for _, f := range do {
			if err := f(w); err != nil {
				return err
			}
		}
		return nil
	})
}

// Case returns one case, judged today. The error wraps ErrNotFound or ErrShut.
// What it returns is shared and must not be changed.
func (d *Desk) Case(ctx context.Context, id cases.CaseID) (View, error) {
	var out View
	err := d.read(ctx, d.mayRead, func(w *world) error {
		var err error
		out, err = d.view(w, id)
		return err
	})
	return out, err
}

func (d *Desk) view(w *world, id cases.CaseID) (View, error) {
	m, err := d.r.matter(w, id, d.r.clock.Today())
	if err != nil {
		return View{}, err
	}
	if m.Case == nil {
		return View{}, fmt.Errorf("case %s: %w", id, ErrNotFound)
	}
	if err := d.shutOut(m.Case); err != nil {
		return View{}, err
	}
	out := View{Matter: m, Verdicts: rules.Judge(m), Seen: maps.Clone(w.read)}
	delete(out.Seen, everyStaff())
	out.Progress = rules.Assess(m, out.Verdicts)
	return out, nil
}

// Sitting returns a sitting and the cases convened to it, judged today; those
// the user is shut out of are left out. The error wraps ErrNotFound.
func (d *Desk) Sitting(ctx context.Context, id cases.SittingID) (*cases.Sitting, []View, error) {
	var s *cases.Sitting
	var out []View
	err := d.read(ctx, d.mayRead, func(w *world) error {
		var err error
		if s, err = w.sitting(id); err != nil {
			return err
		}
		if s == nil {
			return fmt.Errorf("sitting %s: %w", id, ErrNotFound)
		}
		ids, err := w.r.Readers(id.File())
		if err != nil {
			return err
		}
		for _, c := range ids {
			v, err := d.view(w, c)
			switch {
			case errors.Is(err, ErrShut):
				continue
			case err != nil:
				return err
			}
			out = append(out, v)
		}
		return nil
	})
	return s, out, err
}

// Person returns somebody of the directory. The error wraps ErrNotFound.
func (d *Desk) Person(ctx context.Context, id cases.PersonID) (*cases.Person, error) {
	var out *cases.Person
	err := d.read(ctx, d.mayRead, func(w *world) error {
		var err error
		if out, err = w.person(id); err == nil && out == nil {
			err = fmt.Errorf("person %s: %w", id, ErrNotFound)
		}
		return err
	})
	return out, err
}

// Office returns the office; an empty one at a first start. It asks for no role:
// the program needs it before anybody has said who they are.
func (d *Desk) Office(ctx context.Context) (*cases.Office, error) {
	var out *cases.Office
	err := d.read(ctx, func(w *world) error {
		var err error
		out, err = w.office()
		return err
	})
	return out, err
}

// Users returns those who work with the register. It asks for no role: it is
// how somebody says who they are.
func (d *Desk) Users(ctx context.Context) ([]cases.OfficeUser, error) {
	var out []cases.OfficeUser
	err := d.read(ctx, func(w *world) error {
		o, err := w.office()
		out = o.Users
		return err
	})
	return out, err
}

// Acts returns every act of a file, struck ones included, in the order of
// recording: the journal. The error wraps ErrNotFound or ErrShut.
func (d *Desk) Acts(ctx context.Context, f cases.FileID) ([]cases.Act, error) {
	var out []cases.Act
	may := d.mayRead
	if f.Of == cases.FileOffice {
		may = d.mayReadOffice
	}
	err := d.read(ctx, may, func(w *world) error {
		if err := d.mayOpen(w, f); err != nil {
			return err
		}
		var err error
		out, err = w.acts(f)
		if err == nil && len(out) == 0 && f.Of != cases.FileOffice {
			err = fmt.Errorf("%s: %w", f, ErrNotFound)
		}
		return err
	})
	return out, err
}

// mayOpen tells whether the user is shut out of a file.
func (d *Desk) mayOpen(w *world, f cases.FileID) error {
	if f.Of != cases.FileCase {
		return nil
	}
	c, err := w.caseFile(cases.CaseID(f.ID))
	if err != nil {
		return err
	}
	return d.shutOut(c)
}

// Document returns the bytes of a document. The error wraps ErrNotFound, or
// ErrShut when every file that names it is closed to the user.
func (d *Desk) Document(ctx context.Context, digest cases.Digest) ([]byte, error) {
	var out []byte
	err := d.read(ctx, d.mayReadOffice, func(w *world) error {
		files, err := w.r.Naming(digest)
		if err != nil {
			return err
		}
		var shut error
		for _, f := range files {
			may := d.mayRead
			if f.Of == cases.FileOffice {
				may = d.mayReadOffice
			}
			if shut = errors.Join(may(w), d.mayOpen(w, f)); shut == nil {
				break
			}
		}
		if shut != nil {
			return shut
		}
		out, err = w.r.Document(digest)
		return err
	})
	return out, err
}

// SaveDraft keeps a half-typed form of the user's.
func (d *Desk) SaveDraft(ctx context.Context, draft Draft) error {
	draft.Key.User, draft.Saved = d.user.ID, d.r.clock.Now().UTC()
	return d.r.store.Update(ctx, func(tx Tx) error { return tx.SaveDraft(draft) })
}

// Draft returns a half-typed form of the user's. The error wraps ErrNotFound.
func (d *Desk) Draft(ctx context.Context, key DraftKey) (Draft, error) {
	var out Draft
	key.User = d.user.ID
	err := d.read(ctx, func(w *world) error {
		var err error
		out, err = w.r.Draft(key)
		return err
	})
	return out, err
}

// Drafts returns the user's half-typed forms, the last saved first.
func (d *Desk) Drafts(ctx context.Context) ([]Draft, error) {
	var out []Draft
	err := d.read(ctx, func(w *world) error {
		var err error
		out, err = w.r.Drafts(d.user.ID)
		return err
	})
	return out, err
}

// DropDraft forgets a half-typed form of the user's; forgetting twice does no harm.
func (d *Desk) DropDraft(ctx context.Context, key DraftKey) error {
	key.User = d.user.ID
	return d.r.store.Update(ctx, func(tx Tx) error { return tx.DropDraft(key) })
}
