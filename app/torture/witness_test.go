package torture

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"

	"greffe/cases/register"
	"greffe/ui"
)

// A witness stands between the window and the register and remembers the drafts
// that were saved. A draft may only go when its form is recorded, or because the
// person throws it away.
type witness struct {
	kept    map[register.DraftKey][]byte
	dropped []register.DraftKey // since the last action of the monkey
	faults  []string            // unexpected errors that the window showed
	saved   int                 // drafts written so far
	acts    int                 // submissions recorded so far
}

// watched is a register in one user's hands, with the witness listening.
type watched struct {
	ui.Desk
	w *witness
}

// Record remembers which draft an act ends.
func (d watched) Record(ctx context.Context, s register.Submission) (register.Trial, error) {
	t, err := d.Desk.Record(ctx, s)
	if err == nil {
		d.w.acts++
		delete(d.w.kept, s.Ends)
	}
	return t, err
}

// SaveDraft remembers what was typed.
func (d watched) SaveDraft(ctx context.Context, draft register.Draft) error {
	err := d.Desk.SaveDraft(ctx, draft)
	if err == nil {
		d.w.saved++
		d.w.kept[draft.Key] = bytes.Clone(draft.Body)
	}
	return err
}

// DropDraft notes that a draft was thrown away.
func (d watched) DropDraft(ctx context.Context, k register.DraftKey) error {
	err := d.Desk.DropDraft(ctx, k)
	if err == nil {
		d.w.dropped = append(d.w.dropped, k)
		delete(d.w.kept, k)
	}
	return err
}

// watchedDesks hands out watched registers.
type watchedDesks struct {
	r *register.Register
	w *witness
}

// As is the register in one user's hands.
func (d watchedDesks) As(u register.User) ui.Desk { return watched{Desk: d.r.As(u), w: d.w} }

// lost compares what the register keeps of every user with what was saved.
func (w *witness) lost(ctx context.Context, r *register.Register) error {
	users := map[register.User]map[register.DraftKey][]byte{}
	for _, key := range slices.SortedFunc(maps.Keys(w.kept), func(a, b register.DraftKey) int {
		return bytes.Compare(fmt.Append(nil, a), fmt.Append(nil, b))
	}) {
		u := register.User{ID: key.User}
		if users[u] == nil {
			drafts, err := r.As(u).Drafts(ctx)
			if err != nil {
				return fmt.Errorf("the drafts of %s: %w", key.User, err)
			}
			users[u] = map[register.DraftKey][]byte{}
			for _, d := range drafts {
				users[u][d.Key] = d.Body
			}
		}
		body, there := users[u][key]
		if !there {
			return fmt.Errorf("the draft %v is gone, though nothing was recorded and nobody threw it away: %s", key, w.kept[key])
		}
		if !bytes.Equal(body, w.kept[key]) {
			return fmt.Errorf("the draft %v reads %s and not what was saved, %s", key, body, w.kept[key])
		}
	}
	return nil
}
