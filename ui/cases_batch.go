package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// wideLayout shows its first object in a wide window and its second in a narrow
// one: buttons with their words, or with icons alone.
type wideLayout struct {
	window       fyne.Window
	wide, narrow fyne.CanvasObject
}

// wordsFrom is how wide a window is whose buttons show their words.
const wordsFrom = 1700

func wideOr(w fyne.Window, wide, narrow fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&wideLayout{w, wide, narrow}, wide, narrow)
}

func (l *wideLayout) shown() fyne.CanvasObject {
	wide := l.window.Canvas().Size().Width >= wordsFrom
	visible(l.wide, wide)
	visible(l.narrow, !wide)
	if wide {
		return l.wide
	}
	return l.narrow
}

// Layout is called by the toolkit.
func (l *wideLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.shown().Resize(size) }

// MinSize is called by the toolkit.
func (l *wideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.shown().MinSize() }

// casesBatch is the line over the list that says how many cases are marked and
// what can be done with them at once.
type casesBatch struct {
	screen  *casesScreen
	content fyne.CanvasObject
	count   *parts.Text
	every   *parts.Button
	asked   Generation
}

func newCasesBatch(s *casesScreen) *casesBatch {
	f := s.frame
	b := &casesBatch{screen: s, count: parts.NewEllipsis("", parts.Strong, parts.ColorAccent)}
	b.every = parts.NewSmallButton("", "", parts.Ghost, s.selectAll)
	b.count.Least = 90
	acts := parts.H(6,
		parts.NewSmallButton(f.T("list.assign"), "user", parts.Secondary, s.assign),
		parts.NewSmallButton(f.T("list.letters"), "envelope-simple", parts.Secondary, b.letters),
		parts.NewSmallButton(f.T("list.export"), "download-simple", parts.Secondary, s.openExport),
		b.every,
		parts.NewSmallButton(f.T("list.unmark"), "x", parts.Ghost, s.unmark))
	b.content = parts.Pad(0, 0, 8, 0, parts.NewBox(parts.ColorAccentGround, parts.ColorNone, 8,
		parts.Pad(4, 8, 4, 12, parts.Columns(10, []float32{-1, 0}, b.count, acts))))
	return b
}

func (b *casesBatch) show() {
	s := b.screen
	n := s.pick.count(s.pager.total)
	b.count.SetText(s.frame.T("list.marked", message.Number("n", n)))
	b.every.SetLabel(s.frame.T("list.mark.every", message.Number("n", s.pager.total)))
	visible(b.every, n < s.pager.total)
}

// showUnder shows, under the tabs, what the marks allow or what the filter keeps.
func (s *casesScreen) showUnder() {
	var show []fyne.CanvasObject
	switch {
	case s.pick.any(s.pager.total):
		s.bar.show()
		show = []fyne.CanvasObject{s.bar.content}
	case !s.wanted.Filter.empty() || s.wanted.View != "":
		show = []fyne.CanvasObject{s.filterLine()}
	}
	if slices.Equal(show, s.under.Objects) {
		return // the line is there, and so are the rows under it
	}
	s.under.Objects = show
	s.under.Refresh()
	s.inner.Layout.Layout(s.inner.Objects, s.inner.Size())
	canvas.Refresh(s.inner)
}

// filterLine says what the filter keeps, each part with a way to take it away.
func (s *casesScreen) filterLine() fyne.CanvasObject {
	f := s.frame
	chips := parts.H(6, parts.Center(parts.NewIcon("funnel", parts.ColorMuted, 16)))
	names := filterNames{owners: s.facts.names(), members: s.facts.memberNames()}
	for _, p := range s.wanted.Filter.parts() {
		words := s.wanted.Filter.says(f.words, names, p)
		chip := parts.NewBox(parts.ColorAccentGround, parts.ColorNone, 6, parts.Pad(2, 6, 3, 8,
			parts.H(5, parts.NewText(words, parts.CaptionStrong, parts.ColorAccent), parts.Center(parts.NewIcon("x", parts.ColorAccent, 13)))))
		chips.Add(parts.NewRow(f.T("list.filter.drop", message.Text("part", words)), chip, func() {
			s.want(func(w *casesWanted) { w.Filter = w.Filter.without(p) })
			s.focus()
		}))
	}
	buttons := parts.H(6)
	if !s.wanted.Filter.empty() {
		buttons.Add(parts.NewSmallButton(f.T("list.filter.clear"), "", parts.Ghost, func() {
			s.want(func(w *casesWanted) { w.Filter = casesFilter{} })
			s.focus()
		}))
	}
	if s.wanted.View == "" {
		buttons.Add(parts.NewSmallButton(f.T("list.view.save"), "floppy-disk", parts.Secondary, s.openSaveView))
	} else {
		chips.Objects[0] = parts.Center(parts.NewText(f.T("list.view.shown", message.Text("name", s.wanted.View)), parts.CaptionStrong, parts.ColorMuted))
		buttons.Add(parts.NewSmallButton(f.T("list.view.keep"), "floppy-disk", parts.Secondary, s.keepView))
		buttons.Add(parts.NewSmallButton(f.T("list.views"), "list", parts.Secondary, s.openViews))
	}
	return parts.Pad(0, 0, 8, 0, parts.Columns(10, []float32{-1, 0}, container.NewHScroll(chips), buttons))
}

// assign puts somebody in charge of the marked cases, or of the highlighted one.
func (s *casesScreen) assign() {
	f, desk, q, pick := s.frame, s.frame.Desk, s.pager.query, s.pick
	if !pick.any(s.pager.total) {
		l, here := s.pager.at(s.grid.List.At())
		if !here {
			return
		}
		f.openAssign([]assignLine{{Case: l.Case, Number: l.Number, Learner: l.Learner, Owner: l.Owner, Closed: l.Closed}}, nil)
		return
	}
	Load(f.Work, &s.bar.asked, func(ctx context.Context) ([]register.CaseRow, error) {
		return readPicked(ctx, desk, q, pick)
	}, func(rows []register.CaseRow, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		lines := make([]assignLine, len(rows))
		for i, r := range rows {
			lines[i] = assignLine{Case: r.Case, Number: r.Number, Learner: r.Learner, Owner: r.Owner, Closed: r.Closed}
		}
		f.openAssign(lines, s.unmark)
	})
}

// letters issues in a row the letters that the marked cases are waiting for.
func (b *casesBatch) letters() {
	s := b.screen
	f, desk, q, pick := s.frame, s.frame.Desk, s.pager.query, s.pick
	type read struct {
		rows   []register.CaseRow
		docket []register.DocketRow
	}
	Load(f.Work, &b.asked, func(ctx context.Context) (read, error) {
		rows, err := readPicked(ctx, desk, q, pick)
		if err != nil {
			return read{}, err
		}
		docket, err := desk.Docket(ctx, register.DocketQuery{})
		return read{rows, docket}, err
	}, func(r read, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		lines := lettersOfCases(f.words, r.docket, r.rows, f.today)
		if len(lines) == 0 {
			f.toast(f.T("list.letters.none"), nil)
			return
		}
		f.openSeriesIssue(lines)
	})
}
