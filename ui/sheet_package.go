package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// packageKind is the step whose letters are prepared together.
type packageKind string

// The steps that prepare a package.
const (
	packageNotify packageKind = "notify" // grievances, convocation, prior information, precaution
	packageGriefs packageKind = "griefs" // grievances alone, before a sanction without a council
	packageInform packageKind = "inform" // employer and funders
)

// planner is what prepares the letters of a step.
func (k packageKind) planner() planner {
	switch k {
	case packageGriefs:
		return mailing.Griefs
	case packageInform:
		return mailing.Inform
	case packageNotify:
	}
	return mailing.Notify
}

// openPackage opens the envelopes of a step.
func (f *Frame) openPackage(v register.View, what packageKind) { f.openPackageFor(v, what, "") }

// openPackageFor opens them with a signatory chosen before; empty: the director.
func (f *Frame) openPackageFor(v register.View, what packageKind, signatory cases.PersonID) {
	f.withCase(v.Matter.Case.ID, func(v register.View) {
		start := packageStart(v.Matter)
		if signatory != "" {
			start.Signatory = signatory
		}
		f.openEnvelopes(envelopesAsked{
			view: v, form: "package-" + string(what), title: f.T("mail.package." + string(what)), build: what.planner(), start: start,
		})
	})
}

// envelopesAsked is what a sheet of envelopes is opened with.
type envelopesAsked struct {
	view      register.View
	form      string // names the draft
	title     string
	build     planner
	start     packageForm
	overrides []cases.Override // an empty subject is the letter being issued
	ends      register.DraftKey
	issued    func() // once every letter is issued; may be nil
}

// openEnvelopes opens the sheet, or says that nothing is left to prepare.
func (f *Frame) openEnvelopes(a envelopesAsked) {
	s := &packageSheet{frame: f, asked: a, typed: a.start, rows: map[string]*envelopeRow{}, fields: map[string]*parts.Field{}}
	s.draft = f.draft(a.form, string(a.view.Matter.Case.ID))
	s.replan()
	if len(s.plan.Letters) == 0 {
		s.draft.done()
		f.nothingToPrepare(a)
		return
	}
	s.build()
	s.open()
}

// nothingToPrepare says that the letters of the step are issued, and goes on to
// what has not left.
func (f *Frame) nothingToPrepare(a envelopesAsked) {
	if len(postingOf(f.words, a.view)) > 0 {
		f.openPosting(a.view)
		return
	}
	f.toast(f.T("mail.package.nothing"), nil)
}

// packageSheet is the form of the envelopes of one step. UI goroutine only.
type packageSheet struct {
	frame *Frame
	asked envelopesAsked
	typed packageForm
	plan  mailing.Plan
	draft *draft

	sheet     *parts.Sheet
	language  *parts.Segment
	planned   *parts.DayField
	signer    *parts.Select
	fields    map[string]*parts.Field
	letters   *fyne.Container
	envelopes *fyne.Container
	rows      map[string]*envelopeRow
	shown     []string // keys of the rows, in order
	preview   *letterPreview
	letter    int // of the plan, in the preview
	copy      int
	copies    *parts.Select // of that letter; hidden when there is one
	redrawing func()        // stops the redraw that waits for a pause in typing
	progress  *parts.Banner
}

const (
	packageWidth  = 1240
	packageColumn = 690
	previewWidth  = 480
	previewHeight = 560
)

// replan makes the plan anew from what was chosen.
func (s *packageSheet) replan() {
	s.plan = s.typed.plan(s.asked.view.Matter, s.asked.build, s.frame.Desk.NewID)
	if len(s.asked.overrides) == 0 { // a departure is about the letter as it is named
		adoptReviewed(&s.plan, s.asked.view.Matter.Case)
	}
}

