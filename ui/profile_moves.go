package ui

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// movesSheet shows the open cases that would read otherwise under a version of
// a profile, the verdicts that differ side by side, and lets the director move
// some. Nothing moves by being looked at. UI goroutine only.
type movesSheet struct {
	frame *Frame
	to    regulation.Profile
	all   []regulation.Profile
	asked Generation

	ids    []cases.CaseID // to be read
	rows   []movedRow     // read
	chosen map[cases.CaseID]bool
	failed map[cases.CaseID]string // why a case was not moved

	sheet    *parts.Sheet
	progress *parts.Progress
	stopped  bool // the person stopped what goes on
	table    *parts.DataTable
	place    *fyne.Container
	detail   *fyne.Container
	reason   *parts.Area
	field    *parts.Field
	every    *parts.Check
	closed   bool
}

// movesSlice is how many cases are read at once: some tenths of a second.
const movesSlice = 40

const (
	movesWidth  = 1200
	movesDetail = 540
	movesHeight = 360
)

// openMoves opens the sheet about a version.
func (f *Frame) openMoves(to regulation.Profile) {
	s := &movesSheet{frame: f, to: to, all: f.Desk.Profiles(), chosen: map[cases.CaseID]bool{}, failed: map[cases.CaseID]string{}}
	s.build()
	if !f.Sheet("moves", s.sheet) {
		return
	}
	s.list()
}

func (s *movesSheet) build() {
	f := s.frame
	s.progress = parts.NewProgress(f.T("profile.moves.looking"))
	s.table = parts.NewDataTable(f.T("profile.moves"), []parts.Column{
		{Title: "", Width: 82, Chip: true},
		{Title: f.T("label.case"), Width: 108},
		{Title: f.T("profile.column.learner"), Width: -1},
		{Title: f.T("profile.column.changes"), Width: 70, Trailing: true},
	}, func() int { return len(s.rows) }, s.cell)
	s.table.List.Label = func(i int) string { return s.rows[i].Read.Number }
	s.table.List.OnMove = func(i int) { s.look(i) }
	s.table.List.OnOpen = func(i int) {
		s.toggle(i)
		s.look(i)
	}
	s.place, s.detail = parts.Stack(parts.NewSkeleton(4)), parts.V(8)
	s.every = parts.NewCheck(f.T("profile.moves.all"), func(all bool) {
		for _, r := range s.rows {
			s.chosen[r.Read.Case] = all
		}
		s.show()
	})
	s.reason = parts.NewArea(f.T("profile.moves.reason.place"), 2)
	s.field = parts.NewField(f.T("profile.moves.reason"), "", f.T("profile.moves.reason.hint"), s.reason)
	s.sheet = parts.NewSheet(f.T("profile.moves"), joined(f.words.Typeset(s.to.Title.In(f.words.Lang().Code())),
		f.T("profile.version", message.Text("version", s.to.Version))), nil)
	s.sheet.Width = movesWidth
	s.sheet.Primary = parts.NewButton(f.T("profile.moves.none"), "arrow-right", parts.Primary, s.submit)
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.sheet.Close)}
	s.sheet.OnClose = func() { s.closed, s.stopped = true, true }
	head := parts.V(10, parts.NewWrap(f.T("profile.moves.lead"), parts.Body, parts.ColorMuted, movesWidth-120))
	foot := parts.V(10)
	if movesCases(f.Desk.User().Role) {
		foot.Add(s.every)
		foot.Add(s.field)
	} else {
		s.every.Disable()
		s.sheet.Primary.Disable()
		why := parts.NewBanner(parts.ToneInfo, "", f.T("profile.moves.director"))
		why.Icon = "lock-simple"
		head.Add(why)
	}
	lists := parts.SideBelow(parts.Fix(0, movesHeight, s.place), parts.Fix(movesDetail, movesHeight, parts.Scroll(parts.Pad(0, 14, 0, 0, s.detail))), movesDetail, 18, 880)
	s.sheet.Body = parts.V(12, head, s.progress, lists, foot)
	s.sheet.First = s.table.List
}

// list asks which cases are concerned, then reads them.
func (s *movesSheet) list() {
	f, desk := s.frame, s.frame.Desk
	s.rows, s.chosen = nil, map[cases.CaseID]bool{}
	s.stopped = false
	Load(f.Work, &s.asked, func(ctx context.Context) ([]cases.CaseID, error) {
		return desk.NotUnder(ctx, refOf(s.to))
	}, func(ids []cases.CaseID, err error) {
		if err != nil {
			s.broke(err)
			return
		}
		s.ids = ids
		s.readOn(0)
	})
}

