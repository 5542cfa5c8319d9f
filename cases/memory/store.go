// Package memory keeps a register in memory, for tests of the window and for
// the gallery. Nothing of it survives the process.
package memory

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"sync"

	"greffe/cases"
	"greffe/cases/register"
)

// A Store keeps a register in memory. It may be used from several goroutines.
type Store struct {
	mu       sync.RWMutex
	acts     map[cases.FileID][]register.Record
	byID     map[cases.ActID]register.Record
	rank     int64
	counters map[string]int
	cases    map[cases.CaseID]*row
	people   map[cases.PersonID]register.PersonProjection
	sittings map[cases.SittingID]register.SittingProjection
	named    map[cases.Digest]map[cases.FileID]bool
	drafts   map[register.DraftKey]register.Draft
	docs     map[cases.Digest][]byte
}

// row is a case as projected.
type row struct {
	register.CaseProjection
	stale bool
}

// New returns an empty store.
func New() *Store {
	return &Store{
		acts: map[cases.FileID][]register.Record{}, byID: map[cases.ActID]register.Record{},
		counters: map[string]int{}, cases: map[cases.CaseID]*row{},
		people:   map[cases.PersonID]register.PersonProjection{},
		sittings: map[cases.SittingID]register.SittingProjection{},
		named:    map[cases.Digest]map[cases.FileID]bool{},
		drafts:   map[register.DraftKey]register.Draft{}, docs: map[cases.Digest][]byte{},
	}
}

// View runs a function over one consistent state.
func (s *Store) View(ctx context.Context, do func(register.Reader) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	return do(&tx{s: s})
}

// Update runs a function that may write; if it fails, everything is as before.
func (s *Store) Update(ctx context.Context, do func(register.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	t := &tx{s: s}
	err := do(t)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		t.rollback()
	}
	return err
}

// PutDocument keeps the bytes under their SHA-256.
func (s *Store) PutDocument(ctx context.Context, from io.Reader) (cases.Digest, int64, error) {
	b, err := io.ReadAll(from)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return "", 0, err
	}
	sum := sha256.Sum256(b)
	d := cases.Digest(hex.EncodeToString(sum[:]))
	s.mu.Lock()
	defer s.mu.Unlock()
	s.docs[d] = b
	return d, int64(len(b)), nil
}

// Close forgets nothing: the store can still be read.
func (s *Store) Close() error { return nil }

// tx is one transaction. What it changes is undone, the last change first, if
// the transaction fails.
type tx struct {
	s    *Store
	undo []func()
}

func (t *tx) rollback() {
	for _, undo := range slices.Backward(t.undo) {
		undo()
	}
}

// set changes one entry of a map and remembers how it was.
func set[K comparable, V any](t *tx, m map[K]V, k K, v V) {
	was, had := m[k]
	t.undo = append(t.undo, func() {
		if had {
			m[k] = was
		} else {
			delete(m, k)
		}
	})
	m[k] = v
}

// drop removes one entry of a map and remembers how it was.
func drop[K comparable, V any](t *tx, m map[K]V, k K) {
	if was, had := m[k]; had {
		t.undo = append(t.undo, func() { m[k] = was })
		delete(m, k)
	}
}

// Append adds acts.
func (t *tx) Append(in ...register.Record) error {
	for _, r := range in {
		if _, taken := t.s.byID[r.ID]; taken {
			return fmt.Errorf("act %s: %w", r.ID, register.ErrReused)
		}
		acts := t.s.acts[r.File]
		if r.Seq != len(acts)+1 || r.Rank != t.s.rank+1 {
			return fmt.Errorf("%s, act %d: %w", r.File, r.Seq, register.ErrConflict)
		}
		r.Payload, r.Judged = bytes.Clone(r.Payload), bytes.Clone(r.Judged)
		set(t, t.s.byID, r.ID, r)
		set(t, t.s.acts, r.File, append(slices.Clip(acts), r))
		t.undo = append(t.undo, func() { t.s.rank-- })
		t.s.rank++
	}
	return nil
}

// SetCounter notes the last number taken of a series.
func (t *tx) SetCounter(name string, n int) error {
	set(t, t.s.counters, name, n)
	return nil
}

// PutCase replaces what the lists know of a case.
func (t *tx) PutCase(p register.CaseProjection) error {
	set(t, t.s.cases, p.Row.Case, &row{CaseProjection: p})
	return nil
}

// DropCase takes a case out of the lists.
func (t *tx) DropCase(id cases.CaseID) error {
	drop(t, t.s.cases, id)
	return nil
}

// PutPerson replaces what the directory knows of a person.
func (t *tx) PutPerson(p register.PersonProjection) error {
	set(t, t.s.people, p.Row.Person, p)
	return nil
}

// PutSitting replaces what the calendar of councils knows of a sitting.
func (t *tx) PutSitting(p register.SittingProjection) error {
	set(t, t.s.sittings, p.Sitting, p)
	return nil
}

// MarkStale marks cases to be judged again; none given marks every case.
func (t *tx) MarkStale(ids ...cases.CaseID) error {
	if len(ids) == 0 {
		for id := range t.s.cases {
			ids = append(ids, id)
		}
	}
	for _, id := range ids {
		if c := t.s.cases[id]; c != nil {
			set(t, t.s.cases, id, &row{CaseProjection: c.CaseProjection, stale: true})
		}
	}
	return nil
}

// DropProjections empties everything that can be made from acts.
func (t *tx) DropProjections() error {
	s := t.s
	cases0, people, sittings, named := s.cases, s.people, s.sittings, s.named
	t.undo = append(t.undo, func() { s.cases, s.people, s.sittings, s.named = cases0, people, sittings, named })
	s.cases = map[cases.CaseID]*row{}
	s.people = map[cases.PersonID]register.PersonProjection{}
	s.sittings = map[cases.SittingID]register.SittingProjection{}
	s.named = map[cases.Digest]map[cases.FileID]bool{}
	return nil
}

// NameDocuments notes that a file has acts which name these documents.
func (t *tx) NameDocuments(f cases.FileID, docs []cases.Digest) error {
	for _, d := range docs {
		if t.s.named[d] == nil {
			set(t, t.s.named, d, map[cases.FileID]bool{})
		}
		set(t, t.s.named[d], f, true)
	}
	return nil
}

// SaveDraft keeps a half-typed form.
func (t *tx) SaveDraft(d register.Draft) error {
	d.Body = bytes.Clone(d.Body)
	set(t, t.s.drafts, d.Key, d)
	return nil
}

// DropDraft forgets a half-typed form.
func (t *tx) DropDraft(k register.DraftKey) error {
	drop(t, t.s.drafts, k)
	return nil
}
