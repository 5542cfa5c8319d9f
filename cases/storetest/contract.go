package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// Run runs the contract. Each test gets an empty store of its own from open,
// which also closes it.
func Run(t *testing.T, open func(t *testing.T) register.Store) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, register.Store){
		"acts come back as they were appended":                       actsComeBack,
		"a failed transaction leaves nothing behind":                 allOrNothing,
		"a sequence of a file is taken once":                         sequences,
		"an identifier is taken once":                                identifiers,
		"a file only grows by the next sequence":                     noGaps,
		"the search ignores accents, case and what follows the word": searching,
		"who is shut out of a case finds no row of it":               shutOut,
		"lists are sorted, filtered and cut into pages":              listing,
		"cases are filtered by their marks and their day":            filtering,
		"what is due is sorted by day, no day last":                  docket,
		"rows that no longer stand are found":                        stale,
		"projections can be dropped while acts stay":                 dropping,
		"documents are kept by their digest":                         documents,
		"drafts are kept and forgotten":                              drafts,
		"numbers of a series go on":                                  counters,
		"letters are listed and found by their number":               letters,
		"a cancelled context writes nothing":                         cancelled,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

// Act makes a record for tests, the nth of a case's file and of the register.
func Act(c cases.CaseID, seq int, rank int64) register.Record {
	return register.Record{
		ID: cases.ActID(fmt.Sprintf("act-%s-%d", c, seq)), File: c.File(), Seq: seq, Rank: rank,
		On: days.Must("2026-09-09"), At: 541, By: "marion", Recorded: time.Date(2026, 9, 9, 7, 0, 0, 123000, time.UTC),
		Today: days.Must("2026-09-10"), Kind: cases.KindFileReport, Version: 1,
		Payload: []byte(`{"text":"Livrables copiés"}`), Judged: []byte(`{"rules":1}`),
	}
}

func update(t *testing.T, s register.Store, do func(register.Tx) error) {
	t.Helper()
	if err := s.Update(context.Background(), do); err != nil {
		t.Fatalf("writing: %v", err)
	}
}

func view(t *testing.T, s register.Store, do func(register.Reader) error) {
	t.Helper()
	if err := s.View(context.Background(), do); err != nil {
		t.Fatalf("reading: %v", err)
	}
}

// read asks one question of a store.
func read[T any](t *testing.T, s register.Store, ask func(register.Reader) (T, error)) T {
	t.Helper()
	var out T
	view(t, s, func(r register.Reader) error {
		var err error
		out, err = ask(r)
		return err
	})
	return out
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func actsComeBack(t *testing.T, s register.Store) {
	first, second, other := Act("a", 1, 1), Act("a", 2, 2), Act("b", 1, 3)
	second.Judged, second.At, second.Kind = nil, 0, cases.KindComplaintFiled
	update(t, s, func(tx register.Tx) error { return tx.Append(first, second, other) })
	equal(t, "file", read(t, s, func(r register.Reader) ([]register.Record, error) { return r.Acts(cases.CaseID("a").File()) }),
		[]register.Record{first, second})
	view(t, s, func(r register.Reader) error {
		got, ok, err := r.Act(other.ID)
		if !ok || err != nil {
			t.Errorf("act %s: got %v, %v", other.ID, ok, err)
		}
		equal(t, "act", got, other)
		if _, ok, err := r.Act("nobody"); ok || err != nil {
			t.Errorf("unknown act: got %v, %v", ok, err)
		}
		head, err := r.Head(cases.CaseID("a").File())
		if head != 2 || err != nil {
			t.Errorf("head: got %d, %v, want 2", head, err)
		}
		rank, err := r.LastRank()
		if rank != 3 || err != nil {
			t.Errorf("rank: got %d, %v, want 3", rank, err)
		}
		files, err := r.Files(cases.FileCase)
		equal(t, "files", files, []cases.FileID{cases.CaseID("a").File(), cases.CaseID("b").File()})
		return err
	})
}

func allOrNothing(t *testing.T, s register.Store) {
	update(t, s, func(tx register.Tx) error { return errors.Join(tx.Append(Act("a", 1, 1)), tx.PutCase(Case("a", 1))) })
	stop := errors.New("stop")
	err := s.Update(context.Background(), func(tx register.Tx) error {
		moved := Case("a", 7)
		return errors.Join(tx.Append(Act("a", 2, 2)), tx.PutCase(moved), tx.PutCase(Case("b", 2)), tx.SetCounter("case-2026", 4),
			tx.SaveDraft(register.Draft{Key: register.DraftKey{User: "u", Form: "f"}}), tx.DropCase("a"),
			tx.NameDocuments(cases.CaseID("a").File(), []cases.Digest{"d"}), stop)
	})
	if !errors.Is(err, stop) {
		t.Fatalf("got %v, want the function's own error", err)
	}
	view(t, s, func(r register.Reader) error {
		head, err := r.Head(cases.CaseID("a").File())
		n, err2 := r.Counter("case-2026")
		drafts, err3 := r.Drafts("u")
		files, err4 := r.Naming("d")
		rows, total, err5 := r.Cases(register.CaseQuery{}, "")
		if head != 1 || n != 0 || len(drafts) != 0 || len(files) != 0 || total != 1 {
			t.Errorf("left behind: head %d, counter %d, drafts %d, names %d, cases %d", head, n, len(drafts), len(files), total)
		}
		equal(t, "cases", rows, []register.CaseRow{Case("a", 1).Row})
		return errors.Join(err, err2, err3, err4, err5)
	})
	update(t, s, func(tx register.Tx) error { return tx.Append(Act("a", 2, 2)) })
}

func sequences(t *testing.T, s register.Store) {
	update(t, s, func(tx register.Tx) error { return tx.Append(Act("a", 1, 1)) })
	again := Act("a", 1, 2)
	again.ID = "another"
	err := s.Update(context.Background(), func(tx register.Tx) error { return tx.Append(again) })
	if !errors.Is(err, register.ErrConflict) {
		t.Errorf("got %v, want ErrConflict", err)
	}
}

func identifiers(t *testing.T, s register.Store) {
	update(t, s, func(tx register.Tx) error { return tx.Append(Act("a", 1, 1)) })
	again := Act("b", 1, 2)
	again.ID = Act("a", 1, 1).ID
	err := s.Update(context.Background(), func(tx register.Tx) error { return tx.Append(again) })
	if !errors.Is(err, register.ErrReused) {
		t.Errorf("got %v, want ErrReused", err)
	}
}

func noGaps(t *testing.T, s register.Store) {
	for _, r := range []register.Record{Act("a", 2, 1), Act("a", 1, 5)} {
		err := s.Update(context.Background(), func(tx register.Tx) error { return tx.Append(r) })
		if !errors.Is(err, register.ErrConflict) {
			t.Errorf("act %d of rank %d: got %v, want ErrConflict", r.Seq, r.Rank, err)
		}
	}
}

// Case is a case's projection for tests, the nth of the year.
func Case(id cases.CaseID, n int) register.CaseProjection {
	row := register.CaseRow{
		Case: id, Number: fmt.Sprintf("DC-2026-%03d", n), Learner: "Camille Laurent", Status: cases.StatusApprentice,
		Article: "3.3", Stage: rules.StageGriefs, Due: days.Must("2026-09-21") + days.Day(n), Opened: days.Must("2026-09-09"),
		What: message.New("docket.post", message.Number("n", n)),
	}
	return register.CaseProjection{
		Row: row, Owner: "marion", Version: 1, Title: row.Number, Detail: row.Learner,
		Text: register.Fold(row.Number + " " + row.Learner),
	}
}

func dropping(t *testing.T, s register.Store) {
	c := Case("a", 1)
	c.Dues = []rules.Due{{Kind: rules.DoPost}}
	c.Letters = []register.LetterRow{{Case: "a", Letter: "l", Dispatch: "d"}}
	c.Reads = []cases.FileID{cases.TheOffice()}
	fill := func(tx register.Tx) error {
		return errors.Join(tx.PutCase(c), tx.PutPerson(Person("p", "A", "B", "")), tx.PutSitting(register.SittingProjection{Sitting: "s"}),
			tx.NameDocuments(cases.TheOffice(), []cases.Digest{"d"}))
	}
	count := func() (n int) {
		view(t, s, func(r register.Reader) error {
			rows, _, e1 := r.Cases(register.CaseQuery{}, "")
			docket, e2 := r.Docket(register.DocketQuery{}, "")
			people, e3 := r.People(register.PeopleQuery{})
			sittings, e4 := r.Sittings(0, 0)
			letters, e5 := r.Letters(register.LetterQuery{}, "")
			hits, e6 := r.Search("camille", 9, "")
			names, e7 := r.Naming("d")
			readers, e8 := r.Readers(cases.TheOffice())
			n = len(rows) + len(docket) + len(people) + len(sittings) + len(letters) + len(hits) + len(names) + len(readers)
			return errors.Join(e1, e2, e3, e4, e5, e6, e7, e8)
		})
		return n
	}
	update(t, s, func(tx register.Tx) error { return errors.Join(tx.Append(Act("a", 1, 1)), fill(tx)) })
	equal(t, "before", count(), 8)
	update(t, s, func(tx register.Tx) error { return tx.DropProjections() })
	equal(t, "dropped", count(), 0)
	update(t, s, fill)
	equal(t, "made again", count(), 8)
	update(t, s, func(tx register.Tx) error { return tx.DropCase("a") })
	equal(t, "one case dropped", count(), 3)
	acts := read(t, s, func(r register.Reader) ([]register.Record, error) { return r.Acts(cases.CaseID("a").File()) })
	equal(t, "acts", len(acts), 1)
}

func documents(t *testing.T, s register.Store) {
	ctx := context.Background()
	big := bytes.Repeat([]byte("Pièce nº 1. "), 300_000) // several pieces
	for name, b := range map[string][]byte{"small": []byte("%PDF-1.4"), "empty": {}, "big": big} {
		d, size, err := s.PutDocument(ctx, bytes.NewReader(b))
		again, _, err2 := s.PutDocument(ctx, bytes.NewReader(b))
		if err := errors.Join(err, err2); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if d != again || size != int64(len(b)) || len(d) != 64 {
			t.Errorf("%s: got %s and %s, %d bytes", name, d, again, size)
		}
		got := read(t, s, func(r register.Reader) ([]byte, error) { return r.Document(d) })
		if !bytes.Equal(got, b) {
			t.Errorf("%s: %d bytes came back, want %d", name, len(got), len(b))
		}
		if !read(t, s, func(r register.Reader) (bool, error) { return r.HasDocument(d) }) {
			t.Errorf("%s: it was put", name)
		}
	}
	err := s.View(ctx, func(r register.Reader) error {
		if have, err := r.HasDocument("nothing"); have || err != nil {
			t.Errorf("unknown document: got %v, %v", have, err)
		}
		_, err := r.Document("nothing")
		return err
	})
	if !errors.Is(err, register.ErrNotFound) {
		t.Errorf("unknown document: got %v, want ErrNotFound", err)
	}
	broken := errors.New("the card was pulled out")
	if _, _, err := s.PutDocument(ctx, &failing{left: 1_500_000, err: broken}); !errors.Is(err, broken) {
		t.Errorf("a reader that fails: got %v, want its own error", err)
	}
	update(t, s, func(tx register.Tx) error {
		return errors.Join(tx.NameDocuments(cases.CaseID("b").File(), []cases.Digest{"d"}),
			tx.NameDocuments(cases.CaseID("a").File(), []cases.Digest{"d", "d"}))
	})
	equal(t, "naming", read(t, s, func(r register.Reader) ([]cases.FileID, error) { return r.Naming("d") }),
		[]cases.FileID{cases.CaseID("a").File(), cases.CaseID("b").File()})
}

// failing is a reader that fails after some bytes.
type failing struct {
	left int
	err  error
}

func (f *failing) Read(b []byte) (int, error) {
	if f.left == 0 {
		return 0, f.err
	}
	n := min(len(b), f.left)
	f.left -= n
	return n, nil
}

func drafts(t *testing.T, s register.Store) {
	at := time.Date(2026, 9, 9, 8, 0, 0, 0, time.UTC)
	first := register.Draft{Key: register.DraftKey{User: "u", Form: "report", File: "case/a"}, Saved: at, Body: []byte("Livrab")}
	second := register.Draft{Key: register.DraftKey{User: "u", Form: "report", File: "case/b"}, Saved: at.Add(time.Minute), Body: []byte("x")}
	others := register.Draft{Key: register.DraftKey{User: "v", Form: "report", File: "case/a"}, Saved: at, Body: []byte("y")}
	update(t, s, func(tx register.Tx) error {
		return errors.Join(tx.SaveDraft(first), tx.SaveDraft(second), tx.SaveDraft(others))
	})
	first.Body, first.Saved = []byte("Livrables"), at.Add(time.Hour)
	update(t, s, func(tx register.Tx) error { return tx.SaveDraft(first) })
	equal(t, "drafts", read(t, s, func(r register.Reader) ([]register.Draft, error) { return r.Drafts("u") }), []register.Draft{first, second})
	equal(t, "draft", read(t, s, func(r register.Reader) (register.Draft, error) { return r.Draft(first.Key) }), first)
	update(t, s, func(tx register.Tx) error { return errors.Join(tx.DropDraft(first.Key), tx.DropDraft(first.Key)) })
	err := s.View(context.Background(), func(r register.Reader) error { _, err := r.Draft(first.Key); return err })
	if !errors.Is(err, register.ErrNotFound) {
		t.Errorf("a dropped draft: got %v, want ErrNotFound", err)
	}
}

func counters(t *testing.T, s register.Store) {
	ask := func(name string) int {
		return read(t, s, func(r register.Reader) (int, error) { return r.Counter(name) })
	}
	equal(t, "new", ask("case-2026"), 0)
	update(t, s, func(tx register.Tx) error { return tx.SetCounter("case-2026", 1) })
	update(t, s, func(tx register.Tx) error { return tx.SetCounter("case-2026", 2) })
	equal(t, "2026", ask("case-2026"), 2)
	equal(t, "2027", ask("case-2027"), 0)
}

func cancelled(t *testing.T, s register.Store) {
	ctx, cancel := context.WithCancel(context.Background())
	err := s.Update(ctx, func(tx register.Tx) error {
		cancel()
		return tx.Append(Act("a", 1, 1))
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
	if err := s.View(ctx, func(register.Reader) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("reading: got %v, want context.Canceled", err)
	}
	equal(t, "head", read(t, s, func(r register.Reader) (int, error) { return r.Head(cases.CaseID("a").File()) }), 0)
}
