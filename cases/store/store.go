package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"greffe/cases/register"
)

// A Dialect is what differs between engines.
type Dialect struct {
	// BeginRead and BeginWrite start a transaction.
	BeginRead, BeginWrite string
	// Found is a condition on the column hits.docid: the rows that have every
	// word of the search, given as one argument.
	Found func(argument string) string
	// Words writes the words of a search, folded and not empty, as that argument.
	Words func([]string) string
	// Fault gives an engine's error its name: ErrFull, ErrReadOnly, ErrDamaged …
	Fault func(error) error
}

// A Store keeps a register on one connection. It may be used from several
// goroutines: transactions wait for each other, so they are to be short.
type Store struct {
	mu   sync.Mutex
	conn *sql.Conn
	d    Dialect
}

// New returns the store on a connection that is migrated and set up. The store
// owns the connection.
func New(conn *sql.Conn, d Dialect) *Store { return &Store{conn: conn, d: d} }

// Close gives the connection back.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.conn.Close()
}

// Alone runs a function on the connection, outside of any transaction.
func (s *Store) Alone(do func(*sql.Conn) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fault(do(s.conn))
}

// View runs a function over one consistent state.
func (s *Store) View(ctx context.Context, do func(register.Reader) error) error {
	return s.transact(ctx, s.d.BeginRead, func(t *tx) error { return do(t) })
}

// Update runs a function that may write. When it returns nil, what was written
// is on the disk; otherwise nothing was.
func (s *Store) Update(ctx context.Context, do func(register.Tx) error) error {
	return s.transact(ctx, s.d.BeginWrite, func(t *tx) error { return do(t) })
}

func (s *Store) fault(err error) error {
	if err == nil || s.d.Fault == nil {
		return err
	}
	return s.d.Fault(err)
}

// transact runs a function between a beginning and a commit. A context that is
// done stops it between two steps and never in the middle of the commit, whose
// outcome would then be unknown.
func (s *Store) transact(ctx context.Context, begin string, do func(*tx) error) (err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	whole := context.WithoutCancel(ctx)
	if _, err := s.conn.ExecContext(whole, begin); err != nil {
		return s.fault(fmt.Errorf("beginning: %w", err))
	}
	committed := false
	defer func() {
		if committed {
			return
		}
		// The engine may have rolled back by itself (a full disk): then there is
		// nothing left to undo, and it says so.
		_, undo := s.conn.ExecContext(whole, "ROLLBACK")
		if err == nil {
			err = undo
		}
	}()
	t := &tx{conn: s.conn, ctx: whole, d: s.d}
	if err := do(t); err != nil {
		return s.fault(err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if _, err := s.conn.ExecContext(whole, "COMMIT"); err != nil {
		return s.fault(fmt.Errorf("committing: %w", err))
	}
	committed = true
	return nil
}

// tx is one transaction.
type tx struct {
	conn *sql.Conn
	ctx  context.Context //nolint:containedctx // lives as long as the transaction, whose steps take no context
	d    Dialect
}

func (t *tx) exec(query string, args ...any) error {
	if _, err := t.conn.ExecContext(t.ctx, query, args...); err != nil {
		return fmt.Errorf("%s: %w", head(query), err)
	}
	return nil
}

// head is the beginning of a query, for the log.
func head(query string) string {
	if len(query) > 48 {
		return query[:48] + "…"
	}
	return query
}

// one reads one row; false when there is none.
func (t *tx) one(query string, args []any, into ...any) (bool, error) {
	err := t.conn.QueryRowContext(t.ctx, query, args...).Scan(into...)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("%s: %w", head(query), err)
	}
	return true, nil
}

// each reads rows one by one.
func (t *tx) each(query string, args []any, row func(scan func(...any) error) error) error {
	rows, err := t.conn.QueryContext(t.ctx, query, args...)
	if err != nil {
		return fmt.Errorf("%s: %w", head(query), err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
