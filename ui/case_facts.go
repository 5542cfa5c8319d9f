package ui

import (
	"context"
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// caseFacts is the tab of the grievances and of the exhibits.
type caseFacts struct {
	screen *caseScreen
	scroll *container.Scroll
	facts  *fyne.Container
	pieces *fyne.Container
	files  Generation
	opened Generation
}

func newCaseFacts(s *caseScreen) *caseFacts {
	t := &caseFacts{screen: s, facts: parts.V(8), pieces: parts.V(8)}
	t.scroll = parts.Scroll(parts.Pad(4, 10, 20, 0, parts.SideBelow(t.facts, t.pieces, 520, 16, 980)))
	return t
}

func (t *caseFacts) show(v register.View) fyne.CanvasObject {
	t.showFacts(v)
	t.showExhibits(v)
	t.scroll.Refresh()
	return t.scroll
}

// tabHead is the head of a half of the tab, with its buttons.
func tabHead(title, count string, buttons ...*parts.Button) fyne.CanvasObject {
	words := parts.H(8, parts.Middle(parts.NewText(title, parts.Sub, parts.ColorText)))
	if count != "" {
		words.Add(parts.Center(parts.NewCount(count)))
	}
	words.Add(parts.Spacer())
	for _, b := range buttons {
		words.Add(parts.Middle(b))
	}
	return parts.Fix(0, 34, words)
}

func (t *caseFacts) showFacts(v register.View) {
	f, m := t.screen.frame, v.Matter
	_, over := m.Case.Over()
	cards := grievanceCards(f.words, m)
	var add []*parts.Button
	if !over {
		add = append(add, parts.NewSmallButton(f.T("case.new.add-fact"), "plus", parts.Secondary, func() { f.openGrievance(t.screen.view) }))
	}
	t.facts.Objects = []fyne.CanvasObject{tabHead(f.T("label.facts"), counted(len(cards)), add...)}
	if line := reportLine(f.words, m); line != "" {
		t.facts.Add(parts.NewWrap(line, parts.Body, parts.ColorMuted, 560))
	}
	for _, c := range cards {
		t.facts.Add(t.card(c, over))
	}
	if len(cards) == 0 {
		t.facts.Add(parts.NewCard(parts.PadAll(20, parts.NewEmptyState("notebook", f.T("empty.grievances"), nil))))
	}
	t.showOthers(v, over)
}

func counted(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// card is one grievance: when, where, which article, what, and whether the
// learner was told.
func (t *caseFacts) card(c grievanceCard, over bool) fyne.CanvasObject {
	f := t.screen.frame
	head := parts.H(8, parts.Middle(parts.NewText(c.Number, parts.CaptionStrong, parts.ColorMuted)),
		parts.Middle(parts.NewText(c.When, parts.Strong, parts.ColorText)), parts.Spacer())
	if c.Article != "" {
		head.Add(parts.Middle(parts.NewArticle(c.Article)))
	}
	column := parts.V(4, head)
	if c.Breach != "" {
		column.Add(parts.NewWrap(c.Breach, parts.Caption, parts.ColorMuted, 520))
	}
	if c.Text != "" {
		column.Add(parts.NewWrap(c.Text, parts.Body, parts.ColorText, 520))
	}
	if c.Place != "" {
		column.Add(parts.NewWrap(c.Place, parts.Caption, parts.ColorMuted, 520))
	}
	tone := parts.ToneNeutral
	if c.Missing {
		tone = parts.ToneWarn
	}
	told := parts.ToneWarn
	if c.Sent {
		told = parts.ToneOK
	}
	chips := parts.H(6, parts.Middle(parts.NewChip(c.Training, tone, "")), parts.Middle(parts.NewChip(c.Told, told, "")))
	if c.Criminal != "" {
		chips.Add(parts.Middle(parts.NewChip(c.Criminal, parts.ToneNeutral, "")))
	}
	chips.Add(parts.Spacer())
	if !over {
		chips.Add(parts.NewSmallButton(f.T("case.fact.complete"), "pencil-simple", parts.Ghost, func() { f.openFactChange(t.screen.view, c.Act) }))
	}
	column.Add(parts.Pad(4, 0, 0, 0, chips))
	return parts.NewCard(parts.Pad(10, 14, 8, 14, column))
}

// showOthers lists the complaint and the written observations, and offers to
// file them.
func (t *caseFacts) showOthers(v register.View, over bool) {
	f := t.screen.frame
	for _, x := range otherFacts(f.words, v.Matter) {
		line := []fyne.CanvasObject{parts.NewWrap(x.Text, parts.Body, parts.ColorText, 440)}
		if x.Document != "" {
			line = append(line, parts.NewSmallButton(f.T("deed.document.see"), "eye", parts.Ghost, func() { f.openDocument(x.Text, x.Document) }))
		}
		t.facts.Add(parts.NewCard(parts.Pad(8, 14, 8, 14, parts.ColumnsTop(8, []float32{-1, 0}, line...))))
	}
	if _, logged := logOf(v.Matter); logged {
		t.facts.Add(parts.H(6, parts.NewSmallButton(f.T("log.title"), "calendar-dots", parts.Ghost, func() { f.goAttendance(t.screen.view) }), parts.Spacer()))
	}
	if over {
		return
	}
	row := parts.H(6,
		parts.NewSmallButton(f.T("case.observations.add"), "plus", parts.Ghost, func() { f.openObservations(t.screen.view) }),
		parts.NewSmallButton(f.T("case.complaint.add"), "plus", parts.Ghost, func() { f.openComplaint(t.screen.view) }),
		parts.Spacer())
	t.facts.Add(row)
}

func (t *caseFacts) showExhibits(v register.View) {
	f, m := t.screen.frame, v.Matter
	_, over := m.Case.Over()
	rows := exhibitRows(f.words, m)
	var add []*parts.Button
	if !over {
		add = append(add, parts.NewSmallButton(f.T("case.files.add"), "paperclip", parts.Secondary, t.chooseFiles))
	}
	t.pieces.Objects = []fyne.CanvasObject{tabHead(f.T("case.panel.evidence"), counted(len(rows)), add...)}
	if len(rows) == 0 {
		t.pieces.Add(parts.NewCard(parts.PadAll(20, parts.NewEmptyState("paperclip", f.T("empty.evidence"), nil))))
		return
	}
	list := parts.V(0)
	for i, r := range rows {
		if i > 0 {
			list.Add(parts.HLine())
		}
		list.Add(t.exhibit(r))
	}
	t.pieces.Add(parts.NewCard(parts.PadAll(4, list)))
}

// exhibit is one row: Enter shows it here, Ctrl+Enter opens it outside.
func (t *caseFacts) exhibit(r exhibitRow) fyne.CanvasObject {
	f := t.screen.frame
	words := parts.V(-2,
		parts.NewEllipsis(r.Name, parts.Strong, parts.ColorText),
		parts.NewEllipsis(r.Size+"  ·  "+r.Added+"  ·  "+r.Shown, parts.Caption, parts.ColorMuted))
	do := parts.H(0)
	if r.Is.Withheld != "" {
		do.Add(parts.Middle(parts.NewChip(f.T("exhibit.chip"), parts.ToneWarn, "")))
		do.Add(parts.Gap(6, 0))
	}
	if _, over := t.screen.view.Matter.Case.Over(); !over {
		do.Add(parts.NewIconButton(f.T("exhibit.change"), "pencil-simple", func() { f.openWithheld(r.Done) }))
	}
	if previewable(r.Is.Media) {
		do.Add(parts.NewIconButton(f.T("exhibit.see"), "eye", func() { t.preview(r) }))
	}
	do.Add(parts.NewIconButton(f.T("case.exhibit.outside"), "arrow-square-out", func() { t.outside(r) }))
	content := parts.Pad(6, 8, 6, 8, parts.Columns(10, []float32{26, 0, -1, 0},
		parts.NewText(r.Number, parts.Strong, parts.ColorMuted), parts.NewIcon(fileIcon(r.Is.Media), parts.ColorMuted, 20),
		words, do))
	row := parts.NewRow(r.Name, content, func() { t.preview(r) })
	row.OnPrimary = func() { t.outside(r) }
	return row
}

// outside opens an exhibit in the system's own viewer.
func (t *caseFacts) outside(r exhibitRow) {
	f := t.screen.frame
	Load(f.Work, &t.opened, func(ctx context.Context) (struct{}, error) {
		b, err := f.Desk.Document(ctx, r.Is.Document)
		if err != nil {
			return struct{}{}, err
		}
		return struct{}{}, f.Outside.Open(ctx, r.Name, b)
	}, func(_ struct{}, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.trace("opened " + r.Name)
	})
}

// preview shows a PDF or a picture in a sheet; anything else is opened outside.
func (t *caseFacts) preview(r exhibitRow) {
	f := t.screen.frame
	if !previewable(r.Is.Media) {
		t.outside(r)
		return
	}
	p := f.newLetterPreview()
	s := parts.NewSheet(f.T("case.exhibit", message.Number("n", r.Is.Number)), r.Name, parts.Fix(0, exhibitHeight(f.Window.Canvas().Size().Height), p.view))
	s.Width = 860
	s.Others = []*parts.Button{parts.NewButton(f.T("case.exhibit.outside"), "arrow-square-out", parts.Secondary, func() { t.outside(r) })}
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	if !f.Sheet("exhibit", s) {
		return
	}
	if r.Is.Media == mediaPDF {
		p.show(r.Name, func(ctx context.Context) ([]byte, []message.Message, error) {
			b, err := f.Desk.Document(ctx, r.Is.Document)
			return b, nil, err
		})
		return
	}
	Load(f.Work, &t.opened, func(ctx context.Context) (image.Image, error) {
		b, err := f.Desk.Document(ctx, r.Is.Document)
		if err != nil {
			return nil, err
		}
		return pictureOf(b)
	}, func(picture image.Image, err error) {
		if err != nil {
			p.failed(err)
			return
		}
		p.view.SetPages([]image.Image{picture})
		f.trace("shown preview " + r.Name)
	})
}

// exhibitHeight is how high an exhibit shows in a window, in pixels.
func exhibitHeight(window float32) float32 { return max(240, min(560, window-220)) }

// chooseFiles adds files as exhibits.
func (t *caseFacts) chooseFiles() { t.screen.frame.chooseExhibits(&t.files, t.took) }

// take adds dropped files as exhibits.
func (t *caseFacts) take(paths []string) { t.screen.frame.readExhibits(&t.files, paths, t.took) }

// took asks before files become exhibits, and says which are kept out.
func (t *caseFacts) took(read []exhibitFile, kept []message.Message) {
	t.screen.frame.openFiles(t.screen.view, read, kept)
}
