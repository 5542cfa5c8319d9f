package ui

import (
	"context"
	"unicode"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// councilTab is the composition board of a case: the seats of article 5.2, who
// holds them, and what the rules say of it. UI goroutine only.
type councilTab struct {
	frame  *Frame
	view   register.View
	board  boardView
	intent map[cases.PersonID]attendance
	draft  *draft
	around around
	asked  Generation

	body  *fyne.Container
	seats []*parts.Seat
	at    []seatPlace // of each seat
}

// around is what is known beside the case: other people of the staff, who sits
// in another sitting of that day, and how many cases this sitting has.
type around struct {
	others []*cases.Person
	pupils []*cases.Person // learners, for the learners' representative
	busy   map[cases.PersonID]days.Hour
	cases  int
	clash  []slotClash // what another sitting needs at the same time
}

const (
	councilSide  = 330
	councilUnder = 800
)

// newCouncilTab returns the tab of a case's council.
func newCouncilTab(f *Frame, v register.View) fyne.CanvasObject {
	t := &councilTab{frame: f, view: v, intent: map[cases.PersonID]attendance{}, body: parts.Stack()}
	s := v.Matter.Council()
	if s == nil {
		return t.unplanned()
	}
	t.draft = f.draft("attendance", string(s.ID))
	t.draft.forget() // it is saved at each change
	held := t.heldSeat()
	t.show()
	t.draft.restore(&t.intent, t.show)
	t.look(s)
	t.keep(held)
	return parts.Scroll(parts.Pad(0, 6, 12, 4, t.body))
}

// unplanned is the tab before any sitting is planned.
func (t *councilTab) unplanned() fyne.CanvasObject {
	f := t.frame
	act := parts.NewButton(f.T("button.convene"), "gavel", parts.Secondary, func() { f.openConvene(t.view) })
	return parts.NewEmptyState("users-three", f.T("council.unplanned"), act)
}

// look asks for what is around the case.
func (t *councilTab) look(s *cases.Sitting) {
	desk, id, day := t.frame.Desk, s.ID, councilDay(t.view.Matter, s)
	Load(t.frame.Work, &t.asked, func(ctx context.Context) (around, error) {
		return readAround(ctx, desk, id, day)
	}, func(a around, err error) {
		if err != nil {
			return // the board stands without it: nobody is then known to be busy
		}
		t.around = a
		if len(a.clash) > 0 {
			t.show()
		}
		t.frame.trace("shown council")
	})
}

func readAround(ctx context.Context, desk Desk, id cases.SittingID, day days.Day) (around, error) {
	out := around{busy: map[cases.PersonID]days.Hour{}}
	staff, err := desk.People(ctx, register.PeopleQuery{Groups: []cases.Group{cases.GroupStaff}})
	if err != nil {
		return out, err
	}
	for _, r := range staff { // with their delegations, which the list does not tell
		p, err := desk.Person(ctx, r.Person)
		if err != nil {
			return out, err
		}
		out.others = append(out.others, p)
	}
	pupils, err := desk.People(ctx, register.PeopleQuery{Groups: []cases.Group{cases.GroupLearner}})
	if err != nil {
		return out, err
	}
	for _, r := range pupils {
		out.pupils = append(out.pupils, &cases.Person{ID: r.Person, Identity: r.Identity})
	}
	o, err := desk.Office(ctx)
	if err != nil {
		return out, err
	}
	councils, err := readCouncils(ctx, desk, day, day, o.Organisation.HearingMinutes())
	if err != nil {
		return out, err
	}
	for _, c := range councils {
		if c.Row.Sitting == id {
			out.cases, out.clash = len(c.Row.Cases), c.Clashes
			continue
		}
		if c.Sitting == nil {
			continue
		}
		for _, x := range c.Sitting.Seats {
			out.busy[x.Member] = c.Row.Plan.At
		}
	}
	return out, nil
}

// show puts the board on the tab.
func (t *councilTab) show() {
	f := t.frame
	t.board = boardOf(f.words, t.view, t.intent)
	t.seats, t.at = nil, nil
	grid := t.grid()
	side := t.panel()
	t.body.Objects = []fyne.CanvasObject{parts.V(14, t.top(), parts.SideBelow(grid, side, councilSide, 20, councilUnder))}
	t.body.Refresh()
}

// top is the day of the sitting and what can be done with the composition.
func (t *councilTab) top() fyne.CanvasObject {
	f := t.frame
	s := t.view.Matter.Council()
	plan, _ := s.Plan()
	cells := []fyne.CanvasObject{
		parts.NewIcon("calendar", parts.ColorMuted, 18),
		parts.NewEllipsis(joined(sittingWhen(f.words, s, plan, capital(f.words.DayLong(s.Day()))), sittingWhere(f.words, plan)), parts.Strong, parts.ColorText),
	}
	if t.board.Held == "" {
		cells = append(cells, parts.NewButton(f.T("council.recuse"), "hand-palm", parts.Secondary, func() { t.recuse("") }),
			parts.NewButton(f.T("council.propose"), "seal-check", parts.Secondary, t.propose))
	}
	cells = append(cells, parts.NewButton(f.T("council.go-sitting"), "gavel", parts.Secondary, func() { f.goSitting(t.view, PageSitting) }))
	row := parts.Columns(8, []float32{0, -1, 0, 0, 0}, cells...)
	if t.board.Held == "" {
		top := parts.V(8, row)
		for _, c := range t.around.clash {
			top.Add(parts.NewBanner(parts.ToneWarn, "", c.words(f.words)))
		}
		return top
	}
	return parts.V(10, row, parts.NewBanner(parts.ToneInfo, "", t.board.Held))
}

// grid lays the seats in two columns: single seats side by side, a category of
// several on a row of its own, and the learners' representative last.
func (t *councilTab) grid() fyne.CanvasObject {
	var single, many, guests []seatGroup
	for _, g := range t.board.Groups {
		place, _ := t.view.Matter.Profile.Place(g.Seat)
		switch {
		case place.Invited:
			guests = append(guests, g)
		case len(g.Places) > 1:
			many = append(many, g)
		default:
			single = append(single, g)
		}
	}
	rows := parts.V(16)
	var cells []fyne.CanvasObject
	flush := func() {
		for len(cells) > 0 {
			pair := append([]fyne.CanvasObject{}, cells[:min(2, len(cells))]...)
			if len(pair) == 1 {
				pair = append(pair, parts.Gap(0, 0))
			}
			rows.Add(parts.ColumnsTop(14, []float32{-1, -1}, pair...))
			cells = cells[min(2, len(cells)):]
		}
	}
	for _, g := range single {
		cells = append(cells, t.cells(g)...)
	}
	flush()
	for _, g := range many {
		cells = append(cells, t.cells(g)...)
		flush()
	}
	for _, g := range guests {
		cells = append(cells, t.cells(g)...)
	}
	flush()
	return rows
}

// cells are the cards of a category, the first with its head.
func (t *councilTab) cells(g seatGroup) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, p := range g.Places {
		head := parts.Columns(8, []float32{0, 0, -1}, parts.NewIcon(g.Icon, parts.ColorMuted, 18),
			parts.NewText(g.Label, parts.Strong, parts.ColorText), parts.NewEllipsis(g.Hint, parts.Caption, parts.ColorMuted))
		if i > 0 {
			head = parts.Columns(8, nil, parts.NewEllipsis("", parts.Strong, parts.ColorText))
		}
		seat := parts.NewSeat(g.Label, p.Card, func() { t.open(p) })
		seat.OnRune = func(r rune) { t.key(p, r) }
		t.seats, t.at = append(t.seats, seat), append(t.at, p)
		out = append(out, parts.V(6, head, seat))
	}
	return out
}

