package ui

import (
	"maps"
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// ballotPanel takes the votes on an open motion.
func (s *voteScreen) ballotPanel(left, right *fyne.Container, mo cases.Motion, n int) {
	f, m, p := s.frame, s.view.Matter, s.panel
	if s.typed.Motion != mo.ID {
		s.typed = voteForm{Motion: mo.ID, Sides: map[cases.PersonID]cases.Side{}}
		s.past = nil
		s.ballot = f.draft("ballot", string(mo.ID))
		s.later = func() { s.ballot.restore(&s.typed, s.restored) }
	}
	x := motionOf(f.words, m, mo, n)
	head := parts.V(2, parts.NewEllipsis(x.Number, parts.Caption, parts.ColorMuted), parts.NewWrap(x.Sanction, parts.Sub, parts.ColorText, 480))
	if x.Level != "" {
		head.Add(parts.NewEllipsis(x.Level, parts.Caption, parts.ColorMuted))
	}
	if s.guide == nil { // there the president reads it out
		left.Add(parts.NewCard(parts.PadAll(14, head)))
	}
	p.banner = parts.V(0)
	p.tally = parts.NewTally(s.voteWords())
	if mo.Put.Is.Secret {
		left.Add(s.secretCard(mo))
	} else {
		left.Add(s.openCard(mo))
	}
	left.Add(p.banner)
	left.Add(narrow(s.hourAt(f.T("vote.closed.at")), 200))
	if s.masked() {
		p.received = parts.NewText("", parts.Title, parts.ColorText)
		right.Add(parts.V(0, parts.NewCard(parts.PadAll(14, parts.V(10, mailHead(f.T("vote.tally")), p.received,
			parts.NewWrap(f.T("guided.vote.masked"), parts.Caption, parts.ColorMuted, voteSide-28))))))
	} else {
		right.Add(parts.V(0, parts.NewCard(parts.PadAll(14, parts.V(10, mailHead(f.T("vote.tally")), p.tally,
			parts.NewWrap(f.T("vote.half"), parts.Caption, parts.ColorFaint, voteSide-28))))))
	}
	p.primary = parts.NewButton(f.T("button.result"), "check", parts.Primary, func() { s.check(mo) })
	s.count(mo)
}

// restored shows the ballot that was being typed.
func (s *voteScreen) restored() {
	if s.typed.Sides == nil {
		s.typed.Sides = map[cases.PersonID]cases.Side{}
	}
	s.refresh()
}

// masked tells whether the votes typed are hidden until the result is recorded.
func (s *voteScreen) masked() bool { return s.guide != nil && s.guide.masked }

func (s *voteScreen) voteWords() [3]string {
	return [3]string{s.frame.T("vote.for"), s.frame.T("vote.against"), s.frame.T("vote.abstain")}
}

// present are the voters on the roll who are still there.
func (s *voteScreen) present(mo cases.Motion) []cases.PersonID {
	now := rules.Roll(s.view.Matter, s.read.sitting, cases.Act{})
	return slices.DeleteFunc(slices.Clone(mo.Put.Is.Roll), func(p cases.PersonID) bool { return !slices.Contains(now, p) })
}

// openCard has a row for each voter, and one for the secretary, who does not vote.
func (s *voteScreen) openCard(mo cases.Motion) fyne.CanvasObject {
	f, m, p := s.frame, s.view.Matter, s.panel
	words := s.voteWords()
	rows := parts.V(0, parts.Pad(10, 14, 6, 14, parts.Columns(12, []float32{0, -1},
		parts.NewText(f.T("vote.voters"), parts.CaptionStrong, parts.ColorMuted), keyLine(f.T("vote.keys")))))
	president := presidentOf(m, mo)
	s.focal = nil
	for _, id := range mo.Put.Is.Roll {
		role := s.seatWords(id)
		if id == president {
			role = joined(role, f.T("vote.casting"))
		}
		row := parts.NewVoteRow(initials(m.Name(id)), m.Name(id), role, words, func(i int) { s.vote(mo, id, i) })
		row.Segment.Selected, row.Segment.Masked = voteAt(s.typed.Sides[id]), s.masked()
		row.Segment.Veil = f.T("guided.vote.in")
		row.Segment.OnRune = func(r rune) { s.letter(mo, r) }
		p.rows, p.voters = append(p.rows, row), append(p.voters, id)
		rows.Add(parts.HLine())
		rows.Add(row)
		if s.focal == nil && s.typed.Sides[id] == "" {
			s.focal = row.Segment
		}
	}
	parts.LinkVotes(p.rows...)
	if s.focal == nil && len(p.rows) > 0 {
		s.focal = p.rows[len(p.rows)-1].Segment
	}
	for _, x := range s.read.sitting.Seats {
		if !slices.Contains(mo.Put.Is.Roll, x.Member) && s.read.sitting.PresentAt(x.Member, cases.Act{}) {
			rows.Add(parts.HLine())
			rows.Add(parts.NewVoterless(initials(m.Name(x.Member)), m.Name(x.Member), s.seatWords(x.Member), f.T("seat.not-voting")))
		}
	}
	return parts.NewCard(rows)
}

func keyLine(text string) *parts.Text {
	t := parts.NewEllipsis(text, parts.Caption, parts.ColorFaint)
	t.Align = fyne.TextAlignTrailing
	return t
}

func (s *voteScreen) seatWords(id cases.PersonID) string {
	seat := regulation.Seat("")
	for _, x := range s.read.sitting.SeatOf(id) {
		seat = x.Seat
	}
	if seat == "" {
		return ""
	}
	return s.frame.T(seat.Key() + ".label")
}

// voteAt is the place of a side in a row.
func voteAt(s cases.Side) int {
	switch s {
	case cases.For:
		return parts.VoteFor
	case cases.Against:
		return parts.VoteAgainst
	case cases.Abstain:
		return parts.VoteAbstain
	}
	return parts.VoteNone
}

// sideAt is the side of a place in a row.
func sideAt(i int) cases.Side {
	switch i {
	case parts.VoteFor:
		return cases.For
	case parts.VoteAgainst:
		return cases.Against
	case parts.VoteAbstain:
		return cases.Abstain
	}
	return ""
}

// vote keeps one vote.
func (s *voteScreen) vote(mo cases.Motion, id cases.PersonID, i int) {
	s.remember()
	s.typed.Sides[id] = sideAt(i)
	if id == presidentOf(s.view.Matter, mo) {
		s.typed.Again = false
	}
	s.voted(mo)
}

// letter answers the letters that are no vote: T sets every empty row to For;
// any other letter is answered with the line of the keys, A above all, which
// would mean two things.
func (s *voteScreen) letter(mo cases.Motion, r rune) {
	f, p := s.frame, s.panel
	if unicode.ToLower(r) != 't' {
		f.toast(f.T("vote.keys"), nil)
		if s.guide != nil { // toasts are not projected
			s.guide.say(f.T("vote.keys"))
		}
		return
	}
	s.remember()
	for i, id := range p.voters {
		if s.typed.Sides[id] == "" {
			s.typed.Sides[id] = cases.For
			p.rows[i].Segment.SetSelected(parts.VoteFor)
		}
	}
	s.voted(mo)
}

// voted counts again, saves the ballot as a draft, and lets Ctrl+Z take it back.
func (s *voteScreen) voted(mo cases.Motion) {
	s.ballot.changed(func() any { return s.typed })
	s.count(mo)
	s.frame.shell.toasts.undo = func() { s.takeBack(mo) }
}

// takeBack undoes the last vote typed.
func (s *voteScreen) takeBack(mo cases.Motion) {
	n := len(s.past)
	if n == 0 {
		return
	}
	s.typed.Sides = maps.Clone(s.past[n-1])
	if s.typed.Sides == nil {
		s.typed.Sides = map[cases.PersonID]cases.Side{}
	}
	s.past = s.past[:n-1]
	for i, id := range s.panel.voters {
		s.panel.rows[i].Segment.SetSelected(voteAt(s.typed.Sides[id]))
	}
	s.ballot.changed(func() any { return s.typed })
	s.count(mo)
	if len(s.past) > 0 {
		s.frame.shell.toasts.undo = func() { s.takeBack(mo) }
	}
}

// secretCard takes the three numbers of a secret ballot.
func (s *voteScreen) secretCard(mo cases.Motion) fyne.CanvasObject {
	f, p := s.frame, s.panel
	p.fields = map[string]*parts.Field{}
	cells := make([]fyne.CanvasObject, 3)
	for i, word := range s.voteWords() {
		e := parts.NewEntry("0")
		e.Password = s.masked()
		e.SetText(s.typed.Numbers[i])
		e.OnChanged = func(t string) {
			s.typed.Numbers[i] = t
			s.ballot.changed(func() any { return s.typed })
			s.count(mo)
		}
		p.numbers = append(p.numbers, e)
		cells[i] = parts.NewField(word, "", "", e)
		if i == 0 {
			s.focal = e
		}
	}
	note := parts.NewBanner(parts.ToneWarn, "", f.T("casting.secret"))
	note.Small = true
	return parts.NewCard(parts.PadAll(14, parts.V(12, note,
		parts.NewWrap(f.T("vote.numbers", message.Number("voters", len(s.present(mo)))), parts.Body, parts.ColorText, 460),
		parts.ColumnsTop(12, []float32{-1, -1, -1}, cells...))))
}

// count shows the tally and, once the last vote is in, what it comes to.
func (s *voteScreen) count(mo cases.Motion) {
	f, m, p := s.frame, s.view.Matter, s.panel
	secret := mo.Put.Is.Secret
	president := presidentOf(m, mo)
	n := s.typed.count(mo.Put.Is.Roll, president, secret)
	p.tally.SetVotes([3]int{n.For, n.Against, n.Abstain}, max(len(mo.Put.Is.Roll), n.For+n.Against+n.Abstain))
	was := len(p.banner.Objects)
	p.banner.Objects = nil
	if s.typed.missing(m, s.present(mo), secret).IsZero() {
		o := outcomeOf(n, secret, m.Name(president), s.typed.Again)
		b := bannerOf(f.words, m, n, o)
		banner := parts.NewBanner(b.Tone, b.Title, b.Text)
		banner.Icon, banner.Article = b.Icon, b.Article
		if s.masked() { // what it comes to is said when it is recorded
			banner = parts.NewBanner(parts.ToneInfo, "", f.T("guided.vote.complete"))
		}
		p.banner.Objects = []fyne.CanvasObject{banner}
		f.trace("banner " + string(o.Result))
	}
	if p.received != nil {
		p.received.SetText(f.T("guided.vote.received", message.Number("n", n.For+n.Against+n.Abstain), message.Number("of", len(s.present(mo)))))
	}
	if was != len(p.banner.Objects) || was > 0 {
		p.banner.Refresh()
		s.page.Refresh()
	}
}

// check shows once more what will be sealed, before it is.
func (s *voteScreen) check(mo cases.Motion) {
	f, m, p := s.frame, s.view.Matter, s.panel
	trouble(p.trouble)
	secret := mo.Put.Is.Secret
	if why := s.typed.missing(m, s.present(mo), secret); !why.IsZero() {
		trouble(p.trouble, parts.NewBanner(parts.ToneDanger, "", f.Say(why)))
		s.page.Refresh()
		f.trace("field votes error")
		s.focusMissing()
		return
	}
	at, ok := s.hourGiven()
	if !ok {
		return
	}
	president := presidentOf(m, mo)
	n := s.typed.count(mo.Put.Is.Roll, president, secret)
	o := outcomeOf(n, secret, m.Name(president), s.typed.Again)
	if o.Ask {
		s.ask(mo, o)
		return
	}
	body := parts.V(12)
	b := bannerOf(f.words, m, n, o)
	banner := parts.NewBanner(b.Tone, b.Title, b.Text)
	banner.Icon, banner.Article = b.Icon, b.Article
	body.Add(pairs(140, 560, [2]string{f.T("label.motion"), motionWords(f.words, mo.Put.Is.Sanction)},
		[2]string{f.T("guided.check.council"), councilThere(f.words, m, s.read.sitting)}, [2]string{f.T("vote.sides"), s.sides(mo)}, [2]string{f.T("vote.closed.at"), f.words.Hour(at)}))
	body.Add(banner)
	body.Add(parts.NewWrap(f.T("vote.sealed"), parts.Caption, parts.ColorMuted, 560))
	sheet := parts.NewSheet(f.T("overlay.check"), joined(m.Name(m.Case.Learner()), m.Case.Number()), body)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, sheet.Close)}
	sheet.Primary = parts.NewButton(f.T("button.result"), "check", parts.Primary, func() {
		sheet.Close()
		s.ballot.still()
		s.record(register.Submission{
			Ends:    s.ballot.key,
			Entries: []register.Entry{{At: at, Payload: s.typed.closing(mo.Put.Is.Roll, secret)}},
		}, message.New("vote.recorded"), false, func() {
			s.ballot.done()
			s.typed, s.past = voteForm{}, nil
			f.shell.toasts.undo = nil
		})
	})
	sheet.First = sheet.Primary
	f.Sheet("check", sheet)
}

