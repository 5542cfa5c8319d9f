package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"time"

	"greffe/cases"
	"greffe/cases/register"
)

// pieceSize is how much of a document is written in one transaction, in bytes.
const pieceSize = 1 << 20

// PutDocument keeps the bytes under their SHA-256, piece by piece; the document
// exists only when the last step names it. Pieces of an upload that never came
// to its end are swept by SweepPieces.
func (s *Store) PutDocument(ctx context.Context, from io.Reader) (cases.Digest, int64, error) {
	upload, err := s.beginUpload(ctx)
	if err != nil {
		return "", 0, err
	}
	digest, size, err := s.upload(ctx, upload, from)
	if err == nil {
		err = s.finish(ctx, upload, digest, size)
	}
	if err != nil {
		// What was written so far is in nobody's way: should this fail too, the
		// next opening sweeps it.
		undo := s.transact(context.WithoutCancel(ctx), s.d.BeginWrite, func(t *tx) error { return t.dropUpload(upload) })
		return "", 0, errors.Join(err, undo)
	}
	return digest, size, nil
}

func (s *Store) beginUpload(ctx context.Context) (int64, error) {
	var upload int64
	err := s.transact(ctx, s.d.BeginWrite, func(t *tx) error {
		_, err := t.one(`INSERT INTO uploads (size) VALUES (0) RETURNING id`, nil, &upload)
		return err
	})
	return upload, err
}

func (s *Store) upload(ctx context.Context, upload int64, from io.Reader) (cases.Digest, int64, error) {
	sum := sha256.New()
	piece := make([]byte, pieceSize)
	size := int64(0)
	for n := 0; ; n++ {
		got, err := io.ReadFull(from, piece)
		if got > 0 {
			sum.Write(piece[:got])
			size += int64(got)
			put := s.transact(ctx, s.d.BeginWrite, func(t *tx) error {
				return t.exec(`INSERT INTO pieces (upload, n, bytes) VALUES ($1, $2, $3)`, upload, n, piece[:got])
			})
			if put != nil {
				return "", 0, put
			}
		}
		switch {
		case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
			return cases.Digest(hex.EncodeToString(sum.Sum(nil))), size, nil
		case err != nil:
			return "", 0, fmt.Errorf("reading the document: %w", err)
		}
	}
}

func (s *Store) finish(ctx context.Context, upload int64, digest cases.Digest, size int64) error {
	return s.transact(ctx, s.d.BeginWrite, func(t *tx) error {
		if have, err := t.HasDocument(digest); err != nil {
			return err
		} else if have {
			return t.dropUpload(upload)
		}
		if err := t.exec(`UPDATE uploads SET size = $1 WHERE id = $2`, size, upload); err != nil {
			return err
		}
		return t.exec(`INSERT INTO documents (digest, upload) VALUES ($1, $2)`, digest, upload)
	})
}

func (t *tx) dropUpload(upload int64) error {
	if err := t.exec(`DELETE FROM pieces WHERE upload = $1`, upload); err != nil {
		return err
	}
	return t.exec(`DELETE FROM uploads WHERE id = $1`, upload)
}

// SweepPieces removes the pieces of uploads that never came to their end. It is
// for the opening, when no upload is under way.
func (s *Store) SweepPieces(ctx context.Context) error {
	return s.transact(ctx, s.d.BeginWrite, func(t *tx) error {
		for _, table := range []string{"pieces WHERE upload", "uploads WHERE id"} {
			if err := t.exec(`DELETE FROM ` + table + ` NOT IN (SELECT upload FROM documents)`); err != nil {
				return err
			}
		}
		return nil
	})
}

// Document returns a document's bytes, checked against their digest.
func (t *tx) Document(d cases.Digest) ([]byte, error) {
	var upload, size int64
	found, err := t.one(`SELECT u.id, u.size FROM documents d JOIN uploads u ON u.id = d.upload WHERE d.digest = $1`,
		[]any{d}, &upload, &size)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fmt.Errorf("document %s: %w", d, register.ErrNotFound)
	}
	out := make([]byte, 0, size)
	err = t.each(`SELECT bytes FROM pieces WHERE upload = $1 ORDER BY n`, []any{upload}, func(scan func(...any) error) error {
		var piece sql.RawBytes
		if err := scan(&piece); err != nil {
			return err
		}
		out = append(out, piece...)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(out); hex.EncodeToString(sum[:]) != string(d) {
		return nil, fmt.Errorf("document %s: %w", d, register.ErrDamaged)
	}
	return out, nil
}

// HasDocument tells whether a document was put.
func (t *tx) HasDocument(d cases.Digest) (bool, error) {
	n := 0
	return t.one(`SELECT 1 FROM documents WHERE digest = $1`, []any{d}, &n)
}

// NameDocuments notes that a file has acts which name these documents.
func (t *tx) NameDocuments(f cases.FileID, docs []cases.Digest) error {
	for _, d := range docs {
		err := t.exec(`INSERT INTO named (digest, of, file) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, d, f.Of, f.ID)
		if err != nil {
			return err
		}
	}
	return nil
}

// Naming returns the files with an act that names a document.
func (t *tx) Naming(d cases.Digest) ([]cases.FileID, error) {
	var out []cases.FileID
	err := t.each(`SELECT of, file FROM named WHERE digest = $1 ORDER BY of, file`, []any{d}, func(scan func(...any) error) error {
		var f cases.FileID
		err := scan(&f.Of, &f.ID)
		out = append(out, f)
		return err
	})
	return out, err
}

// SaveDraft keeps a half-typed form.
func (t *tx) SaveDraft(d register.Draft) error {
	body := d.Body
	if body == nil {
		body = []byte{}
	}
	return t.exec(`INSERT INTO drafts (user_id, form, file, saved, body) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (user_id, form, file) DO UPDATE SET saved = excluded.saved, body = excluded.body`,
		d.Key.User, d.Key.Form, d.Key.File, d.Saved.UnixMicro(), body)
}

// DropDraft forgets a half-typed form.
func (t *tx) DropDraft(k register.DraftKey) error {
	return t.exec(`DELETE FROM drafts WHERE user_id = $1 AND form = $2 AND file = $3`, k.User, k.Form, k.File)
}

const draftColumns = `SELECT user_id, form, file, saved, body FROM drafts WHERE user_id = $1`

func scanDraft(scan func(...any) error) (register.Draft, error) {
	var d register.Draft
	var saved int64
	err := scan(&d.Key.User, &d.Key.Form, &d.Key.File, &saved, &d.Body)
	d.Saved = time.UnixMicro(saved).UTC()
	return d, err
}

// Draft returns a half-typed form.
func (t *tx) Draft(k register.DraftKey) (register.Draft, error) {
	var out register.Draft
	found := false
	err := t.each(draftColumns+` AND form = $2 AND file = $3`, []any{k.User, k.Form, k.File},
		func(scan func(...any) error) error {
			var err error
			out, err = scanDraft(scan)
			found = true
			return err
		})
	if err == nil && !found {
		err = fmt.Errorf("draft of %s: %w", k.Form, register.ErrNotFound)
	}
	return out, err
}

// Drafts returns the half-typed forms of a user, the last saved first.
func (t *tx) Drafts(u cases.UserID) ([]register.Draft, error) {
	var out []register.Draft
	err := t.each(draftColumns+` ORDER BY saved DESC, form, file`, []any{u}, func(scan func(...any) error) error {
		d, err := scanDraft(scan)
		out = append(out, d)
		return err
	})
	return out, err
}