// key is a letter pressed on a seat: R recuses, P changes the way to attend.
func (t *councilTab) key(p seatPlace, r rune) {
	if p.Member == "" || t.board.Held != "" {
		return
	}
	switch unicode.ToLower(r) {
	case 'r':
		t.recuse(p.Member)
	case 'p':
		plan, _ := t.view.Matter.Council().Plan()
		t.intent[p.Member] = attendanceOf(t.intent, p.Member, plan).next()
		t.draft.changed(func() any { return t.intent })
		t.draft.save()
		t.again()
	}
}

// again words the cards anew without making others, so that the keyboard stays.
func (t *councilTab) again() {
	t.board = boardOf(t.frame.words, t.view, t.intent)
	i := 0
	for _, seat := range t.seats {
		for _, g := range t.board.Groups {
			for _, p := range g.Places {
				if p.Member != "" && p.Member == t.at[i].Member && p.Seat == t.at[i].Seat {
					seat.SetView(p.Card)
				}
			}
		}
		i++
	}
}

// heldSeat is the place of the seat that has the keyboard, on the board that
// this one replaces; -1 for none.
func (t *councilTab) heldSeat() heldPlace {
	seat, ok := t.frame.Window.Canvas().Focused().(*parts.Seat)
	if !ok {
		return heldPlace{}
	}
	return heldPlace{Category: seat.Category, Name: seat.View().Name, Held: true}
}

// heldPlace tells a seat of one board from those of the next.
type heldPlace struct {
	Category, Name string
	Held           bool
}

