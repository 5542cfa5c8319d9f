package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// offerFieldHelp tells the fields which labels there is help on: a question mark
// then stands beside them, for whoever does not know F1.
func (f *Frame) offerFieldHelp() {
	t, ok := fyne.CurrentApp().Settings().Theme().(*parts.Theme)
	if !ok {
		return
	}
	help := newFieldHelp(f.words)
	t.SetHelped(func(label string) bool {
		_, has := help.topic(f.helpScope(), label)
		return has
	})
}

// helpScope is the sheet on top, else the page: the same label may mean something
// else in another.
func (f *Frame) helpScope() string {
	if sheet := parts.TopSheet(f.Window.Canvas()); sheet != nil {
		return sheet.Name
	}
	return string(f.At().Page)
}

// openTopic is F1: the rule behind the field or the row that has the keyboard,
// also in a sheet, which stays as it is underneath; else what the page is for
// and its keys.
func (f *Frame) openTopic() {
	c := f.Window.Canvas()
	if f.Desk == nil {
		f.openPageHelp()
		return
	}
	if parts.OverlayOpen(c) {
		if top := parts.TopSheet(c); top == nil || top.Over || helpSheets()[top.Name] {
			return
		}
	}
	if t := f.topicOf(c); t.Rule != "" {
		f.openHelp(t)
		return
	}
	f.openPageHelp()
}

// helpSheets are help themselves: F1 in them opens no more.
func helpSheets() map[string]bool {
	return map[string]bool{"rule": true, "keyboard": true, "page-help": true}
}

// helpHead is what belongs in a field, above the rule that it serves.
func (f *Frame) helpHead(t helpTopic, width float32) fyne.CanvasObject {
	if t.Own == "" {
		return nil
	}
	return parts.NewBox(parts.ColorAccentGround, parts.ColorNone, 8, parts.Pad(8, 12, 10, 12, parts.V(2,
		parts.NewText(t.Label, parts.CaptionStrong, parts.ColorAccent),
		parts.NewWrap(f.T("fieldhelp."+t.Own), parts.Body, parts.ColorText, width-24))))
}
