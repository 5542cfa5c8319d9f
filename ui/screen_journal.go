package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// journalScreen is everything recorded, the last first; nothing in it can change.
type journalScreen struct {
	frame *Frame
	asked Generation
	read  journalReading
	kind  cases.FileKind // empty: every kind of file
	span  int            // of journalSpans
	who   string         // empty: everybody
	cases int            // how many cases are read, the last opened first
	lines []recordLine

	body   fyne.CanvasObject
	header *pageHeader
	filter *parts.Entry
	kinds  *parts.Segment
	spans  *parts.Select
	people *parts.Select
	older  *parts.Button
	list   *parts.List
	rows   map[fyne.CanvasObject]*recordRow
	main   *fyne.Container
}

// journalReading is what the journal reads at once.
type journalReading struct {
	files  []recordFile
	office *cases.Office
	more   bool // there are older cases whose acts are not shown
}

// journalCases is how many more cases the page reads at once, the last opened
// first.
const journalCases = 200

// journalKinds are the kinds of files, in the order of the choice over the
// list; the empty one is all.
func journalKinds() []cases.FileKind {
	return []cases.FileKind{"", cases.FileCase, cases.FileSitting, cases.FilePerson, cases.FileOffice}
}

func newJournalScreen(f *Frame) screen {
	s := &journalScreen{
		frame: f, rows: map[fyne.CanvasObject]*recordRow{}, main: parts.Stack(parts.NewSkeleton(8)), cases: journalCases,
	}
	s.header = f.newHeader(f.T("rail.journal"), "", parts.NewButton(f.T("stats.export"), "download-simple", parts.Secondary, s.openExport))
	s.list = parts.NewList(f.T("rail.journal"), func() int { return len(s.lines) }, s.newRow, s.fillRow)
	s.list.Label = func(i int) string { return s.lines[i].What }
	s.list.OnOpen = s.open
	s.filter = parts.NewEntry(f.T("journal.filter"))
	s.filter.OnChanged = func(string) { s.show() }
	s.filter.OnKey = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyDown:
			s.focus()
			return true
		case fyne.KeyEscape:
			return s.clear()
		}
		return false
	}
	var options []parts.SegmentOption
	for _, k := range []string{"all", "case", "sitting", "person", "office"} {
		options = append(options, parts.SegmentOption{Label: f.T("journal.kind." + k)})
	}
	s.kinds = parts.NewSegment(options, func(i int) {
		s.kind = journalKinds()[max(0, i)]
		s.show()
	})
	s.kinds.Required, s.kinds.Selected = true, 0
	s.kinds.SetName(f.T("journal.kinds"))
	s.narrowing()
	bar := parts.V(8, parts.Columns(12, []float32{0, -1}, s.kinds, s.filter), parts.Columns(12, []float32{220, 240, -1, 0}, s.spans, s.people, parts.Spacer(), s.older))
	s.body = pagePadding(s.header.content, parts.Border(parts.Pad(0, 0, 12, 0, bar), nil, nil, nil, s.main))
	return s
}

func (s *journalScreen) content() fyne.CanvasObject  { return s.body }
func (s *journalScreen) changed([]cases.FileID) bool { return true }

func (s *journalScreen) focus() {
	if len(s.lines) > 0 {
		parts.GiveFocus(s.frame.Window.Canvas(), s.list)
	}
}

func (s *journalScreen) find() { parts.GiveFocus(s.frame.Window.Canvas(), s.filter) }

func (s *journalScreen) clear() bool {
	if s.filter.Text == "" && s.span == 0 && s.who == "" {
		return false
	}
	s.span, s.who = 0, ""
	s.spans.SetSelected(0)
	s.filter.SetText("")
	s.show()
	return true
}

// open goes to the file of a line.
func (s *journalScreen) open(i int) {
	l := s.lines[i]
	switch l.File.Of {
	case cases.FileCase:
		s.frame.Go(Route{Page: PageCase, Case: cases.CaseID(l.File.ID), Tab: TabJournal})
	case cases.FileSitting:
		s.frame.Go(Route{Page: PageSitting, Sitting: cases.SittingID(l.File.ID)})
	case cases.FilePerson:
		s.frame.Go(Route{Page: PageDirectory, Person: cases.PersonID(l.File.ID)})
	case cases.FileOffice:
		s.frame.Go(Route{Page: PageSettings})
	}
}

func (s *journalScreen) load() {
	f, desk := s.frame, s.frame.Desk
	officeName := f.T("journal.kind.office")
	sittingName := func(p cases.PlanSitting) string {
		return f.words.T("journal.sitting", message.Day("day", p.Day), message.Hour("time", p.At))
	}
	most := s.cases
	Load(f.Work, &s.asked, func(ctx context.Context) (journalReading, error) {
		return readJournal(ctx, desk, most, officeName, sittingName)
	}, func(r journalReading, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.read = r
		s.show()
		f.shown(PageJournal)
	})
}

