package ui

import (
	"context"
	"errors"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// approvedViews reads the cases of the docket whose letters the director
// approved and nobody issued yet; none where the office asks for no approval.
func approvedViews(ctx context.Context, desk Desk, docket []register.DocketRow) ([]register.View, error) {
	o, err := desk.Office(ctx)
	if err != nil || !o.Organisation.Approval {
		return nil, err
	}
	var seen []cases.CaseID
	var out []register.View
	for _, r := range docket {
		if slices.Contains(seen, r.Case) || !issues(r.Due.Kind) {
			continue
		}
		seen = append(seen, r.Case)
		v, err := desk.Case(ctx, r.Case)
		switch {
		case errors.Is(err, register.ErrNotFound) || errors.Is(err, register.ErrShut):
			continue // closed to the user meanwhile
		case err != nil:
			return nil, err
		}
		if slices.ContainsFunc(reviewsOpen(v.Matter.Case), func(r cases.Review) bool { return r.Approved != nil }) {
			out = append(out, v)
		}
	}
	return out, nil
}

// issues tells whether a step ends with letters being issued.
func issues(kind rules.DueKind) bool {
	switch kind {
	case rules.DoNotify, rules.DoDecision, rules.DoInform, rules.DoMinutes, rules.DoReconvene, rules.DoMembers, rules.DoPostponed,
		rules.DoJury, rules.DoExclusionEnd, rules.DoTellEnd, rules.DoTellUndone:
		return true
	default:
		return false
	}
}

// approvedLines are the letters that the director approved and nobody issued yet.
func approvedLines(w translations.Words, in []register.View) []mailLine {
	var out []mailLine
	for _, v := range in {
		m := v.Matter
		for _, r := range reviewsOpen(m.Case) {
			if r.Approved == nil {
				continue
			}
			out = append(out, mailLine{
				Case: m.Case.ID, Due: rules.DoRework, Subject: string(r.Submitted.Is.Letter), Title: capital(w.T("letter." + string(r.Submitted.Is.Type))),
				Learner: joined(m.Name(m.Case.Learner()), m.Case.Number()), Day: r.Approved.Act.On, DayWords: w.Day(r.Approved.Act.On),
				State: w.T("review.state.approved"), Kind: post.ToPost,
			})
		}
	}
	return out
}

// reviewCards tell, among the letters of a case, what became of those that were
// submitted and are not issued, with the way to the next step.
func (f *Frame) reviewCards(v register.View) []*parts.Banner {
	var out []*parts.Banner
	for _, r := range reviewsOpen(v.Matter.Case) {
		n := reviewNoteOf(f.words, r, f.shell.nameOf)
		id := r.Submitted.Is.Letter
		b := parts.NewBanner(n.Tone, "", n.Words)
		switch n.State {
		case "submitted":
			b.Action = parts.NewSmallButton(f.T("do.approve"), "arrow-right", parts.Secondary, func() { f.perform(v, rules.DoApprove, string(id)) })
		case "returned":
			b.Action = parts.NewSmallButton(f.T("do.rework"), "arrow-right", parts.Secondary, func() { f.openRework(v, id) })
		default:
			b.Action = parts.NewSmallButton(f.T("review.issue.one"), "printer", parts.Secondary, func() { f.openRework(v, id) })
		}
		out = append(out, b)
	}
	return out
}
