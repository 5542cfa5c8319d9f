package ui

import (
	"context"
	"strings"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openDrafts lists the half-typed forms: choosing one takes it up again.
func (f *Frame) openDrafts(lines []draftLine) {
	body := parts.V(4)
	s := parts.NewSheet(f.T("drafts.title"), f.T("drafts.lead"), body)
	s.Width = 620
	var rows []*parts.Row
	for _, l := range lines {
		words := parts.V(-2, parts.NewEllipsis(l.Form, parts.Strong, parts.ColorText),
			parts.NewEllipsis(l.About, parts.Caption, parts.ColorMuted))
		row := parts.NewRow(l.Form, parts.PadAll(8, parts.Columns(12, []float32{0, -1, 0},
			parts.NewIcon("pencil-simple", parts.ColorMuted, 18), words, parts.NewText(l.Saved, parts.Caption, parts.ColorMuted))), func() {
			s.Close()
			f.takeUp(l.Key)
		})
		rows = append(rows, row)
		drop := parts.NewSmallButton(f.T("drafts.drop"), "x", parts.Ghost, func() {
			s.Close()
			f.dropDraft(l.Key)
		})
		body.Add(parts.Columns(6, []float32{-1, 0}, row, drop))
	}
	arrowsBetween(f.Window, rows)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	f.Sheet("drafts", s)
}

// takeUp opens the form of a draft, which then offers what was typed.
func (f *Frame) takeUp(k register.DraftKey) {
	if k.Form == "new-case" && k.File == "" {
		f.openNewCase()
		return
	}
	if f.takeUpDeed(k) {
		return
	}
	if f.takeUpAct(k) {
		return
	}
	kind, step := draftKind(k.Form)
	if !step {
		f.Go(draftRoute(k))
		return
	}
	file, _, _ := strings.Cut(k.File, "/")
	desk := f.Desk
	Load(f.Work, &f.taken, func(ctx context.Context) (register.View, error) {
		return desk.Case(ctx, cases.CaseID(file))
	}, func(v register.View, err error) {
		if err != nil { // the file of a ballot is its motion: the list of cases leads on
			f.Go(draftRoute(k))
			return
		}
		f.perform(v, kind, "")
	})
}

// dropDraft throws a draft away.
func (f *Frame) dropDraft(k register.DraftKey) {
	desk := f.Desk
	Act(f.Work, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, desk.DropDraft(ctx, k)
	}, func(_ struct{}, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.toast(f.T("drafts.dropped"), nil)
		f.reloadAll(nil)
	})
}
