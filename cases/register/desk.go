package register

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// Config is what a register works with.
type Config struct {
	Store    Store
	Clock    Clock
	Profiles []regulation.Profile // versions of one name in order, the last one in force
	NewID    func() string        // a random identifier, never the same twice
}

// A Register is the record of an office. It is used through a Desk and may be
// used from several goroutines.
type Register struct {
	store    Store
	clock    Clock
	profiles []regulation.Profile
	newID    func() string
	shelf    shelf
}

// New returns the register kept in a store.
func New(c Config) *Register {
	return &Register{store: c.Store, clock: c.Clock, profiles: slices.Clone(c.Profiles), newID: c.NewID}
}

// As is the register in a user's hands.
func (r *Register) As(u User) *Desk { return &Desk{r: r, user: u} }

// A Desk is the register in one user's hands: no call can forget who.
//
// Its methods return errors that wrap ErrRole when the user's role may not do
// it, ErrShut when the user is recused in the case, and the errors of the store.
type Desk struct {
	r    *Register
	user User
}

// User is who works at the desk.
func (d *Desk) User() User { return d.user }

// Today is the civil day of the register's clock.
func (d *Desk) Today() days.Day { return d.r.clock.Today() }

// NewID makes an identifier for a file, a letter, a motion …
func (d *Desk) NewID() string { return d.r.newID() }

// Try tells what a submission would do, and writes nothing: every reason
// against it, and the verdicts before and after.
// The error wraps ErrConflict, ErrReused, ErrEntry or ErrNotFound.
func (d *Desk) Try(ctx context.Context, sub Submission) (Trial, error) {
	var out Trial
	sub.Entries = slices.Clone(sub.Entries)
	err := d.r.store.View(ctx, func(r Reader) error {
		p, err := d.play(r, sub)
		if err == nil {
			out = p.trial
		}
		return err
	})
	return out, err
}

// Record writes a submission, whole or not at all. A submission recorded before
// gets its first answer again.
// The error is a *Refusal with every reason when the rules or the role stop it,
// or when something contestable was not confirmed; the trial is then returned
// too. Otherwise it wraps ErrConflict, ErrReused, ErrEntry, ErrDocument or
// ErrNotFound.
func (d *Desk) Record(ctx context.Context, sub Submission) (Trial, error) {
	var out Trial
	sub.Entries = slices.Clone(sub.Entries)
	err := d.r.store.Update(ctx, func(tx Tx) error {
		p, err := d.play(tx, sub)
		if err != nil {
			return err
		}
		out = p.trial
		if len(out.Refused)+len(out.Confirm)+len(out.Roles) > 0 {
			return &Refusal{Reasons: out.Refused, Confirm: out.Confirm, Roles: out.Roles}
		}
		if !out.Again {
			if err := p.write(tx); err != nil {
				return err
			}
		}
		if sub.Ends != (DraftKey{}) {
			key := sub.Ends
			key.User = d.user.ID
			return tx.DropDraft(key)
		}
		return nil
	})
	return out, err
}

// write appends the acts and brings the projections up to date.
func (p *play) write(tx Tx) error {
	stored := make([]Record, 0, len(p.acts))
	for _, a := range p.acts {
		named := documents(a.Payload)
		for _, d := range named {
			if ok, err := tx.HasDocument(d); err != nil || !ok {
				return errors.Join(err, fmt.Errorf("document %s: %w", d, ErrDocument))
			}
		}
		if len(named) > 0 {
			if err := tx.NameDocuments(a.File, named); err != nil {
				return err
			}
		}
		r, err := toRecord(a)
		if err != nil {
			return err
		}
		stored = append(stored, r)
	}
	if err := tx.Append(stored...); err != nil {
		return err
	}
	for series, n := range p.counters {
		if err := tx.SetCounter(series, n); err != nil {
			return err
		}
	}
	office := false
	for _, f := range p.files() {
		office = office || f.Of == cases.FileOffice
		if err := projectFile(tx, p.w, f); err != nil {
			return err
		}
	}
	for _, id := range p.touched {
		if j, ok := p.judged[id]; ok {
			if err := projectCase(tx, id, j); err != nil {
				return err
			}
		}
	}
	if len(p.later) > 0 {
		return tx.MarkStale(p.later...)
	}
	if !office {
		return nil
	}
	if err := tx.MarkStale(); err != nil {
		return err
	}
	_, err := p.d.r.turn(tx, p.w, p.today, atOnce)
	return err
}