// sides says who voted how, or the three numbers of a secret ballot.
func (s *voteScreen) sides(mo cases.Motion) string {
	f, m := s.frame, s.view.Matter
	words := s.voteWords()
	if mo.Put.Is.Secret {
		n := s.typed.count(nil, "", true)
		return f.T("vote.score", message.Number("for", n.For), message.Number("against", n.Against), message.Number("abst", n.Abstain))
	}
	out := ""
	for i, side := range []cases.Side{cases.For, cases.Against, cases.Abstain} {
		var names []string
		for _, id := range mo.Put.Is.Roll {
			if s.typed.Sides[id] == side {
				names = append(names, m.Name(id))
			}
		}
		if len(names) > 0 {
			if out != "" {
				out += "\n"
			}
			out += f.T("vote.side", message.Text("side", words[i]), message.Text("names", f.words.List(names)))
		}
	}
	return out
}

// ask asks the president once more, when a tie hangs on an abstention.
func (s *voteScreen) ask(mo cases.Motion, o voteOutcome) {
	f, m := s.frame, s.view.Matter
	president := presidentOf(m, mo)
	choose := func(side cases.Side) {
		s.remember()
		s.typed.Sides[president], s.typed.Again = side, true
		for i, id := range s.panel.voters {
			if id == president {
				s.panel.rows[i].Segment.SetSelected(voteAt(side))
			}
		}
		s.voted(mo)
		s.check(mo)
	}
	sheet := parts.NewSheet(f.T("vote.ask"), m.Name(president), parts.NewWrap(f.Say(o.Reason), parts.Body, parts.ColorText, 560))
	answer := func(label string, kind parts.ButtonKind, side cases.Side) *parts.Button {
		return parts.NewButton(label, "", kind, func() {
			sheet.Close()
			choose(side)
		})
	}
	sheet.Others = []*parts.Button{
		parts.NewButton(f.T("button.leave"), "", parts.Secondary, sheet.Close),
		answer(f.T("vote.against"), parts.Secondary, cases.Against), answer(f.T("vote.for"), parts.Secondary, cases.For),
	}
	sheet.Primary = answer(f.T("vote.ask.abstains"), parts.Primary, cases.Abstain)
	f.Sheet("ask president", sheet)
}

// focusMissing puts the keyboard on the first vote that is missing.
func (s *voteScreen) focusMissing() {
	c := s.frame.Window.Canvas()
	for i, id := range s.panel.voters {
		if s.typed.Sides[id] == "" {
			parts.GiveFocus(c, s.panel.rows[i].Segment)
			return
		}
	}
	for i, e := range s.panel.numbers {
		if s.typed.Numbers[i] == "" {
			parts.GiveFocus(c, e)
			return
		}
	}
	if len(s.panel.numbers) > 0 {
		parts.GiveFocus(c, s.panel.numbers[0])
	}
}
