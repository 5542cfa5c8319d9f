package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// reviewScreen is the director's queue: the cases that wait for a choice and the
// letters that wait for an approval at the left, oldest first, and what is being
// read at the right. UI goroutine only.
type reviewScreen struct {
	frame *Frame
	body  *fyne.Container
	asked Generation

	views  []register.View
	at     cases.CaseID // of the case being read
	inbox  reviewInbox  // the letters
	pane   *choicePane
	header *pageHeader
	rows   []*parts.Row
	list   *fyne.Container
	place  *fyne.Container
	wanted bool // the keyboard was wanted before the cases had come
}

const (
	reviewList = 330
	reviewPane = 700
)

// newReviewScreenAt opens the queue, at a letter of a case when one is named.
func newReviewScreenAt(f *Frame, id cases.CaseID, letter cases.LetterID) screen {
	s := &reviewScreen{frame: f, body: container.NewStack(), list: parts.V(0), place: parts.Stack(), at: id}
	s.inbox.at = letter
	s.header = f.newHeader(f.T("mail.review.title"), "", nil)
	s.place.Objects = []fyne.CanvasObject{parts.NewSkeleton(3)}
	s.body.Objects = []fyne.CanvasObject{pagePadding(s.header.content, s.place)}
	return s
}

func (s *reviewScreen) content() fyne.CanvasObject  { return s.body }
func (s *reviewScreen) changed([]cases.FileID) bool { return true }

// reviewReading is what the page reads at once.
type reviewReading struct {
	views   []register.View
	letters []reviewLetter
}

// load asks for the cases and the letters that wait for the director.
func (s *reviewScreen) load() {
	desk := s.frame.Desk
	Load(s.frame.Work, &s.asked, func(ctx context.Context) (reviewReading, error) {
		rows, err := desk.Docket(ctx, register.DocketQuery{})
		if err != nil {
			return reviewReading{}, err
		}
		read := func(ids []cases.CaseID) ([]register.View, error) {
			var out []register.View
			for _, id := range ids {
				v, err := desk.Case(ctx, id)
				if err != nil {
					return nil, err
				}
				out = append(out, v)
			}
			return out, nil
		}
		views, err := read(reviewQueue(rows))
		if err != nil {
			return reviewReading{}, err
		}
		submitted, err := read(reviewCases(rows))
		return reviewReading{sortedByWait(views), reviewLetters(submitted)}, err
	}, s.show)
}

func (s *reviewScreen) show(r reviewReading, err error) {
	f := s.frame
	if err != nil {
		f.Fault(err)
		return
	}
	s.views, s.inbox.letters = r.views, r.letters
	whose := ""
	if f.Desk.User().Role != cases.RoleDirector {
		whose = ".other"
	}
	s.header.lead.SetText(capital(f.T("mail.review.lead"+whose, message.Number("n", len(r.views)))))
	// What has the keyboard goes with the pane: left focused, a field that is no
	// longer there would still take what is typed.
	if c := f.Window.Canvas(); s.pane != nil && !parts.OverlayOpen(c) {
		c.Unfocus()
	}
	if len(r.letters) > 0 {
		s.header.lead.SetText(capital(f.T("review.lead", message.Number("cases", len(r.views)), message.Number("letters", len(r.letters)))))
	}
	if i, ok := s.inbox.chosen(); ok || len(r.views) == 0 && len(r.letters) > 0 {
		s.chooseLetter(i)
		f.shown(PageReview)
		return
	}
	if len(r.views) == 0 {
		s.pane = nil
		s.place.Objects = []fyne.CanvasObject{parts.NewEmptyState("check-circle", f.T("mail.review.empty"+whose),
			parts.NewButton(f.T("rail.docket"), "list-checks", parts.Secondary, func() { f.Go(Route{Page: PageDocket}) }))}
		s.place.Refresh()
		f.shown(PageReview)
		return
	}
	at := 0
	for i, v := range r.views {
		if v.Matter.Case.ID == s.at {
			at = i
		}
	}
	s.choose(at)
	if s.wanted {
		s.focus()
	}
	f.shown(PageReview)
}

// choose reads another case.
func (s *reviewScreen) choose(i int) {
	if i < 0 || i >= len(s.views) {
		return
	}
	if s.pane != nil {
		s.pane.put()
	}
	v := s.views[i]
	s.at = v.Matter.Case.ID
	s.inbox.leave()
	s.pane = newChoicePane(s.frame, v, reviewPane)
	s.pane.onMove = func(step int) {
		s.choose(i + step)
		s.focus()
	}
	s.showList(i)
	s.place.Objects = []fyne.CanvasObject{parts.Border(nil, nil, parts.Fix(reviewList, 0, parts.Scroll(parts.Pad(0, 3, 0, 0, s.list))), nil,
		parts.Pad(0, 0, 0, 16, s.reading()))}
	s.place.Refresh()
	s.frame.trace("reading " + s.pane.shown.Number)
}

