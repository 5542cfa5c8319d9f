package ui

import (
	"context"
	"slices"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// hitsShown is how many answers of the register the palette asks for.
const hitsShown = 6

// palette is the command palette while it is open: cases, people and letters
// found in the register, and the commands of the menu.
type palette struct {
	frame *Frame
	part  *parts.Palette
	asked Generation
	text  string // what hits answer
	hits  []register.Hit
}

// openPalette opens the command palette over the page.
func (f *Frame) openPalette() {
	if f.Desk == nil {
		return
	}
	p := &palette{frame: f}
	p.part = parts.NewPalette(f.T("palette.field"), p.find)
	p.part.Hint, p.part.Nothing = f.T("palette.hint"), f.T("palette.nothing")
	if f.NewWindow != nil {
		p.part.Hint = f.T("palette.windows")
	}
	if p.part.Open(f.Window.Canvas()) {
		f.trace("palette")
	}
}

// find gives what is known for a text at once, and asks the register for more.
func (p *palette) find(text string) []parts.PaletteItem {
	if len(register.Words(text)) == 0 {
		p.text, p.hits = text, nil
		if out := p.recent(); len(out) > 0 {
			return append(out, p.commands("")...)
		}
		return p.urgent()
	}
	if p.text != text {
		p.ask(text)
	}
	out := p.rules(text)
	for _, h := range p.hits {
		out = append(out, p.hit(h))
	}
	return append(out, p.commands(text)...)
}

// ask asks the register; the answer shows if the text is still the same.
func (p *palette) ask(text string) {
	desk := p.frame.Desk
	p.text = text
	Load(p.frame.Work, &p.asked, func(ctx context.Context) ([]register.Hit, error) {
		if hits, ok := p.frame.scannedHits(ctx, desk, text); ok {
			return hits, nil
		}
		return desk.Search(ctx, text, hitsShown)
	}, func(hits []register.Hit, err error) {
		p.hits = nil
		if err == nil {
			p.hits = eachOnce(hits)
		}
		p.again()
	})
}

// again lists anew for the text in the field.
func (p *palette) again() {
	if !p.part.IsOpen() {
		return
	}
	for _, e := range all[*parts.Entry](p.part) {
		e.OnChanged(e.Text)
	}
	p.frame.trace("palette answered")
}

func (p *palette) hit(h register.Hit) parts.PaletteItem {
	r, icon := Route{Page: PageCase, Case: h.Case, Tab: TabOverview}, "folder-open"
	switch h.Kind {
	case register.HitPerson:
		r, icon = Route{Page: PageDirectory, Person: h.Person}, "user"
	case register.HitLetter:
		r.Tab, icon = TabLetters, "envelope-simple"
		h.Title = post.Normalise(h.Title).Pretty()
	}
	if h.Born != 0 {
		h.Detail = joined(p.frame.T("palette.born", message.Text("day", p.frame.words.DayLong(h.Born))), h.Detail)
	}
	item := parts.PaletteItem{
		Option: parts.Option{Label: h.Title, Detail: h.Detail, Icon: icon},
		Do:     func() { p.frame.Go(r) },
	}
	if h.Kind != register.HitPerson {
		item.Aside = p.aside(h.Case)
	}
	return item
}

// urgent is what an empty field offers: the most urgent cases, then the commands.
func (p *palette) urgent() []parts.PaletteItem {
	const most = 3
	var out []parts.PaletteItem
	seen := map[cases.CaseID]bool{}
	for _, r := range p.frame.shell.rows {
		if r.Due.Waiting || seen[r.Case] || len(out) == most {
			continue
		}
		seen[r.Case] = true
		out = append(out, parts.PaletteItem{
			Option: parts.Option{Label: r.Learner, Detail: r.Number + " · " + p.frame.Say(r.Due.What), Icon: "folder-open"},
			Do:     func() { p.frame.Go(Route{Page: PageCase, Case: r.Case, Tab: TabOverview}) },
			Aside:  p.aside(r.Case),
		})
	}
	return append(out, p.commands("")...)
}

// commands are those of the menu whose words begin so.
func (p *palette) commands(text string) []parts.PaletteItem {
	words := register.Words(text)
	out := p.frame.viewItems(words)
	for _, c := range p.frame.commands() {
		label := p.frame.T("command." + c.Name)
		if c.Quiet || !register.Matches(register.Fold(label), words) {
			continue
		}
		item := parts.PaletteItem{Option: parts.Option{Label: label, Icon: c.Icon}, Do: c.Do}
		if c.Shortcut != nil {
			item.Tail = keyWords(p.frame.words, c.Shortcut)
		}
		out = append(out, item)
	}
	return out
}

// eachOnce drops what would show twice: two letters of one envelope.
func eachOnce(in []register.Hit) []register.Hit {
	var out []register.Hit
	for _, h := range in {
		if !slices.Contains(out, h) {
			out = append(out, h)
		}
	}
	return out
}