func (s *packageSheet) build() {
	f := s.frame
	m := s.asked.view.Matter
	s.language = parts.NewSegment([]parts.SegmentOption{{Label: "Français"}, {Label: "English"}}, s.onLanguage)
	s.language.Required = true
	s.planned = f.dayField(m.Calendar, s.onPlanned)
	f.judged(s.planned, func(d days.Day) dayJudgement {
		if d < m.Today {
			return dayJudgement{}
		}
		return departureDay(m, s.lettersIn(), false, d)
	})
	s.signer = f.signerSelect(m, s.typed.Signatory, s.onSigner)
	s.fields["language"] = parts.NewField(f.T("mail.language"), "", "", s.language)
	s.fields["planned"] = parts.NewField(f.T("mail.planned"), "", "", s.planned)
	s.fields["signatory"] = parts.NewField(f.T("mail.signatory"), "", "", s.signer)
	s.letters, s.envelopes = parts.V(4), parts.V(10)
	s.preview = f.newLetterPreview()
	s.copies = parts.NewSelect("", nil, func(i int) {
		s.copy = i
		s.redraw()
	})
	s.progress = parts.NewBanner(parts.ToneInfo, "", "")
	s.progress.Hide()

	left := parts.V(12,
		s.progress,
		f.reviewBanners(m, s.plan, s.issueApproved),
		parts.ColumnsTop(12, []float32{-2, -2, -3}, s.fields["language"], s.fields["planned"], s.fields["signatory"]),
		mailHead(f.T("mail.package.letters")), s.letters,
		mailHead(f.T("mail.package.envelopes")), s.envelopes,
	)
	pages := parts.Fix(previewWidth, previewHeight, parts.Border(parts.Pad(0, 0, 8, 0, s.copies), nil, nil, nil, s.preview.view))
	body := parts.SideBelow(left, pages, previewWidth, 20, 980)
	s.sheet = parts.NewSheet(s.asked.title, f.caseLead(m), body)
	s.sheet.Width = packageWidth
	s.sheet.Others = []*parts.Button{
		parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.close),
	}
	s.sheet.Primary = parts.NewButton(f.T("mail.package.issue"), "printer", parts.Primary, s.submit)
	if f.submits(m, s.plan) {
		s.sheet.Primary = parts.NewButton(f.T("review.submit.all"), "arrow-right", parts.Primary, s.submit)
	}
	s.sheet.OnEscape = s.draft.leave
}

func (s *packageSheet) open() {
	s.show()
	if !s.frame.Sheet("package", s.sheet) {
		return
	}
	s.draft.restore(&s.typed, s.restored)
	s.frame.trace("shown package")
}

// restored shows a draft; a planned day that has passed is planned anew.
func (s *packageSheet) restored() {
	if s.typed.Planned < s.asked.view.Matter.Today {
		s.typed.Planned = s.asked.start.Planned
	}
	if s.typed.Numbers == nil {
		s.typed.Numbers = map[string]string{}
	}
	if s.typed.Channels == nil {
		s.typed.Channels = map[string]post.Channel{}
	}
	s.replan()
	s.show()
}

// show puts what was chosen into the fields, and the plan into its rows.
func (s *packageSheet) show() {
	s.language.SetSelected(0)
	if s.typed.Language == translations.English.Code() {
		s.language.SetSelected(1)
	}
	s.planned.SetDay(s.typed.Planned)
	for i, x := range signers(s.asked.view.Matter, s.asked.view.Matter.Today) {
		if x.Person == s.typed.Signatory {
			s.signer.SetSelected(i)
		}
	}
	s.shown = nil // the rows hold what was typed: make them anew
	s.showRows()
}

// showRows shows the letters with what they lack, the envelopes, the preview.
func (s *packageSheet) showRows() {
	f, m := s.frame, s.asked.view.Matter
	s.letters.Objects = nil
	for _, l := range lettersOf(f.words, m, s.plan, f.gaps) {
		s.letters.Add(s.letterRow(l))
	}
	views := envelopesOf(f.words, m, s.typed, s.plan)
	keys := make([]string, len(views))
	for i, e := range views {
		keys[i] = e.Key
	}
	if !sameTexts(keys, s.shown) {
		s.shown = keys
		s.rows = map[string]*envelopeRow{}
		s.envelopes.Objects = nil
		for _, e := range views {
			row := newEnvelopeRow(s, e)
			s.rows[e.Key] = row
			s.envelopes.Add(row.card)
		}
	}
	for _, e := range views {
		s.rows[e.Key].show(e)
	}
	s.letters.Refresh()
	s.envelopes.Refresh()
	s.sheet.Refresh()
	s.redraw()
}

func sameTexts(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// gaps asks the maker of letters what a letter lacks.
func (f *Frame) gaps(m rules.Matter, l cases.IssueLetter) []message.Message {
	if f.Letters == nil {
		return nil
	}
	return f.Letters.Gaps(m, l)
}

// letterRow is one letter: choosing it shows its pages; what it lacks is listed
// with the way to the place where it is completed.
func (s *packageSheet) letterRow(l letterLine) fyne.CanvasObject {
	f := s.frame
	icon := parts.NewIcon("file-pdf", parts.ColorMuted, 18)
	words := parts.V(-2, parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText),
		parts.NewEllipsis(f.words.List(l.Copies), parts.Caption, parts.ColorMuted))
	state := f.reviewChip(s.asked.view.Matter.Case, s.plan.Letters[l.Index].Letter)
	if len(l.Gaps) > 0 {
		state = parts.NewChip(f.T("mail.gaps", message.Number("n", len(l.Gaps))), parts.ToneDanger, "warning-fill")
	}
	column := parts.V(4, parts.Columns(10, []float32{0, -1, 0}, parts.Center(icon), words, parts.Center(state)))
	for _, g := range l.Gaps {
		column.Add(parts.NewWrap(g, parts.Caption, parts.ColorDanger, packageColumn-60))
	}
	row := parts.NewRow(l.Title, parts.Pad(6, 10, 6, 10, column), func() { s.choose(l.Index, 0) })
	row.SetSelected(l.Index == s.letter)
	if len(l.Gaps) == 0 {
		return row
	}
	return parts.V(2, row, parts.Pad(0, 10, 4, 38, parts.H(0,
		parts.NewSmallButton(f.T("mail.gaps.fill"), "pencil-simple", parts.Secondary, s.complete), parts.Spacer())))
}

