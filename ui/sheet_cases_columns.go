package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// columnsSheet chooses the columns of the list of cases and their order.
type columnsSheet struct {
	screen *casesScreen
	order  []string // every column, those that show and those that do not
	shown  map[string]bool
	widths map[string]float32
	sheet  *parts.Sheet
	body   *fyne.Container
	rows   []*parts.Row
}

// openColumns opens the choice of columns.
func (s *casesScreen) openColumns() {
	f := s.frame
	c := &columnsSheet{screen: s, shown: map[string]bool{}, widths: map[string]float32{}, body: parts.V(2)}
	c.take(s.wanted.Columns)
	c.sheet = parts.NewSheet(f.T("list.columns.title"), f.T("list.columns.lead"), c.body)
	c.sheet.Width = 500
	c.compose()
	c.sheet.Primary = parts.NewButton(f.T("list.columns.done"), "check", parts.Primary, c.done)
	c.sheet.Others = []*parts.Button{
		parts.NewButton(f.T("list.columns.usual"), "arrow-u-up-left", parts.Ghost, func() {
			c.take(usualColumns())
			c.compose()
		}),
		parts.NewButton(f.T("button.close"), "", parts.Secondary, c.sheet.Close),
	}
	c.sheet.First = c.rows[0]
	f.Sheet("list-columns", c.sheet)
}

// take begins from some columns: they first, then those that do not show.
func (c *columnsSheet) take(in []casesColumn) {
	c.order, c.shown, c.widths = nil, map[string]bool{}, map[string]float32{}
	for _, k := range in {
		c.order = append(c.order, k.Key)
		c.shown[k.Key], c.widths[k.Key] = true, k.Width
	}
	for _, k := range casesColumnKinds() {
		if !c.shown[k.key] {
			c.order = append(c.order, k.key)
		}
	}
}

func (c *columnsSheet) compose() {
	f := c.screen.frame
	c.body.Objects, c.rows = nil, nil
	for i, key := range c.order {
		kind, _ := casesColumnOf(key)
		title := f.T(kind.title)
		if key == "owner" {
			title = f.T("list.column.owner.whole")
		}
		check := parts.NewIcon("circle-dashed", parts.ColorFaint, 18)
		ink := parts.ColorMuted
		if c.shown[key] {
			check.Set("check-circle-fill", parts.ColorAccent)
			ink = parts.ColorText
		}
		row := parts.NewRow(title, parts.Pad(5, 8, 5, 8, parts.Columns(10, []float32{0, -1}, check,
			parts.NewEllipsis(title, parts.Body, ink))), func() { c.toggle(key) })
		up := parts.NewIconButton(f.T("list.columns.up"), "caret-up", func() { c.move(i, -1) })
		down := parts.NewIconButton(f.T("list.columns.down"), "caret-down", func() { c.move(i, 1) })
		row.OnRune = func(r rune) {
			switch r {
			case '+':
				c.move(i, 1)
			case '-':
				c.move(i, -1)
			}
		}
		c.rows = append(c.rows, row)
		c.body.Add(parts.Columns(4, []float32{-1, 0, 0}, row, up, down))
	}
	arrowsBetween(f.Window, c.rows)
	c.body.Refresh()
	c.sheet.Refresh()
}

// toggle shows a column, or hides it; the last one stays.
func (c *columnsSheet) toggle(key string) {
	c.shown[key] = !c.shown[key]
	if !slices.ContainsFunc(c.order, func(k string) bool { return c.shown[k] }) {
		c.shown[key] = true
	}
	c.again(slices.Index(c.order, key))
}

// move puts a column one place further.
func (c *columnsSheet) move(i, by int) {
	to := i + by
	if to < 0 || to >= len(c.order) {
		return
	}
	c.order[i], c.order[to] = c.order[to], c.order[i]
	c.again(to)
}

// again shows the columns anew, with the keyboard on one of them.
func (c *columnsSheet) again(at int) {
	c.compose()
	parts.GiveFocus(c.screen.frame.Window.Canvas(), c.rows[at])
}

func (c *columnsSheet) columns() []casesColumn {
	var out []casesColumn
	for _, key := range c.order {
		if c.shown[key] {
			out = append(out, casesColumn{Key: key, Width: c.widths[key]})
		}
	}
	return out
}

func (c *columnsSheet) done() {
	c.sheet.Close()
	c.screen.setColumns(c.columns(), true)
	c.screen.frame.trace("columns " + countText(len(c.columns())))
}
