package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// postroomBar is the line above the list of all letters by which several are
// handled at once: those that are marked, or all that the list shows. UI
// goroutine only.
type postroomBar struct {
	frame   *Frame
	content *fyne.Container
	rows    func() ([]mailLine, lettersRead)
	marks   map[mailMark]bool
	picking bool
	tab     lettersTabKind
	changed func()

	pick    *parts.Check
	count   *parts.Text
	prepare *parts.Button
	deposit *parts.Button
	issue   *parts.Button
	slip    *parts.Button

	sitting   *parts.Select // of one council only
	sittings  []sittingChoice
	at        int    // of sittings; -1: every letter
	onSitting func() // another council was chosen
}

// mailMark names a row: an envelope, or a letter that is still to be issued.
type mailMark struct {
	at      envelopeAt
	subject string
}

func markOf(l mailLine) mailMark {
	m := mailMark{at: envelopeAt{l.Case, l.Dispatch}}
	if l.Letter == "" {
		m.subject = string(l.Due) + "/" + l.Subject
	}
	return m
}

func newPostroomBar(f *Frame, rows func() ([]mailLine, lettersRead), changed func()) *postroomBar {
	b := &postroomBar{frame: f, rows: rows, marks: map[mailMark]bool{}, changed: changed, content: parts.Stack(), at: -1}
	b.pick = parts.NewCheck(f.T("postroom.bar.pick"), func(on bool) {
		b.picking = on
		if !on {
			b.marks = map[mailMark]bool{}
		}
		b.refresh()
	})
	b.sitting = parts.NewSelect(f.T("postroom.bar.sittings"), nil, b.chooseSitting)
	b.count = parts.NewEllipsis("", parts.Caption, parts.ColorMuted)
	b.prepare = parts.NewButton(f.T("postroom.bar.prepare"), "printer", parts.Secondary, b.onPrepare)
	b.deposit = parts.NewButton(f.T("postroom.bar.deposit"), "receipt", parts.Secondary, b.onDeposit)
	b.issue = parts.NewButton(f.T("postroom.bar.issue"), "seal-check", parts.Secondary, b.onIssue)
	b.slip = parts.NewButton(f.T("postroom.bar.slip"), "paperclip", parts.Secondary, b.onSlip)
	for _, o := range []fyne.CanvasObject{b.issue, b.deposit, b.slip} {
		o.Hide() // until the tab is known; what stays gives the line its height
	}
	b.content.Objects = []fyne.CanvasObject{parts.Columns(10, []float32{170, 210, -1, 0, 0, 0, 0}, b.pick, b.sitting, b.count, b.issue, b.deposit, b.slip, b.prepare)}
	return b
}

// show fits the bar to a tab: letters are issued in one, posted in another.
func (b *postroomBar) show(tab lettersTabKind) {
	b.tab = tab
	set := func(o fyne.CanvasObject, shown bool) {
		if shown {
			o.Show()
		} else {
			o.Hide()
		}
	}
	lines, _ := b.rows()
	set(b.issue, tab == lettersToIssue && len(lines) > 0)
	set(b.deposit, tab == lettersToPost && len(lines) > 0)
	set(b.slip, tab == lettersWaiting && len(lines) > 0)
	set(b.prepare, tab != lettersToIssue && len(lines) > 0 && b.frame.Postroom != nil)
	set(b.pick, len(lines) > 0)
	set(b.sitting, len(b.sittings) > 0)
	b.refresh()
}

// clear takes every mark off.
func (b *postroomBar) clear() {
	b.marks, b.picking = map[mailMark]bool{}, false
	b.pick.SetChecked(false)
}

func (b *postroomBar) toggle(l mailLine) {
	b.picking = true
	b.pick.SetChecked(true)
	if m := markOf(l); b.marks[m] {
		delete(b.marks, m)
	} else {
		b.marks[m] = true
	}
	b.refresh()
}

func (b *postroomBar) marked(l mailLine) bool { return b.marks[markOf(l)] }

func (b *postroomBar) refresh() {
	f := b.frame
	switch lines, _ := b.rows(); {
	case len(lines) == 0:
		b.count.SetText("")
	case b.picking:
		b.count.SetText(f.T("postroom.bar.marked."+b.unit(), message.Number("n", b.many())))
	default:
		b.count.SetText(f.T("postroom.bar.all."+b.unit(), message.Number("n", b.many())))
	}
	b.content.Refresh()
	b.changed()
}

// unit is what the actions of a tab are about: steps, or envelopes, of which
// several rows may be one.
func (b *postroomBar) unit() string {
	if b.tab == lettersToIssue {
		return "steps"
	}
	return "envelopes"
}

func (b *postroomBar) many() int {
	if b.tab == lettersToIssue {
		return len(b.chosen())
	}
	return len(b.envelopes())
}

// chosen are the rows that are marked, or all while none is chosen.
func (b *postroomBar) chosen() []mailLine {
	lines, _ := b.rows()
	if !b.picking {
		return lines
	}
	var out []mailLine
	for _, l := range lines {
		if b.marked(l) {
			out = append(out, l)
		}
	}
	return out
}

// envelopes are those of the rows chosen, each once, in the order of the list.
func (b *postroomBar) envelopes() []postEnvelope {
	_, read := b.rows()
	return envelopesChosen(b.chosen(), read.letters)
}

// envelopesChosen are the envelopes of some rows, each once.
func envelopesChosen(lines []mailLine, rows []register.LetterRow) []postEnvelope {
	by := map[envelopeAt]postEnvelope{}
	for _, e := range postEnvelopes(rows) {
		by[e.at()] = e
	}
	var out []postEnvelope
	for _, l := range lines {
		at := envelopeAt{l.Case, l.Dispatch}
		if e, ok := by[at]; ok {
			out = append(out, e)
			delete(by, at)
		}
	}
	return out
}

func (b *postroomBar) onPrepare() { b.frame.openPostroom(b.envelopes()) }
func (b *postroomBar) onDeposit() { b.frame.openDeposit(b.envelopes()) }
func (b *postroomBar) onIssue()   { b.frame.openSeriesIssue(b.chosen()) }
