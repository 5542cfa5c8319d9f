package register

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A ProfileRead is one open case read under another version of a regulation
// profile: what would read otherwise. Nothing is written and the case stays
// where it is; only the director's act moves it.
type ProfileRead struct {
	Case    cases.CaseID
	Number  string
	Learner string
	From    cases.ProfileRef // that the case is judged by now
	Known   bool             // the register has that version; else it judges by another of the name
	Changes []VerdictChange  // in the order of the rules
	Seen    map[cases.FileID]int
}

// A VerdictChange is one verdict of a rule about one subject, now and under the
// other profile; nil: the rule says nothing of the subject.
type VerdictChange struct {
	Rule    regulation.RuleID
	Subject string
	Before  *rules.Verdict
	After   *rules.Verdict
}

// Profiles returns the versions of regulation profiles that the register knows,
// those of one name together, the last one in force. The slice is the caller's own.
func (d *Desk) Profiles() []regulation.Profile { return slices.Clone(d.r.profiles) }

// UnderProfile reads cases under another version of a profile: those given that
// are open, not shut to the user, and not under that version already. Ask in
// slices of some dozens, so that progress can be told. The error wraps
// ErrNotFound when the register does not know the version.
func (d *Desk) UnderProfile(ctx context.Context, to cases.ProfileRef, ids ...cases.CaseID) ([]ProfileRead, error) {
	target, ok := d.r.known(to)
	if !ok {
		return nil, fmt.Errorf("profile %s, version %s: %w", to.ID, to.Version, ErrNotFound)
	}
	var out []ProfileRead
	err := d.read(ctx, d.mayRead, func(w *world) error {
		for _, id := range ids {
			if err := ctx.Err(); err != nil {
				return err
			}
			v, err := d.view(w, id)
			switch {
			case errors.Is(err, ErrShut) || errors.Is(err, ErrNotFound):
				continue
			case err != nil:
				return err
			}
			c := v.Matter.Case
			if _, over := c.Over(); over || c.Opened == nil || c.Profile() == to {
				continue
			}
			_, known := d.r.known(c.Profile())
			otherwise := v.Matter
			otherwise.Profile = target
			out = append(out, ProfileRead{
				Case: id, Number: c.Number(), Learner: v.Matter.Name(c.Learner()), From: c.Profile(), Known: known,
				Changes: changes(v.Verdicts, rules.Judge(otherwise)), Seen: v.Seen,
			})
		}
		return nil
	})
	return out, err
}

// known finds a version that the register has.
func (r *Register) known(ref cases.ProfileRef) (regulation.Profile, bool) {
	for _, p := range r.profiles {
		if p.ID == ref.ID && p.Version == ref.Version {
			return p, true
		}
	}
	return regulation.Profile{}, false
}

// movable refuses a move to a version that the register does not have, which
// would leave the case to be judged by another one, and a move without a reason.
// The error wraps ErrEntry.
func (r *Register) movable(x cases.MoveProfile) error {
	if _, ok := r.known(x.Profile); !ok {
		return fmt.Errorf("profile %s, version %s: %w", x.Profile.ID, x.Profile.Version, ErrEntry)
	}
	if strings.TrimSpace(x.Reason) == "" {
		return fmt.Errorf("a move without a reason: %w", ErrEntry)
	}
	return nil
}

// changes pairs the verdicts of two judgements by rule and subject and keeps
// those that a person would read otherwise.
func changes(before, after []rules.Verdict) []VerdictChange {
	type about struct {
		rule    regulation.RuleID
		subject string
	}
	var order []about
	olds, news := map[about]*rules.Verdict{}, map[about]*rules.Verdict{}
	note := func(in []rules.Verdict, to map[about]*rules.Verdict) {
		for i := range in {
			k := about{in[i].Rule, in[i].Subject}
			if _, twice := to[k]; twice {
				continue
			}
			to[k] = &in[i]
			if !slices.Contains(order, k) {
				order = append(order, k)
			}
		}
	}
	note(before, olds)
	note(after, news)
	var out []VerdictChange
	for _, k := range order {
		if b, a := olds[k], news[k]; otherwise(b, a) {
			out = append(out, VerdictChange{Rule: k.rule, Subject: k.subject, Before: b, After: a})
		}
	}
	slices.SortStableFunc(out, func(a, b VerdictChange) int { return ruleOrder(a.Rule) - ruleOrder(b.Rule) })
	return out
}

// otherwise tells whether two verdicts read differently. One that does not apply
// is not read at all.
func otherwise(before, after *rules.Verdict) bool {
	silent := func(v *rules.Verdict) bool { return v == nil || v.State == rules.NotApplicable }
	switch {
	case silent(before) && silent(after):
		return false
	case silent(before) != silent(after):
		return true
	}
	return before.State != after.State || before.Due != after.Due || before.Article != after.Article ||
		!reflect.DeepEqual(before.Reason, after.Reason)
}

// ruleOrder is the place of a rule among all.
func ruleOrder(id regulation.RuleID) int {
	return slices.IndexFunc(rules.All(), func(r rules.Rule) bool { return r.ID == id })
}

// NotUnder lists the open cases that are judged by another version than the one
// given, by their numbers; those the user is shut out of are left out. They are
// only looked up, not judged.
func (d *Desk) NotUnder(ctx context.Context, ref cases.ProfileRef) ([]cases.CaseID, error) {
	rows, _, err := d.Cases(ctx, CaseQuery{Open: true, Sort: SortNumber})
	if err != nil {
		return nil, err
	}
	var out []cases.CaseID
	err = d.read(ctx, d.mayRead, func(w *world) error {
		for _, row := range rows {
			if err := ctx.Err(); err != nil {
				return err
			}
			c, err := w.caseFile(row.Case)
			if err != nil {
				return err
			}
			if c == nil || c.Opened == nil || c.Profile() == ref || d.shutOut(c) != nil {
				continue
			}
			if _, over := c.Over(); !over {
				out = append(out, row.Case)
			}
		}
		return nil
	})
	return out, err
}