// complete goes to the facts of the case, where what lacks is written; what was
// chosen here is kept.
func (s *packageSheet) complete() {
	s.close()
	s.frame.Go(Route{Page: PageCase, Case: s.asked.view.Matter.Case.ID, Tab: TabFacts})
}

// choose shows a copy of a letter in the preview.
func (s *packageSheet) choose(letter, copyIndex int) {
	s.letter, s.copy = letter, copyIndex
	s.showRows()
}

// redraw draws the chosen copy as it stands, with the watermark of a draft.
func (s *packageSheet) redraw() {
	f := s.frame
	if f.Letters == nil || len(s.plan.Letters) == 0 {
		return
	}
	s.letter = min(s.letter, len(s.plan.Letters)-1)
	l, m := s.plan.Letters[s.letter], s.asked.view.Matter
	s.copy = min(s.copy, max(0, len(l.Copies)-1))
	index := s.copy
	s.offerCopies(l)
	s.preview.show(f.T("letter."+string(l.Type)), func(context.Context) ([]byte, []message.Message, error) {
		return f.Letters.Preview(m, l, index)
	})
}

// offerCopies offers the copies of a letter that goes to several people.
func (s *packageSheet) offerCopies(l cases.IssueLetter) {
	options := make([]parts.Option, len(l.Copies))
	for i, c := range l.Copies {
		options[i] = parts.Option{Label: s.asked.view.Matter.Name(c.To), Detail: s.frame.T("capacity." + string(c.Capacity))}
	}
	s.copies.Options = options
	s.copies.SetSelected(s.copy)
	if len(options) > 1 {
		s.copies.Show()
	} else {
		s.copies.Hide()
	}
}

func (s *packageSheet) onLanguage(i int) {
	s.typed.Language = translations.Lang(i).Code()
	s.changed()
}

func (s *packageSheet) onPlanned(d days.Day) {
	s.typed.Planned = d
	if d != 0 {
		s.changed()
	}
}

func (s *packageSheet) onSigner(id cases.PersonID) {
	s.typed.Signatory = id
	s.changed()
}

// onNumber keeps a number; the row says at once what is wrong with it.
func (s *packageSheet) onNumber(key, number string) {
	s.typed.Numbers[key] = number
	s.draft.changed(func() any { return s.typed })
	s.replan()
	for _, e := range envelopesOf(s.frame.words, s.asked.view.Matter, s.typed, s.plan) {
		if e.Key == key {
			s.rows[key].number(e)
		}
	}
	if s.redrawing != nil {
		s.redrawing()
	}
	s.redrawing = s.frame.Work.After(tryPause, s.redraw)
}

func (s *packageSheet) onChannel(key string, c post.Channel) {
	s.typed.Channels[key] = c
	s.changed()
}

// changed makes the plan anew and shows it.
func (s *packageSheet) changed() {
	s.draft.changed(func() any { return s.typed })
	s.replan()
	s.showRows()
}

// editAddress goes to the directory, where addresses are declared.
func (s *packageSheet) editAddress(id cases.PersonID) {
	s.close()
	s.frame.Go(Route{Page: PageDirectory, Person: id})
}

// faulty shows every fault beside its field and puts the keyboard into the first.
func (s *packageSheet) faulty() bool {
	faults := s.typed.faults(s.frame.words, s.asked.view.Matter, s.plan)
	order := []*parts.Field{s.fields["language"], s.fields["planned"], s.fields["signatory"]}
	for key, field := range s.fields {
		field.SetError(faults[key])
	}
	for _, key := range s.shown {
		s.rows[key].field.SetError(faults[key])
		order = append(order, s.rows[key].field)
	}
	for key := range faults {
		s.frame.trace("field " + key + " error")
	}
	return parts.FocusFirstError(order...)
}

func (s *packageSheet) close() {
	s.draft.leave()
	s.sheet.Close()
}
