package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"greffe/ui/parts"
)

// docketRow is one line of the docket: the head of a group or something due.
type docketRow struct {
	head  *fyne.Container
	icon  *parts.Icon
	title *parts.Text
	count *parts.Text

	due      *fyne.Container
	bar      *parts.Box
	day      *parts.Text
	distance *parts.Text
	what     *parts.Text
	who      *parts.Text
	article  *parts.Text
	chip     *docketChip
	target   *parts.Chip
	owner    *parts.Avatar
	tick     *parts.Icon
	act      *parts.QuietButton
}

func (s *docketScreen) newRow() fyne.CanvasObject {
	r := &docketRow{
		icon:  parts.NewIcon("", parts.ColorMuted, 18),
		title: parts.NewEllipsis("", parts.Sub, parts.ColorText), count: parts.NewText("", parts.CaptionStrong, parts.ColorMuted),
		bar: parts.NewBox(parts.ColorBorder, parts.ColorNone, 1.5, nil),
		day: parts.NewEllipsis("", parts.Strong, parts.ColorText), distance: parts.NewEllipsis("", parts.Caption, parts.ColorMuted),
		what: parts.NewEllipsis("", parts.Strong, parts.ColorText), who: parts.NewEllipsis("", parts.Caption, parts.ColorMuted),
		article: parts.NewText("", parts.Caption, parts.ColorMuted), target: parts.NewChip("", parts.ToneNeutral, ""),
		owner: parts.NewAvatar("", parts.ToneNeutral, 26), tick: parts.NewIcon("check-circle-fill", parts.ColorAccent, 22),
		act: parts.NewQuietButton("", "", parts.Secondary, nil),
	}
	pill := parts.NewBox(parts.ColorNeutral, parts.ColorNone, 8, parts.Pad(0, 7, 1, 7, r.count))
	r.head = parts.Pad(10, 14, 0, 14, parts.Columns(10, []float32{0, 0, -1}, r.icon, parts.Fix(0, 0, r.title), parts.H(0, parts.Center(pill), parts.Spacer())))
	r.title.Ellipsis = false
	r.chip = newDocketChip(r.article)
	r.due = parts.Pad(0, 14, 0, 4, parts.Columns(12, []float32{3, 106, -1, 0, 0, 26, 0},
		parts.Fix(3, 36, r.bar), parts.V(-2, r.day, r.distance), parts.V(-2, r.what, r.who), r.target,
		parts.Fix(62, 0, parts.H(0, r.chip, parts.Spacer())), parts.Stack(parts.Center(r.owner), parts.Center(r.tick)),
		parts.Fix(188, 0, parts.H(0, parts.Spacer(), r.act))))
	o := parts.Stack(r.head, r.due)
	s.rows[o] = r
	return o
}

func (s *docketScreen) fillRow(i int, o fyne.CanvasObject) {
	r, ok := s.rows[o]
	if !ok || i >= len(s.view.Lines) {
		return
	}
	l := s.view.Lines[i]
	visible(r.head, l.Head)
	visible(r.due, !l.Head)
	if l.Head {
		icon := l.Icon
		if icon == "" {
			icon = l.Group.icon()
		}
		r.icon.Set(icon, l.Group.tone().Ink())
		r.title.SetText(l.Title)
		r.count.SetText(s.frame.words.Number(l.Count))
		r.head.Refresh()
		return
	}
	r.bar.Fill = l.Tone.Ink()
	if l.Tone == parts.ToneNeutral {
		r.bar.Fill = parts.ColorBorder
	}
	r.bar.Refresh()
	r.day.SetText(l.Day)
	distance := parts.ColorMuted
	if l.Tone != parts.ToneNeutral {
		distance = l.Tone.Ink()
	}
	r.distance.Set(l.Distance, distance)
	r.what.SetText(l.What)
	r.who.SetText(l.Who)
	r.article.SetText(l.Article)
	r.chip.onTap = func() { s.frame.openRule(l.Rule) }
	visible(r.chip, l.Article != "")
	r.target.Set(l.Target, parts.ToneNeutral, "")
	visible(r.target, l.Target != "")
	marked := s.marks[l.Case] && l.Case != ""
	if l.Owner != "" {
		r.owner.Set(initials(l.Owner), parts.ToneNeutral)
	}
	visible(r.owner, l.Owner != "" && !marked)
	visible(r.tick, marked)
	r.act.Set(l.Act, parts.Secondary, func() { s.perform(i) })
	r.due.Refresh()
}

