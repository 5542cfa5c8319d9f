package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// A pageKey is keys and what they do where they are, both worded.
type pageKey struct{ Keys, Does string }

// keysOffering is a page with keys of its own: they stand in its help and in the help
// of the keyboard, so that neither can forget one.
type keysOffering interface{ keysHere() []pageKey }

// keyWord words a key of a page: its words are at a key of the catalogue, and
// the keys themselves at the same with .keys.
func (f *Frame) keyWord(name string) pageKey {
	return pageKey{Keys: f.T(name + ".keys"), Does: f.T(name)}
}

func (f *Frame) keyWords(names ...string) []pageKey {
	out := make([]pageKey, len(names))
	for i, n := range names {
		out[i] = f.keyWord(n)
	}
	return out
}

// keysOfPage are the keys that work on the page at hand and only there.
func (f *Frame) keysOfPage() []pageKey {
	if s, ok := f.current.(keysOffering); ok {
		return s.keysHere()
	}
	return nil
}

// A keyGroup is keys under a head.
type keyGroup struct {
	Title string
	Keys  []pageKey
}

// keyGroups are all keys that work here: those of the page, those of fields and
// lists, and those of the menu, which work everywhere.
func (f *Frame) keyGroups() []keyGroup {
	everywhere := f.keyWords("fieldhelp.key.rule", "help.cross")
	for _, c := range f.commands() {
		if c.Shortcut != nil {
			everywhere = append(everywhere, pageKey{keyWords(f.words, c.Shortcut), f.T("command." + c.Name)})
		}
	}
	groups := []keyGroup{
		{f.T("fieldhelp.group.fields"), f.keyWords("help.primary", "help.escape", "help.list", "help.open", "help.tab", "help.day", "help.month")},
		{f.T("fieldhelp.group.everywhere"), everywhere},
	}
	if here := f.keysOfPage(); len(here) > 0 {
		groups = append([]keyGroup{{f.T("fieldhelp.group.here"), here}}, groups...)
	}
	return groups
}

// openKeyboardHelp shows every key, those of the page first. It may lie over a
// sheet.
func (f *Frame) openKeyboardHelp() {
	if top := parts.TopSheet(f.Window.Canvas()); parts.OverlayOpen(f.Window.Canvas()) && (top == nil || top.Over || helpSheets()[top.Name]) {
		return
	}
	var left, right []fyne.CanvasObject
	total := 0
	groups := f.keyGroups()
	for _, g := range groups {
		total += len(g.Keys) + 1
	}
	placed := 0
	for _, g := range groups {
		for i, k := range g.Keys {
			to := &left
			if placed*2 >= total {
				to = &right
			}
			if i == 0 || len(*to) == 0 {
				top := float32(10)
				if len(*to) == 0 {
					top = 0
				}
				*to = append(*to, parts.Pad(top, 0, 2, 0, parts.NewText(g.Title, parts.CaptionStrong, parts.ColorMuted)))
				placed++
			}
			*to = append(*to, f.keyLine(k.Keys, k.Does))
			placed++
		}
	}
	s := parts.NewSheet(f.T("help.title"), f.T("help.lead"), parts.ColumnsTop(28, []float32{-1, -1}, parts.V(3, left...), parts.V(3, right...)))
	s.Width, s.Over = 900, true
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	f.Sheet("keyboard", s)
}

func (f *Frame) keyLine(keys, what string) fyne.CanvasObject {
	plate := parts.NewBox(parts.ColorNeutral, parts.ColorNone, 4, parts.Pad(0, 7, 1, 7,
		parts.NewText(keys, parts.CaptionStrong, parts.ColorMuted)))
	return parts.Columns(10, []float32{140, -1}, parts.H(0, plate, parts.Spacer()),
		parts.NewEllipsis(what, parts.Body, parts.ColorText))
}

// openPageHelp says what the page is for, and its keys.
func (f *Frame) openPageHelp() {
	const width = 620
	page := string(f.At().Page)
	body := parts.V(12, parts.NewWrap(f.T("fieldhelp.page."+page), parts.Body, parts.ColorText, width-48))
	if here := f.keysOfPage(); len(here) > 0 {
		lines := parts.V(3, parts.NewText(f.T("fieldhelp.page.keys"), parts.CaptionStrong, parts.ColorMuted))
		for _, k := range here {
			lines.Add(f.keyLine(k.Keys, k.Does))
		}
		body.Add(lines)
	}
	s := parts.NewSheet(f.T("fieldhelp.page."+page+".title"), f.T("fieldhelp.page.about"), body)
	s.Width = width
	s.Over = parts.OverlayOpen(f.Window.Canvas())
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	if !s.Over {
		s.Others = []*parts.Button{
			parts.NewButton(f.T("fieldhelp.page.all-keys"), "command", parts.Secondary, func() { s.Close(); f.openKeyboardHelp() }),
		}
		if f.Desk != nil {
			s.Others = append(s.Others, parts.NewButton(f.T("rulebook.all"), "book-open", parts.Secondary, func() {
				s.Close()
				f.Go(Route{Page: PageRules})
			}))
		}
	}
	s.First = s.Primary
	f.Sheet("page-help", s)
}