// readOn reads the cases from one on, a slice at a time, and tells how far it is.
func (s *movesSheet) readOn(at int) {
	f, desk := s.frame, s.frame.Desk
	if s.closed {
		return
	}
	if at >= len(s.ids) {
		s.progress.Hide()
		s.done()
		return
	}
	if s.stopped {
		s.progress.End(parts.ToneWarn, f.T("progress.stopped", message.Number("at", at), message.Number("of", len(s.ids))))
		s.done()
		return
	}
	s.goesOn(f.T("progress.read"), at, len(s.ids), "")
	end := min(at+movesSlice, len(s.ids))
	Load(f.Work, &s.asked, func(ctx context.Context) ([]register.ProfileRead, error) {
		return desk.UnderProfile(ctx, refOf(s.to), s.ids[at:end]...)
	}, func(reads []register.ProfileRead, err error) {
		if err != nil {
			s.broke(err)
			return
		}
		for _, r := range reads {
			s.rows = append(s.rows, movedRowOf(f.words, s.all, s.to, r))
		}
		s.show()
		s.readOn(end)
	})
}

func (s *movesSheet) broke(err error) {
	s.progress.End(parts.ToneDanger, s.frame.Say(s.frame.explain(err)))
	s.sheet.Refresh()
}

// goesOn says how far it is, with the way to stop between two cases.
func (s *movesSheet) goesOn(words string, at, of int, name string) {
	p := s.progress
	p.Words, p.Tone = words, parts.ToneInfo
	if p.Stop == nil {
		p.Stop = parts.NewSmallButton(s.frame.T("progress.stop"), "", parts.Secondary, func() { s.stopped = true })
	}
	p.Set(float32(at)/float32(max(1, of)), s.frame.progressCount(at, of), name)
	s.sheet.Refresh()
}

// done shows the first case, those with most differences first.
func (s *movesSheet) done() {
	slices.SortStableFunc(s.rows, func(a, b movedRow) int { return len(b.Lines) - len(a.Lines) })
	s.show()
	if len(s.rows) > 0 {
		s.table.List.Select(0)
		s.look(0)
		parts.GiveFocus(s.frame.Window.Canvas(), s.table.List)
	}
	s.sheet.Refresh()
	s.frame.trace("shown moves")
}

func (s *movesSheet) cell(row, column int) parts.Cell {
	if row >= len(s.rows) {
		return parts.Cell{}
	}
	r := s.rows[row]
	switch column {
	case 0:
		if s.chosen[r.Read.Case] {
			return parts.Cell{Text: s.frame.T("profile.moves.chosen"), Tone: parts.ToneInfo, Icon: "check"}
		}
		return parts.Cell{}
	case 1:
		return parts.Cell{Text: r.Read.Number, Style: parts.Strong}
	case 2:
		return parts.Cell{Text: r.Read.Learner}
	}
	if len(r.Lines) == 0 {
		return parts.Cell{Text: s.frame.words.Number(0), Ink: parts.ColorFaint}
	}
	return parts.Cell{Text: s.frame.words.Number(len(r.Lines)), Style: parts.Strong}
}

// toggle chooses a case, or no longer.
func (s *movesSheet) toggle(i int) {
	if i < 0 || i >= len(s.rows) || !movesCases(s.frame.Desk.User().Role) {
		return
	}
	id := s.rows[i].Read.Case
	s.chosen[id] = !s.chosen[id]
	s.show()
}

func (s *movesSheet) count() int {
	n := 0
	for _, r := range s.rows {
		if s.chosen[r.Read.Case] {
			n++
		}
	}
	return n
}

// show lays the rows out and says on the button how many would move.
func (s *movesSheet) show() {
	f := s.frame
	if len(s.rows) == 0 && len(s.ids) == 0 {
		s.place.Objects = []fyne.CanvasObject{parts.NewEmptyState("check-circle", f.T("profile.moves.empty"), nil)}
	} else {
		s.place.Objects = []fyne.CanvasObject{parts.NewCard(parts.PadAll(1, s.table))}
	}
	n := s.count()
	s.every.SetChecked(n > 0 && n == len(s.rows))
	label := f.T("profile.moves.none")
	if n > 0 {
		label = f.T("profile.moves.move", message.Number("n", n), message.Text("version", s.to.Version))
	}
	s.sheet.Primary.SetLabel(label)
	s.place.Refresh()
	s.table.List.Refresh()
}