// Turn judges up to n cases again whose judgement no longer stands: the day has
// changed, a setting did, or another version made it. It returns how many it
// judged; fewer than n: all are up to date. Call it in slices.
func (d *Desk) Turn(ctx context.Context, n int) (int, error) {
	done := 0
	err := d.r.store.Update(ctx, func(tx Tx) error {
		var err error
		done, err = d.r.turn(tx, newWorld(tx, &d.r.shelf), d.r.clock.Today(), n)
		return err
	})
	return done, err
}

func (r *Register) turn(tx Tx, w *world, today days.Day, n int) (int, error) {
	ids, err := tx.Stale(today, madeBy, n)
	if err != nil {
		return 0, err
	}
	for _, id := range ids {
		if err := r.rejudge(tx, w, id, today); err != nil {
			return 0, err
		}
	}
	return len(ids), nil
}

func (r *Register) rejudge(tx Tx, w *world, id cases.CaseID, today days.Day) error {
	m, err := r.matter(w, id, today)
	if err != nil {
		return err
	}
	if m.Case == nil {
		return tx.DropCase(id)
	}
	return projectCase(tx, id, judged{matter: m, verdicts: rules.Outline(m), read: w.read})
}

// Rebuild makes every projection again from the acts, and tells how far it is,
// in files. Drafts and documents are left alone.
func (d *Desk) Rebuild(ctx context.Context, progress func(done, total int)) error {
	return d.r.store.Update(ctx, func(tx Tx) error {
		if err := tx.DropProjections(); err != nil {
			return err
		}
		w := newWorld(tx, &d.r.shelf)
		var files []cases.FileID
		for _, k := range []cases.FileKind{cases.FilePerson, cases.FileSitting, cases.FileOffice, cases.FileCase} {
			of, err := tx.Files(k)
			if err != nil {
				return err
			}
			files = append(files, of...)
		}
		for i, f := range files {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := d.r.rebuild(tx, w, f); err != nil {
				return err
			}
			if progress != nil {
				progress(i+1, len(files))
			}
		}
		return d.r.rejudgeTogether(tx, w, files)
	})
}

// rejudgeTogether judges again the cases of a learner who has several: the
// first of them was judged before the others could be found.
func (r *Register) rejudgeTogether(tx Tx, w *world, files []cases.FileID) error {
	of := map[cases.PersonID][]cases.CaseID{}
	for _, f := range files {
		if f.Of != cases.FileCase {
			continue
		}
		c, err := w.caseFile(cases.CaseID(f.ID))
		if err != nil {
			return err
		}
		if c != nil && c.Opened != nil {
			of[c.Learner()] = append(of[c.Learner()], c.ID)
		}
	}
	for _, learner := range slices.Sorted(maps.Keys(of)) {
		for _, id := range of[learner] {
			if len(of[learner]) == 1 {
				continue
			}
			if err := r.rejudge(tx, w, id, r.clock.Today()); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *Register) rebuild(tx Tx, w *world, f cases.FileID) error {
	acts, err := w.acts(f)
	if err != nil {
		return err
	}
	var named []cases.Digest
	for _, a := range acts {
		named = append(named, documents(a.Payload)...)
	}
	if len(named) > 0 {
		if err := tx.NameDocuments(f, named); err != nil {
			return err
		}
	}
	if f.Of == cases.FileCase {
		return r.rejudge(tx, w, cases.CaseID(f.ID), r.clock.Today())
	}
	return projectFile(tx, w, f)
}

// PutDocument keeps a document under its SHA-256, before the act that names it,
// and returns the digest and the size in bytes.
func (d *Desk) PutDocument(ctx context.Context, from io.Reader) (cases.Digest, int64, error) {
	if err := d.read(ctx, d.mayPut); err != nil {
		return "", 0, err
	}
	return d.r.store.PutDocument(ctx, from)
}

func (d *Desk) mayPut(w *world) error {
	o, err := w.office()
	if err != nil {
		return err
	}
	if r := role(o, d.user); len(o.Users) > 0 && (r == "" || r == cases.RoleReader) {
		return fmt.Errorf("putting a document: %w", ErrRole)
	}
	return nil
}