// readJournal reads the acts of the office, the people, the sittings and the
// last cases.
func readJournal(ctx context.Context, desk Desk, most int, office string, sitting func(cases.PlanSitting) string) (journalReading, error) {
	var out journalReading
	var err error
	if out.office, err = desk.Office(ctx); err != nil {
		return out, err
	}
	names := []recordFile{{File: cases.TheOffice(), Name: office}}
	rows, total, err := desk.Cases(ctx, register.CaseQuery{Sort: register.SortOpened, Desc: true, Limit: most})
	if err != nil {
		return out, err
	}
	out.more = total > len(rows)
	for _, r := range rows {
		names = append(names, recordFile{File: r.Case.File(), Name: r.Number + " · " + r.Learner})
	}
	sittings, err := desk.Sittings(ctx, 0, 0)
	if err != nil {
		return out, err
	}
	for _, r := range sittings {
		names = append(names, recordFile{File: r.Sitting.File(), Name: sitting(r.Plan)})
	}
	people, err := desk.People(ctx, register.PeopleQuery{})
	if err != nil {
		return out, err
	}
	for _, p := range people {
		names = append(names, recordFile{File: p.Person.File(), Name: p.Name})
	}
	for _, n := range names {
		if n.Acts, err = desk.Acts(ctx, n.File); err != nil {
			return out, err
		}
		out.files = append(out.files, n)
	}
	return out, nil
}

func (s *journalScreen) show() {
	f := s.frame
	var files []recordFile
	for _, file := range s.read.files {
		if s.kind == "" || file.File.Of == s.kind {
			files = append(files, file)
		}
	}
	all := recordLines(f.words, files, s.read.office, s.filter.Text)
	s.offerPeople(all)
	s.lines = recordsWithin(all, journalSpans(f.today)[s.span], s.who)
	lead := f.T("journal.lead", message.Number("n", len(s.lines)))
	if s.read.more {
		lead = f.T("journal.lead.more", message.Number("n", len(s.lines)), message.Number("cases", s.cases))
	}
	visible(s.older, s.read.more)
	s.header.lead.SetText(lead)
	none := ""
	if len(s.lines) == 0 {
		none = f.T("empty.journal")
		switch {
		case s.filter.Text != "":
			none = f.T("empty.search", message.Text("text", s.filter.Text))
		case s.span > 0 || s.who != "":
			none = f.T("journal.none.within")
		}
	}
	s.main.Objects = []fyne.CanvasObject{listCard(s.list, "notebook", none)}
	s.list.Select(-1)
	s.main.Refresh()
}

// recordRow is one line of the journal.
type recordRow struct {
	recorded, who, what, reason, where, on *parts.Text
	strike                                 *parts.Box
}

func (s *journalScreen) newRow() fyne.CanvasObject {
	r := &recordRow{
		recorded: parts.NewEllipsis("", parts.Caption, parts.ColorMuted), who: parts.NewEllipsis("", parts.Body, parts.ColorText),
		what: parts.NewEllipsis("", parts.Strong, parts.ColorText), reason: parts.NewEllipsis("", parts.Caption, parts.ColorMuted),
		where: parts.NewEllipsis("", parts.Body, parts.ColorMuted), on: parts.NewEllipsis("", parts.Body, parts.ColorMuted),
		strike: parts.NewBox(parts.ColorMuted, parts.ColorNone, 0, nil),
	}
	what := container.New(&strikeLayout{row: r}, r.what, r.strike, r.reason)
	o := parts.Pad(0, 14, 0, 14, parts.Columns(14, []float32{132, 150, -4, -2.4, 92}, r.recorded, r.who, what, r.where, r.on))
	s.rows[o] = r
	return o
}

func (s *journalScreen) fillRow(i int, o fyne.CanvasObject) {
	r, ok := s.rows[o]
	if !ok || i >= len(s.lines) {
		return
	}
	l := s.lines[i]
	r.recorded.SetText(l.Recorded)
	r.who.SetText(l.Who)
	ink := parts.ColorText
	if l.Struck {
		ink = parts.ColorMuted
	}
	r.what.Set(l.What, ink)
	r.reason.SetText(l.Reason)
	r.where.SetText(l.Where)
	r.on.SetText(l.On)
	visible(r.strike, l.Struck)
	o.Refresh()
}

// strikeLayout puts the reason behind what happened, and the line that strikes
// it through as wide as its words.
type strikeLayout struct{ row *recordRow }

// Layout is called by the toolkit.
func (l *strikeLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r := l.row
	whole := parts.NewText(r.what.Content, parts.Strong, parts.ColorText).MinSize()
	width := min(whole.Width+1, size.Width)
	if r.reason.Content != "" {
		width = min(width, size.Width*0.7)
	}
	r.what.Resize(fyne.NewSize(width, whole.Height))
	r.what.Move(fyne.NewPos(0, (size.Height-whole.Height)/2))
	r.strike.Resize(fyne.NewSize(width, 1))
	r.strike.Move(fyne.NewPos(0, size.Height/2+1))
	h := r.reason.MinSize().Height
	r.reason.Resize(fyne.NewSize(max(1, size.Width-width-10), h))
	r.reason.Move(fyne.NewPos(width+10, (size.Height-h)/2+1))
}

// MinSize is called by the toolkit.
func (l *strikeLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(80, l.row.what.MinSize().Height)
}