// look shows what would read otherwise in one case, now beside then.
func (s *movesSheet) look(i int) {
	if i < 0 || i >= len(s.rows) {
		return
	}
	f, r := s.frame, s.rows[i]
	s.detail.Objects = nil
	s.detail.Add(parts.NewEllipsis(joined(r.Read.Number, r.Read.Learner), parts.Sub, parts.ColorText))
	s.detail.Add(parts.NewEllipsis(f.T("profile.moves.from", message.Text("from", r.From), message.Text("changes", r.Changed)), parts.Caption, parts.ColorMuted))
	if why := s.failed[r.Read.Case]; why != "" {
		s.detail.Add(parts.NewBanner(parts.ToneDanger, "", why))
	}
	if len(r.Lines) == 0 {
		s.detail.Add(parts.NewWrap(f.T("profile.moves.same"), parts.Body, parts.ColorMuted, movesDetail-40))
	}
	for _, l := range r.Lines {
		s.detail.Add(parts.NewCard(parts.PadAll(10, parts.V(6,
			parts.NewWrap(l.Title, parts.Strong, parts.ColorText, movesDetail-40),
			parts.ColumnsTop(12, []float32{-1, -1}, f.movedSide(f.T("profile.moves.now"), l.Before), f.movedSide(f.T("profile.moves.then"), l.After)),
		))))
	}
	s.detail.Refresh()
	f.trace("looking " + r.Read.Number)
}

func (f *Frame) movedSide(head string, x movedSide) fyne.CanvasObject {
	state := checkState(x.State)
	line := parts.H(6, parts.Center(parts.NewIcon(state.Icon(), state.Tone().Ink(), 16)), parts.NewText(capital(x.Word), parts.Strong, parts.ColorText))
	if x.Article != "" {
		line.Add(parts.NewArticle(x.Article))
	}
	out := parts.V(3, parts.NewText(head, parts.CaptionStrong, parts.ColorMuted), line)
	if x.Reason != "" {
		out.Add(parts.NewWrap(x.Reason, parts.Body, parts.ColorText, (movesDetail-80)/2))
	}
	return out
}

// submit moves the chosen cases, one act after the other.
func (s *movesSheet) submit() {
	f := s.frame
	reason := strings.TrimSpace(s.reason.Text)
	s.field.SetError("")
	s.sheet.SetTrouble("", "")
	if s.count() == 0 {
		s.sheet.SetTrouble("", f.T("profile.moves.choose"))
		f.trace("field cases error")
		return
	}
	if reason == "" {
		s.field.SetError(f.T("field.reason"))
		f.trace("field reason error")
		s.field.Focus()
		return
	}
	var chosen []register.ProfileRead
	for _, r := range s.rows {
		if s.chosen[r.Read.Case] {
			chosen = append(chosen, r.Read)
		}
	}
	s.failed, s.stopped = map[cases.CaseID]string{}, false
	s.progress.Show()
	s.moveOn(chosen, 0, reason)
}

// moveOn moves the cases from one on. One that cannot be moved keeps its
// version, with the reason beside it; the others go on.
func (s *movesSheet) moveOn(in []register.ProfileRead, at int, reason string) {
	f := s.frame
	if at >= len(in) || s.stopped {
		s.moved(in[:at])
		return
	}
	r := in[at]
	s.goesOn(f.T("profile.moves.verb"), at, len(in), joined(r.Number, r.Learner))
	sub := register.Submission{
		Entries: []register.Entry{moveEntry(r.Case, refOf(s.to), reason)},
		Seen:    map[cases.FileID]int{r.Case.File(): r.Seen[r.Case.File()]},
	}
	Act(f.Work, func(ctx context.Context) (register.Trial, error) { return f.Desk.Record(ctx, sub) }, func(_ register.Trial, err error) {
		if err != nil {
			s.failed[r.Case] = s.whyNot(err)
		} else {
			f.trace("recorded " + string(cases.KindMoveProfile))
		}
		s.moveOn(in, at+1, reason)
	})
}

// whyNot words why a case was not moved: every reason of the rules.
func (s *movesSheet) whyNot(err error) string {
	f := s.frame
	refusal, ok := errors.AsType[*register.Refusal](err)
	if !ok || len(refusal.Reasons) == 0 {
		return f.Say(f.explain(err))
	}
	var out []string
	for _, v := range refusal.Reasons {
		out = append(out, f.Say(v.Reason))
	}
	return strings.Join(out, " ")
}

// moved says how many cases follow the version now, and reads those that are left.
func (s *movesSheet) moved(in []register.ProfileRead) {
	f := s.frame
	n := len(in) - len(s.failed)
	if n > 0 {
		f.toast(f.T("profile.moves.done", message.Number("n", n), message.Text("version", s.to.Version)), nil)
	}
	if len(s.failed) > 0 {
		s.sheet.SetTrouble("", f.T("profile.moves.failed", message.Number("n", len(s.failed))))
	} else {
		s.reason.SetText("")
	}
	f.Reload(nil)
	if n == len(s.ids) && !s.closed {
		s.sheet.Close()
		return
	}
	s.list()
}
