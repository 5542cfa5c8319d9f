package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/post"
	"greffe/ui/parts"
)

// envelopeRow is one envelope of a package: whom it goes to, where, what is in
// it, how it travels, and its number.
type envelopeRow struct {
	card     *parts.Box
	chips    *fyne.Container
	address  *parts.Wrap
	channel  *parts.Select
	entry    *parts.Entry
	field    *parts.Field
	edit     *parts.Button
	channels []post.Channel
}

func newEnvelopeRow(s *packageSheet, e envelopeView) *envelopeRow {
	f := s.frame
	r := &envelopeRow{chips: parts.H(6), channels: []post.Channel{post.Registered, post.ByHand, post.Electronic}}
	options := make([]parts.Option, len(r.channels))
	for i, c := range r.channels {
		options[i] = parts.Option{Label: capital(f.T(c.Key()))}
	}
	if !e.Consent {
		last := len(options) - 1
		options[last].Blocked, options[last].Detail = true, f.T("mail.consent.none")
	}
	r.channel = parts.NewSelect("", options, func(i int) { s.onChannel(e.Key, r.channels[i]) })
	r.entry = parts.NewEntry(f.T("mail.number.example"))
	r.entry.SetText(e.Number)
	r.entry.OnChanged = func(t string) { s.onNumber(e.Key, t) }
	r.field = parts.NewField(f.T("label.number"), "", "", r.entry)
	r.address = parts.NewWrap("", parts.Caption, parts.ColorMuted, packageColumn-190)
	r.edit = parts.NewSmallButton(f.T("mail.address.edit"), "pencil-simple", parts.Ghost, func() { s.editAddress(e.To) })

	head := parts.Columns(8, []float32{0, 0, -1, 0},
		parts.NewText(e.Name, parts.Strong, parts.ColorText), parts.NewText(e.Capacity, parts.Caption, parts.ColorMuted),
		parts.Gap(1, 1), r.chips)
	where := parts.ColumnsTop(8, []float32{-1, 0}, parts.Pad(3, 0, 0, 0, r.address), r.edit)
	if !e.Consent { // an electronic registered letter needs the addressee's consent (L. 100 CPCE)
		consent := parts.NewSmallButton(f.T("postroom.consent"), "handshake", parts.Ghost, func() { s.editAddress(e.To) })
		where = parts.ColumnsTop(8, []float32{-1, 0, 0}, parts.Pad(3, 0, 0, 0, r.address), consent, r.edit)
	}
	how := parts.ColumnsTop(12, []float32{270, -1}, parts.NewField(f.T("mail.channel"), "", "", r.channel), r.field)
	r.card = parts.NewCard(parts.Pad(10, 12, 6, 12, parts.V(4, head, where, how)))
	return r
}

// show brings what may have changed.
func (r *envelopeRow) show(e envelopeView) {
	r.chips.Objects = nil
	for _, l := range e.Letters {
		r.chips.Add(parts.NewChip(capital(l), parts.ToneInfo, ""))
	}
	r.address.Set(e.Address, parts.ColorMuted)
	if e.Trouble != "" {
		r.address.Set(joined(e.Address, e.Trouble), parts.ColorDanger)
	}
	for i, c := range r.channels {
		if c == e.Channel {
			r.channel.SetSelected(i)
		}
	}
	if e.Channel.Numbered() {
		r.field.Show()
	} else {
		r.field.Hide()
	}
	r.number(e)
	r.chips.Refresh()
}

// number says what is wrong, or doubtful, with the number.
func (r *envelopeRow) number(e envelopeView) {
	r.field.SetError(e.Error)
	r.field.SetInfo(e.Doubt)
}