func (s *reviewScreen) showList(at int) {
	f := s.frame
	s.list.Objects, s.rows = nil, nil
	lines := parts.V(0)
	for i, v := range s.views {
		x := choiceOf(f.words, v)
		tone := parts.ToneNeutral
		if x.Waited >= 3 {
			tone = parts.ToneWarn
		}
		wait := f.T("docket.today")
		if x.Waited > 0 {
			wait = f.T("docket.since", message.Number("n", x.Waited))
		}
		row := parts.NewRow(x.Learner, parts.Pad(10, 12, 10, 12, parts.ColumnsTop(12, []float32{0, -1},
			parts.NewAvatar(x.Initials, parts.ToneInfo, 34),
			parts.V(1,
				parts.Columns(8, []float32{-1, 0}, parts.NewEllipsis(x.Learner, parts.Strong, parts.ColorText), parts.NewChip(capital(wait), tone, "")),
				parts.NewEllipsis(x.Summary, parts.Body, parts.ColorText),
				parts.NewEllipsis(joined(x.Number, f.T("mail.review.exhibits", message.Number("n", len(x.Exhibits)))), parts.Caption, parts.ColorMuted),
			))), func() { s.choose(i) })
		if s.pane != nil {
			row.OnRune = s.pane.key
		}
		row.SetSelected(i == at)
		s.rows = append(s.rows, row)
		if i > 0 {
			lines.Add(parts.HLine())
		}
		lines.Add(row)
	}
	if len(s.views) > 0 {
		s.list.Add(parts.NewCard(parts.PadAll(2, lines)))
	}
	s.showInbox()
}

// reading is the pane at the right: who, what happened, what can be decided.
func (s *reviewScreen) reading() fyne.CanvasObject {
	f, x := s.frame, s.pane.shown
	open := parts.NewButton(f.T("mail.open.case"), "folder-open", parts.Secondary, func() {
		f.Go(Route{Page: PageCase, Case: x.Case, Tab: TabOverview})
	})
	head := parts.Columns(12, []float32{0, -1, 0},
		parts.NewAvatar(x.Initials, parts.ToneInfo, 44),
		parts.V(-2, parts.NewEllipsis(x.Learner, parts.Title, parts.ColorText), parts.NewEllipsis(x.Who, parts.Body, parts.ColorMuted)),
		open)
	primary := parts.NewButton(s.pane.chosen().Verb, "check", parts.Primary, s.pane.submit)
	s.pane.onChoose = func() { primary.SetLabel(s.pane.chosen().Verb) }
	foot := parts.Columns(12, []float32{-1, 0}, parts.NewEllipsis(f.T("mail.review.keys"), parts.Caption, parts.ColorFaint), primary)
	return parts.NewCard(parts.Border(
		parts.Border(nil, parts.HLine(), nil, nil, parts.Pad(16, 18, 14, 18, head)),
		parts.Border(parts.HLine(), nil, nil, nil, parts.Pad(10, 18, 12, 18, foot)), nil, nil,
		parts.Scroll(parts.Pad(14, 18, 14, 18, s.pane.body))))
}

func (s *reviewScreen) focus() {
	if s.inbox.comments != nil {
		// Not the button: a space typed for a comment would approve.
		parts.GiveFocus(s.frame.Window.Canvas(), s.inbox.comments)
		return
	}
	if s.pane == nil {
		s.wanted = true
		return
	}
	s.wanted = false
	parts.GiveFocus(s.frame.Window.Canvas(), s.pane.options[s.pane.at()])
}

// act does what the primary button does: Ctrl+Enter.
func (s *reviewScreen) act() {
	switch {
	case s.inbox.comments != nil:
		s.inbox.approve.Tapped(nil)
	case s.pane != nil:
		s.pane.submit()
	}
}

// reviewQueue are the cases of the docket that wait for a choice, each once.
func reviewQueue(rows []register.DocketRow) []cases.CaseID {
	var out []cases.CaseID
	seen := map[cases.CaseID]bool{}
	for _, r := range rows {
		if r.Due.Kind == rules.DoChoose && !seen[r.Case] {
			seen[r.Case] = true
			out = append(out, r.Case)
		}
	}
	return out
}