// keep gives the keyboard to the same seat of the new board, once it is shown.
func (t *councilTab) keep(h heldPlace) {
	if !h.Held {
		return
	}
	t.frame.Work.After(0, func() {
		at := -1
		for i, s := range t.seats {
			if s.Category == h.Category && (at < 0 || s.View().Name == h.Name) {
				at = i
			}
		}
		if at >= 0 && !parts.OverlayOpen(t.frame.Window.Canvas()) {
			parts.GiveFocus(t.frame.Window.Canvas(), t.seats[at])
		}
	})
}

// panel is the verdict on the composition, line by line.
func (t *councilTab) panel() fyne.CanvasObject {
	f, b := t.frame, t.board
	icon := "seal-check-fill"
	if b.Tone != parts.ToneOK {
		icon = "warning-fill"
	}
	if b.Tone == parts.ToneDanger {
		icon = "x-circle-fill"
	}
	head := parts.ColumnsTop(10, []float32{0, -1}, parts.NewIcon(icon, b.Tone.Ink(), 24),
		parts.V(0, parts.NewWrap(b.Title, parts.Sub, b.Tone.Ink(), councilSide-70),
			parts.NewWrap(b.First, parts.Caption, parts.ColorMuted, councilSide-70)))
	column := parts.V(12, head, t.figures(), parts.HLine())
	for _, c := range b.Checks {
		column.Add(checkLine(c, councilSide-130))
	}
	if b.Even != "" {
		note := parts.NewBanner(parts.ToneInfo, "", b.Even)
		note.Small = true
		column.Add(note)
	}
	hint := parts.NewWrap(f.T("council.keys"), parts.Caption, parts.ColorFaint, councilSide-28)
	column.Add(hint)
	return parts.V(0, parts.NewCard(parts.PadAll(14, column)))
}

// figures are the three counts of the composition.
func (t *councilTab) figures() fyne.CanvasObject {
	figure := func(n int, key string, tone parts.Tone) fyne.CanvasObject {
		number := parts.NewText(t.frame.words.Number(n), parts.Title, tone.Ink())
		number.Align = fyne.TextAlignCenter
		word := parts.NewEllipsis(t.frame.T(key, message.Number("n", n)), parts.Caption, tone.Ink())
		word.Align = fyne.TextAlignCenter
		return parts.NewBox(tone.Ground(), parts.ColorNone, 6, parts.Pad(6, 4, 6, 4, parts.V(-4, number, word)))
	}
	return parts.ColumnsStretch(8, []float32{-1, -1, -1},
		figure(t.board.Voting, "council.figure.voting", parts.ToneInfo),
		figure(t.board.Secretary, "council.figure.secretary", parts.ToneOK),
		figure(t.board.Advisory, "council.figure.advisory", parts.ToneAdvisory))
}

// checkLine is one line of a panel of checks: icon, title, reason, article.
func checkLine(c councilCheck, width float32) fyne.CanvasObject {
	state := checkState(c.State)
	words := parts.V(-1, parts.NewWrap(c.Title, parts.Strong, parts.ColorText, width))
	if c.Reason != "" {
		words.Add(parts.NewWrap(c.Reason, parts.Caption, parts.ColorMuted, width))
	}
	row := []fyne.CanvasObject{parts.NewIcon(state.Icon(), state.Tone().Ink(), 18), words}
	if c.Article != "" {
		row = append(row, parts.NewArticle(c.Article))
	}
	return parts.ColumnsTop(10, []float32{0, -1, 0}, row...)
}

// record records a change of the composition.
func (t *councilTab) record(c seatChange, said message.Message) {
	if c.empty() {
		return
	}
	id := t.board.Sitting
	t.frame.Record(Recording{
		Submission: register.Submission{Entries: c.entries(id), Seen: seenOf(t.view, id.File())},
		Said:       said, Undo: true,
	})
}

// propose fills all the seats lawfully.
func (t *councilTab) propose() {
	c := proposeCouncil(t.view.Matter, t.view.Matter.Council(), t.frame.Desk.User().Person, t.around.others, t.around.busy)
	if c.empty() {
		t.frame.toast(t.frame.T("council.proposed.same"), nil)
		return
	}
	t.record(c, message.New("council.proposed", message.Number("n", len(c.Seat))))
}

// seenOf is what the author of a submission was looking at, of some files.
func seenOf(v register.View, files ...cases.FileID) map[cases.FileID]int {
	out := map[cases.FileID]int{}
	for _, f := range files {
		if n, ok := v.Seen[f]; ok {
			out[f] = n
		}
	}
	return out
}