// docketChip cites the article of a row; a press shows the rule in plain words.
type docketChip struct {
	widget.BaseWidget
	box   *parts.Box
	onTap func()
}

func newDocketChip(text *parts.Text) *docketChip {
	c := &docketChip{box: parts.NewBox(parts.ColorNone, parts.ColorBorderHard, 5, parts.Pad(1, 6, 2, 6, text))}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is called by the toolkit.
func (c *docketChip) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.box) }

// Parts returns what the chip is made of.
func (c *docketChip) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.box} }

// Tapped shows the rule.
func (c *docketChip) Tapped(*fyne.PointEvent) {
	if c.onTap != nil {
		c.onTap()
	}
}

// Cursor shows that the chip can be pressed.
func (c *docketChip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// docketTileRow is a tile over the docket, or its chip in a low window.
type docketTileRow struct {
	row   *parts.Row
	icon  *parts.Icon
	box   *parts.Box // behind the icon
	card  *parts.Box
	count *parts.Text
	label *parts.Text
	low   bool
}

func (s *docketScreen) newTiles() (tiles, chips *fyne.Container) {
	var high, low []fyne.CanvasObject
	for _, t := range docketTiles(s.frame.words, nil, s.frame.today) {
		tile, chip := newDocketTile(false), newDocketTile(true)
		for _, r := range []*docketTileRow{tile, chip} {
			r.row.OnTap = func() { s.choose(t.Filter) }
			r.show(t, false)
		}
		s.tiles, s.chips = append(s.tiles, tile), append(s.chips, chip)
		high, low = append(high, tile.row), append(low, chip.row)
	}
	shares := []float32{-1, -1, -1, -1}
	return parts.ColumnsStretch(12, shares, high...), parts.ColumnsStretch(8, shares, low...)
}

func newDocketTile(low bool) *docketTileRow {
	t := &docketTileRow{
		icon: parts.NewIcon("", parts.ColorMuted, 18), count: parts.NewText("", parts.Title, parts.ColorText),
		label: parts.NewEllipsis("", parts.Caption, parts.ColorMuted), low: low,
	}
	t.box = parts.NewBox(parts.ColorNeutral, parts.ColorNone, 8, parts.PadAll(8, parts.Center(t.icon)))
	var content fyne.CanvasObject
	if low {
		t.count.Style = parts.Strong
		content = parts.Pad(3, 10, 3, 10, parts.Columns(8, []float32{0, 0, -1}, t.icon, t.count, t.label))
	} else {
		content = parts.Pad(10, 12, 10, 12, parts.Columns(12, []float32{0, -1}, parts.Center(t.box), parts.V(-4, t.count, t.label)))
	}
	t.card = parts.NewBox(parts.ColorSurface, parts.ColorBorder, 8, content)
	t.row = parts.NewRow("", t.card, nil)
	t.row.Radius = 8
	return t
}

func (t *docketTileRow) show(v docketTile, chosen bool) {
	t.icon.Set(v.Icon, v.Tone.Ink())
	t.box.Fill = v.Tone.Ground()
	t.count.SetText(countText(v.Count))
	t.label.SetText(v.Label)
	t.row.Label = countText(v.Count) + " " + v.Label
	t.card.Stroke, t.card.Fill, t.card.StrokeWidth = parts.ColorBorder, parts.ColorSurface, 1
	if chosen {
		t.card.Stroke, t.card.Fill, t.card.StrokeWidth = parts.ColorAccent, parts.ColorAccentGround, 1.5
	}
	t.card.Refresh()
	t.row.SetSelected(chosen)
	t.row.Refresh()
}
