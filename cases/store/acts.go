package store

import (
	"database/sql"
	"fmt"
	"time"

	"greffe/cases"
	"greffe/cases/register"
)

const actColumns = `a.id, a.of, a.file, a.seq, a.rank, a.on_day, a.at_hour, a.by_user, a.recorded, a.today,
	a.kind, a.version, p.payload, p.judged FROM acts a JOIN payloads p ON p.rank = a.rank`

func scanAct(scan func(...any) error) (register.Record, error) {
	var r register.Record
	var recorded int64
	err := scan(&r.ID, &r.File.Of, &r.File.ID, &r.Seq, &r.Rank, &r.On, &r.At, &r.By, &recorded, &r.Today,
		&r.Kind, &r.Version, &r.Payload, &r.Judged)
	r.Recorded = time.UnixMicro(recorded).UTC()
	return r, err
}

// Acts returns the acts of a file, in order.
func (t *tx) Acts(f cases.FileID) ([]register.Record, error) {
	var out []register.Record
	err := t.each(`SELECT `+actColumns+` WHERE a.of = $1 AND a.file = $2 ORDER BY a.seq`, []any{f.Of, f.ID},
		func(scan func(...any) error) error {
			r, err := scanAct(scan)
			out = append(out, r)
			return err
		})
	return out, err
}

// Act finds an act by its identifier.
func (t *tx) Act(id cases.ActID) (register.Record, bool, error) {
	var out register.Record
	found := false
	err := t.each(`SELECT `+actColumns+` WHERE a.id = $1`, []any{id}, func(scan func(...any) error) error {
		var err error
		out, err = scanAct(scan)
		found = true
		return err
	})
	return out, found, err
}

// Head is the last sequence of a file.
func (t *tx) Head(f cases.FileID) (int, error) {
	var n sql.NullInt64
	_, err := t.one(`SELECT max(seq) FROM acts WHERE of = $1 AND file = $2`, []any{f.Of, f.ID}, &n)
	return int(n.Int64), err
}

// LastRank is the number of acts recorded so far.
func (t *tx) LastRank() (int64, error) {
	var n sql.NullInt64
	_, err := t.one(`SELECT max(rank) FROM acts`, nil, &n)
	return n.Int64, err
}

// Files returns the files of a kind, in order.
func (t *tx) Files(k cases.FileKind) ([]cases.FileID, error) {
	var out []cases.FileID
	err := t.each(`SELECT DISTINCT file FROM acts WHERE of = $1 ORDER BY file`, []any{k},
		func(scan func(...any) error) error {
			f := cases.FileID{Of: k}
			err := scan(&f.ID)
			out = append(out, f)
			return err
		})
	return out, err
}

// Counter is the last number taken of a series.
func (t *tx) Counter(name string) (int, error) {
	n := 0
	_, err := t.one(`SELECT n FROM counters WHERE name = $1`, []any{name}, &n)
	return n, err
}

// SetCounter notes the last number taken of a series.
func (t *tx) SetCounter(name string, n int) error {
	return t.exec(`INSERT INTO counters (name, n) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET n = excluded.n`, name, n)
}

// Append adds acts. What is taken is asked first, so that no engine's message
// has to be understood; the constraints of the tables stand behind it.
func (t *tx) Append(in ...register.Record) error {
	rank, err := t.LastRank()
	if err != nil {
		return err
	}
	heads := map[cases.FileID]int{}
	for _, r := range in {
		if _, taken, err := t.Act(r.ID); err != nil || taken {
			if err == nil {
				err = fmt.Errorf("act %s: %w", r.ID, register.ErrReused)
			}
			return err
		}
		head, asked := heads[r.File]
		if !asked {
			if head, err = t.Head(r.File); err != nil {
				return err
			}
		}
		if r.Seq != head+1 || r.Rank != rank+1 {
			return fmt.Errorf("%s, act %d: %w", r.File, r.Seq, register.ErrConflict)
		}
		heads[r.File], rank = r.Seq, r.Rank
		if err := t.insert(r); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) insert(r register.Record) error {
	err := t.exec(`INSERT INTO acts (id, of, file, seq, rank, on_day, at_hour, by_user, recorded, today, kind, version)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		r.ID, r.File.Of, r.File.ID, r.Seq, r.Rank, r.On, r.At, r.By, r.Recorded.UnixMicro(), r.Today, r.Kind, r.Version)
	if err != nil {
		return err
	}
	var judged any
	if r.Judged != nil {
		judged = r.Judged
	}
	return t.exec(`INSERT INTO payloads (rank, payload, judged) VALUES ($1, $2, $3)`, r.Rank, r.Payload, judged)
}
